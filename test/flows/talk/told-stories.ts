// Stories put together by chance from what people say of their service: one way of saying for each part, in any order, over one to three messages.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { parse } from 'yaml'
import { currentFacts } from '../../../src/flows/model/current.ts'
import type { FactPath, FactValue } from '../../../src/knowledge/law/facts.ts'
import type { Locale } from '../../../src/locale.ts'
import { Talk } from '../../journeys/talk.ts'
import type { Chance } from '../../simulation/chance.ts'

/** One fact, and how people state it. `about`: a story states one of each. */
export type Way = { readonly about: string; readonly path: FactPath; readonly value: FactValue } & Readonly<
  Record<Locale, readonly string[]>
>

const file = join(import.meta.dirname, '../../../src/knowledge/law/ways-of-saying.yaml')

/** The ways of saying that stories are told of. */
export const ways: readonly Way[] = (parse(readFileSync(file, 'utf8')) as readonly Partial<Way>[]).filter(
  (way): way is Way => way.about !== undefined,
)

/** A story told to the assistant: its messages, and what became of each fact in it. */
export type Told = {
  readonly talk: Talk
  readonly messages: readonly string[]
  readonly became: readonly { readonly way: Way; readonly as: 'right' | 'missing' | 'wrong' }[]
}

/** Tells a story of one way out of each part. */
export function tell(locale: Locale, parts: readonly (readonly Way[])[], { next, between, pick }: Chance): Told {
  const told = parts
    .map((part) => pick(part))
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
  const talk = new Talk(locale)
  for (const words of messages) talk.say(words)
  const known = currentFacts(talk.state.application, talk.state.conversation.memory.service ?? 's1')
  const became = told.map(({ way }) => {
    const value = known[way.path]
    const missing = value === undefined || value === 'unknown'
    return { way, as: isDeepStrictEqual(value, way.value) ? 'right' : missing ? 'missing' : 'wrong' } as const
  })
  return { talk, messages, became }
}
