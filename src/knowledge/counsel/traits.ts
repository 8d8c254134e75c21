// What a complaint is known by: the things it names, what is said against them, and the words beside one another.
import type { Lexicon } from './sign.ts'

/** The traits of words in the form of the lexicon, each once, as `kind:words`. */
export type Traits = (words: string) => ReadonlySet<string>

const token = /«[a-z-]+»|[a-z0-9'-]+|\p{Script=Han}/gu

/**
 * Reads traits. `faults`: the names of what can be said against a thing.
 * Example: 网站负责人手机号为空号 has the things `lead` and `phone`, both together; the fault `not-answered`, of each; and its characters, alone
 * and in pairs.
 */
export function traitsOf(lexicon: Lexicon, faults: readonly string[]): Traits {
  const said = faults.map((name) => [name, new RegExp(lexicon.meant(name).map(escaped).join('|'), 'u')] as const)
  return (words) => {
    const tokens = words.match(token) ?? []
    const things = [...new Set(tokens.filter((one) => one.startsWith('«')))]
    const against = said.filter(([, shows]) => shows.test(words)).map(([name]) => name)
    return new Set([
      ...things.flatMap((thing) => things.filter((other) => thing < other).map((other) => `both:${thing}${other}`)),
      ...against.map((name) => `said:${name}`),
      ...against.flatMap((name) => things.map((thing) => `of:${thing}${name}`)),
      ...tokens.map((one) => `word:${one}`),
      ...tokens.slice(1).map((one, at) => `pair:${tokens[at]}${one}`),
    ])
  }
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
