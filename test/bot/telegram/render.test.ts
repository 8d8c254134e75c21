// T02, T03: whatever the assistant says fits Telegram's limits and always parses; what people typed stays literal; nothing is lost.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Part, render } from '../../../src/bot/telegram/render.ts'
import type { Block, Message, Span } from '../../../src/flows/model/message.ts'
import { plainText } from '../../../src/flows/model/message.ts'
import { withEntities } from '../../twins/telegram/entities.ts'

const seed = 20261123
const shownBy = ({ text, entities }: Part) => withEntities(text, entities)

/** Words with everything that could break: markup, entities, Chinese, emoji, halves of characters, controls, long runs. */
const nasty = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        '<b>',
        '</b>',
        '<',
        '>',
        '&',
        '&amp;',
        '&#60;',
        '"',
        "'",
        '*',
        '_',
        '[x](y)',
        '`',
        '备案。',
        '许可证，',
        '？',
        '😀',
        '\ud83d',
        '\n',
        '\n\n',
        ' ',
        'a.b',
        'x'.repeat(300),
        '长'.repeat(300),
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join('')),
)
const span: fc.Arbitrary<Span> = fc.oneof(
  nasty,
  nasty.map((bold) => ({ bold })),
  fc.tuple(nasty, fc.webUrl()).map(([link, url]) => ({ link, url })),
  nasty.map((link) => ({ link, url: `javascript:${link}` })),
)
const spans = fc.array(span, { maxLength: 8 })
const block: fc.Arbitrary<Block> = fc.oneof(
  spans.map((all) => ({ kind: 'text' as const, spans: all })),
  fc.array(spans, { maxLength: 5 }).map((items) => ({ kind: 'list' as const, items })),
  spans.map((all) => ({ kind: 'small' as const, spans: all })),
)

describe('T03 text', () => {
  it('is taken by Telegram, in parts of at most 4096 characters, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
        for (const part of render({ blocks }).parts) {
          const { text } = shownBy(part)
          expect(text.length).toBeGreaterThan(0)
          expect(text.length).toBeLessThanOrEqual(4096)
          expect(part.text).toBe(text)
        }
      }),
      { seed, numRuns: 400 },
    )
  })

  it('loses nothing but blank space', () => {
    const bare = (words: string) => words.replace(/[\s\p{Cc}\p{Cs}\ufffd•-]/gu, '')
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
        const shown = render({ blocks })
          .parts.map((part) => shownBy(part).text)
          .join('')
        expect(bare(shown)).toBe(bare(plainText({ blocks })))
      }),
      { seed, numRuns: 300 },
    )
  })

  it('shows typed words literally: no format, no link, no mention of theirs', () => {
    fc.assert(
      fc.property(nasty, (typed) => {
        for (const part of render({ blocks: [{ kind: 'text', spans: [typed] }] }).parts)
          expect(shownBy(part).entities).toEqual([])
      }),
      { seed, numRuns: 300 },
    )
  })

  it.each([
    ['English', 'The filing is free of charge. It takes a few weeks. ', /\.$/],
    ['Chinese', '备案不收费。审核需要一到二十个工作日。', /。$/],
  ])('cuts long %s after a sentence', (_, sentence, ending) => {
    const { parts } = render({ blocks: [{ kind: 'text', spans: [sentence.repeat(400)] }] })
    expect(parts.length).toBeGreaterThan(1)
    for (const part of parts) expect(shownBy(part).text).toMatch(ending)
  })

  it('cuts at a paragraph before it cuts a sentence, and never through a character', () => {
    const paragraph = `${'word '.repeat(600)}end`
    const { parts } = render({
      blocks: [
        { kind: 'text', spans: [paragraph] },
        { kind: 'text', spans: [paragraph] },
      ],
    })
    expect(parts.map(({ text }) => text)).toEqual([paragraph, paragraph])
    const emoji = render({ blocks: [{ kind: 'text', spans: ['😀'.repeat(5_000)] }] }).parts
    for (const { text } of emoji) expect(text).not.toMatch(/\p{Cs}/u)
  })

  it('keeps the buttons under the last part, and formats across a cut', () => {
    const message: Message = {
      blocks: [{ kind: 'text', spans: [{ bold: 'bold '.repeat(1_500) }] }],
      buttons: [[{ label: 'Go', data: 'c:check' }]],
    }
    const { parts } = render(message)
    expect(parts.map(({ keyboard }) => keyboard !== undefined)).toEqual([...parts.slice(1).map(() => false), true])
    for (const part of parts) expect(shownBy(part).entities.map(({ type }) => type)).toEqual(['bold'])
  })

  it('puts up to 1024 characters under a file, and more into messages before it', () => {
    const file = { name: 'copy.json', type: 'application/json', content: '{}' }
    const short = render({ blocks: [{ kind: 'text', spans: ['长'.repeat(1024)] }], file })
    expect([short.parts.length, short.file?.caption?.text.length]).toEqual([0, 1024])
    const long = render({ blocks: [{ kind: 'text', spans: ['长'.repeat(1025)] }], file })
    expect([long.parts.length, long.file?.caption]).toEqual([1, undefined])
  })

  it('leaves addresses alone that are no web pages', () => {
    const { parts } = render({
      blocks: [
        {
          kind: 'text',
          spans: [
            { link: 'x', url: 'javascript:alert(1)' },
            { link: 'y', url: 'https://a.example/?a=1&b="<' },
          ],
        },
      ],
    })
    expect(shownBy(parts[0]!).entities).toMatchObject([{ type: 'text_link', url: 'https://a.example/?a=1&b="<' }])
  })
})

describe('T02 buttons', () => {
  const withButton = (button: NonNullable<Message['buttons']>[number][number]): Message => ({
    blocks: [{ kind: 'text', spans: ['x'] }],
    buttons: [[button]],
  })

  it('show what is chosen', () => {
    expect(render(withButton({ label: 'Website', data: 'q:a:b:1', chosen: true })).parts[0]!.keyboard).toEqual([
      [{ text: '✓ Website', callback_data: 'q:a:b:1' }],
    ])
  })

  it('are refused by name where they carry more than 64 bytes, counted in bytes', () => {
    expect(() => render(withButton({ label: 'x', data: '备'.repeat(22) }))).toThrow(/备.*66 bytes/)
    expect(() => render(withButton({ label: 'x', data: 'a'.repeat(64) }))).not.toThrow()
    expect(() => render(withButton({ label: 'x', data: '' }))).toThrow(/0 bytes/)
  })

  it('may open a page, or the private chat where there is a way to it', () => {
    const page = { label: 'Go on', url: 'start:resume' }
    expect(render(withButton(page)).parts[0]!.keyboard).toBeUndefined()
    expect(render(withButton(page), () => 'https://t.me/bot?start=x').parts[0]!.keyboard).toEqual([
      [{ text: 'Go on', url: 'https://t.me/bot?start=x' }],
    ])
  })
})
