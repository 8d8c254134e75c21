// `eval`: how well questions with known key facts are answered, and how well we stay silent where we should.
import { readFileSync } from 'node:fs'
import { pageIn } from '../../knowledge/library/article.ts'
import { askAll, candidates, wordsOf } from '../../knowledge/library/search/index.ts'
import type { Locale } from '../../locale.ts'
import { type Answering, openAnswering } from './answering.ts'
import { readCall } from './call.ts'
import { type Expected, expectedLines, matches } from './expected.ts'
import type { CommandIo } from './io.ts'
import { type Result, report, summary } from './score.ts'

const help = `eval FILE.jsonl…         share of questions answered right
  --json                 the figures as JSON
  --gate SHARE           fail (exit 1) when less than this share is right, e.g. 0.85
  --misses               list the questions that were not answered right
Lines: {"id","lang","question","topic","expect":{"all":[regex],"none":[regex]}} or {"…","expect":{"kind":["decline", …]}}.
`

/** Runs \`eval\`; 0 when the gate is met, 1 when not, 2 when called wrongly. Named so because \`eval\` is a reserved name. */
export async function evaluate(args: readonly string[], io: CommandIo): Promise<number> {
  const call = readCall(args, io, { name: 'eval', help, words: [1, 100], flags: { gate: 'valued', misses: 'bare' } })
  if (typeof call === 'number') return call
  const { words: files, values } = call
  const gate = Number(values.gate ?? 0)
  if (Number.isNaN(gate)) {
    io.stderr.write(`eval: “${values.gate}” is no share\n${help}`)
    return 2
  }
  const answering = openAnswering(io)
  const results = files.flatMap((file) => expectedLines(readFileSync(file, 'utf8'), file)).map((line) => judge(line, answering))
  const figures = summary(results)
  io.stdout.write(call.json ? `${JSON.stringify(figures)}\n` : report(figures))
  if ('misses' in values)
    for (const { line, kind, article, right } of results)
      if (!right) io.stdout.write(`${line.id} ${kind} ${article ?? ''} ${line.question}\n`)
  return figures.all.right >= gate ? 0 : 1
}

function judge(line: Expected, answering: Answering): Result {
  const start = performance.now()
  const answer = askAll(answering.index, line.question)
  const milliseconds = performance.now() - start
  const shared = { line, kind: answer.kind, article: answer.article?.id, milliseconds, confidence: answer.confidence }
  if ('kind' in line.expect) return { ...shared, right: line.expect.kind.includes(answer.kind), amongThree: false }
  const right = matches(line, wordsOf(answer, answering))
  const amongThree =
    right ||
    candidates(answering.index, line.question).some((article) => matches(line, pageIn(article, line.lang as Locale).body))
  return { ...shared, right, amongThree }
}
