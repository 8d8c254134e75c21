// Makes sense of typed words: a command, a yes or no, an answer, facts in a story, or a question to be answered.
import type { FactPath } from '../../knowledge/law/facts.ts'
import type { Turning } from '../draft/draft.ts'
import { askAgain, openQuestion } from '../draft/open-question.ts'
import { relay } from '../handover/silence.ts'
import { currentFields } from '../model/current.ts'
import { readAnswer } from '../understand/answer.ts'
import { readNamed } from '../understand/choice.ts'
import { commandIn } from '../understand/commands.ts'
import { readFacts } from '../understand/facts-in-text.ts'
import type { Answer } from '../understand/reading.ts'
import { yesOrNo } from '../understand/yes-no.ts'
import { answerQuestion, isGuesswork, isKnown, looksLikeQuestion } from './answers/enquiry.ts'
import { takeTypedRating } from './answers/rating.ts'
import { commands } from './commands.ts'
import { takeTypedDecision } from './decisions.ts'
import { takeAnswer } from './interview/answer.ts'
import { type Proposal, propose } from './interview/proposals.ts'
import { takeTypedProof } from './progress/record-step.ts'
import { takeTypedDate } from './reminders/due-date.ts'
import { supposes, tellSupposed } from './verdict/supposed.ts'
import { followLanguage } from './welcome/follow-language.ts'

const words = {
  unread: {
    en: 'I can’t read that as an answer to this. Say “skip” to leave it for later.',
    zh: '未能识别您的回答。如需稍后再填，请发送“跳过”。',
  },
  which: { en: 'Which of these is it?', zh: '请问是哪一种情况？' },
  fine: { en: 'Fine. Ask me anything else.', zh: '好的，您可以继续提问。' },
}

/** How long a platform shows that somebody is typing, in milliseconds (Telegram: 5 s). */
const typingMs = 5_000
const after = (now: string, ms: number) => new Date(Date.parse(now) + ms).toISOString()

/** A story proposes facts from so many on; fewer are left to the questions. */
const storyFrom = 2
/** A question that tells a whole story is better answered for that story. */
const storyOfQuestion = 4

/** Takes one typed message. The order matters: what was asked for by name, then what was asked of the person, then what they ask. */
export function takeText(turning: Turning, said: string): void {
  if (turning.mode === 'withPerson') return relay(turning, said)
  followLanguage(turning, said)
  turning.nudge({ kind: 'typing', locale: turning.locale, to: turning.event.from, expiresAt: after(turning.now, typingMs) })
  if (takeTypedDecision(turning, said)) return
  if (takeTypedRating(turning, said) || takeOffer(turning, said)) return
  const command = commandIn(said) ?? changeCommand(said)
  // A choice's own words ("Chinese" for who holds it) go before the name of a language.
  if (
    command !== null &&
    !(command.name === 'language' && openQuestion(turning) !== null && !/^\s*(?:in |speak |switch|说|切换)/iu.test(said))
  )
    return commands[command.name](turning, command.argument)
  if (takeTypedDate(turning, said) || takeTypedProof(turning, said)) return
  const question = openQuestion(turning)
  const named = question === null ? null : readNamed(question, said, turning.memory.open?.group)
  if (question !== null && named !== null && named.kind !== 'none') return takeAnswer(turning, question, named)
  if (command !== null) return commands[command.name](turning, command.argument)
  if (question !== null && question.screen.length > 0 && question.reading !== 'yes-no' && yesOrNo(said) !== null)
    return askWhich(turning)
  if (supposes(said) && tellSupposed(turning, said)) return
  const asks = looksLikeQuestion(turning, said)
  const around = {
    library: turning.library,
    asOf: turning.today,
    facts: turning.facts(),
    fields: currentFields(turning.application.fields, turning.service),
    ...(turning.memory.open?.group !== undefined && { group: turning.memory.open.group }),
  }
  const proposals = readFacts(said, around)
  if (question !== null && !asks) {
    const answer = readAnswer(question, said, around)
    const more = proposals.filter((one) => !question.asks.includes(one.path))
    if (answer.kind === 'value' && more.length >= storyFrom && isStory(said))
      return propose(turning, [...statedBy(answer), ...more])
    if (answer.kind !== 'none' && !(answer.kind === 'unclear' && proposals.length >= storyFrom))
      return takeAnswer(turning, question, answer)
  }
  const enough = asks ? storyOfQuestion : question !== null || !isKnown(turning, said) ? 1 : storyFrom
  if (proposals.length >= enough) return propose(turning, proposals)
  if (question !== null && !asks && isGuesswork(turning, said)) return askInOtherWords(turning)
  answerQuestion(turning, said)
}

/** Neither an answer to the open question nor something that was asked: guesses about it would only lead astray. */
function askInOtherWords(turning: Turning): void {
  turning.tell(words.unread)
  askAgain(turning)
}

/** A bare yes or no does not say which. */
function askWhich(turning: Turning): void {
  turning.tell(words.which)
  askAgain(turning)
}

/** "change the domain", 「修改域名」: the command with what follows it. */
function changeCommand(said: string): { name: 'change'; argument: string } | null {
  const found = /^\s*(?:change|edit|correct|修改|更改)\s*(?:my |the )?(.{2,30})$/iu.exec(said)
  return found?.[1] === undefined || /\?|？/.test(said) ? null : { name: 'change', argument: found[1] }
}

/** Several clauses, not the few words of an answer. */
const isStory = (said: string) => said.trim().split(/\s+/).length >= 7 || (said.match(/\p{Script=Han}/gu) ?? []).length >= 14

/** What an answer states, as facts to confirm with the rest of a story. */
function statedBy(answer: Extract<Answer, { kind: 'value' }>): Proposal[] {
  return Object.entries(answer.states).map(([path, value]) => ({ path: path as FactPath, value }))
}

/** A bare yes or no to what the last reply offered ("check my case", "talk to a person"). The offer holds for one message. */
function takeOffer(turning: Turning, said: string): boolean {
  const { offered } = turning.memory
  if (offered === undefined) return false
  turning.remember({ offered: undefined })
  const value = openQuestion(turning) === null ? yesOrNo(said) : null
  if (value === null) return false
  if (value) commands[offered](turning, '')
  else turning.tell(words.fine)
  return true
}
