// What is wrong with the statements of an article: what hangs on nothing, never holds, rivals another, or is asked and not settled.
import type { Statement } from './statement.ts'

/** The faults of an article's statements, in words. `known`: whether a question can name a thing. Empty: none. */
export function faultsOfStatements(statements: readonly Statement[], known: (name: string) => boolean): string[] {
  const faults: string[] = []
  for (const [at, one] of statements.entries()) {
    const { settles, when, unless, says } = one
    const shown = shownAs(one)
    if (settles.length + when.length === 0) faults.push(`${shown} settles nothing and hangs on nothing: it belongs in the text`)
    for (const name of [...when, ...unless]) if (!known(name)) faults.push(`${shown} hangs on ${name}, which nothing names`)
    if (when.some((name) => unless.includes(name)) || tooMany(when)) faults.push(`${shown} can never hold`)
    const earlier = statements.slice(0, at)
    if (earlier.some((other) => sameCase(other, one) && alike(other.settles, settles)))
      faults.push(`${shown} holds for the same as another one`)
    else for (const other of earlier) faults.push(...rivalry(other, one))
    if (says.length > longest) faults.push(`${shown} has ${says.length} characters, ${longest} are the limit`)
  }
  return faults
}

/** Two that would both stand first for the same question: only their order in the file decides, and they need not say the same. */
function rivalry(earlier: Statement, later: Statement): string[] {
  if (!alike(earlier.when, later.when) || earlier.unless.length !== later.unless.length) return []
  const both = later.settles.filter((kind) => earlier.settles.includes(kind))
  return both.length === 0 ? [] : [`${shownAs(later)} and ${shownAs(earlier)} both lead where it is asked ${both.join(', ')}`]
}

/** A question names one province and one provider at most, and a share is within a half or over it. */
function tooMany(when: readonly string[]): boolean {
  const of = (row: RegExp) => when.filter((name) => row.test(name)).length > 1
  return of(/^province:/) || of(/^provider:/) || of(/^share-/)
}

/**
 * The kinds of question that several phrasings of an article ask and that it neither lists nor settles: people ask how much it costs,
 * and are told when it is due. `asked` holds the kinds that each phrasing shows; one that shows more than one says too little to count.
 */
export function asksLeftOpen(
  page: { readonly ask: readonly string[]; readonly statements: readonly Statement[] },
  asked: readonly (readonly string[])[],
) {
  const settled = new Set([...page.ask, ...page.statements.flatMap(({ settles }) => settles)])
  const counts = new Map<string, number>()
  for (const [kind, ...more] of asked) if (kind !== undefined && more.length === 0) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return [...counts].filter(([kind, count]) => count >= several && !settled.has(kind)).map(([kind]) => kind)
}

const several = 6
const longest = 300
const shownAs = ({ says }: Statement) => `statement “${says.slice(0, 30)}…”`
const alike = (some: readonly string[], others: readonly string[]) => [...some].sort().join() === [...others].sort().join()
const sameCase = (one: Statement, other: Statement) => alike(one.when, other.when) && alike(one.unless, other.unless)
