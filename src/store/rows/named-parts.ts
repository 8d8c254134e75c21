// The one reader of rows up to 0.2.0, which kept some parts of a memory or of casework in a bag called `more`, and called a team's thread `desk`.

type Old = { readonly more?: object; readonly desk?: true }

/**
 * `{ revision: 3, more: { activeOn: '2026-11-23' } }` reads as `{ revision: 3, activeOn: '2026-11-23' }`, `{ desk: true }` as
 * `{ thread: true }`; a row of today as it is.
 */
export function named<Kept extends object>(kept: Kept): Kept {
  if (!('more' in kept || 'desk' in kept)) return kept
  const { more, ...rest } = kept as Old
  const { desk, ...parts }: Old = { ...more, ...rest }
  return { ...parts, ...(desk && { thread: desk }) } as unknown as Kept
}
