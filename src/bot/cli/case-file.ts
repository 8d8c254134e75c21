// Cases for the papers in a file: a JSON object a line with facts, fields and further services.
import { readFileSync } from 'node:fs'
import { determine } from '../../knowledge/law/determine.ts'
import { parseFacts } from '../../knowledge/law/facts.ts'
import type { Rulebook } from '../../knowledge/law/rulebook.ts'
import type { CaseService, Dossier } from '../../knowledge/paperwork/dossier.ts'
import { GivenFault } from '../start-faults.ts'

type Nested = Readonly<Record<string, unknown>>
type Given = { readonly facts?: unknown; readonly fields?: unknown }

/** A case of a file, under its id. */
export type NamedCase = { readonly id: string; readonly dossier: Dossier }

/**
 * Reads them: `{"id","facts":{…},"fields":{…},"moreServices":[{"facts","fields"}]}`. What a further service does not say of a part
 * (`domain`, `hosting` …) is as with the first. Throws a GivenFault that names the line.
 */
export function readCases(file: string, rulebook: Rulebook, today: string): readonly NamedCase[] {
  const lines = readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .split('\n')
  const cases = lines.flatMap((line, at) => (line.trim() === '' ? [] : [readCase(line, at + 1, rulebook, today)]))
  if (cases.length === 0) throw new GivenFault(`${file} holds no case`)
  return cases
}

function readCase(line: string, number: number, rulebook: Rulebook, today: string): NamedCase {
  const wrong = (why: string) => new GivenFault(`line ${number}: ${why}`)
  let read: unknown
  try {
    read = JSON.parse(line)
  } catch {
    throw wrong('is not JSON')
  }
  if (!isRecord(read)) throw wrong('is not an object')
  const { id = `case-${number}`, moreServices = [] } = read as { id?: unknown; moreServices?: unknown }
  if (!Array.isArray(moreServices)) throw wrong('moreServices must be a list')
  const first = read as Given
  const given = [first, ...moreServices.map((more: unknown) => over(first, isRecord(more) ? more : {}))]
  const services = given.map(({ facts = {}, fields = {} }, at): CaseService => {
    const parsed = parseFacts(facts)
    if ('fault' in parsed) throw wrong(`${parsed.fault.path} ${parsed.fault.message}`)
    if (!isRecord(fields)) throw wrong('fields must be an object')
    const verdict = determine(parsed.facts, rulebook, { asOf: today })
    return { id: `s${at + 1}`, facts: parsed.facts, fields: textsOf(fields), verdict }
  })
  const asOf = services[0]!.facts.asOf
  return {
    id: String(id)
      .replace(/[^\p{L}\p{N}._-]/gu, '_')
      .replace(/^\.+/, '_'),
    dossier: {
      services: services as [CaseService, ...CaseService[]],
      today: typeof asOf === 'string' && asOf !== 'unknown' ? asOf : today,
      files: [],
      orders: [],
    },
  }
}

function over(first: Given, { facts, fields }: Given): Given {
  return {
    facts: { ...(first.facts as Nested), ...(facts as Nested) },
    fields: { ...(first.fields as Nested), ...(fields as Nested) },
  }
}

const textsOf = (fields: Nested) =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([id, value]) =>
      value === null || value === undefined || typeof value === 'object' || value === '' ? [] : [[id, String(value)]],
    ),
  )

const isRecord = (value: unknown): value is Nested => typeof value === 'object' && value !== null && !Array.isArray(value)
