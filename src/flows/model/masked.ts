// Personal data as others may see it: the first and the last sign. What looks like a phone, a mail address or an identity number is personal, whoever typed it.
import type { Library } from '../../knowledge/library.ts'
import type { Application } from './application.ts'
import type { Block, Message, Span } from './message.ts'

/** A personal value: its first and its last sign. */
export function masked(value: string): string {
  const signs = [...value]
  return signs.length < 3 ? '•••' : `${signs[0]}•••${signs.at(-1)}`
}

const gap = '[\\s\\-._()（）\u200b-\u200f\u2060\ufeff]{0,2}'
const looks = [
  /[A-Za-z0-9][A-Za-z0-9._%+'-]*[@＠](?:[\p{L}\p{N}-]+[.．])+[\p{L}\p{N}-]{2,}/gu,
  new RegExp(`(?<![\\dA-Za-z])[1-9](?:${gap}\\d){16}${gap}[\\dXx](?![\\dA-Za-z])`, 'g'),
  new RegExp(`(?<![\\dA-Za-z])(?:(?:\\+|00)?86${gap})?1${gap}[3-9](?:${gap}\\d){9}(?!\\d)`, 'g'),
  new RegExp(`(?<![\\dA-Za-z])\\+(?:\\d${gap}){8,14}\\d(?!\\d)`, 'g'),
  /(?<![\dA-Za-z-])[(（]?0\d{2,3}[)）]?[\s-]\d{7,8}(?!\d)/g,
]

/** A text with everything masked that looks personal, and the values named. */
export function maskIn(said: string, values: readonly string[] = []): string {
  let left = said
  for (const form of looks) left = replaced(left, form)
  for (const value of values) left = replaced(left, new RegExp(bounded(value), 'giu'))
  return left
}

/** The personal values of an application that may stand in a text: names, contacts and numbers, those that were corrected as well. */
export function personalValues({ fields, people, casework }: Application, library: Library): readonly string[] {
  const known = new Set([...people.map((person) => person.name), casework.client, 'unknown'])
  const values = fields.flatMap(({ id, value }) =>
    value !== null && !known.has(value) && [...value].length > 1 && !id.endsWith('.title') && isPersonal(library, id)
      ? [value]
      : [],
  )
  return [...new Set(values)].sort((a, b) => b.length - a.length)
}

/** Is a field of the form personal? */
export const isPersonal = (library: Library, id: string) => library.fields.get(id)?.class === 'P'

/** A message with everything personal masked: in its words, on its buttons, in the name of its file. */
export function maskedMessage(message: Message, values: readonly string[]): Message {
  const clean = (said: string) => maskIn(said, values)
  return {
    ...message,
    blocks: message.blocks.map((block) => inBlock(block, clean)),
    ...(message.buttons && {
      buttons: message.buttons.map((row) => row.map((button) => ({ ...button, label: clean(button.label) }))),
    }),
    ...(message.file && { file: { ...message.file, name: clean(message.file.name) } }),
  }
}

function inBlock(block: Block, clean: (said: string) => string): Block {
  const inside = (spans: readonly Span[]): Span[] => spans.map((span) => inSpan(span, clean))
  return block.kind === 'list' ? { ...block, items: block.items.map(inside) } : { ...block, spans: inside(block.spans) }
}

function inSpan(span: Span, clean: (said: string) => string): Span {
  if (typeof span === 'string') return clean(span)
  if ('bold' in span) return { bold: clean(span.bold) }
  return 'link' in span ? { ...span, link: clean(span.link) } : span
}

const replaced = (said: string, form: RegExp) =>
  said.replace(form, (given) => masked(given.normalize('NFKC').replace(/^[\s(（]+|\s+$/g, '')))

/** A value as it may be typed: blanks between its words free, and no part of a longer Latin word. */
function bounded(value: string): string {
  const words = value
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+')
  return /^[\p{Script=Latin}\d]/u.test(value) ? `(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])` : words
}
