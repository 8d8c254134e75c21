// Reads HTML as the Bot API does: the tags it knows, strictly nested; anything else is an error (Bot API, "HTML style").
import type { MessageEntity } from '@grammyjs/types'
import { bad } from './refusal.ts'

/** The words that are shown, and what is done to them. Lengths are UTF-16 units. */
export type Parsed = { readonly text: string; readonly entities: MessageEntity[] }

const kinds: Readonly<Record<string, MessageEntity['type']>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  code: 'code',
  pre: 'pre',
  a: 'text_link',
  blockquote: 'blockquote',
  'tg-spoiler': 'spoiler',
}
const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' }

type Open = { readonly tag: string; readonly offset: number; readonly url?: string }

/** Parses a text, or refuses it in the API's words. */
export function parseHtml(html: string): Parsed {
  const open: Open[] = []
  const entities: MessageEntity[] = []
  let text = ''
  let at = 0
  const offset = () => Buffer.byteLength(html.slice(0, at))
  const refuse = (words: string) => bad(`can't parse entities: ${words}`)

  while (at < html.length) {
    const char = html[at]!
    if (char === '&') {
      const [whole, name] = /^&(#?\w+);?/.exec(html.slice(at)) ?? ['&', '']
      const code = /^#x[\da-f]+$/i.test(name!)
        ? Number.parseInt(name!.slice(2), 16)
        : /^#\d+$/.test(name!)
          ? Number(name!.slice(1))
          : 0
      const means = code > 0 ? String.fromCodePoint(code) : named[name!.toLowerCase()]
      text += means ?? char
      at += means === undefined ? 1 : whole.length
    } else if (char !== '<') {
      text += char
      at++
    } else if (html[at + 1] === '/') {
      const [whole, name] = /^<\/([a-z-]*)\s*>/i.exec(html.slice(at)) ?? []
      const last = open.pop()
      if (whole === undefined) throw refuse(`Unclosed end tag at byte offset ${offset()}`)
      if (last === undefined) throw refuse(`Unexpected end tag at byte offset ${offset()}`)
      if (name !== '' && name!.toLowerCase() !== last.tag)
        throw refuse(`Unmatched end tag at byte offset ${offset()}, expected "</${last.tag}>", found "</${name}>"`)
      const length = text.length - last.offset
      if (length > 0 && (last.tag !== 'a' || last.url))
        entities.push({
          type: kinds[last.tag]!,
          offset: last.offset,
          length,
          ...(last.url && { url: last.url }),
        } as MessageEntity)
      at += whole.length
    } else {
      const [whole, name, attributes] =
        /^<([a-z][\w-]*)((?:\s+[a-z-]+(?:=(?:"[^"]*"|'[^']*'|[^\s>]+))?)*)\s*>/i.exec(html.slice(at)) ?? []
      if (whole === undefined || kinds[name!.toLowerCase()] === undefined)
        throw refuse(`Unsupported start tag "${name ?? html.slice(at + 1, at + 9)}" at byte offset ${offset()}`)
      const url = /\shref="([^"]*)"/i.exec(attributes!)?.[1]
      open.push({
        tag: name!.toLowerCase(),
        offset: text.length,
        ...(url !== undefined && { url: url.replace(/&(\w+);/g, (all, one: string) => named[one] ?? all) }),
      })
      at += whole.length
    }
  }
  const last = open.at(-1)
  if (last !== undefined) throw refuse(`Can't find end tag corresponding to start tag "${last.tag}"`)
  return trimmed(text, entities)
}

/** Blank space around a message is not kept. */
export function trimmed(text: string, entities: MessageEntity[] = []): Parsed {
  const front = text.length - text.trimStart().length
  const whole = text.trim()
  const fitted = entities
    .map((entity) => ({
      ...entity,
      offset: Math.max(0, entity.offset - front),
      length: Math.min(entity.offset + entity.length - front, whole.length) - Math.max(0, entity.offset - front),
    }))
    .filter((entity) => entity.length > 0)
  return { text: whole, entities: fitted.sort((a, b) => a.offset - b.offset) }
}
