// The team asks the client for what is missing: exactly that, in the client's language, shown to the team before it goes out.
import { type Locale, say } from '../../locale.ts'
import type { Draft } from '../draft/draft.ts'
import { actorName, keep, noteInThread, tellActor, tellClient, viewOf } from '../draft/tell-team.ts'
import type { ActionValues } from '../model/action.ts'
import { encodeButton } from '../model/button.ts'
import { type Message, text } from '../model/message.ts'
import { deskOf } from '../model/office.ts'
import { clientChat, personOf } from '../model/parties.ts'
import { openIn, serviceName, type View } from '../model/view.ts'

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
  stopped: {
    en: 'The client has stopped messages from the assistant. Write to them yourself.',
    zh: '客户已停止接收助手消息，请直接联系客户。',
  },
  unreached: {
    en: 'The client could not be reached: what we asked for did not arrive.',
    zh: '提醒未能送达，暂时无法联系客户。',
  },
  soon: { en: 'The client was asked less than 12 hours ago.', zh: '12小时内已提醒过客户。' },
}

/** The message as the client would get it; null where nothing is missing. `view` is in the client's language. */
export function reminderOf(view: View): { readonly message: Message; readonly count: number } | null {
  const { application, locale } = view
  const several = application.services.length > 1
  const parts = application.services
    .map((service) => ({ service: service.id, open: openIn(view, service.id) }))
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

/** Why a client can't be asked now; null where they can. */
export function notAsked(view: View, now: string): Exclude<Refusal, 'nothing'> | null {
  const chat = clientChat(view.application)
  if (chat === undefined) return 'nobody'
  if (personOf(view.application, chat.person)?.stopped.includes('*')) return 'stopped'
  const last = view.application.casework.reminded
  return typeof last === 'string' && Date.parse(now) - Date.parse(last) < pauseMs ? 'soon' : null
}

/** The same, in words, with nothing missing as one more reason. */
export function whyNotRemind(view: View, now: string, locale: Locale): string | null {
  const why = notAsked(view, now) ?? (reminderOf(view) === null ? 'nothing' : null)
  return why === null ? null : say(words[why], locale)
}

/** Sends it. `run` and `office`: it is one of many, and reports there what became of it. */
export function remind(draft: Draft, { run = '', office = '' }: ActionValues['remind']): void {
  const outcome = askForMissing(draft, run === '' ? null : { run, office })
  tellActor(draft, words[outcome])
  if (run !== '') report(draft, { run, office }, outcome)
}

/** A message could not be delivered: if it was this one, the team is told, and it may be sent again. */
export function noteAskedInVain(draft: Draft, delivery: string): void {
  const asked = draft.application.casework.asked as Asked | undefined
  if (asked?.delivery !== delivery) return
  keep(draft, { asked: undefined })
  keep(draft, { reminded: undefined })
  noteInThread(draft, 'remind-lost', words.unreached)
  if (asked.of !== null) report(draft, asked.of, 'unreached')
}

/** The run an asking is part of, and the office that keeps it. */
type Of = { readonly run: string; readonly office: string }
/** What was sent to the client last. */
type Asked = { readonly delivery: string; readonly of: Of | null }
type Refusal = 'nobody' | 'stopped' | 'soon' | 'nothing'

function askForMissing(draft: Draft, of: Of | null): 'sent' | Refusal {
  const view = viewOf(draft, clientChat(draft.application)?.locale ?? 'en')
  const why = notAsked(view, draft.now)
  if (why !== null) return why
  const found = reminderOf(view)
  if (found === null) return 'nothing'
  keep(draft, { reminded: draft.now })
  keep(draft, { asked: { delivery: `${draft.event.id}#client-remind`, of } satisfies Asked })
  draft.write.audit('asked for missing', of === null ? String(found.count) : `${found.count} in ${of.run}`)
  tellClient(
    draft,
    'remind',
    () => found.message.blocks,
    () => (found.message.buttons ?? []).map((row) => [...row]),
  )
  noteInThread(draft, 'remind', words.sentNote, { by: actorName(draft), count: found.count })
  return 'sent'
}

/** Tells the office what became of it, by an event of its own there. */
function report(draft: Draft, { run, office }: Of, outcome: string): void {
  draft.send.follow({
    id: `${draft.event.id}#asked`,
    at: draft.now,
    from: deskOf(office),
    actor: { id: 'program', role: 'program' },
    body: { kind: 'desk', action: 'asked', values: { run, application: draft.application.id, outcome } },
  })
}
