// Tells whether the verdict is another one than before, without keeping it.
import type { Draft } from '../../draft/draft.ts'

/** What the verdict said, short enough to notice that it has changed. */
export function fingerprint(draft: Draft): string {
  const { registration, floor, blockers } = draft.verdict()
  return [registration, floor, ...blockers].join(' ')
}
