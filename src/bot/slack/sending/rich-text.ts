// Words as rich text: in it every sign is shown as it was typed, nothing mentions, links or formats by itself.

import type { ContextBlock, MrkdwnElement, PlainTextElement, RichTextBlock, RichTextElement, RichTextSection } from '@slack/types'
import { type Block, type Span, wordsOf } from '../../../flows/index.ts'
import { memberIn } from '../identity.ts'
import { contextElementsMost, cut, textMost } from '../limits.ts'

/** A block of a message in Slack's form; long ones become several. */
export function richText(block: Block): (RichTextBlock | ContextBlock)[] {
  if (block.kind === 'small') return [context(block.spans)]
  if (block.kind === 'text') return portions(block.spans).map((spans) => ({ type: 'rich_text', elements: [section(spans)] }))
  return listPortions(block.items).map((items) => ({
    type: 'rich_text',
    elements: [{ type: 'rich_text_list', style: 'bullet', elements: items.map(section) }],
  }))
}

const section = (spans: readonly Span[]): RichTextSection => ({ type: 'rich_text_section', elements: elementsOf(spans) })

function elementsOf(spans: readonly Span[]): RichTextElement[] {
  const elements = spans.flatMap((span): RichTextElement[] => {
    if (typeof span === 'string') return span === '' ? [] : [{ type: 'text', text: span }]
    if ('bold' in span) return span.bold === '' ? [] : [{ type: 'text', text: span.bold, style: { bold: true } }]
    if ('link' in span) return [{ type: 'link', url: span.url, text: span.link }]
    const member = memberIn(span.mention)
    if (member !== null) return [{ type: 'user', user_id: member }]
    return span.name === '' ? [] : [{ type: 'text', text: span.name }]
  })
  // Slack refuses a section without anything in it.
  return elements.length === 0 ? [{ type: 'text', text: ' ' }] : elements
}

/** Words of a link in small print: a label, never a text. */
const linkWordsMost = 300

const plain = (words: string): PlainTextElement => ({
  type: 'plain_text',
  text: words === '' ? ' ' : cut(words, textMost),
  emoji: false,
})

/** Small print: words literally, links as links; what is too much for one line of it is cut. */
function context(spans: readonly Span[]): ContextBlock {
  let room = textMost
  const elements = spans.flatMap((span): (PlainTextElement | MrkdwnElement)[] => {
    if (room <= 0) return []
    const words = cut(wordsOf(span), room)
    room -= words.length
    if (typeof span !== 'string' && 'link' in span) {
      const link = `<${span.url.replace(/[<>|]/g, encodeURIComponent)}|${escaped(cut(span.link, linkWordsMost))}>`
      return link.length <= textMost ? [{ type: 'mrkdwn', text: link, verbatim: true }] : [plain(words)]
    }
    return words.trim() === '' ? [] : [plain(words)]
  })
  if (elements.length === 0) return { type: 'context', elements: [{ type: 'plain_text', text: ' ', emoji: false }] }
  return { type: 'context', elements: elements.slice(0, contextElementsMost) }
}

/** Signs that mean something in Slack's own formatting, made to mean nothing. */
export function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Spans in portions of a block each; a long span is cut between characters. */
function portions(spans: readonly Span[]): Span[][] {
  const result: Span[][] = [[]]
  let room = textMost
  for (const span of spans) {
    const words = wordsOf(span)
    if (words.length <= room) {
      result.at(-1)!.push(span)
      room -= words.length
      continue
    }
    for (const part of pieces(words)) {
      result.push([part === words ? span : cutSpan(span, part)])
      room = textMost - part.length
    }
  }
  return result.filter((one) => one.length > 0)
}

function cutSpan(span: Span, part: string): Span {
  if (typeof span === 'string' || 'mention' in span) return part
  return 'bold' in span ? { bold: part } : { link: part, url: span.url }
}

function pieces(words: string): string[] {
  const result: string[] = []
  let rest = words
  while (rest.length > textMost) {
    const half = rest.charCodeAt(textMost - 1) >= 0xd800 && rest.charCodeAt(textMost - 1) <= 0xdbff
    const end = half ? textMost - 1 : textMost
    result.push(rest.slice(0, end))
    rest = rest.slice(end)
  }
  return [...result, rest]
}

/** The items of a list in portions; one longer than a portion is cut. */
function listPortions(items: readonly (readonly Span[])[]): (readonly (readonly Span[])[])[] {
  const result: (readonly Span[])[][] = [[]]
  let room = textMost
  for (const item of items) {
    const fitting = portions(item)[0] ?? [' ']
    const length = fitting.reduce((sum, span) => sum + wordsOf(span).length, 0)
    if (length > room && result.at(-1)!.length > 0) {
      result.push([])
      room = textMost
    }
    result.at(-1)!.push(fitting)
    room -= length
  }
  return result.filter((one) => one.length > 0)
}
