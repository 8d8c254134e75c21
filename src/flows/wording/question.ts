// Puts a question: the prompt, an example where one helps, and the choices as buttons, at most six.

import { type Entry, isGroup, type Question } from '../../knowledge/questions/question.ts'
import type { Locale } from '../../locale.ts'
import { encodeButton } from '../model/button.ts'
import type { Picked } from '../model/memory.ts'
import { type AnswerInput, type Block, type Button, small } from '../model/message.ts'
import { shownEntries } from '../understand/choice.ts'

/** Most buttons that one message carries. */
export const buttonsMost = 6

/**
 * What the machinery's own buttons carry in place of a choice: several are chosen, and the next page (followed by its number).
 * The sign is one that no id of an author may have, so that they can never collide.
 */
export const finish = '+done'
export const onward = '+page-'
/** One of the readings of a message is picked (followed by its place). */
export const picking = '+read-'

/**
 * What a screen shows: the open group, the page of a long one, what is chosen, and the revision its buttons carry. Example: `{ revision:
 * 3, group: 'sell', chosen: ['own_goods'] }` is the opened group “sell” with one entry ticked.
 */
export type Screen = {
  readonly group?: string | undefined
  readonly page?: number
  readonly chosen?: readonly string[]
  /** Readings of the last message that one is to be picked from, in place of the question's own entries. */
  readonly either?: readonly Picked[]
  readonly revision: number
}

const words = {
  done: { en: 'Done', zh: '完成' },
  more: { en: 'More …', zh: '更多…' },
  several: { en: 'Several are possible.', zh: '可多选。' },
  yes: { en: 'Yes', zh: '是' },
  no: { en: 'No', zh: '否' },
  unknown: { en: 'I don’t know', zh: '不清楚' },
}

/** The blocks of a question; `progress` says how far the interview is. */
export function questionBlocks(question: Question, locale: Locale, screen: Screen, progress: string | null = null): Block[] {
  const several = severalOf(question, screen.group)
  const hint = several ? words.several[locale] : question.example?.[locale]
  const line = [progress, hint].filter((part) => part !== null && part !== undefined).join(locale === 'zh' ? '。' : ' · ')
  const prompt: Block = { kind: 'text', spans: [{ bold: question.prompt[locale] }] }
  return line === '' ? [prompt] : [prompt, small(line)]
}

/** The buttons of a question, a row each. */
export function questionButtons(question: Question, locale: Locale, screen: Screen): Button[][] {
  if (screen.either !== undefined)
    return screen.either.map(({ heard }, at) => [button(question, `${picking}${at}`, heard, screen.revision, {})])
  if (question.reading === 'yes-no') return yesNo(question, locale, screen.revision)
  const entries = shownEntries(question, screen.group)
  const last = severalOf(question, screen.group)
    ? [button(question, finish, words.done[locale], screen.revision, { style: 'primary' })]
    : []
  const room = buttonsMost - last.length
  const pages = entries.length <= room ? [entries] : paged(entries, room - 1)
  const page = (screen.page ?? 0) % pages.length
  const rows = pages[page]!.map((entry) => [entryButton(question, entry, locale, screen)])
  const more = pages.length > 1 ? [[button(question, `${onward}${page + 1}`, words.more[locale], screen.revision, {})]] : []
  return [...rows, ...more, ...last.map((one) => [one])]
}

/** Are several choices of what is on the screen taken together? Groups of sets say so; a flat set is one. */
export function severalOf(question: Question, group?: string): boolean {
  const open = question.screen.find((entry) => entry.id === group)
  if (open !== undefined && isGroup(open)) return open.many
  return group === undefined && question.many !== undefined && question.screen.every((entry) => !isGroup(entry))
}

/** The input that suits a question, beside its buttons and words. */
export function inputFor(question: Question, screen: Omit<Screen, 'revision'>): AnswerInput | undefined {
  if (screen.either !== undefined) return undefined
  if (severalOf(question, screen.group)) return 'several'
  if (question.reading === 'date') return 'day'
  return question.reading === 'whole-number' || question.reading === 'percent' ? 'number' : undefined
}

function yesNo(question: Question, locale: Locale, revision: number): Button[][] {
  return (['yes', 'no', 'unknown'] as const).map((choice) => [button(question, choice, words[choice][locale], revision, {})])
}

function entryButton(question: Question, entry: Entry, locale: Locale, screen: Screen): Button {
  const chosen = screen.chosen?.includes(entry.id) === true
  return button(question, entry.id, entry.label[locale], screen.revision, chosen ? { chosen } : {})
}

function button(
  question: Question,
  choice: string,
  label: string,
  revision: number,
  look: Partial<Pick<Extract<Button, { data: string }>, 'chosen' | 'style'>>,
): Button {
  return { label, data: encodeButton({ kind: 'choice', question: question.id, choice, revision }), ...look }
}

function paged(entries: readonly Entry[], size: number): (readonly Entry[])[] {
  const pages: (readonly Entry[])[] = []
  for (let start = 0; start < entries.length; start += size) pages.push(entries.slice(start, start + size))
  return pages
}
