// `name`: a name for a site or app in; whether it passes, why not, and three that do out.
import { nameAlternatives } from '../../knowledge/counsel/name-alternatives.ts'
import { loadNameCheck, type NamedService } from '../../knowledge/counsel/name-check.ts'
import { loadPlaces } from '../../knowledge/names/places.ts'
import { readCall } from './call.ts'
import type { CommandIo } from './io.ts'
import { answerLines, type Line, type LineFault } from './lines.ts'

const help = `name NAME               whether a name passes, and what to take instead
  --business TEXT       the operator's registered name, a comma, what it does
  --holder TYPE         entity type; company_domestic if left out
  --kind KIND           website (if left out), app or mini_program
  --province CODE
name --jsonl            {"id","name","holder","business","kind","province"?,"permits"?} a line in, {"id","result","why","alternatives"} out
  --json                one name as JSON
  --lang en|zh          language of the reasons
`

/** Runs `name`; 0 when the name passes or lines were answered, 1 when it does not, 2 when called wrongly. */
export async function name(args: readonly string[], io: CommandIo): Promise<number> {
  const flags = {
    jsonl: 'bare',
    business: 'valued',
    holder: 'valued',
    kind: 'valued',
    province: 'valued',
    lang: 'valued',
  } as const
  const call = readCall(args, io, { name: 'name', help, words: [0, 1], flags })
  if (typeof call === 'number') return call
  const check = loadNameCheck(loadPlaces())
  if ('jsonl' in call.values) {
    return answerLines(io, (line) => {
      const service = serviceOf(line)
      if ('fault' in service) return service
      return { id: line.id, ...check.judge(service), alternatives: nameAlternatives(service, check) }
    })
  }
  const given = call.words[0]
  if (given === undefined) {
    io.stderr.write(`name: a name is missing\n${help}`)
    return 2
  }
  const { business = '', holder = 'company_domestic', kind = 'website', province, lang } = call.values
  const service: NamedService = { name: given, business, holder, kind, province }
  const { result, why } = check.judge(service)
  const alternatives = nameAlternatives(service, check)
  const locale = lang === 'en' ? 'en' : 'zh'
  const lines = [
    result,
    ...why.map((id) => `- ${check.words.why[id]?.[locale] ?? id}`),
    ...alternatives.map((alternative) => `+ ${alternative}`),
  ]
  io.stdout.write(call.json ? `${JSON.stringify({ result, why, alternatives }, null, 2)}\n` : `${lines.join('\n')}\n`)
  return result === 'ok' ? 0 : 1
}

/** A line as a case; what is no text where a text belongs is a fault. */
function serviceOf(line: Line): NamedService | { readonly fault: LineFault } {
  const { name: given, holder = 'company_domestic', business = '', kind = 'website', province, permits } = line
  for (const [path, value] of Object.entries({ name: given, holder, business, kind })) {
    if (typeof value !== 'string') return { fault: { path, message: 'must be a text' } }
  }
  return {
    name: given as string,
    holder: holder as string,
    business: business as string,
    kind: kind as string,
    province: typeof province === 'string' ? province : undefined,
    permits: Array.isArray(permits) ? permits.filter((permit) => typeof permit === 'string') : undefined,
  }
}
