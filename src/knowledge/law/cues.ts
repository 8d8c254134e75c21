// Phrases that state a fact inside a free message, and words that say what a place in it is about. Authored, without patterns.
import { z } from 'zod'
import { type Finder, type Found, finderOf, findersOf } from '../names/names.ts'
import { readOwn } from '../read.ts'
import { checkFact, type FactPath, type FactValue, isFactPath } from './facts.ts'

/**
 * What a phrase says: `value` where it is affirmed, `denied` after a "not"; only beside one of `near` (`close`: within a few words);
 * `weak` gives way to others. Example: “wfoe” is `{ path: 'entity.type', value: 'company_foreign_invested', near: [], close: false, weak:
 * false }`.
 */
export type Cue = {
  readonly path: FactPath
  readonly value?: FactValue | undefined
  readonly denied?: FactValue | undefined
  readonly near: readonly string[]
  readonly close: boolean
  readonly weak: boolean
}

/** What a place or provider is spoken of as. `company` is an operator that is a company, `seat` where one says it is registered. */
export type Role = 'server' | 'cdn' | 'seat' | 'company' | 'entity' | 'domain' | 'record' | 'audience'

/** The cues, ready to be looked up in a plain text. */
export type Cues = { readonly find: (plain: string) => readonly Found<Cue>[]; readonly roles: Finder<Role> }

const value = z.union([z.string(), z.boolean(), z.number(), z.array(z.string())])
const row = z
  .strictObject({
    path: z.string(),
    value: value.optional(),
    denied: value.optional(),
    near: z.array(z.string()).default([]),
    close: z.boolean().default(false),
    weak: z.boolean().default(false),
    en: z.array(z.coerce.string()),
    zh: z.array(z.coerce.string()),
  })
  .superRefine(({ path, value, denied }, context) => {
    for (const given of [value, denied]) {
      if (given === undefined) continue
      const checked = isFactPath(path) ? checkFact(path, given) : { message: 'is not a fact of the vocabulary' }
      if ('message' in checked) context.addIssue({ code: 'custom', message: `${path} ${checked.message}` })
    }
  })
const words = z.array(z.coerce.string())
const file = z.strictObject({
  facts: z.array(row),
  nothing: words,
  roles: z.strictObject({
    server: words,
    cdn: words,
    seat: words,
    company: words,
    entity: words,
    domain: words,
    record: words,
    audience: words,
  }),
})

/** The rows of cues.yaml, as they are written. Throws FaultyFile. */
export const readCues = () => readOwn('law/cues.yaml', file)

/** Reads cues.yaml. Throws FaultyFile. */
export function loadCues(): Cues {
  const { facts, nothing, roles } = readCues()
  const paths = [...new Set(facts.map(({ path }) => path))]
  const find = findersOf<Cue | null>(
    paths.map((path) => {
      const phrases = facts
        .filter((cue) => cue.path === path)
        .flatMap(({ en, zh, ...cue }) => [...en, ...zh].map((name) => ({ name, value: cue as Cue | null })))
      return [...phrases, ...nothing.map((name) => ({ name, value: null }))]
    }),
  )
  return {
    find: (plain) => find(plain).flatMap((found) => found.filter((one): one is Found<Cue> => !one.values.includes(null))),
    roles: finderOf((Object.keys(roles) as Role[]).flatMap((role) => roles[role].map((name) => ({ name, value: role })))),
  }
}
