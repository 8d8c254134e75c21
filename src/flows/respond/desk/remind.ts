// The team asks the client for what is missing: exactly that, in the client's language, shown to the team before it goes out.
import { type Locale, say } from '../../../locale.ts'
import { encodeButton } from '../../button.ts'
import { type Message, text } from '../../message.ts'
import { clientChat } from '../../parties.ts'
import type { Turning } from '../../turning.ts'
import { openIn, serviceName, type View } from '../../view.ts'
import { actorName, keepMore, noteInThread, tellActor, tellClient, viewOf } from './actor.ts'

const shownMost = 8
const pauseMs = 12 * 3_600_000

const words = {
  ask: { en: '**For your registration we still need:**', zh: '**为办理您的备案，还需补充：**' },
  for: { en: '**{service}**', zh: '**{service}**' },
  more: { en: 'and {count} more', zh: '另有{count}项' },
  how: { en: 'You can answer right here; “I don’t know” is fine too.', zh: '可直接在此回答，不清楚也可以说明。' },
  go: { en: 'Answer now', zh: '现在回答' },
  sent: { en: 'Sent to the client.', zh: '已发送给客户。' },
  sentNote: { en: '{by} asked the client for {count} items.', zh: '{by}提醒客户补充{count}项。' },
  nobody: {
    en: 'The client has no chat with us that can be reached. Invite them first.',
    zh: '暂无可联系的客户会话，请先邀请客户。',
  },
  nothing: { en: 'Nothing is missing.', zh: '资料已齐全，无需提醒。' },
  soon: { en: 'The client was asked less than 12 hours ago.', zh: '12小时内已提醒过客户。' },
}

/** The message as the client would get it; null where nothing is missing. `view` is in the client's language. */
export function reminderOf(view: View): { readonly message: Message; readonly count: number } | null {
  const { application, locale } = view
  const several = application.services.length > 1
  const parts = application.services
    .map((one) => ({ service: one.id, open: openIn(view, one.id) }))
    .filter(({ open }) => open.length > 0)
  const count = parts.reduce((sum, { open }) => sum + open.length, 0)
  if (count === 0) return null
  let room = shownMost
  const blocks = parts.flatMap(({ service, open }) => {
    const shown = open.slice(0, room)
    room -= shown.length
    if (shown.length === 0) return []
    const items = shown.map((question) => [(question.label ?? question.prompt)[locale].replace(/[?？]$/u, '')])
    return [
      ...(several ? [text(words.for[locale], { service: serviceName(view, service) })] : []),
      { kind: 'list' as const, items },
    ]
  })
  const rest = count - shownMost
  const message: Message = {
    blocks: [
      text(words.ask[locale]),
      ...blocks,
      ...(rest > 0 ? [text(words.more[locale], { count: rest })] : []),
      text(words.how[locale]),
    ],
    buttons: [
      [{ label: words.go[locale], data: encodeButton({ kind: 'command', name: 'fill', argument: '' }), style: 'primary' }],
    ],
  }
  return { message, count }
}

/** Why it can't be sent now, in words; null where it can. */
export function whyNotRemind(view: View, now: string, locale: Locale): string | null {
  const chat = clientChat(view.application)
  if (chat === undefined) return say(words.nobody, locale)
  if (reminderOf({ ...view, locale: chat.locale }) === null) return say(words.nothing, locale)
  const last = view.application.desk.more?.reminded
  if (typeof last === 'string' && Date.parse(now) - Date.parse(last) < pauseMs) return say(words.soon, locale)
  return null
}

/** Sends it. */
export function remind(turning: Turning): void {
  const chat = clientChat(turning.application)
  const view = viewOf(turning, chat?.locale ?? 'en')
  const wrong = whyNotRemind(view, turning.now, 'en')
  const found = reminderOf(view)
  if (chat === undefined) return tellActor(turning, words.nobody)
  if (found === null) return tellActor(turning, words.nothing)
  if (wrong !== null) return tellActor(turning, words.soon)
  keepMore(turning, 'reminded', turning.now)
  turning.audit('asked for missing', String(found.count))
  tellClient(
    turning,
    'remind',
    () => found.message.blocks,
    () => (found.message.buttons ?? []).map((row) => [...row]),
  )
  tellActor(turning, words.sent)
  noteInThread(turning, 'remind', words.sentNote, { by: actorName(turning), count: found.count })
}
