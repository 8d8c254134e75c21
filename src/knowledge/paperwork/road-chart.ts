// The road as a chart: words for who and how long, bars over the days, days off in between.
import { sayDate, type Text } from '../../locale.ts'
import { addDays, daysBetween } from '../../time.ts'
import { stepNames } from '../law/step-names.ts'
import type { Calendar } from '../procedure/calendar.ts'
import { headed, type Line, type Piece, type RoadChart } from './document.ts'
import { type Lasting, roadOf, type Stop } from './road.ts'
import type { Around } from './values.ts'

const words = {
  live: { zh: '最早{soonest}、最晚{latest}可上线', en: 'Live between {soonest} and {latest}' },
  liveOn: { zh: '预计{soonest}上线', en: 'Live on {soonest}' },
  over: { zh: '最早{soonest}、最晚{latest}办结', en: 'All done between {soonest} and {latest}' },
  nothing: { zh: '无需办理', en: 'Nothing is to be done' },
  open: { zh: '部分环节没有可靠的时间数据，不作推算', en: 'For some steps no figure is known, so no day is given' },
  tight: {
    zh: '计划开通日期{planned}早于最早可能日期，请调整。',
    en: 'The planned opening, {planned}, is before the earliest possible day: move it.',
  },
  holidays: { zh: '已扣除节假日：{names}。', en: 'Days off left out: {names}.' },
  unannounced: {
    zh: '{day}之后的节假日安排尚未公布，暂按周一至周五计为工作日；遇春节等假期会顺延。',
    en: 'Days off after {day} are not announced yet; Monday to Friday are counted, so Spring Festival and others make it longer.',
  },
  returned: { zh: '被退回修改的，时间另计。', en: 'If something is returned for mending, that time is added.' },
  none: { zh: '无固定时间', en: 'no figure known' },
  done: { zh: '已完成', en: 'done' },
  sameDay: { zh: '当天', en: 'the same day' },
  opening: { zh: '按计划', en: 'as planned' },
  psb: { zh: '开通后30日内', en: 'within 30 days of opening' },
} satisfies Record<string, Text>

const heads: readonly Text[] = [
  { zh: '环节', en: 'Stage' },
  { zh: '由谁办理', en: 'Who acts' },
  { zh: '通常需时', en: 'Usually' },
  { zh: '办结', en: 'Over' },
]
const units: Readonly<Record<Lasting['unit'], Text>> = {
  wd: { zh: '个工作日', en: 'working days' },
  d: { zh: '天', en: 'days' },
  h: { zh: '小时', en: 'hours' },
}

/** The chart, as pieces of a paper. */
export function roadPieces(around: Around, told: (text: Text) => Line): Piece[] {
  return [{ kind: 'road', road: roadChart(around, told) }]
}

function roadChart({ dossier, known }: Around, told: (text: Text) => Line): RoadChart {
  const { today } = dossier
  const stops = roadOf(dossier, known)
  const end = stops.reduce((last, { latest }) => (latest !== null && latest > last ? latest : last), addDays(today, 7))
  const span = daysBetween(today, end) + 1
  const share = (day: string) => Math.min(1, Math.max(0, daysBetween(today, day) / span))
  const rows = stops.flatMap((stop, at) => {
    const first = stops[at - 1]?.step !== stop.step
    const row = rowOf(stop, known.orders.actors, told, share, today)
    const head = {
      step: true,
      name: told(headed(stepNames[stop.step])),
      who: {},
      actor: '',
      lasts: stop.step === 'psb' ? told(words.psb) : {},
      dates: {},
      bar: null,
    }
    return stop.stage === null ? [{ ...row, step: true }] : first ? [head, row] : [row]
  })
  return {
    summary: told(summaryOf(stops, today)),
    heads: heads.map(told),
    stops: rows,
    holidays: holidaysIn(known.calendar, today, end).map(({ from, to }) => ({ from: share(from), to: share(addDays(to, 1)) })),
    months: monthsIn(today, end).map((day) => ({ at: share(day), name: told(monthName(day)) })),
    notes: notesOf(stops, dossier.services[0].facts['service.openDate'], known.calendar, today, end).map(told),
  }
}

function rowOf(
  stop: Stop,
  actors: Around['known']['orders']['actors'],
  told: (text: Text) => Line,
  share: (day: string) => number,
  today: string,
): RoadChart['stops'][number] {
  const { begins, soonest, latest } = stop
  return {
    step: false,
    name: told(headed(stop.stage?.name ?? stepNames[stop.step])),
    who: told(actors[stop.actor] ?? { zh: '', en: '' }),
    actor: stop.actor,
    lasts: told(lastsWords(stop)),
    dates: soonest === null || latest === null ? {} : told(between(soonest, latest, today)),
    bar:
      begins === null || soonest === null || latest === null
        ? null
        : { from: share(begins), sure: share(soonest), late: share(latest) },
  }
}

