// A talk as a test needs it: some messages said, the last reply, and what is known now.
import { currentFacts } from '../../../src/flows/model/current.ts'
import type { FactPath } from '../../../src/knowledge/law/facts.ts'
import type { Locale } from '../../../src/locale.ts'
import { Talk } from '../../journeys/talk.ts'

/** A talk after these messages: its last reply, and the facts known. */
export function told(locale: Locale, ...messages: readonly string[]) {
  const talk = new Talk(locale)
  let reply = ''
  for (const words of messages) reply = talk.say(words)
  const facts = currentFacts(talk.state.application, 's1')
  return { talk, reply, fact: (path: FactPath) => facts[path] }
}
