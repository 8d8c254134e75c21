// The client says that a reviewer calls, or that a link for the face check has come: the alerts begin with that very message.

import { isOver } from '../../charts/order.ts'
import type { Draft } from '../../draft/draft.ts'
import { enterEvent } from '../../draft/enter-event.ts'
import { plan } from '../../draft/keep-reminders.ts'
import { announcedIn } from '../../understand/announced.ts'
import { messageOf } from './due-message.ts'

const words = {
  assumed: {
    en: 'Some links end after 2 hours, so I count on that. Tell our team if yours lasts longer.',
    zh: '部分链接2小时即失效，因此按2小时计；如您的链接有效期更长，请告知团队。',
  },
}

/** The shortest a link for the face check is known to last (providers: 2 to 24 hours), in milliseconds. */
const linkMs = 2 * 3_600_000

/** True if the message announced a call or a link while an order is under way. */
export function takeAnnouncement(draft: Draft, said: string): boolean {
  const what = announcedIn(said)
  if (what === null || !draft.application.orders.some((order) => !isOver(draft.library.orders, order))) return false
  const { service, now } = draft
  if (what === 'face-check') {
    enterEvent(draft, 'face-link-received', service, now)
    enterEvent(draft, 'face-link-ends', service, new Date(Date.parse(now) + linkMs).toISOString(), true)
  } else enterEvent(draft, 'call-announced-or-missed', service, now)
  draft.write.audit('announced', what)
  plan(draft)
  // What was just said here is not said again by the clock.
  const rows = draft.application.reminders.filter(
    (row) => row.duty === what && row.state === 'waiting' && row.fireAt <= now && row.recipient === draft.conversation.person,
  )
  for (const row of rows) draft.write.change({ kind: 'remind', reminder: { ...row, state: 'fired' } })
  const message = messageOf(draft, rows.slice(-1), draft.locale)
  draft.reply.say(...message.blocks)
  draft.reply.offer(message.buttons ?? [])
  if (what === 'face-check') draft.reply.tell(words.assumed)
  return true
}
