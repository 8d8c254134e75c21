// A way into an application: a code of its own, known again by its hash, and the words that say where to send it.
import type { Locale, Text } from '../../locale.ts'
import type { Channel } from '../model/event.ts'
import { hashOfCode } from '../model/invitation-code.ts'
import { type Block, text } from '../model/message.ts'
import type { Draft } from './draft.ts'

/** How long an invitation is good, in days. */
export const invitedDays = 7

const words = {
  beside: {
    en: 'Or write to the assistant{places}: **join {code}**',
    zh: '也可{places}向备案助手发送：**加入 {code}**',
  },
  alone: { en: 'Write to the assistant{places}: **join {code}**', zh: '请{places}向备案助手发送：**加入 {code}**' },
} satisfies Record<string, Text>

const places: Readonly<Partial<Record<Channel, Text>>> = {
  telegram: { en: 'Telegram', zh: 'Telegram' },
  slack: { en: 'Slack', zh: 'Slack' },
  web: { en: 'its web page', zh: '网页' },
}

/** Makes the code of an invitation of this application; `name` tells it from the others. Null where no channel is open. */
export function makeCode(
  { waysIn, application, write }: Draft,
  purpose: 'invite' | 'participant',
  name: string,
  expiresAt: string,
) {
  if (waysIn === undefined) return null
  const code = waysIn.codeFor(`${application.id}.${name}`)
  write.change({ kind: 'token', token: { hash: hashOfCode(code), purpose, application: application.id, expiresAt } })
  return code
}

/** How to come in with a code: links where a channel has them, and what to write on any other. */
export function howToJoin({ waysIn }: Draft, code: string, locale: Locale): Block[] {
  const links = waysIn?.linksTo(code) ?? []
  const named = (waysIn?.channels ?? []).flatMap((channel) => places[channel]?.[locale] ?? [])
  const said = { code, places: named.length === 0 ? '' : placesIn(named, locale) }
  return [
    ...links.map((url): Block => ({ kind: 'text', spans: [{ link: url, url }] })),
    text(words[links.length > 0 ? 'beside' : 'alone'][locale], said),
  ]
}

function placesIn(named: readonly string[], locale: Locale): string {
  if (locale === 'zh') return `在${named.join('、')}`
  const [last, ...before] = named.toReversed()
  return before.length === 0 ? ` on ${last}` : ` on ${before.toReversed().join(', ')} or ${last}`
}
