// What was read in a message that said nothing to our own readers, by likeness or by an optional model: put for one confirmation, never taken
// down by itself.
import type { Draft } from '../../draft/draft.ts'
import { openQuestion } from '../../draft/open-question.ts'
import { decide } from '../../draft/yes-or-no.ts'
import type { ModelReading } from '../../model/model-reading.ts'
import { clausesOf, puts } from '../../understand/clauses.ts'

/** The reading that came with this event, if one did. */
export function readingOf({ event }: Pick<Draft, 'event'>): ModelReading | undefined {
  return event.body.kind === 'text' ? event.body.reading : undefined
}

/**
 * Puts the facts of which nothing is known yet; what is known stands, whatever was read. True if it is asked now. `barely`: a small likeness is
 * enough, because else the person would hear that nothing was understood.
 */
export function proposeRead(draft: Draft, said: string, how: 'fairly' | 'barely' = 'fairly'): boolean {
  const facts = draft.facts()
  const read = readingOf(draft)?.facts ?? []
  const fresh = (read.length > 0 ? read : guessed(draft, said, how)).filter(({ path }) => facts[path] === undefined)
  if (fresh.length === 0 || draft.memory.asked !== undefined) return false
  draft.write.remember({ proposals: fresh.map((fact) => ({ ...fact, service: null })) })
  decide(draft, 'proposals')
  return true
}

/**
 * What is guessed of an answer, or of a few sentences where no question is open; nothing of a question, and nothing where two guesses
 * contradict one another.
 */
function guessed(draft: Draft, said: string, how: 'fairly' | 'barely'): ModelReading['facts'] {
  if (puts(said)) return []
  const question = openQuestion(draft)
  const parts = question === null ? clausesOf(said).map(({ words }) => words) : [said]
  const guesses = parts.slice(0, partsMost).flatMap((part) => draft.library.guess(part, question?.asks ?? [], how) ?? [])
  return guesses.filter(({ path, value }, place) => {
    const same = guesses.filter((guess) => guess.path === path)
    return guesses.indexOf(same[0]!) === place && same.every((guess) => String(guess.value) === String(value))
  })
}

const partsMost = 6
