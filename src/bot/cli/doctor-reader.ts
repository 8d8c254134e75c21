// `doctor` on the optional reader: that it is off, or whether the model at its address answers in our vocabulary, and in time.
import { proposable, readingIn, valuesOf } from '../../flows/index.ts'
import type { ModelConfig } from '../config.ts'
import type { Check } from '../health.ts'
import { ask } from '../reader/model-reader.ts'
import { requestFor } from '../reader/model-request.ts'

/** One line. What is asked is a sentence of ours, nobody's words. */
export async function askReader(model: ModelConfig | undefined): Promise<Check> {
  if (model === undefined) return fine('our own readers alone; no model is asked')
  const vocabulary = proposable.map((path) => [path, valuesOf(path)] as const)
  const began = performance.now()
  try {
    const answer = await ask(model, requestFor(model.name, 'We run a website.', [], vocabulary))
    const ms = Math.round(performance.now() - began)
    return readingIn(answer, []) === null
      ? bad(`the model ${model.name} answers, but not in our vocabulary (${ms} ms)`)
      : fine(`the model ${model.name} answers in our vocabulary (${ms} ms); it proposes, people confirm`)
  } catch (error) {
    return bad(`the model ${model.name} gave no answer: ${error instanceof Error ? error.message : 'unknown fault'}`)
  }
}

const fine = (detail: string): Check => ({ name: 'reader', well: true, detail })
const bad = (detail: string): Check => ({ name: 'reader', well: false, detail })
