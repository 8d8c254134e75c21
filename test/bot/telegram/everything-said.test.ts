// T02, T03: every question on every screen, every article and every command, in both languages, and answers to long and odd
// inputs: all of it fits Telegram's limits, counted by the twin's own reading of HTML.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Part, render } from '../../../src/bot/telegram/render.ts'
import type { Event, EventBody } from '../../../src/flows/model/event.ts'
import type { Message } from '../../../src/flows/model/message.ts'
import { commandNames } from '../../../src/flows/understand/command-words.ts'
import { questionBlocks, questionButtons } from '../../../src/flows/wording/question.ts'
import { choicesOf, isGroup } from '../../../src/knowledge/questions/question.ts'
import { type Locale, locales } from '../../../src/locale.ts'
import { library, Talk } from '../../journeys/talk.ts'
import { withEntities } from '../../twins/telegram/entities.ts'

const seed = 20261123
/** No conversation gets further than this. */
const revision = 99_999

/** Renders a message and holds every part against the limits. Answers with the longest part's length. */
function fits(message: Message, what: string): number {
  const { parts, file } = render(message, () => `https://t.me/icp_assistant_bot?start=${'x'.repeat(64)}`)
  const all: readonly Part[] = file?.caption ? [...parts, file.caption] : parts
  expect(all.length + (file ? 1 : 0), what).toBeGreaterThan(0)
  let longest = 0
  for (const part of all) {
    const { text } = withEntities(part.text, part.entities)
    expect(text.length, what).toBeGreaterThan(0)
    expect(text.length, what).toBeLessThanOrEqual(part === file?.caption ? 1024 : 4096)
    longest = Math.max(longest, text.length)
    for (const button of part.keyboard?.flat() ?? []) {
      expect(button.text.length, what).toBeGreaterThan(0)
      if ('callback_data' in button)
        expect(Buffer.byteLength(button.callback_data), `${what}: ${button.callback_data}`).toBeLessThanOrEqual(64)
    }
  }
  return longest
}

let count = 0
const event = (body: EventBody): Event => ({
  id: `telegram:1:m:1:${++count}`,
  at: '2026-11-23T02:00:00.000Z',
  from: { channel: 'console', account: 'local', chat: 'terminal' },
  actor: { id: 'telegram:1:1', role: 'client' },
  body,
})

/** Takes an event and holds all that is said to the limits. */
function take(talk: Talk, body: EventBody, what: string): void {
  talk.take(event(body))
  for (const { message } of talk.turns.at(-1)!.deliveries) fits(message, what)
  for (const nudge of talk.turns.at(-1)!.nudges)
    if (nudge.kind === 'toast') expect(nudge.text.length, what).toBeLessThanOrEqual(200)
}

describe.each(locales)('everything said in %s', (locale) => {
  it('fits: each question, with each group open, each page and all chosen', () => {
    for (const question of library.questions) {
      const groups = [undefined, ...question.screen.filter(isGroup).map(({ id }) => id)]
      for (const group of groups) {
        for (let page = 0; page < 8; page++) {
          const screen = { group, page, revision, chosen: choicesOf(question).map(({ id }) => id) }
          const buttons = questionButtons(question, locale, screen)
          expect(buttons.flat().length, question.id).toBeLessThanOrEqual(6)
          fits({ blocks: questionBlocks(question, locale, screen), buttons }, `${question.id}/${group}/${page}`)
        }
      }
    }
  })

  it('fits: each article', () => {
    for (const id of library.shelf.articles.keys()) take(new Talk(locale), { kind: 'pressed', data: `n:${id}` }, id)
  }, 60_000)

  it('fits: each command, before, within and after the interview', () => {
    for (const talk of [() => new Talk(locale), () => within(locale), () => decided(locale)])
      for (const name of commandNames) take(talk(), { kind: 'command', name, argument: '' }, name)
  }, 60_000)

  it('fits: answers to long and odd inputs', () => {
    const talk = decided(locale)
    const odd = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.constantFrom('<b>'.repeat(1_300), '备案&'.repeat(1_000), 'https://a.cn/?q=<i>&', '字'.repeat(4_096), '/x', '\u202eabc'),
    )
    fc.assert(
      fc.property(odd, (text) => take(talk, { kind: 'text', text }, text)),
      { seed, numRuns: 60 },
    )
  }, 60_000)
})

function within(locale: Locale): Talk {
  const talk = new Talk(locale)
  talk.take(event({ kind: 'command', name: 'check', argument: '' }))
  return talk
}

/** Presses the first choice of whatever is asked until there is a verdict. */
function decided(locale: Locale): Talk {
  const talk = within(locale)
  for (let step = 0; step < 30 && talk.open !== undefined && talk.state.conversation.memory.told === undefined; step++) {
    const button = talk.buttons.find((button) => 'data' in button)
    if (button === undefined || !('data' in button)) break
    take(talk, { kind: 'pressed', data: button.data }, button.data)
  }
  return talk
}
