// All the assistant knows, opened lazily: each part is read and checked when it is first needed, so that the greeting never waits.
import { loadQuestions, type Question } from './question.ts'
import { loadRulebook, type Rulebook } from './rulebook.ts'

/** The knowledge a turn may use. Every part is read-only and the same for all turns. */
export type Library = {
  /** Rules, lists and words of the determination. */
  readonly rulebook: Rulebook
  /** The questions of the interview, in the order of asking. */
  readonly questions: readonly Question[]
}

/** Opens the knowledge. Faulty files throw FaultyFile when their part is first used. */
export function openLibrary(): Library {
  return {
    get rulebook() {
      return remember(this, 'rulebook', loadRulebook())
    },
    get questions() {
      return remember(this, 'questions', loadQuestions())
    },
  }
}

function remember<Value>(library: object, part: keyof Library, value: Value): Value {
  Object.defineProperty(library, part, { value })
  return value
}
