// A client wants a person: the team's thread is opened if need be and says why, what is decided, what is open and what was said last.
import { headline } from '../../knowledge/law/headline.ts'
import type { Locale, Text } from '../../locale.ts'
import type { Draft } from '../draft/draft.ts'
import { openQuestion } from '../draft/open-question.ts'
import { tellThread, viewOf } from '../draft/outbox.ts'
import { type Block, small, text } from '../model/message.ts'
import { clientName, openIn } from '../model/view.ts'
import { ownerButton, short } from '../wording/card.ts'
import { withoutPersonal } from '../wording/mask-contacts.ts'
import { ensureThread } from './thread.ts'
import { beginWait } from './wait.ts'

const lastMost = 5
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

/** Calls the team: at once where it can be reached, and again while nobody answers. */
export function callTeam(draft: Draft): void {
  const reason: Reason =
    draft.verdict().registration === 'expert' ? 'expert' : (draft.memory.misses ?? 0) >= 2 ? 'missed' : 'asked'
  beginWait(draft, reason)
  draft.write.audit('person wanted', reason)
  if (!ensureThread(draft)) return
  const blocks = (locale: Locale): Block[] => {
    const view = viewOf(draft, locale)
    const last = lastWords(draft)
    return [
      text(words.title[locale], { client: clientName(view), reason: reasons[reason][locale] }),
      text(short(headline(draft.verdict(), draft.library.rulebook, locale, draft.facts()), 300)),
      text(words.open[locale], { count: openIn(view, draft.service).length }),
      ...(last.length === 0 ? [] : [text(words.last[locale]), { kind: 'list' as const, items: last.map((line) => [line]) }]),
      small(words.how[locale]),
    ]
  }
  const take = (locale: Locale) => [[ownerButton(viewOf(draft, locale))]]
  tellThread(draft, 'call', blocks, draft.application.desk.owner === undefined ? take : undefined)
}

/** Keeps the last things a client typed in private, for the one who takes over. */
export function rememberWords(draft: Draft): void {
  const { body, shared, actor } = draft.event
  if (draft.team === undefined || body.kind !== 'text' || shared === true || actor.role !== 'client') return
  draft.write.rememberMore(
    'last',
    [...lastWords(draft), short(withoutPersonal(body.text, openQuestion(draft), draft.locale), lineMost)].slice(-lastMost),
  )
}

function lastWords(draft: Draft): readonly string[] {
  return (draft.memory.more?.last as readonly string[] | undefined) ?? []
}
