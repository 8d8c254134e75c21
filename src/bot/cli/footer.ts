// `footer`: the numbers at the foot of a page. Says whether they stand there rightly, gives the snippet to put in, reads a number.
import { loadFooterCheck } from '../../knowledge/counsel/footer-check.ts'
import { parseFacts } from '../../knowledge/law/facts.ts'
import { readCall } from './call.ts'
import { givenText } from './given-text.ts'
import type { CommandIo } from './io.ts'
import { answerLines } from './lines.ts'

const help = `footer < PAGE.html           what is wrong with the filing numbers at the foot of a page
footer --jsonl < LINES       {"id","html","facts"} a line in, {"id","ok","faults"} out; {"id","text"} in, the number read out
  --json                     one page as JSON
  --lang en|zh               language of the faults
`

/** Runs `footer`; 0 when answered, 1 when the one page has faults, 2 when called wrongly. */
export async function footer(args: readonly string[], io: CommandIo): Promise<number> {
  const call = readCall(args, io, { name: 'footer', help, flags: { jsonl: 'bare', lang: 'valued' } })
  if (typeof call === 'number') return call
  const check = loadFooterCheck()
  if ('jsonl' in call.values) {
    return answerLines(io, ({ id, html, facts = {}, text: said }) => {
      if (typeof html === 'string') {
        const parsed = parseFacts(facts)
        if ('fault' in parsed) return { fault: { path: `facts.${parsed.fault.path}`, message: parsed.fault.message } }
        const faults = check.faults(html, parsed.facts)
        return { id, ok: faults.length === 0, faults }
      }
      if (typeof said !== 'string') return { fault: { path: 'html', message: 'or text must be given' } }
      const { kind, province, valid } = check.read(said)
      return { id, kind, ...(province === undefined ? {} : { province }), valid }
    })
  }
  const faults = check.faults(await givenText(io.stdin), {})
  const locale = call.values.lang === 'en' ? 'en' : 'zh'
  io.stdout.write(
    call.json
      ? `${JSON.stringify({ ok: faults.length === 0, faults }, null, 2)}\n`
      : `${faults.map((fault) => `- ${check.words.get(fault)?.[locale] ?? fault}`).join('\n') || 'ok'}\n`,
  )
  return faults.length === 0 ? 0 : 1
}
