// Whatever words a message is made of, what goes out of every channel is whole, visible, in its own direction and within the bounds.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { render as inSlack } from '../../src/bot/slack/render.ts'
import { render as inTelegram } from '../../src/bot/telegram/render.ts'
import { shownEntry } from '../../src/bot/web/entries.ts'
import type { Block, Button, Message } from '../../src/flows/model/message.ts'
import { checkMessage } from '../twins/slack/block-kit.ts'

const seed = 20_261_128
const numRuns = 150

const hostile = fc.constantFrom(
  '\u0000',
  '\u001b[31m',
  '\u0007',
  '\u0085',
  '\r\nOwner: somebody else\r',
  '\u202egnp.exe',
  '\u2066\u2067\u2069',
  '\ud83d',
  '\ude00',
  'a\ud83d\ud83d\ude00b',
  '<!channel>',
  '*b* [x](y)',
  '字'.repeat(5_000),
  '😀'.repeat(2_500),
  '',
  ' ',
)
const words = fc
  .array(fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ unit: 'grapheme', maxLength: 40 })), {
    maxLength: 6,
  })
  .map((parts) => parts.join(''))
const span = fc.oneof(
  words,
  fc.record({ bold: words }),
  fc.record({ link: words, url: fc.webUrl() }),
  fc.record({ mention: fc.constantFrom('slack:T1:ULIN', 'telegram:bot:501'), name: words }),
)
const spans = fc.array(span, { maxLength: 6 })
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constantFrom('text' as const, 'small' as const), spans }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(spans, { maxLength: 5 }) }),
)
const button: fc.Arbitrary<Button> = fc.record({ label: words, data: fc.constantFrom('q:1:a', 'n:cloud', 'x'.repeat(64)) })
const message: fc.Arbitrary<Message> = fc.record({
  blocks: fc.array(block, { minLength: 1, maxLength: 6 }),
  buttons: fc.array(fc.array(button, { maxLength: 3 }), { maxLength: 3 }),
})

const unseen = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/u

/** Every string in a value. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

function clean(sent: unknown): void {
  for (const text of textsIn(sent)) {
    expect(text.isWellFormed()).toBe(true)
    expect(text).not.toMatch(unseen)
  }
}

describe(`words that go out, whatever a message is made of (seed ${seed})`, () => {
  it('in Telegram: whole, visible, in their own direction, within the bounds', () => {
    fc.assert(
      fc.property(message, (one) => {
        const { parts } = inTelegram(one)
        clean(parts)
        for (const { text, entities, keyboard = [] } of parts) {
          expect(text.length).toBeLessThanOrEqual(4_096)
          for (const { offset, length } of entities) expect(offset + length).toBeLessThanOrEqual(text.length)
          for (const { text: label } of keyboard.flat()) expect(label.trim()).not.toBe('')
        }
      }),
      { seed, numRuns },
    )
  })

  it('in Slack: whole, visible, in their own direction, within the bounds', () => {
    fc.assert(
      fc.property(message, (one) => {
        const { parts } = inSlack(one)
        clean(parts)
        for (const part of parts) checkMessage(part.text, part.blocks)
      }),
      { seed, numRuns },
    )
  })

  it('on the page: whole, visible, in their own direction', () => {
    const to = { channel: 'web', account: 'page', chat: 'c' } as const
    fc.assert(
      fc.property(message, (one) =>
        clean(shownEntry({ key: 'k', to, lane: 'reply', locale: 'en', message: one }, '1', '2026-11-28T00:00:00.000Z')),
      ),
      { seed, numRuns },
    )
  })
})
