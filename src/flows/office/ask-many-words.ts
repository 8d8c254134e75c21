// Asking many clients in one go, in words: who would be asked and who not, what became of it, and the last times it was done.

import { type Locale, say, sayList, type Text } from '../../locale.ts'
import { notAsked } from '../desk/ask-client.ts'
import { wallClock } from '../duties/zone.ts'
import { type Left, type LeftOut, leftOut, type Run } from '../model/casework.ts'
import { encodeDeskButton } from '../model/desk-button.ts'
import { type Block, type Message, small, text } from '../model/message.ts'
import { askedMost, resultOf } from '../model/office.ts'
import { clientName, type View } from '../model/view.ts'
import { short } from '../wording/card.ts'
import { labelOf } from '../wording/fact-line.ts'
import { owed } from '../wording/owed.ts'

const shownMost = 5
const lineMost = 120
const logMost = 10

const words = {
  title: { en: '**Ask {count} clients for what is missing?**', zh: '**提醒{count}位客户补充资料？**' },
  one: { en: '**Ask 1 client for what is missing?**', zh: '**提醒1位客户补充资料？**' },
  nobody: { en: '**There is nobody to ask now.**', zh: '**目前没有需要提醒的客户。**' },
  line: { en: '{client}: {count} open, first “{item}”', zh: '{client}：待补充{count}项，首项“{item}”' },
  more: { en: 'and {count} more', zh: '另有{count}位' },
  left: { en: 'Left out: {reasons}.', zh: '不提醒：{reasons}。' },
  how: {
    en: 'Each gets their own open questions, in their own language.',
    zh: '每位客户只会收到自己的待补充事项，使用其本人的语言。',
  },
  send: { en: 'Send to {count}', zh: '发送给{count}位' },
  result: { en: '**Sent to {sent}.**', zh: '**已发送给{sent}位客户。**' },
  skipped: { en: '**Sent to {sent}; {count} skipped:** {reasons}.', zh: '**已发送给{sent}位，{count}位未发送：**{reasons}。' },
  log: { en: '**The last times clients were asked in one go**', zh: '**最近的批量提醒**' },
  logLine: { en: '{time}, {by}: sent to {sent}', zh: '{time}，{by}：已发送给{sent}位' },
  logSkipped: { en: '{time}, {by}: sent to {sent}, {count} skipped', zh: '{time}，{by}：已发送给{sent}位，{count}位未发送' },
  noLog: { en: 'Clients were not asked in one go yet.', zh: '尚未进行批量提醒。' },
} satisfies Record<string, Text>

const reasons: Readonly<Record<LeftOut, Text>> = {
  others: { en: '{count} not yours (“/icp remind all” includes them)', zh: '{count}个非您负责（可用“/icp remind all”包括在内）' },
  nothing: { en: '{count} with nothing missing', zh: '{count}个资料已齐全' },
  nobody: { en: '{count} without a chat that can be reached', zh: '{count}个暂无可联系的会话' },
  stopped: { en: '{count} with messages stopped', zh: '{count}个客户已停止接收消息' },
  soon: { en: '{count} asked less than 12 hours ago', zh: '{count}个在12小时内已提醒' },
  over: { en: '{count} over the {most} of one go', zh: '{count}个超出单次上限（{most}个）' },
  unreached: { en: '{count} could not be reached', zh: '{count}个未能送达' },
  gone: { en: '{count} no longer there', zh: '{count}个项目已不存在' },
}

/** Who would be asked, in the order of the list, and how many are left out for what reason. */
type Selection = { readonly chosen: readonly View[]; readonly left: Left }

/** Selects among applications a filter found: one's own, or all; the first thirty of those who can be asked now. */
export function selectForAsking(
  views: readonly View[],
  { person, all, now }: { readonly person: string; readonly all: boolean; readonly now: string },
): Selection {
  const chosen: View[] = []
  const left: { [Why in LeftOut]?: number } = {}
  for (const view of views) {
    const other = !all && view.application.casework.owner !== person
    const why = other ? 'others' : (notAsked(view, now) ?? (owed(view).length === 0 ? 'nothing' : null))
    if (why !== null) left[why] = (left[why] ?? 0) + 1
    else if (chosen.length < askedMost) chosen.push(view)
    else left.over = (left.over ?? 0) + 1
  }
  return { chosen, left }
}

/** What the member sees before anything is sent. */
export function askingPreview({ chosen, left }: Selection, run: string, locale: Locale): Message {
  const count = chosen.length
  const out = reasonsIn(left, locale)
  const leftBlock: Block[] = out === '' ? [] : [text(words.left[locale], { reasons: out })]
  if (count === 0) return { blocks: [text(words.nobody[locale]), ...leftBlock] }
  const lines = chosen.slice(0, shownMost).map((view) => [lineOf(view)])
  const rest = count - lines.length
  return {
    blocks: [
      text(words[count === 1 ? 'one' : 'title'][locale], { count }),
      { kind: 'list', items: rest > 0 ? [...lines, [say(words.more, locale, { count: rest })]] : lines },
      ...leftBlock,
      small(words.how[locale]),
    ],
    buttons: [[{ label: say(words.send, locale, { count }), data: encodeDeskButton('ask-all', '-', run), style: 'primary' }]],
  }
}

/** How a run went: one line. */
export function resultLine(run: Run, locale: Locale): Block {
  const { sent, left } = resultOf(run)
  const count = total(left)
  if (count === 0) return text(words.result[locale], { sent })
  return text(words.skipped[locale], { sent, count, reasons: reasonsIn(left, locale) })
}

/** The last runs that were sent, the latest first, in the reader's time. */
export function runsLog(runs: readonly Run[], locale: Locale, zone: string): Message {
  const lines = logLines(runs, locale, zone)
  if (lines.length === 0) return { blocks: [text(words.noLog[locale])] }
  return { blocks: [text(words.log[locale]), { kind: 'list', items: lines.map((line) => [line]) }] }
}

/** A line for each of them. */
export function logLines(runs: readonly Run[], locale: Locale, zone: string): readonly string[] {
  const sent = runs.filter((run): run is Run & { readonly sentAt: string } => run.sentAt !== undefined)
  return sent
    .slice(-logMost)
    .reverse()
    .map((run) => {
      const { day, time } = wallClock(run.sentAt, zone)
      const result = resultOf(run)
      const values = { time: `${day} ${time}`, by: short(run.name, 40), sent: result.sent, count: total(result.left) }
      return say(values.count === 0 ? words.logLine : words.logSkipped, locale, values)
    })
}

function lineOf(view: View): string {
  const open = owed(view)
  const values = { client: short(clientName(view), 40), count: open.length, item: short(labelOf(view, open[0]!), 60) }
  return short(say(words.line, view.locale, values), lineMost)
}

function reasonsIn(left: Left, locale: Locale): string {
  const said = leftOut.flatMap((why) => {
    const count = left[why]
    return count === undefined ? [] : [say(reasons[why], locale, { count, most: askedMost })]
  })
  return said.length === 0 ? '' : sayList(said, locale)
}

const total = (left: Left) => Object.values(left).reduce((sum, n) => sum + n, 0)
