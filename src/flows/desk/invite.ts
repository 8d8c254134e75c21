// The team invites the client: a code it gives out, good once and for a while. What coming with it does: talk/welcome/invitation.ts.
import { sayDate } from '../../locale.ts'
import { chinaDay, dayMs } from '../../time.ts'
import type { Draft } from '../draft/draft.ts'
import { actorLocale, actorName, tellThread } from '../draft/tell-team.ts'
import { howToJoin, invitedDays, makeCode } from '../draft/way-in.ts'
import { text } from '../model/message.ts'

const words = {
  given: {
    en: 'Invitation for the client. Works once, until {date}. Please send them this:',
    zh: '客户邀请，仅可使用一次，有效期至{date}。请将以下内容发给客户：',
  },
  none: {
    en: 'No channel is open that the client could come in through.',
    zh: '当前未开通客户可使用的渠道，无法邀请客户。',
  },
  note: { en: '{by} made an invitation, valid until {date}.', zh: '{by}生成了邀请，有效期至{date}。' },
}

/** Gives out an invitation. */
export function invite(draft: Draft): void {
  const locale = actorLocale(draft)
  const expiresAt = new Date(Date.parse(draft.now) + invitedDays * dayMs).toISOString()
  const code = makeCode(draft, 'invite', draft.event.id, expiresAt)
  if (code === null) return draft.send.acknowledge({ message: { blocks: [text(words.none[locale])] }, locale })
  draft.write.audit('invited', expiresAt)
  const date = chinaDay(expiresAt)
  const given = text(words.given[locale], { date: sayDate(date, locale) })
  draft.send.acknowledge({ message: { blocks: [given, ...howToJoin(draft, code, locale)] }, locale })
  tellThread(draft, 'invite', (one) => [text(words.note[one], { by: actorName(draft), date: sayDate(date, one) })])
}
