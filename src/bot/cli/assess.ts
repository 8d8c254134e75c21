// `assess`: facts in, verdict out; for one service, or one a line as JSON. The same determination as in the chat.
import { createInterface } from 'node:readline'
import { determine } from '../../knowledge/law/determine.ts'
import { parseFacts } from '../../knowledge/law/facts.ts'
import { headline } from '../../knowledge/law/headline.ts'
import { loadRulebook, type Rulebook } from '../../knowledge/law/rulebook.ts'
import type { Verdict } from '../../knowledge/law/verdict.ts'
import { chinaDay, clockOf } from '../../time.ts'
import { type Call, readCall } from './call.ts'
import { givenText } from './given-text.ts'
import type { CommandIo } from './io.ts'

const help = `assess < FACTS.json        the verdict on one service: the sentence and its reasons
assess --jsonl < LINES     {"id","facts"} a line in, one verdict a line out
  --json                   one verdict as JSON
  --lang en|zh             language of the sentence and reasons
`

/** A line that cannot be judged: its id if it has one, its number, the path at fault and why. */
type LineFault = {
  readonly id: unknown
  readonly line: number
  readonly error: { readonly path: string; readonly message: string }
}

/** Runs `assess`; 0 when every line was read (faulty lines are answered as such), 1 when the one service is faulty, 2 when called wrongly. */
export async function assess(args: readonly string[], io: CommandIo, now: () => string = clockOf(undefined)): Promise<number> {
  const call = readCall(args, io, { name: 'assess', help, flags: { jsonl: 'bare', lang: 'valued' } })
  if (typeof call === 'number') return call
  const rulebook = loadRulebook()
  const asOf = chinaDay(now())
  if (!('jsonl' in call.values)) return assessOne(call, io, rulebook, asOf)
  let number = 0
  for await (const line of createInterface({ input: io.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    if (line.trim() === '') continue
    const roomLeft = io.stdout.write(`${JSON.stringify(assessLine(line, number, rulebook, asOf))}\n`)
    if (!roomLeft) await new Promise((resume) => io.stdout.once('drain', resume))
  }
  return 0
}

/** The answer to one line: the verdict under the line's id, or its fault. `asOf`: today, where the facts do not say. */
export function assessLine(
  line: string,
  number: number,
  rulebook: Rulebook,
  asOf: string,
): ({ readonly id: unknown } & Verdict) | LineFault {
  const fault = (id: unknown, path: string, message: string): LineFault => ({ id, line: number, error: { path, message } })
  let read: unknown
  try {
    read = JSON.parse(line.replace(/^\uFEFF/, ''))
  } catch {
    return fault(null, '', 'is not JSON')
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read)) return fault(null, '', 'is not an object')
  const { id = null, facts } = read as { id?: unknown; facts?: unknown }
  if (id === null) return fault(null, 'id', 'is missing')
  if (facts === undefined || facts === null) return fault(id, 'facts', 'is missing')
  if (typeof facts !== 'object' || Array.isArray(facts)) return fault(id, 'facts', 'must be an object')
  const parsed = parseFacts(facts)
  if ('fault' in parsed) return fault(id, parsed.fault.path, parsed.fault.message)
  return { id, ...determine(parsed.facts, rulebook, { asOf }) }
}

async function assessOne(call: Call, io: CommandIo, rulebook: Rulebook, asOf: string): Promise<number> {
  const given = (await givenText(io.stdin)).trim()
  const answer = assessLine(/"facts"\s*:/.test(given) ? given : `{"id":"one","facts":${given || '{}'}}`, 1, rulebook, asOf)
  if ('error' in answer) {
    io.stderr.write(`assess: ${answer.error.path || 'the input'} ${answer.error.message}\n`)
    return 1
  }
  if (call.json) {
    io.stdout.write(`${JSON.stringify(answer, null, 2)}\n`)
    return 0
  }
  const locale = call.values.lang === 'zh' ? 'zh' : 'en'
  const reasons = answer.findings.map((finding) => `- ${finding.id} (${finding.rule}): ${finding.because[locale]}`)
  io.stdout.write(`${[headline(answer, rulebook, locale), ...reasons].join('\n')}\n`)
  return 0
}
