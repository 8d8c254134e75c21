// Every rule holds in a situation written for it, and not in the one beside it.
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { consider } from '../../../src/knowledge/law/consider.ts'
import { yes } from '../../../src/knowledge/law/engine/truth.ts'
import { type Facts, parseFacts } from '../../../src/knowledge/law/facts.ts'
import { readYaml } from '../../../src/knowledge/read.ts'
import { asOf, plain, rulebook } from './situations/plain.ts'

const changes = z.record(z.string(), z.unknown())
const situations = readYaml(
  new URL('./situations/rules.yaml', import.meta.url),
  z.array(z.strictObject({ rule: z.string(), holds: changes, fails: changes })),
)

/** The plain case with what differs, checked against the vocabulary. */
function situation(told: Record<string, unknown>): Facts {
  const nested: Record<string, Record<string, unknown> | unknown> = {}
  for (const [path, value] of Object.entries({ ...plain, ...told })) {
    const [part, name] = path.split('.') as [string, string | undefined]
    nested[part] = name === undefined ? value : { ...(nested[part] as object), [name]: value }
  }
  const parsed = parseFacts(nested)
  if ('fault' in parsed) throw new Error(`${parsed.fault.path} ${parsed.fault.message}`)
  return parsed.facts
}

function holds(name: string, told: Record<string, unknown>): boolean {
  const facts = situation(told)
  const day = (facts.asOf as string) ?? asOf
  const edition = rulebook.edition(day)
  const rule = edition.rules.find((rule) => rule.name === name)
  const { situation: asSaid, working } = consider(facts, rulebook, edition, day)
  return rule !== undefined && [asSaid, working].some((one) => rule.test(one) === yes)
}

describe('a rule', () => {
  test.each(situations)('$rule holds where it should and only there', ({ rule, holds: when, fails: unless }) => {
    expect(holds(rule, when), 'holds').toBe(true)
    expect(holds(rule, unless), 'fails').toBe(false)
  })

  test('none is without a situation, save the two answers of last resort', () => {
    const told = new Set(situations.map((one) => one.rule))
    expect(rulebook.rules.filter((rule) => !rule.fallback && !told.has(rule.name)).map((rule) => rule.name)).toEqual([])
    expect(rulebook.rules.filter((rule) => rule.fallback).map((rule) => rule.name)).toEqual(['answer-open', 'nothing-attaches'])
  })
})
