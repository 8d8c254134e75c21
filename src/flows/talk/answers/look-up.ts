// Looks a question up for this person: by itself, with the message it stands in, or with the half it left out because the last question had it.
import { type Answer, ask as askKnowledge, readingOf } from '../../../knowledge/library/search/index.ts'
import type { Draft } from '../../draft/draft.ts'

/** An answer this sure needs nothing beside it; words that are no question are answered from here up while another question is open. */
export const surely = 0.85

/** What stands beside a question: the whole message, and the articles that the same reply has given already. */
export type Beside = { readonly whole?: string; readonly given?: readonly string[] }

/** What knowledge says to a question, read in the talk it stands in. */
export function lookUp(draft: Draft, said: string, { whole = said, given }: Beside = {}): Answer {
  const { library } = draft
  const province = draft.facts()['entity.province']
  const context = {
    previous: draft.memory.topic,
    lang: draft.locale,
    asOf: draft.today,
    ours: whole !== said || Object.keys(draft.facts()).length > 0,
    ...(given !== undefined && { given }),
    ...(typeof province === 'string' && province !== 'unknown' && { province }),
  }
  const inherited = inheriting(draft, said)
  if (inherited !== null) {
    const answer = askKnowledge(library.index, inherited, { ...context, previous: undefined })
    if (answer.kind === 'answer' || answer.kind === 'clarify') return answer
  }
  const answer = askKnowledge(library.index, said, context)
  if (whole === said) return answer
  const thin = isBare(said) || readingOf(said, library.words).things.length === 0
  if (!thin && answer.kind === 'answer' && answer.confidence >= surely) return answer
  const wider = askKnowledge(library.index, whole, context)
  const unsure = answer.kind === 'clarify' || answer.kind === 'decline'
  return ((thin || unsure) && wider.kind !== 'decline') || wider.confidence > answer.confidence ? wider : answer
}

/**
 * The last question with this one's other subject: after "what is the penalty without a filing?" comes "and without the police one?".
 * Null where a message stands alone, asks something of its own, or names nothing.
 */
function inheriting({ memory, library }: Draft, said: string): string | null {
  if (memory.question === undefined || memory.topic === undefined || !isFragment(said)) return null
  const { things, asks } = readingOf(said.trim().replace(fragment, ' '), library.words)
  return things.length > 0 && asks.length === 0 ? `${memory.question} ${said}` : null
}

/** So few words that they say nothing without what stands around them: "what now?", 「怎么办」. */
const isBare = (said: string) => (/\p{Script=Han}/u.test(said) ? said.trim().length <= 5 : said.trim().split(/\s+/).length <= 3)

/** Only the half of a question: "and for apps?", 「那小程序呢」. */
export function isFragment(said: string): boolean {
  const words = said.trim()
  const han = (words.match(/\p{Script=Han}/gu) ?? []).length
  return (han > 0 ? han <= 16 : words.split(/\s+/).length <= 9) && fragment.test(words)
}
const fragment =
  /^(?:and|but|or|so|also|what about|how about|same for|for|in|with|without|from|on|as)\b|^(?:那|还有|咁|那么|如果是|要是)|呢\s*[?？]?$/iu
