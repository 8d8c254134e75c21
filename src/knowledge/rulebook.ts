// Everything the determination knows, loaded and checked once at start.

/** Rules, conditions, lists and words of the determination. */
export type Rulebook = { readonly asOf: string }

/** Reads and checks all files of the rulebook. Throws FaultyFile. */
export function loadRulebook(): Rulebook {
  return { asOf: '2026-11-22' }
}
