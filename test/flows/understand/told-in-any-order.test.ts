// Stories put together from what people say, in any order and over one to three messages: nearly all of it is taken down, none of it wrongly.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { currentFacts } from '../../../src/flows/model/current.ts'
import type { FactPath, FactValue } from '../../../src/knowledge/law/facts.ts'
import { type Locale, locales } from '../../../src/locale.ts'
import { Talk } from '../../journeys/talk.ts'
import { type Chance, chanceOf } from '../../simulation/chance.ts'

/** One fact, and how people state it. `about`: a story states one of each. */
type Way = { readonly about: string; readonly path: FactPath; readonly value: FactValue } & Readonly<
  Record<Locale, readonly string[]>
>

const ways: readonly Way[] = parse(readFileSync(join(import.meta.dirname, 'ways-of-saying.yaml'), 'utf8'))
const seed = 20261129
const stories = 40
/** Of the facts told so many must be known at the end. */
const heardLeast = 0.97

const abouts = [...new Set(ways.map(({ about }) => about))]

function story(locale: Locale, { next, between, pick }: Chance) {
  const told = abouts
    .map((about) => pick(ways.filter((way) => way.about === about)))
    .map((way) => ({ way, words: pick(way[locale]), order: next() }))
    .sort((one, other) => one.order - other.order)
  const size = Math.ceil(told.length / between(1, 3))
  const stop = pick(locale === 'zh' ? ['，', '。', ' '] : ['. ', ', ', '; ', ' - '])
  const messages: string[] = []
  for (let at = 0; at < told.length; at += size)
    messages.push(
      told
        .slice(at, at + size)
        .map(({ words }) => words)
        .join(stop),
    )
  return { messages, ways: told.map(({ way }) => way) }
}

/** What became of one fact: known as told, not known, or known otherwise. */
function outcome(talk: Talk, { path, value }: Way): 'right' | 'missing' | 'wrong' {
  const known = currentFacts(talk.state.application, talk.state.conversation.memory.service ?? 's1')[path]
  if (JSON.stringify(known) === JSON.stringify(value)) return 'right'
  return known === undefined || known === 'unknown' ? 'missing' : 'wrong'
}

describe.each(locales)(`${stories} stories from seed ${seed}, in %s`, { timeout: 120_000 }, (locale) => {
  it('are taken down as they were told', () => {
    const [wrong, missing]: [string[], string[]] = [[], []]
    let right = 0
    for (let number = 0; number < stories; number++) {
      const { messages, ways: told } = story(locale, chanceOf(seed + number))
      const talk = new Talk(locale)
      for (const words of messages) talk.say(words)
      for (const way of told) {
        const became = outcome(talk, way)
        if (became === 'right') right++
        else (became === 'wrong' ? wrong : missing).push(`${way.path} ${JSON.stringify(way.value)}: ${messages.join(' | ')}`)
      }
    }
    expect(wrong).toEqual([])
    expect(right / (right + missing.length), missing.join('\n')).toBeGreaterThanOrEqual(heardLeast)
  })
})
