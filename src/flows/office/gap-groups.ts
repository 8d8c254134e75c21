// Groups questions that nobody could answer, so that one answer does for all who asked the same.

import type { Words } from '../../knowledge/library/search/index.ts'
import { compared, sameQuestion } from '../../knowledge/library/search/same-question.ts'
import type { ListedFeedback } from '../model/feedback.ts'

/** Questions that ask the same, the oldest first; never empty. */
export type GapGroup = readonly [ListedFeedback, ...ListedFeedback[]]

/**
 * Groups them; those that most people asked come first, then the latest. Each joins the first group whose oldest question asks the same:
 * nothing drifts from one subject to another over a chain of likenesses. What a colleague dismissed is left out.
 */
export function groupQuestions(listed: readonly ListedFeedback[], words: Words): readonly GapGroup[] {
  const groups: { readonly first: ReturnType<typeof compared>; readonly rows: [ListedFeedback, ...ListedFeedback[]] }[] = []
  for (const row of [...listed].sort((a, b) => a.id - b.id)) {
    if (row.settled?.answer === null) continue
    const asked = compared(row.question, row.articles, words)
    const group = groups.find(({ first }) => sameQuestion(first, asked))
    if (group === undefined) groups.push({ first: asked, rows: [row] })
    else group.rows.push(row)
  }
  return groups.map(({ rows }) => rows).sort((a, b) => b.length - a.length || b.at(-1)!.id - a.at(-1)!.id)
}
