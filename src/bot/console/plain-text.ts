// A message as a terminal shows it: plain words, numbered choices, bold where the terminal knows it.

import { type Block, type Button, contentOf, type Message, type Span, wordsOf } from '../../flows/index.ts'
import type { Locale } from '../../locale.ts'

const hint = { en: 'Answer with a number or in words.', zh: '请回复编号或直接输入。' }

/** The text of a message. `bold` is off where the output is no terminal; `path`: where its file was put. */
export function renderText(message: Message, locale: Locale, bold: boolean, path: string | null = null): string {
  const blocks = message.blocks.map((block) => renderBlock(block, bold))
  const buttons = (message.buttons ?? []).flat()
  const choices = buttons.map((button, index) => `  ${index + 1}. ${labelOf(button)}`)
  return [...blocks, ...fileWords(message.file, path), ...(choices.length > 0 ? [choices.join('\n'), hint[locale]] : [])].join(
    '\n\n',
  )
}

/** A file made for the talk is shown, one that was put somewhere is there, one that is kept is named. */
function fileWords(file: Message['file'], path: string | null): string[] {
  if (file === undefined) return []
  if (path !== null) return [`[${path}]`]
  const content = contentOf(file)
  return [content === undefined ? `[${printable(file.name)}]` : `[${file.name}]\n${content}`]
}

/** The buttons a number can pick, in the order shown. */
export function numbered(message: Message): readonly Button[] {
  return (message.buttons ?? []).flat()
}

const labelOf = (button: Button) =>
  'url' in button ? `${button.label} (${button.url})` : button.chosen ? `✓ ${button.label}` : button.label

function renderBlock(block: Block, bold: boolean): string {
  if (block.kind === 'list') return block.items.map((item) => `- ${renderSpans(item, bold)}`).join('\n')
  return renderSpans(block.spans, bold)
}

function renderSpans(spans: readonly Span[], bold: boolean): string {
  return spans
    .map((span) => {
      const words = printable(wordsOf(span))
      if (typeof span === 'string' || 'mention' in span) return words
      if ('bold' in span) return bold ? `\u001b[1m${words}\u001b[22m` : words
      return `${words} (${span.url})`
    })
    .join('')
}

/** Typed words are shown literally: no control characters reach the terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const printable = (words: string) => words.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '')
