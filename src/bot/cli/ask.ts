// `ask`: one question answered in the terminal, or one a line as JSON, from the same knowledge as the chat.
import { createInterface } from 'node:readline'
import { pageIn } from '../../knowledge/library/article.ts'
import { type Answer, askAll as answerTo, sourcesOf, wordsOf } from '../../knowledge/library/search/index.ts'
import { type Answering, openAnswering } from './answering.ts'
import { readCall } from './call.ts'
import type { CommandIo } from './io.ts'

const help = `ask "question"          one answer
ask --jsonl             {"id","question"} a line in, one answer a line out
  --json                one answer as JSON
  --previous ID         the article last given, for a follow-up
  --province CODE, --provider ID   what is known of the person
`

/** Runs `ask`; 0 when answered, 2 when called wrongly. */
export async function ask(args: readonly string[], io: CommandIo): Promise<number> {
  const flags = { jsonl: 'bare', previous: 'valued', province: 'valued', provider: 'valued' } as const
  const call = readCall(args, io, { name: 'ask', help, words: [0, 1_000], flags })
  if (typeof call === 'number') return call
  const { words, values } = call
  if ('jsonl' in values) return answerLines(openAnswering(io), io)
  if (words.length === 0) {
    io.stderr.write(`ask: a question is missing\n${help}`)
    return 2
  }
  const answering = openAnswering(io)
  const context = { previous: values.previous, province: values.province, provider: values.provider }
  const answer = answerTo(answering.index, words.join(' '), context)
  return say(io, call.json ? `${JSON.stringify(lineOf(null, answer, answering))}\n` : `${wordsOf(answer, answering)}\n`)
}

/** One answer in the shape of the outside surface. */
export function lineOf(id: unknown, answer: Answer, answering: Answering) {
  const given = [answer, ...(answer.second ? [answer.second] : [])]
  return {
    id,
    kind: answer.kind,
    lang: answer.lang,
    text: wordsOf(answer, answering),
    articles: given.flatMap(({ article }) => article?.id ?? []),
    sources: given
      .flatMap((one) => sourcesOf(one, answering.sources))
      .map(({ id, title, date, address }) => ({ id, title, date, url: address })),
    options: answer.options.map((article) => ({ id: article.id, title: pageIn(article, answer.lang).title })),
    confidence: Math.round(answer.confidence * 1000) / 1000,
  }
}

async function answerLines(answering: Answering, io: CommandIo): Promise<number> {
  let number = 0
  for await (const line of createInterface({ input: io.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    if (line.trim() === '') continue
    const roomLeft = io.stdout.write(`${JSON.stringify(answerLine(line, number, answering))}\n`)
    if (!roomLeft) await new Promise((resume) => io.stdout.once('drain', resume))
  }
  return 0
}

function answerLine(line: string, number: number, answering: Answering) {
  const fault = (id: unknown, path: string, message: string) => ({ id, line: number, error: { path, message } })
  let asked: unknown
  try {
    asked = JSON.parse(line)
  } catch {
    return fault(null, '', 'is not JSON')
  }
  if (typeof asked !== 'object' || asked === null || Array.isArray(asked)) return fault(null, '', 'is not an object')
  const { id = null, question } = asked as { id?: unknown; question?: unknown }
  if (id === null) return fault(null, 'id', 'is missing')
  if (typeof question !== 'string') return fault(id, 'question', 'must be a text')
  return lineOf(id, answerTo(answering.index, question), answering)
}

function say(io: CommandIo, text: string): number {
  io.stdout.write(text)
  return 0
}
