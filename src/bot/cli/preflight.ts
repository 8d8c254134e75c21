// `preflight`: an application before it is sent in; every known cause for rejection, each with its cure.
import type { Review } from '../../knowledge/counsel/review/review.ts'
import { parseFacts } from '../../knowledge/law/facts.ts'
import { openLibrary } from '../../knowledge/library.ts'
import { chinaDay, clockOf } from '../../time.ts'
import { readCall } from './call.ts'
import { givenText } from './given-text.ts'
import type { CommandIo } from './io.ts'
import { answered, answerLines, type Line } from './lines.ts'

const help = `preflight < APPLICATION.json   what a reviewer would send this application back for: {"facts","fields"} in
preflight --jsonl < LINES      {"id","facts","fields"} a line in, {"id","faults","at"} a line out
  --json                       one application as JSON
  --lang en|zh                 language of the reasons and cures
`

/** Runs `preflight`; 0 when nothing was found or lines were answered, 1 when something was, 2 when called wrongly. */
export async function preflight(args: readonly string[], io: CommandIo, now: () => string = clockOf(undefined)): Promise<number> {
  const call = readCall(args, io, { name: 'preflight', help, flags: { jsonl: 'bare', lang: 'valued' } })
  if (typeof call === 'number') return call
  const review = openLibrary().review
  const asOf = chinaDay(now())
  const answer = (line: Line) => reviewed(line, review, asOf)
  if ('jsonl' in call.values) {
    return answerLines(io, (line) => {
      const result = answer(line)
      if ('fault' in result) return result
      return { id: line.id, faults: result.found.map((one) => one.reason.id), at: result.found.flatMap((one) => one.at) }
    })
  }
  const given = await givenText(io.stdin)
  let found: ReturnType<Review> = []
  const result = await answered(given.replace(/^\s*\{/, '{"id":"one",').replaceAll('\n', ' ') || '{}', 1, (line) => {
    const one = answer(line)
    if ('found' in one) found = one.found
    return 'found' in one ? {} : one
  })
  if ('error' in result) {
    const { path, message } = result.error as { path: string; message: string }
    io.stderr.write(`preflight: ${path || 'the input'} ${message}\n`)
    return 2
  }
  const locale = call.values.lang === 'en' ? 'en' : 'zh'
  const shown = found.map(({ reason, at }) => `- ${reason.text[locale]} (${at.join(', ')})\n  ${reason.cure[locale]}`)
  io.stdout.write(
    call.json
      ? `${JSON.stringify(
          found.map(({ reason, at }) => ({ reason: reason.id, at })),
          null,
          2,
        )}\n`
      : `${shown.join('\n') || 'ok'}\n`,
  )
  return found.length === 0 ? 0 : 1
}

function reviewed({ facts = {}, fields = {} }: Line, review: Review, today: string) {
  const parsed = parseFacts(facts)
  if ('fault' in parsed) return { fault: { path: `facts.${parsed.fault.path}`, message: parsed.fault.message } }
  if (typeof fields !== 'object' || fields === null) return { fault: { path: 'fields', message: 'must be an object' } }
  const texts = Object.fromEntries(Object.entries(fields).filter(([, value]) => typeof value === 'string')) as Record<
    string,
    string
  >
  const asOf = typeof parsed.facts.asOf === 'string' && parsed.facts.asOf !== 'unknown' ? parsed.facts.asOf : today
  return { found: review({ facts: parsed.facts, fields: texts, asOf }) }
}
