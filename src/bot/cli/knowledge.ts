// `knowledge`: what compliance authors ask of their articles: are they in order, what is covered, what could not be answered.
import type { Shelf } from '../../knowledge/library/load-articles.ts'
import { readLibrary } from '../../knowledge/library.ts'
import { chinaDay, clockOf } from '../../time.ts'
import { libraryFor } from './answering.ts'
import { type Call, readCall } from './call.ts'
import { coverageOf, sayCoverage } from './coverage.ts'
import { gaps } from './gaps.ts'
import type { CommandIo } from './io.ts'
import { type Remark, remarksOn } from './proofread.ts'
import { publishAnswer } from './publish-answer.ts'
import { unanswered } from './unanswered.ts'

const help = `knowledge check         every authored file (the first faulty one ends it), and articles in detail: faults (exit 1) and warnings
knowledge coverage      articles and phrasings by topic and language
knowledge unanswered    questions without an answer, and answers with a thumb down, newest first
  --answered            those that a colleague has answered since, with the answer
knowledge gaps          questions without a good answer, those together that ask the same in either language
knowledge publish ID    the answer to question ID of gaps as an article in OVERLAY_DIR; everybody who asked is told, once
  --en FILE --zh FILE   the answer in each language; the first line is its title
  --source ID           where it comes from (TEAM: the account team’s experience)
  --apart ID,ID         questions of that gap that are another matter: they stay unanswered, and nobody is told
  --json                the same as JSON
  --as-of YYYY-MM-DD    the day that decides what is overdue
  --strict              warnings count as faults
`

/** Runs \`knowledge\`; 0 when in order, 1 when there are faults, 2 when called wrongly. */
export async function knowledge(args: readonly string[], io: CommandIo): Promise<number> {
  const flags = {
    answered: 'bare',
    'as-of': 'valued',
    strict: 'bare',
    en: 'valued',
    zh: 'valued',
    source: 'valued',
    apart: 'valued',
  } as const
  const call = readCall(args, io, { name: 'knowledge', help, words: [0, 2], flags })
  if (typeof call === 'number') return call
  const { json, values } = call
  const [part, question] = call.words
  const { en, zh, source = 'TEAM' } = values
  const apart = (values.apart ?? '').split(',').filter((id) => id !== '')
  if (part === 'publish' && question !== undefined && en !== undefined && zh !== undefined)
    return publishAnswer(io, { question, en, zh, source, apart })
  if (part === 'publish' || question !== undefined) {
    io.stderr.write(
      `knowledge: ${part === 'publish' ? 'publish needs a question, --en and --zh' : `“${question}” is one word too many`}\n${help}`,
    )
    return 2
  }
  if (part === 'check') return check(call, io)
  if (part === 'coverage') {
    const coverage = coverageOf(shelfOf(io))
    return tell(io, json ? `${JSON.stringify(coverage)}\n` : sayCoverage(coverage))
  }
  if (part === 'unanswered') return unanswered(io, { json, answered: 'answered' in values })
  if (part === 'gaps') return gaps(io, { json })
  io.stderr.write(`knowledge: ${part === undefined ? 'say what to do' : `“${part}” is not there`}\n${help}`)
  return 2
}

function check({ json, values }: Call, io: CommandIo): number {
  const asOf = values['as-of'] ?? chinaDay(clockOf(undefined)())
  const { shelf, words, sources } = readLibrary({ overlay: io.env?.OVERLAY_DIR || undefined })
  const remarks = remarksOn(shelf, words, sources, asOf)
  const faults = remarks.filter(({ level }) => level === 'fault')
  if (json) io.stdout.write(`${JSON.stringify({ articles: shelf.articles.size, remarks })}\n`)
  else {
    for (const remark of remarks) io.stdout.write(`${sayRemark(remark)}\n`)
    io.stdout.write(`${shelf.articles.size} articles, ${faults.length} faults, ${remarks.length - faults.length} warnings\n`)
  }
  return faults.length > 0 || ('strict' in values && remarks.length > 0) ? 1 : 0
}

function shelfOf(io: CommandIo): Shelf {
  return libraryFor(io).shelf
}

function sayRemark({ file, line, level, message }: Remark): string {
  return `${file}:${line} ${level}: ${message}`
}

function tell(io: CommandIo, text: string): number {
  io.stdout.write(text)
  return 0
}