function lastsWords({ done, lasts, stage, step }: Stop): Text {
  if (done) return words.done
  if (stage === null) return step === 'open' ? words.opening : words.sameDay
  if (lasts === null) return words.none
  const { from, to, unit, limit } = lasts
  const { zh, en } = units[unit]
  const one = to === 1 ? en.replace(/s$/, '') : en
  if (limit === true || from === 0) return { zh: `${to}${zh}内`, en: `within ${to} ${one}` }
  return from === to ? { zh: `${to}${zh}`, en: `${to} ${one}` } : { zh: `${from}至${to}${zh}`, en: `${from}–${to} ${en}` }
}

/** When it is live, in a sentence. */
export function roadSummary(around: Pick<Around, 'dossier' | 'known'>): Text {
  return summaryOf(roadOf(around.dossier, around.known), around.dossier.today)
}

function summaryOf(stops: readonly Stop[], today: string): Text {
  const last = stops.findLast(({ step }) => step === 'open') ?? stops.at(-1)
  if (last === undefined) return words.nothing
  const { soonest, latest } = last
  if (soonest === null || latest === null) return words.open
  const form = last.step !== 'open' ? words.over : soonest === latest ? words.liveOn : words.live
  const yearly = (one: string, language: 'zh' | 'en') => day(one, language, one.slice(0, 4) !== today.slice(0, 4))
  const fill = (language: 'zh' | 'en') =>
    form[language].replace('{soonest}', yearly(soonest, language)).replace('{latest}', yearly(latest, language))
  return { zh: fill('zh'), en: fill('en') }
}

function notesOf(stops: readonly Stop[], planned: unknown, calendar: Calendar, today: string, end: string): Text[] {
  const filed = stops.findLast(({ step }) => step !== 'open' && step !== 'footer-number' && step !== 'psb')
  const off = holidaysIn(calendar, today, end).map(({ name }) => name)
  const fill = (text: Text, value: Text, name: string): Text => ({
    zh: text.zh.replace(`{${name}}`, value.zh),
    en: text.en.replace(`{${name}}`, value.en),
  })
  const dated = (one: string): Text => ({ zh: sayDate(one, 'zh'), en: sayDate(one, 'en') })
  const late = typeof planned === 'string' && planned !== 'unknown' && filed?.soonest && planned < filed.soonest
  return [
    ...(late ? [fill(words.tight, dated(planned), 'planned')] : []),
    ...(off.length > 0
      ? [fill(words.holidays, { zh: off.map(({ zh }) => zh).join('、'), en: off.map(({ en }) => en).join(', ') }, 'names')]
      : []),
    ...(end > calendar.endsOn ? [fill(words.unannounced, dated(calendar.endsOn), 'day')] : []),
    ...(stops.some(({ stage }) => stage !== null) ? [words.returned] : []),
  ]
}

function holidaysIn(calendar: Calendar, from: string, to: string) {
  return calendar.years.flatMap(({ off }) => off).filter((one) => one.to >= from && one.from <= to)
}

function monthsIn(from: string, to: string): string[] {
  const months: string[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) if (day.endsWith('-01')) months.push(day)
  return months
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const monthName = (one: string): Text => ({ zh: `${Number(one.slice(5, 7))}月`, en: months[Number(one.slice(5, 7)) - 1]! })

/** A day in few letters; its year only where it is said. */
function day(one: string, language: 'zh' | 'en', withYear: boolean): string {
  const [year, month, date] = one.split('-').map(Number) as [number, number, number]
  if (language === 'zh') return `${withYear ? `${year}年` : ''}${month}月${date}日`
  return `${date} ${months[month - 1]}${withYear ? ` ${year}` : ''}`
}

/** From one day to another; a year is said once, where it is not this year. */
function between(soonest: string, latest: string, today: string): Text {
  const [now, first, last] = [today, soonest, latest].map((one) => one.slice(0, 4))
  const said = (language: 'zh' | 'en', years: readonly [boolean, boolean]) =>
    soonest === latest
      ? day(soonest, language, first !== now)
      : `${day(soonest, language, years[0])} – ${day(latest, language, years[1])}`
  return { zh: said('zh', [first !== now, last !== first]), en: said('en', [first !== last, last !== now]) }
}
