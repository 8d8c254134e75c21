// An optional model behind any OpenAI-compatible address: asked what an unclear message may mean, in our vocabulary, two seconds at most.
import {
  anonymous,
  type Event,
  leftUnclear,
  proposable,
  readingIn,
  type State,
  type TurnContext,
  valuesOf,
} from '../../flows/index.ts'
import { pageIn } from '../../knowledge/library/article.ts'
import { candidates } from '../../knowledge/library/search/index.ts'
import type { ModelConfig } from '../config.ts'
import type { Log } from '../log.ts'
import { contentOf } from './model-answer.ts'
import { requestFor } from './model-request.ts'

/** Gives an event back, with a reading where the model had one that keeps to the vocabulary. Never throws. */
export type ModelReader = (state: State, event: Event, context: TurnContext) => Promise<Event>

const patienceMs = 2_000
const subjectsMost = 12
const answerBytesMost = 64_000
const inFlightMost = 4
/** After so many failures in a row it is left alone for a while: nobody waits for a model that is down. */
const failuresMost = 3
const restMs = 60_000

/** Opens the reader. `now`, in milliseconds, is when its rest after failures ends. */
export function modelReader(config: ModelConfig, { log, now = Date.now }: { log: Log; now?: () => number }): ModelReader {
  let failures = 0
  let restsUntil = 0
  let inFlight = 0
  return async (state, event, context) => {
    if (now() < restsUntil || inFlight >= inFlightMost) return event
    const unclear = attempt(() => leftUnclear(state, event, context))
    if (unclear === null || event.body.kind !== 'text') return event
    const { library } = context
    const said = anonymous(event.body.text, state.application, library).slice(0, 1_000)
    const near = candidates(library.index, event.body.text, subjectsMost).map(({ id }) => id)
    const subjects = [...new Set([...unclear.nearest, ...near])].slice(0, subjectsMost)
    const titles = subjects.map((id) => [id, pageIn(library.shelf.articles.get(id)!, 'en').title] as const)
    inFlight++
    try {
      const answer = await ask(
        config,
        requestFor(
          config.name,
          said,
          titles,
          proposable.map((path) => [path, valuesOf(path)]),
        ),
      )
      failures = 0
      const reading = readingIn(answer, subjects)
      log.debug(
        { event: event.id, facts: reading?.facts.length ?? 0, subject: reading?.subject !== undefined },
        'a model has read',
      )
      return reading === null ? event : { ...event, body: { ...event.body, reading } }
    } catch (error) {
      failures++
      if (failures >= failuresMost) [failures, restsUntil] = [0, now() + restMs]
      log.warn({ event: event.id, fault: error instanceof Error ? error.name : 'unknown' }, 'the model gave no reading')
      return event
    } finally {
      inFlight--
    }
  }
}

/** One question to the model. Throws where it is late, refuses, or says no JSON. */
export async function ask({ url, key }: ModelConfig, body: object): Promise<unknown> {
  const response = await fetch(`${url.replace(/\/+$/, '')}/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key !== undefined && { authorization: `Bearer ${key}` }) },
    body: JSON.stringify(body),
    redirect: 'error',
    signal: AbortSignal.timeout(patienceMs),
  })
  if (!response.ok) {
    await response.body?.cancel()
    throw new Error(`status ${response.status}`)
  }
  let text = ''
  const decoder = new TextDecoder()
  for await (const part of response.body!) {
    text += decoder.decode(part, { stream: true })
    if (text.length > answerBytesMost) throw new Error('too long an answer')
  }
  const streamed = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false
  const content = contentOf(text, streamed)
  return JSON.parse(content.replace(/^\s*```(?:json)?\s*|\s*```\s*$/g, ''))
}

/** A fault in judging a message is the turn's to find, with its event set aside. */
function attempt<Value>(work: () => Value): Value | null {
  try {
    return work()
  } catch {
    return null
  }
}
