// What an optional model made of a message: facts to ask about and one of our subjects, stored with the event so that a replay is exact.
import { z } from 'zod'
import { type FactPath, type FactValue, factPaths, spec } from '../../knowledge/law/facts.ts'

/** Facts that may be put to the person for confirmation, and the article they may mean. Never words. */
export type ModelReading = {
  readonly facts: readonly { readonly path: FactPath; readonly value: FactValue }[]
  readonly subject?: string
}

const factsMost = 6
const given = z.object({
  facts: z.array(z.object({ path: z.string(), value: z.string() })).max(40),
  subject: z.string().nullish(),
})

/** The facts a model may propose: deciding ones that are picked from a list. No name, number, day or address is among them. */
export const proposable: readonly FactPath[] = factPaths.filter((path) => {
  const { rank, type, ask } = spec(path)
  return rank !== undefined && ask === 'asked' && (type === 'set' || type === 'enum' || type === 'bool')
})

/** The words a fact's value is picked from. */
export const valuesOf = (path: FactPath): readonly string[] => spec(path).values ?? ['true', 'false']

/**
 * What a model answered, as far as it keeps to the vocabulary; null where it does not, or says nothing. A fact of two values at once is none.
 * `subjects`: the articles it was given to choose among. Example: `{"facts":[{"path":"service.kind","value":"website"}],"subject":null}`.
 */
export function readingIn(answer: unknown, subjects: readonly string[]): ModelReading | null {
  const read = given.safeParse(answer)
  if (!read.success) return null
  const facts = proposable.flatMap((path): ModelReading['facts'] => {
    const said = read.data.facts.filter((fact) => fact.path === path).map((fact) => fact.value)
    const values = valuesOf(path).filter((value) => said.includes(value))
    const [value] = values
    if (value === undefined || said.some((one) => !values.includes(one))) return []
    if (spec(path).type === 'set') return [{ path, value: values }]
    if (values.length > 1) return []
    return [{ path, value: spec(path).type === 'bool' ? value === 'true' : value }]
  })
  const subject = subjects.find((id) => id === read.data.subject)
  if ((facts.length === 0 || facts.length > factsMost) && subject === undefined) return null
  return { facts: facts.length > factsMost ? [] : facts, ...(subject !== undefined && { subject }) }
}
