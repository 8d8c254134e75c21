// What people type at an open question, and what must come of it: one table a field, judged in the plain case in which the field is asked.
import { expect, it } from 'vitest'
import { currentFacts, currentFields } from '../../../../src/flows/model/current.ts'
import { openInPlainCase, questionsFor } from '../../../../src/flows/talk/interview/plain-case.ts'
import type { Locale } from '../../../../src/locale.ts'
import { day, freshState, library, Talk } from '../../../journeys/talk.ts'

/** Kept as not known yet, or put off. */
export const later = Symbol('kept for later')
/** Nothing is taken, and it is said why or what is wanted. */
export const refused = Symbol('refused with a reason')
/** One question back, or a refusal that says which of the readings is asked for. */
export const asked = Symbol('asked back')
/** Any of these will do. */
export const oneOf = (...wanted: readonly unknown[]) => ({ oneOf: wanted })

/** The message, and what must come of it. */
export type Row = readonly [said: string, wanted: unknown]

/** What came of a message: the value of the field, and whether its question is still open. */
export type Outcome = { readonly value: unknown; readonly open: boolean; readonly reply: string; readonly took: number }

/** Says one message at the question that fills a field. */
export function answerTo(field: string, locale: Locale, said: string, id?: string): Outcome {
  const fits = questionsFor(field, library.questions)
  const question = id === undefined ? fits[0] : fits.find((fit) => fit.id === id)
  if (question === undefined) throw new Error(`no question fills ${field}`)
  const talk = new Talk(locale, { state: openInPlainCase(freshState(locale), question, library.questions, day) })
  const known = () => ({ ...currentFacts(talk.state.application, 's1'), ...currentFields(talk.state.application, 's1') })
  const before = known() as Record<string, unknown>
  talk.say(said)
  const after = known() as Record<string, unknown>
  const changed = Object.keys(after).filter((path) => JSON.stringify(before[path]) !== JSON.stringify(after[path]))
  return {
    value: changed.includes(field) ? after[field] : undefined,
    open: talk.open === question.id,
    reply: talk.words,
    took: changed.length,
  }
}

/** A reply that helps nobody: neither a reason nor what is wanted. */
const useless = /won.t guess|没有可靠依据|did you mean|您是(?:不是)?想(?:了解|问)|i.m here\. ask me|我在这里/i

/** Did it come to what was wanted? Null, or what came instead. */
export function failing(outcome: Outcome, wanted: unknown): string | null {
  const { value, open, reply } = outcome
  const fits = (want: unknown): boolean => {
    if (want === later) return value === 'unknown' || (!open && value === undefined)
    if (want === refused || want === asked)
      return open && value === undefined && !useless.test(reply) && (want === refused || /[?？]/.test(reply))
    if (typeof want === 'object' && want !== null && 'oneOf' in want) return (want.oneOf as readonly unknown[]).some(fits)
    if (Array.isArray(want)) return Array.isArray(value) && [...value].sort().join() === [...want].sort().join()
    return value === want || (value !== undefined && typeof want === 'number' && Number(value) === want)
  }
  return fits(wanted)
    ? null
    : `${String(JSON.stringify(value))}${open ? ', still open' : ''}: ${reply.slice(0, 120).replaceAll('\n', ' / ')}`
}

/** One table: every message at the question of a field, in a language. */
export function said(field: string, locale: Locale, rows: readonly Row[], id?: string): void {
  it.each(rows)(`${field}, ${locale}: “%s”`, (words, wanted) => {
    expect(failing(answerTo(field, locale, words, id), wanted)).toBeNull()
  })
}
