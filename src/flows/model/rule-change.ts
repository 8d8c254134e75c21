// What another pack of rules changes for one application: each difference with its reason, kept until the team has sent it or left it.
import type { Text } from '../../locale.ts'

/**
 * One difference. `of`: the answer, something in the way, something needed beside the number, a paper, a duty. `before` and `now`: the
 * answer's word, `yes` or `no`, a duty's day (`-`: without a day, `no`: none). `because` and `sources` are those of the side that holds it.
 * Example: `{ of: 'answer', service: 's1', id: 'registration', before: 'none', now: 'filing', … }`.
 */
export type CaseChange = {
  readonly of: 'answer' | 'blocker' | 'need' | 'paper' | 'duty'
  readonly service: string
  readonly id: string
  readonly before: string
  readonly now: string
  /** What it is called, in a word or two. */
  readonly name: Text
  /** The sentence of the rule, where a rule says it. */
  readonly because?: Text
  readonly sources: readonly string[]
}

/**
 * The differences between two packs for one application, as the team has them before it. `id`: the number of the pack that brought them.
 * Example: `{ id: '2', from: '81aa', to: '9f3c', at, changes: […], settled: { how: 'sent', by: 'lin', at } }`.
 */
export type RuleChange = {
  readonly id: string
  /** Ids of the packs. */
  readonly from: string
  readonly to: string
  readonly at: string
  readonly changes: readonly CaseChange[]
  /** Sent to the client, left, or taken back by a later pack before either. */
  readonly settled?: { readonly how: 'sent' | 'left' | 'withdrawn'; readonly by: string; readonly at: string }
}

/** Two changes in a row as one: what a later one takes back is none. */
export function joinedChanges(earlier: readonly CaseChange[], later: readonly CaseChange[]): readonly CaseChange[] {
  const keyOf = ({ of, service, id }: CaseChange) => `${of} ${service} ${id}`
  const all = new Map(earlier.map((change) => [keyOf(change), change]))
  for (const one of later) all.set(keyOf(one), { ...one, before: all.get(keyOf(one))?.before ?? one.before })
  return [...all.values()].filter(({ before, now }) => before !== now)
}

/** The change of an application that the team has neither sent nor left. */
export function changeUntold({ casework }: { readonly casework: { readonly ruleChange?: RuleChange } }): RuleChange | undefined {
  return casework.ruleChange?.settled === undefined ? casework.ruleChange : undefined
}
