// The kinds of question people put, for articles, their statements and the words that show each kind.

/** The kinds of question an article can answer. */
export const asks = [
  'need',
  'what',
  'why',
  'how',
  'how-long',
  'when',
  'how-much',
  'papers',
  'who',
  'where',
  'can',
  'difference',
  'consequence',
  'which',
  'number',
  'trouble',
] as const
