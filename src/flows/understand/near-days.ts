// Days named by how near they are, or by their feast: "next Monday", "in two weeks", 1 Mar, 3月1号, 元旦. Of a day without a year the nearest is meant.
import { numberIn } from './numbers.ts'

/** Which way a day without a year lies: ahead (an opening, an expiry) or behind (a grant). */
export type Direction = 'ahead' | 'behind'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const feasts: Readonly<Record<string, readonly [month: number, day: number]>> = {
  元旦: [1, 1],
  "new year's day": [1, 1],
  'new years day': [1, 1],
  情人节: [2, 14],
  妇女节: [3, 8],
  劳动节: [5, 1],
  五一: [5, 1],
  'labour day': [5, 1],
  'labor day': [5, 1],
  国庆: [10, 1],
  国庆节: [10, 1],
  十一: [10, 1],
  'national day': [10, 1],
  圣诞: [12, 25],
  圣诞节: [12, 25],
  christmas: [12, 25],
}
/** Words around a day that change nothing in it. */
const around =
  /^(?:(?:we|i) (?:plan|hope|want|aim|expect|intend|launch|open|start)(?: to)?(?: (?:launch|open|start|go live))?|(?:it )?(?:launches|opens|starts|goes live)|planned(?: for)?|probably|maybe|around|about|ok|(?:预计|计划|打算|准备|大概|大约|应该|争取|定在|就)+)\s*|^(?:on|by|from|at|until|till|for|于|在|从|到|至)\s*|\s*(?:please|thanks|吧|左右|前后|当天|那天|开通|上线|开业|到期|左右吧)$/g

/** The day such words name, counted from today (YYYY-MM-DD); null where they name none. */
export function nearDay(text: string, today: string, direction: Direction = 'ahead'): string | null {
  const bare = text.replace(around, '').replace(around, '').trim()
  const feast = feasts[bare]
  if (feast !== undefined) return nearest(feast[0], feast[1], today, direction)
  return weekday(bare, today) ?? span(bare, today) ?? withoutYear(bare, today, direction) ?? shortYear(bare)
}

/** "next Monday", "Friday", 下周一, 周五: "next" and 下 skip the present week. */
function weekday(text: string, today: string): string | null {
  const english = /^(next |this |coming |on )?(sun|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?)(?:day)?$/.exec(text)
  const chinese = /^(下下|下|这|本)?个?(?:周|星期|礼拜)([一二三四五六日天])$/.exec(text)
  const hit = english ?? chinese
  if (hit === null) return null
  const wanted = english
    ? weekdays.findIndex((one) => one.startsWith(english[2]!.slice(0, 3)))
    : '日一二三四五六'.indexOf(hit[2]!.replace('天', '日'))
  const present = new Date(`${today}T00:00:00Z`).getUTCDay()
  const monday = -((present + 6) % 7)
  if (chinese?.[1] !== undefined) {
    const weeks = chinese[1] === '下下' ? 2 : chinese[1] === '下' ? 1 : 0
    return later(today, monday + weeks * 7 + ((wanted + 6) % 7))
  }
  const ahead = (wanted - present + 7) % 7 || 7
  return later(today, ahead)
}

/** "in two weeks", 两周后. Months name no day. */
function span(text: string, today: string): string | null {
  const english = /^(?:in |within )?(\d{1,3}|an?|[a-z-]+) (day|week)s?(?: from (?:now|today)| time| later)?$/.exec(text)
  const chinese = /^(?:再过)?(\d{1,3}|[一二两三四五六七八九十半]+)个?(天|周|星期|礼拜)(?:之?后|以后|内)$/.exec(text)
  const hit = english ?? chinese
  if (hit === null || (english !== null && !/^(?:in|within) |from|time|later/.test(text))) return null
  const count = /^an?$/.test(hit[1]!) ? 1 : numberIn(hit[1]!.replace('两', '二'))
  if (count === null || count < 1 || !Number.isInteger(count)) return null
  const unit = hit[2]!
  return later(today, count * (unit === 'day' || unit === '天' ? 1 : 7))
}

/** "1 Mar", "March 1st", 3月1号, 3-1 is none. */
function withoutYear(text: string, today: string, direction: Direction): string | null {
  const first = new RegExp(`^(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${month}$`).exec(text)
  const second = new RegExp(`^${month} (?:the )?(\\d{1,2})(?:st|nd|rd|th)?$`).exec(text)
  const chinese = /^(\d{1,2}|[一二三四五六七八九十]{1,2})月 ?(\d{1,2}|[一二三四五六七八九十]{1,3})[日号]?$/.exec(text)
  const [m, d] = first
    ? [monthOf(first[2]!), Number(first[1])]
    : second
      ? [monthOf(second[1]!), Number(second[2])]
      : chinese
        ? [numberIn(chinese[1]!) ?? 0, numberIn(chinese[2]!) ?? 0]
        : [0, 0]
  return m === 0 ? null : nearest(m, d, today, direction)
}

/** 27年3月1日, 28-Feb-27: years of this century in two figures. */
function shortYear(text: string): string | null {
  const chinese = /^(\d{2})年(\d{1,2})月(\d{1,2})[日号]?$/.exec(text)
  if (chinese) return dated(2000 + Number(chinese[1]), Number(chinese[2]), Number(chinese[3]))
  const named = new RegExp(`^(\\d{1,2})[ -]${month}[-, ]+'?(\\d{2})$`).exec(text)
  return named ? dated(2000 + Number(named[3]), monthOf(named[2]!), Number(named[1])) : null
}

function nearest(m: number, d: number, today: string, direction: Direction): string | null {
  const year = Number(today.slice(0, 4))
  const years =
    direction === 'ahead' ? [year, year + 1, year + 2, year + 3, year + 4] : [year, year - 1, year - 2, year - 3, year - 4]
  const days = years.map((one) => dated(one, m, d)).filter((one) => one !== null)
  return days.find((one) => (direction === 'ahead' ? one >= today : one <= today)) ?? null
}

function dated(y: number, m: number, d: number): string | null {
  const date = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
  const time = Date.parse(`${date}T00:00:00Z`)
  return Number.isNaN(time) || !new Date(time).toISOString().startsWith(date) ? null : date
}

const monthOf = (name: string) => months.indexOf(name.slice(0, 3)) + 1
const later = (date: string, days: number) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
