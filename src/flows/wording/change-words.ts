// A change of the rules in words: what the client reads, and the lines the team reads of it.
import type { Registration } from '../../knowledge/law/verdict.ts'
import { type Locale, say, sayDate, type Text } from '../../locale.ts'
import { type Block, type Message, messageMost, plainText, small, text } from '../model/message.ts'
import type { CaseChange } from '../model/rule-change.ts'
import { serviceName, type View } from '../model/view.ts'
import { outcome } from './outcome.ts'
import { sourceLine } from './source-line.ts'

const words = {
  title: {
    en: '**The rules we go by have changed, and it concerns your registration:**',
    zh: '**所依据的规则有更新，涉及您的备案：**',
  },
  stays: {
    en: 'What you told us stays as it is. Questions? Just write them here.',
    zh: '您已提供的资料不变。如有疑问，请直接在此提问。',
  },
  more: { en: 'and {count} more', zh: '另有{count}项' },
  of: { en: '{service}: {line}', zh: '{service}：{line}' },
  answer: { en: 'now: {now} (was: {before}).', zh: '现为：{now}（原为：{before}）。' },
  because: { en: '{line} {because}', zh: '{line}{because}' },
} satisfies Record<string, Text>

/** By kind: what is said where it has come, and where it has gone. */
const comings: Readonly<Record<Exclude<CaseChange['of'], 'answer' | 'duty'>, readonly [come: Text, gone: Text]>> = {
  blocker: [
    { en: 'now in the way: {name}.', zh: '新增障碍：{name}。' },
    { en: 'no longer in the way: {name}.', zh: '不再构成障碍：{name}。' },
  ],
  need: [
    { en: 'now needed too: {name}.', zh: '另需：{name}。' },
    { en: 'no longer needed: {name}.', zh: '不再需要：{name}。' },
  ],
  paper: [
    { en: 'one more paper: {name}.', zh: '新增材料：{name}。' },
    { en: 'a paper less: {name}.', zh: '不再需要的材料：{name}。' },
  ],
}

const duty = {
  come: { en: 'a new duty: {name}, by {now}.', zh: '新增事项：{name}，期限{now}。' },
  open: { en: 'a new duty: {name}.', zh: '新增事项：{name}。' },
  gone: { en: 'no longer a duty: {name}.', zh: '不再需要办理：{name}。' },
  moved: { en: '{name}: now by {now} (was {before}).', zh: '{name}：期限改为{now}（原为{before}）。' },
  undated: { en: '{name}: no fixed day any more.', zh: '{name}：不再有固定期限。' },
} satisfies Record<string, Text>

/** What the client reads, in the language of the view; cut to what a phone shows. */
export function changeMessage(view: View, changes: readonly CaseChange[]): Message {
  const { locale, library } = view
  const source = sourceLine(
    library,
    changes.flatMap(({ sources }) => sources),
    locale,
  )
  const around = (blocks: Block[]): Block[] => [
    text(words.title[locale]),
    ...blocks,
    text(words.stays[locale]),
    ...(source === null ? [] : [source]),
  ]
  for (const [shown, reasons] of fits(changes.length)) {
    const lines = changes.slice(0, shown).map((change) => [capital(changeLine(view, change, reasons))])
    const rest = changes.length - shown
    const items = rest === 0 ? lines : [...lines, [say(words.more, locale, { count: rest })]]
    const blocks = around([{ kind: 'list', items }])
    if (plainText({ blocks }).length <= messageMost) return { blocks }
  }
  return { blocks: around([small(words.more[locale], { count: changes.length })]) }
}

/** First everything with its reasons, then without, then ever fewer lines. */
const fits = (all: number): readonly (readonly [shown: number, reasons: boolean])[] => [
  [all, true],
  ...Array.from({ length: all }, (_, less) => [all - less, false] as const),
]

/** One change in a line: "now: a filing (was: nothing needed). A public site …". */
export function changeLine(view: View, change: CaseChange, reasons = true): string {
  const { locale, application } = view
  const { because, service } = change
  const plain = plainLine(change, locale)
  const line =
    because === undefined || !reasons || change.now === 'no'
      ? plain
      : say(words.because, locale, { line: plain, because: because[locale] })
  if (service === '' || application.services.length < 2) return line
  return say(words.of, locale, { service: serviceName(view, service), line })
}

function plainLine({ of, before, now, name }: CaseChange, locale: Locale): string {
  if (of === 'answer') {
    const [was, is] = [before, now].map((one) => outcome[one as Registration]?.[locale] ?? one)
    return say(words.answer, locale, { before: was!, now: is! })
  }
  if (of !== 'duty') return say(comings[of][now === 'no' ? 1 : 0], locale, { name: name[locale] })
  const days = { name: name[locale], before: dayOf(before, locale), now: dayOf(now, locale) }
  if (now === 'no') return say(duty.gone, locale, days)
  if (before === 'no') return say(now === '-' ? duty.open : duty.come, locale, days)
  return say(now === '-' || before === '-' ? (now === '-' ? duty.undated : duty.come) : duty.moved, locale, days)
}

const dayOf = (day: string, locale: Locale) => (/^\d{4}-/.test(day) ? sayDate(day, locale) : day)
const capital = (line: string) => line.charAt(0).toUpperCase() + line.slice(1)
