// Makes sense of typed words: a command, a yes or no, an answer, facts in a story, or a question to be answered.
import type { FactPath } from '../../knowledge/law/facts.ts'
import type { Draft } from '../draft/draft.ts'
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
export function takeText(draft: Draft, said: string): void {
  if (draft.mode === 'withPerson') return relay(draft, said)
  followLanguage(draft, said)
  draft.send.nudge({ kind: 'typing', locale: draft.locale, to: draft.event.from, expiresAt: after(draft.now, typingMs) })
  if (takeTypedDecision(draft, said)) return
  if (takeTypedRating(draft, said) || takeOffer(draft, said)) return
  const question = openQuestion(draft)
  // A choice's own words ("Chinese" for who holds it, "I don't know", 「隐私」) go before a command of the same name.
  const named = question === null ? null : readNamed(question, said, draft.memory.open?.group)
  if (question !== null && named !== null && named.kind !== 'none') return takeAnswer(draft, question, named)
  const command = commandIn(said) ?? changeCommand(said)
  if (command !== null) return commands[command.name](draft, command.argument)
  if (takeTypedDate(draft, said) || takeTypedProof(draft, said)) return
  if (question !== null && question.screen.length > 0 && question.reading !== 'yes-no' && yesOrNo(said) !== null)
    return askWhich(draft)
  if (supposes(said) && tellSupposed(draft, said)) return
  const asks = looksLikeQuestion(draft, said)
  const around = {
    library: draft.library,
    asOf: draft.today,
    facts: draft.facts(),
    fields: currentFields(draft.application.fields, draft.service),
    ...(draft.memory.open?.group !== undefined && { group: draft.memory.open.group }),
  }
  const proposals = readFacts(said, around)
  if (question !== null && !asks) {
    const answer = readAnswer(question, said, around)
    const more = proposals.filter((one) => !question.asks.includes(one.path))
    if (answer.kind === 'value' && more.length >= storyFrom && isStory(said))
      return propose(draft, [...statedBy(answer), ...more])
    if (answer.kind !== 'none' && !(answer.kind === 'unclear' && proposals.length >= storyFrom))
      return takeAnswer(draft, question, answer)
  }
  const enough = asks ? storyOfQuestion : question !== null || !isKnown(draft, said) ? 1 : storyFrom
  if (proposals.length >= enough) return propose(draft, proposals)
  if (question !== null && !asks && isGuesswork(draft, said)) return askInOtherWords(draft)
  answerQuestion(draft, said)
}

/** Neither an answer to the open question nor something that was asked: guesses about it would only lead astray. */
function askInOtherWords(draft: Draft): void {
  draft.reply.tell(words.unread)
  askAgain(draft)
}

/** A bare yes or no does not say which. */
function askWhich(draft: Draft): void {
  draft.reply.tell(words.which)
  askAgain(draft)
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
function takeOffer(draft: Draft, said: string): boolean {
  const { offered } = draft.memory
  if (offered === undefined) return false
  draft.write.remember({ offered: undefined })
  const value = openQuestion(draft) === null ? yesOrNo(said) : null
  if (value === null) return false
  if (value) commands[offered](draft, '')
  else draft.reply.tell(words.fine)
  return true
}
