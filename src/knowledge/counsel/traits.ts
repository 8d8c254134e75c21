// What a complaint is known by: the things it names, what is said against them, and the words beside one another.
import type { Lexicon } from './sign.ts'

/** The traits of words in the form of the lexicon, each once, as `kind:words`. */
export type Traits = (words: string) => ReadonlySet<string>

const token = /«[a-z-]+»|[a-z0-9'-]+|\p{Script=Han}/gu
const han = /^\p{Script=Han}$/u

/**
 * Reads traits. `faults`: the names of what can be said against a thing.
 * Example: 网站负责人手机号为空号 has the things `lead` and `phone`, the fault `not-answered`, both of each together, and the pairs of its characters.
 */
export function traitsOf(lexicon: Lexicon, faults: readonly string[]): Traits {
  const said = faults.map((name) => [name, new RegExp(lexicon.meant(name).map(escaped).join('|'), 'u')] as const)
  return (words) => {
    const traits = new Set<string>()
    const tokens = words.match(token) ?? []
    const things = new Set(tokens.filter((one) => one.startsWith('«')))
    for (const [name, shows] of said) {
      if (!shows.test(words)) continue
      traits.add(`said:${name}`)
      for (const thing of things) traits.add(`of:${thing}${name}`)
    }
    for (const [at, one] of tokens.entries()) {
      const [next, third] = [tokens[at + 1], tokens[at + 2]]
      traits.add(`word:${one}`)
      if (next === undefined) continue
      traits.add(`pair:${one}${next}`)
      if (third !== undefined && han.test(one)) traits.add(`three:${one}${next}${third}`)
    }
    return traits
  }
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
