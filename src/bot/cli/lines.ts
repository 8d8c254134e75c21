// Commands that take a JSON object a line and give one a line: a bad line is answered as such, and the run goes on.
import { createInterface } from 'node:readline'
import type { CommandIo } from './io.ts'

/** One line that was read: an object with an id. */
export type Line = { readonly id: unknown } & Readonly<Record<string, unknown>>

/** What is wrong with a line: the path at fault and why. */
export type LineFault = { readonly path: string; readonly message: string }

type Answered = object | { readonly fault: LineFault }
/** What makes the answer of a line, at once or later. */
type Answering = (line: Line) => Answered | Promise<Answered>

/** Answers every line of the input, in order; unknown keys are for the one who answers to ignore. Gives the exit code. */
export async function answerLines(io: CommandIo, answer: Answering): Promise<number> {
  let number = 0
  for await (const text of createInterface({ input: io.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    if (text.trim() === '') continue
    const roomLeft = io.stdout.write(`${JSON.stringify(await answered(text, number, answer))}\n`)
    if (!roomLeft) await new Promise((resume) => io.stdout.once('drain', resume))
  }
  return 0
}

/** The answer to one line, or `{id, line, error}`. */
export async function answered(text: string, number: number, answer: Answering): Promise<object> {
  const fault = (id: unknown, path: string, message: string) => ({ id, line: number, error: { path, message } })
  let read: unknown
  try {
    read = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return fault(null, '', 'is not JSON')
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read)) return fault(null, '', 'is not an object')
  const line = read as Line
  if (line.id === undefined || line.id === null) return fault(null, 'id', 'is missing')
  const result = await answer(line)
  return 'fault' in result ? fault(line.id, result.fault.path, result.fault.message) : result
}
