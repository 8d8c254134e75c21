// Packs of rules in words: the news that another one speaks, and the list of whom it concerns with the packs that spoke before.
import { type Locale, say, sayDate, type Text } from '../../locale.ts'
import { chinaDay } from '../../time.ts'
import type { SpokenPack } from '../model/casework.ts'
import { encodeDeskButton } from '../model/desk-button.ts'
import { type Block, type Button, type Message, small, text } from '../model/message.ts'
import { changeUntold } from '../model/rule-change.ts'
import { buttonName } from '../model/team-catalogue.ts'
import { clientName, type View } from '../model/view.ts'
import { short } from '../wording/card.ts'
import { changeButtons } from '../wording/change-card.ts'
import { changeLine } from '../wording/change-words.ts'

const recordsMost = 8
const shownMost = 4
const packsMost = 5

const words = {
  news: {
    en: '**The assistant goes by new rules: {count} clients are affected.**',
    zh: '**助手已采用新规则，涉及{count}位客户。**',
  },
  one: { en: '**The assistant goes by new rules: 1 client is affected.**', zh: '**助手已采用新规则，涉及1位客户。**' },
  quiet: { en: '**The assistant goes by new rules; no client is affected.**', zh: '**助手已采用新规则，未涉及现有客户。**' },
  differs: { en: 'What differs: {records}', zh: '变化内容：{records}' },
  more: { en: ' and {count} more', zh: '，另有{count}项' },
  how: { en: 'Nobody is told before you send it.', zh: '未经您发送，不会通知任何客户。' },
  all: { en: 'Send to all {count}', zh: '发送给全部{count}位' },
  none: { en: '**No client waits to be told of changed rules.**', zh: '**目前没有待通知的规则变化。**' },
  waiting: { en: '**{count} waiting: what changed rules mean for each**', zh: '**待通知{count}位：规则变化的具体影响**' },
  rest: { en: 'and {count} more', zh: '另有{count}位' },
  packs: { en: 'Rules that spoke: {packs}', zh: '历次规则：{packs}' },
  speaks: { en: '{id} ({date}, speaking)', zh: '{id}（{date}，现行）' },
  spoke: { en: '{id} ({date})', zh: '{id}（{date}）' },
} satisfies Record<string, Text>

/** The news in the team's channel. `before`: the pack that spoke until now. */
export function packNews(pack: SpokenPack, before: SpokenPack, locale: Locale): Message {
  const count = pack.affected.length
  const rest = pack.records.length - recordsMost
  const sep = locale === 'zh' ? '、' : ', '
  const records = pack.records.slice(0, recordsMost).join(sep) + (rest > 0 ? say(words.more, locale, { count: rest }) : '')
  const title = text(words[count === 0 ? 'quiet' : count === 1 ? 'one' : 'news'][locale], { count })
  const back: Button = { label: buttonName('speak-by')[locale], data: encodeDeskButton('speak-by', '-', before.id) }
  if (count === 0) return { blocks: [title, small(words.differs[locale], { records })], buttons: [[back]] }
  const show: Button = { label: buttonName('changes')[locale], data: encodeDeskButton('changes', '-') }
  return {
    blocks: [title, small(words.differs[locale], { records }), small(words.how[locale])],
    buttons: [[show, sendAll(pack, locale), back]],
  }
}

const sendAll = ({ number, affected }: SpokenPack, locale: Locale): Button => ({
  label: say(words.all, locale, { count: affected.length }),
  data: encodeDeskButton('tell-changes', '-', String(number)),
})

/** Who waits to be told, each with send and leave; below, the packs. */
export function changesList(views: readonly View[], packs: readonly SpokenPack[], locale: Locale): Message {
  const waiting = views.filter(({ application }) => changeUntold(application) !== undefined)
  const shown = waiting.slice(0, shownMost)
  const lines = shown.map((view) => {
    const { changes } = changeUntold(view.application)!
    return [
      { bold: short(clientName(view), 40) },
      ` · ${changes
        .slice(0, 2)
        .map((change) => changeLine(view, change, false))
        .join(' ')}`,
    ]
  })
  const rest = waiting.length - shown.length
  const list: Block[] = [
    text(words.waiting[locale], { count: waiting.length }),
    { kind: 'list', items: rest > 0 ? [...lines, [say(words.rest, locale, { count: rest })]] : lines },
  ]
  const buttons = shown.flatMap((view) => changeButtons(view, changeUntold(view.application)!.id, true))
  return {
    blocks: [...(waiting.length === 0 ? [text(words.none[locale])] : list), ...packsLine(packs, locale)],
    ...(buttons.length > 0 && { buttons }),
  }
}

function packsLine(packs: readonly SpokenPack[], locale: Locale): Block[] {
  const last = packs.at(-1)
  if (last === undefined) return []
  const speaking = last.backTo?.id ?? last.id
  const said = packs.slice(-packsMost).map(({ id, at }) => {
    return say(id === speaking ? words.speaks : words.spoke, locale, { id, date: sayDate(chinaDay(at), locale) })
  })
  return [small(words.packs[locale], { packs: said.join(locale === 'zh' ? '、' : ', ') })]
}
