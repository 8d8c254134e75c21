// A tree of known phrases and the longest ones found in a row of tokens. `~` in a phrase stands for up to two tokens.
import { type Token, tokensOf } from './tokens.ts'

/** Phrases, each with the names it stands for. */
export type PhraseTree = { next?: Map<string, PhraseTree>; names: readonly string[] }

const gap = '~'
const widest = 2
const none: readonly string[] = []

/** An empty tree. */
export function phraseTree(): PhraseTree {
  return { names: none }
}

/** Adds a phrase of normalised text under a name; it must not begin with `~`. */
export function addPhrase(tree: PhraseTree, phrase: string, name: string): void {
  const parts = phrase.split(gap).map((part) => tokensOf(part).map((token) => token.text))
  let node = tree
  for (const part of parts.flatMap((words, index) => (index > 0 ? [gap, ...words] : words))) {
    node.next ??= new Map()
    const next = node.next.get(part) ?? phraseTree()
    node.next.set(part, next)
    node = next
  }
  if (node !== tree && !node.names.includes(name)) node.names = [...node.names, name]
}

/** The names of the phrases in the tokens, first to last; at each place the longest phrase wins and uses its tokens up. */
export function phrasesIn(tree: PhraseTree, tokens: readonly Token[]): string[] {
  const found = new Set<string>()
  for (let at = 0; at < tokens.length; ) {
    if (!tree.next?.has(tokens[at]!.text)) {
      at++
      continue
    }
    const longest = longestAt(tree, tokens, at)
    for (const name of longest?.names ?? []) found.add(name)
    at = Math.max(longest?.end ?? 0, at + 1)
  }
  return [...found]
}

/** The tokens with each phrase of the tree replaced by one token. */
export function collapsed(tree: PhraseTree, tokens: readonly Token[], by: Token): Token[] {
  const out: Token[] = []
  for (let at = 0; at < tokens.length; ) {
    const found = tree.next?.has(tokens[at]!.text) ? longestAt(tree, tokens, at) : undefined
    out.push(found ? by : tokens[at]!)
    at = found ? found.end : at + 1
  }
  return out
}

/** The tokens without the phrases whose names all fit. */
export function without(tree: PhraseTree, tokens: readonly Token[], fits: (name: string) => boolean): Token[] {
  const out: Token[] = []
  for (let at = 0; at < tokens.length; ) {
    const found = tree.next?.has(tokens[at]!.text) ? longestAt(tree, tokens, at) : undefined
    const end = found?.end ?? at + 1
    if (!found?.names.every(fits)) out.push(...tokens.slice(at, end))
    at = end
  }
  return out
}

type Found = { readonly end: number; readonly names: readonly string[] }

function longestAt(node: PhraseTree, tokens: readonly Token[], at: number): Found | undefined {
  let best: Found | undefined = node.names.length > 0 ? { end: at, names: node.names } : undefined
  const token = tokens[at]
  if (!token || !node.next) return best
  const next = node.next.get(token.text)
  if (next) best = longer(best, longestAt(next, tokens, at + 1))
  const open = node.next.get(gap)
  for (let skipped = 0; open && skipped <= widest && at + skipped < tokens.length; skipped++) {
    const after = open.next?.get(tokens[at + skipped]!.text)
    if (after) best = longer(best, longestAt(after, tokens, at + skipped + 1))
  }
  return best
}

function longer(one: Found | undefined, other: Found | undefined): Found | undefined {
  return one && other ? (other.end > one.end ? other : one) : (one ?? other)
}
