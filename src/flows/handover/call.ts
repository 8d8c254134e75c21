// A client wants a person: the team's thread is opened if need be and says why, what is decided, what is open and what was said last.
import { headline } from '../../knowledge/law/headline.ts'
import type { Locale, Text } from '../../locale.ts'
import type { Draft } from '../draft/draft.ts'
import { openQuestion } from '../draft/open-question.ts'
import { tellThread, viewOf } from '../draft/tell-team.ts'
import type { Application, Conversation } from '../model/application.ts'
import { masked } from '../model/masked.ts'
import { memoryMost } from '../model/memory.ts'
import { type Block, small, text } from '../model/message.ts'
import { clientChats } from '../model/parties.ts'
import { clientName, openIn } from '../model/view.ts'
import { ownerButton, short } from '../wording/card.ts'
import { labelOf } from '../wording/fact-line.ts'
import { ensureThread } from './thread.ts'
import { beginWait } from './wait.ts'

const lineMost = 240

/** Why a person is needed: the fixed list of a hand-over. */
export type Reason = 'asked' | 'missed' | 'expert'
const reasons: Readonly<Record<Reason, Text>> = {
  asked: { en: 'asked for a person', zh: '客户要求人工' },
  missed: { en: 'the assistant had no answer twice', zh: '助手连续两次未能解答' },
  expert: { en: 'the rules are contested; an expert decides', zh: '规则存在争议，需专家判断' },
}

const words = {
  title: { en: '**{client} waits for a person**: {reason}.', zh: '**{client}等待人工**：{reason}。' },
  open: { en: '{count} answers are open.', zh: '尚有{count}项待补充。' },
  last: { en: 'Said last:', zh: '最近的消息：' },
  how: {
    en: 'Once taken, what the owner writes in this thread goes to the client; a line that begins with // stays here.',
    zh: '接手后，负责人在此消息列中的发言会发送给客户；以//开头的内容仅团队可见。',
  },
}

/** Calls the team: at once where it can be reached, and again while nobody answers. False where its place is not known yet. */
export function callTeam(draft: Draft): boolean {
  const reason: Reason =
    draft.verdict().registration === 'expert' ? 'expert' : (draft.memory.misses ?? 0) >= 2 ? 'missed' : 'asked'
  beginWait(draft, reason)
  draft.write.audit('person wanted', reason)
  if (!ensureThread(draft)) return false
  const blocks = (locale: Locale): Block[] => {
    const view = viewOf(draft, locale)
    const last = lastWords(draft, locale)
    return [
      text(words.title[locale], { client: clientName(view), reason: reasons[reason][locale] }),
      text(short(headline(draft.verdict(), draft.library.rulebook, locale, draft.facts()), 300)),
      text(words.open[locale], { count: openIn(view, draft.service).length }),
      ...(last.length === 0 ? [] : [text(words.last[locale]), { kind: 'list' as const, items: last.map((line) => [line]) }]),
      small(words.how[locale]),
    ]
  }
  const take = (locale: Locale) => [[ownerButton(viewOf(draft, locale))]]
  tellThread(draft, 'call', blocks, draft.application.casework.owner === undefined ? take : undefined)
  return true
}

/** Keeps the last things a client typed in private, for the one who takes over. */
export function rememberWords(draft: Draft): void {
  const { body, shared, actor } = draft.event
  const said = body.kind === 'text' ? body.text : body.kind === 'files' ? (body.caption ?? '') : ''
  const team = draft.team !== undefined || draft.library.overlay.teamConnected
  if (!team || said.trim() === '' || shared === true || actor.role !== 'client') return
  const kept = short(said, lineMost)
  const asked = openQuestion(draft)
  const answers = asked?.personal === true && draft.mode !== 'withPerson' && !/[?？]\s*$/.test(said)
  const line: Line = answers ? { said: kept, question: asked.id } : kept
  draft.write.remember({ last: [...linesOf(draft), line].slice(-memoryMost.last) })
}

/** Something said: as it is, or what answered a personal question, with that question. */
type Line = string | { readonly said: string; readonly question: string }

const linesOf = ({ memory }: Pick<Conversation, 'memory'>) => (memory.last as readonly Line[] | undefined) ?? []

/** What the client said last, in full: for the owner alone. */
export function lastInFull(application: Application): readonly string[] {
  return clientChats(application)
    .flatMap(linesOf)
    .map((line) => (typeof line === 'string' ? line : line.said))
}

/** The same for the team's channel: of an answer to a personal question only which one it was. */
function lastWords(draft: Draft, locale: Locale): readonly string[] {
  return linesOf(draft).map((line) => {
    if (typeof line === 'string') return line
    const question = draft.library.questions.find((question) => question.id === line.question)
    return question === undefined ? masked(line.said) : `${labelOf(viewOf(draft, locale), question)}: ${masked(line.said)}`
  })
}
