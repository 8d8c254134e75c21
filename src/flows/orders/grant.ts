// What a grant brings: the number, what the home page shows, and the dates that follow from it.

import { type Locale, sayDate } from '../../locale.ts'
import type { Draft } from '../draft/draft.ts'
import { ground } from '../draft/keep-reminders.ts'
import { plus } from '../duties/distance.ts'
import { occurrencesOf } from '../duties/series.ts'
import type { Order, OrderMove } from '../model/application.ts'
import { type Block, text } from '../model/message.ts'
import { footerWords } from '../wording/home-page-line.ts'

const words = {
  number: { en: 'Number: **{number}**', zh: '编号：**{number}**' },
  psb: {
    grant: {
      en: 'Public security (PSB) filing by {date}, 30 days from the number (law).',
      zh: '请于{date}前完成公安备案（自取得备案号起30日，法律规定）。',
    },
    opening: {
      en: 'Public security (PSB) filing by {date}, 30 days from opening (law).',
      zh: '请于{date}前完成公安备案（自开通起30日，法律规定）。',
    },
    now: { en: 'Make the public security (PSB) filing now; {date} has passed.', zh: '请立即办理公安备案，{date}的期限已过。' },
  },
  badge: {
    en: 'Badge and number on the home page by {date} (provider practice); link: {link}',
    zh: '请于{date}前在首页放置图标和备案号（接入商惯例），链接：{link}',
  },
  expiry: {
    en: 'Valid until {expiry}; apply for renewal by {renewal} (generally understood).',
    zh: '有效期至{expiry}，请于{renewal}前申请续期（一般理解）。',
  },
}

/** The lines under a grant. */
export function grantBlocks(draft: Draft, order: Order, { evidence }: OrderMove, locale: Locale): Block[] {
  const { number, expiry } = evidence
  const blocks: Block[] = number === undefined ? [] : [text(words.number[locale], { number })]
  const { track } = draft.library.orders.kinds[order.kind]!
  if (track === 'filing' && number !== undefined && /^(website|app)-filing$/.test(order.kind)) {
    const facts = draft.facts(order.service ?? draft.service)
    blocks.push(text(footerWords(number, facts, draft.library.footers, locale)), ...psbLine(draft, order, locale))
  }
  if (track === 'police' && number !== undefined) {
    const date = dueFrom(draft, 'psb-badge', evidence.date!.slice(0, 10))
    const link = `beian.mps.gov.cn/#/query/webSearch?code=${number.replace(/\D/g, '')}`
    blocks.push(text(words.badge[locale], { date: sayDate(date, locale), link }))
  }
  if (track === 'licence' && expiry !== undefined) {
    const dates = { expiry: sayDate(expiry, locale), renewal: sayDate(dueFrom(draft, 'licence-renewal', expiry), locale) }
    blocks.push(text(words.expiry[locale], dates))
  }
  return blocks
}

/** By when the public security bureau wants to know, and which of opening and grant started the clock. */
function psbLine(draft: Draft, order: Order, locale: Locale): Block[] {
  const here = ground(draft)
  const psb = occurrencesOf(here, here.library.duties.get('psb')!).find(
    (occurrence) => occurrence.series.service === order.service,
  )
  if (psb?.due == null || psb.ended) return []
  const granted = draft.facts(order.service ?? draft.service)['record.grantedOn']
  const sentence = psb.due.day < draft.today ? words.psb.now : psb.start.day === granted ? words.psb.grant : words.psb.opening
  return [text(sentence[locale], { date: sayDate(psb.due.day, locale) })]
}

/** The due day of a duty whose clock starts on this day. */
function dueFrom({ library }: Draft, duty: string, day: string): string {
  const { due } = library.duties.get(duty)!
  return due.kind === 'start' ? plus({ day }, due.distance, library.calendar).day : day
}
