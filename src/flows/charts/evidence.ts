// What proof a move needs: nothing missing, dates that can be, numbers in the form their authority grants them.
import { numberKind, writtenNumber } from '../../knowledge/names/filing-number.ts'
import type { FooterRule } from '../../knowledge/procedure/footers.ts'
import { type OrderBook, stageOf } from '../../knowledge/procedure/orders.ts'
import type { Text } from '../../locale.ts'
import { isDay } from '../../time.ts'
import type { Evidence } from '../model/event.ts'

/** What evidence is checked against: the day (YYYY-MM-DD, Asia/Shanghai) and the province of the certificate, if known. */
export type EvidenceGround = {
  readonly today: string
  readonly province?: string
  readonly footers: ReadonlyMap<string, FooterRule>
}

const names: Readonly<Record<string, Text>> = {
  date: { en: 'the day it happened', zh: '发生日期' },
  number: { en: 'the number', zh: '编号' },
  reason: { en: 'the reason', zh: '原因' },
  expiry: { en: 'the day it is valid until', zh: '有效期截止日' },
}
const forms: Readonly<Record<'filing' | 'app' | 'licence' | 'psb', Text>> = {
  filing: { en: 'an ICP filing number, such as 京ICP备12345678号-1', zh: 'ICP备案号，例如京ICP备12345678号-1' },
  app: { en: 'an app’s filing number, such as 京ICP备12345678号-2A', zh: 'App备案号，例如京ICP备12345678号-2A' },
  licence: {
    en: 'a licence number, such as 京ICP证030173号 or 粤B2-20090059',
    zh: '许可证编号，例如京ICP证030173号或粤B2-20090059',
  },
  psb: { en: 'a PSB number, such as 京公网安备11010802000001号', zh: '公安备案号，例如京公网安备11010802000001号' },
}

/** Brings evidence to its written form, or says in words what is wrong with it. */
export function checkEvidence(
  book: OrderBook,
  kind: string,
  to: string,
  given: Evidence,
  ground: EvidenceGround,
): { readonly evidence: Evidence } | { readonly refusal: Text } {
  const evidence: Evidence = given.number === undefined ? given : { ...given, number: written(kind, given.number) }
  const missing = (stageOf(book, kind, to)?.evidence ?? []).filter((one) => (evidence[one] ?? '').trim() === '')
  if (missing.length > 0) {
    return {
      refusal: {
        en: `Needed for this step: ${missing.map((one) => names[one]!.en).join(', ')}.`,
        zh: `此步骤须提供：${missing.map((one) => names[one]!.zh).join('、')}。`,
      },
    }
  }
  const fault =
    dateFault(evidence, ground.today) ?? (evidence.number === undefined ? null : numberFault(kind, evidence.number, ground))
  return fault === null ? { evidence } : { refusal: fault }
}

function dateFault({ date, expiry }: Evidence, today: string): Text | null {
  if (date !== undefined && !isMoment(date))
    return { en: `${date} is no date; write it like 2026-11-23.`, zh: `${date}不是有效日期，请按2026-11-23的格式填写。` }
  if (date !== undefined && date.slice(0, 10) > today)
    return { en: `${date} lies in the future; a move is recorded when it has happened.`, zh: `${date}尚未到来，请在发生后记录。` }
  if (expiry !== undefined && !isDay(expiry))
    return { en: `${expiry} is no date; write it like 2031-11-22.`, zh: `${expiry}不是有效日期，请按2031-11-22的格式填写。` }
  if (expiry !== undefined && expiry <= (date ?? today))
    return { en: 'It can’t end before it began.', zh: '截止日不能早于起始日。' }
  return null
}

/** The number's form, and that its letter is the province's: a filing is made where the certificate is from. */
function numberFault(kind: string, number: string, { province, footers }: EvidenceGround): Text | null {
  const form = wantedForm(kind)
  if (form === null) return null
  const found = numberKind(number)
  const fits = {
    filing: found === 'site' || found === 'subject',
    app: found === 'app' || found === 'mini-program' || found === 'quick-app',
    licence: found === 'licence',
    psb: found === 'psb',
  }[form]
  if (!fits)
    return { en: `${number} does not have the form of ${forms[form].en}.`, zh: `${number}格式不符，应为${forms[form].zh}。` }
  const letters = province === undefined ? undefined : footers.get(province)?.letters
  if ((form === 'filing' || form === 'app') && letters !== undefined && !letters.includes(number[0]!)) {
    return {
      en: `${number} begins with ${number[0]}, but the holder is registered in ${province} (${letters.join(' or ')}). Check the number, or the province of the holder.`,
      zh: `${number}以“${number[0]}”开头，而主体登记地为${province}（${letters.join('或')}）。请核对备案号或主体所在省份。`,
    }
  }
  return null
}

/** The form of number an order of this kind brings; null where it can be any. */
function wantedForm(kind: string): keyof typeof forms | null {
  if (kind === 'app-filing') return 'app'
  if (kind === 'psb') return 'psb'
  if (kind === 'licence' || kind === 'licence-renewal') return 'licence'
  return kind.endsWith('-filing') || kind === 'change-record' ? 'filing' : null
}

const written = (kind: string, number: string) => (wantedForm(kind) === null ? number.trim() : writtenNumber(number))

/** A day, or a day with the time where hours count. */
function isMoment(text: string): boolean {
  if (!/^.{10}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/.test(text)) return false
  return isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text))
}
