// The one reader of rows up to 0.2.0, which kept some parts of a memory or of casework in a bag called `more`: each has its own name now.

/** `{ revision: 3, more: { activeOn: '2026-11-23' } }` reads as `{ revision: 3, activeOn: '2026-11-23' }`; a row of today as it is. */
export function named<Kept extends object>(kept: Kept): Kept {
  if (!('more' in kept)) return kept
  const { more, ...rest } = kept
  return { ...(more as Partial<Kept>), ...rest } as Kept
}
