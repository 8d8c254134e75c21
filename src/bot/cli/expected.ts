// The lines of an evaluation file, and the rule by which a text counts as right.
import { z } from 'zod'
import { GivenFault } from '../start-faults.ts'

const patterns = z.array(z.string().refine((text) => isPattern(text), 'is no regular expression'))
const expected = z.object({
  id: z.string(),
  lang: z.enum(['en', 'zh']),
  question: z.string(),
  topic: z.string().default('all'),
  expect: z.union([
    /** Kinds of reply, one of which is right: for questions to abstain from. */
    z.object({ kind: z.array(z.string()).min(1) }),
    z.object({ all: patterns, none: patterns.default([]) }),
  ]),
})

/** One line: a question, and the key facts or the kinds of reply that are right. */
export type Expected = z.output<typeof expected>

/** Reads a JSONL file of expectations; a bad line throws with file and line number. */
export function expectedLines(text: string, file: string): Expected[] {
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return []
    const checked = expected.safeParse(parsed(line, `${file}:${at + 1}`))
    if (!checked.success)
      throw new GivenFault(`${file}:${at + 1} ${checked.error.issues[0]?.path.join('.')} ${checked.error.issues[0]?.message}`)
    return [checked.data]
  })
}

function parsed(line: string, at: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new GivenFault(`${at} is not JSON`)
  }
}

/** Whether a text has every key fact, none of the forbidden ones, and is in the language of the question. */
export function matches({ expect, lang }: Expected, text: string): boolean {
  if ('kind' in expect) return false
  const han = (text.match(/\p{Script=Han}/gu) ?? []).length
  if (lang === 'en' ? han >= text.length * 0.3 : han <= 10) return false
  return (
    expect.all.every((one) => new RegExp(one, 'iu').test(text)) && !expect.none.some((one) => new RegExp(one, 'iu').test(text))
  )
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'iu') !== undefined
  } catch {
    return false
  }
}
