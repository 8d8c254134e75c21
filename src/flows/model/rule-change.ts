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
