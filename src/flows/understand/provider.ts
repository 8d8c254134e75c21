// Reads a provider, with the region where one is named: "Aliyun Hangzhou" is the mainland, "Aliyun" alone says only with whom.
import type { Facts } from '../../knowledge/facts.ts'
import { choicesOf } from '../../knowledge/question.ts'
import type { ReadValue } from './answer.ts'
import { hostingFacts, hostingIn } from './hosting.ts'
import { nothing, readable, stated } from './stated.ts'

/** Reads hosting, or the provider alone where only that is asked. Never guesses the mainland. */
export const readProvider: ReadValue = (question, said, around) => {
  const plain = readable(said, around)
  const known = around.facts['hosting.provider']
  const whose = typeof known === 'string' ? around.library.providers.find(known).flatMap((found) => found.values) : []
  const hosting = hostingIn(plain, around.library, whose)
  if (!question.asks.includes('hosting.originLocation')) {
    const name = hosting.providers.map((provider) => provider.name.en).join(', ')
    if (name !== '') return stated(question, name, name.toLowerCase() === plain.toLowerCase() ? undefined : name)
    return plain.length > 60 || plain.length < 2 || /[?？]$/.test(plain) ? nothing : stated(question, said.trim())
  }
  const facts = hostingFacts(hosting)
  if (facts === null) {
    const entries = choicesOf(question).filter((choice) =>
      hosting.locations.some((location) => choice.states['hosting.originLocation'] === location),
    )
    return entries.length > 1 ? { kind: 'unclear', entries } : nothing
  }
  if (Object.keys(facts).length === 0) return nothing
  const heard = heardAs(facts, choicesOf(question), /\p{Script=Han}/u.test(plain) ? 'zh' : 'en')
  return { kind: 'value', states: facts, ...(heard.toLowerCase() !== plain.toLowerCase() && { heard }) }
}

function heardAs(facts: Facts, choices: ReturnType<typeof choicesOf>, locale: 'en' | 'zh'): string {
  const place = choices.find((choice) => choice.states['hosting.originLocation'] === facts['hosting.originLocation'])
  return [facts['hosting.provider'], place?.label[locale]]
    .filter((part) => part !== undefined)
    .join(locale === 'zh' ? '，' : ', ')
}
