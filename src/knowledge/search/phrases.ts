// A tree of known phrases and the longest ones found in a row of tokens. `~` in a phrase stands for up to two tokens.
import { type Token, tokensOf } from './tokens.ts'

/** Phrases, each with the names it stands for. */
export type PhraseTree = { readonly next: Map<string, PhraseTree>; readonly names: string[] }

const gap = '~'
const widest = 2

/** An empty tree. */
export function phraseTree(): PhraseTree {
  return { next: new Map(), names: [] }
}

/** Adds a phrase of normalised text under a name. */
export function addPhrase(tree: PhraseTree, phrase: string, name: string): void {
  const parts = phrase.split(gap).map((part) => tokensOf(part).map((token) => token.text))
  let node = tree
  for (const part of parts.flatMap((words, index) => (index > 0 ? [gap, ...words] : words))) {
    if (!node.next.has(part)) node.next.set(part, phraseTree())
    node = node.next.get(part)!
  }
  if (node !== tree && !node.names.includes(name)) node.names.push(name)
}

/** The names of the phrases in the tokens, first to last; at each place the longest phrase wins and uses its tokens up. */
export function phrasesIn(tree: PhraseTree, tokens: readonly Token[]): string[] {
  const found = new Set<string>()
  for (let at = 0; at < tokens.length; ) {
    const longest = longestAt(tree, tokens, at)
    for (const name of longest?.names ?? []) found.add(name)
    at = Math.max(longest?.end ?? 0, at + 1)
  }
  return [...found]
}

function longestAt(
  node: PhraseTree,
  tokens: readonly Token[],
  at: number,
): { end: number; names: readonly string[] } | undefined {
  const ends = node.names.length > 0 ? [{ end: at, names: node.names as readonly string[] }] : []
  const token = tokens[at]
  if (token) {
    const open = node.next.get(gap)
    const ways = [{ node: node.next.get(token.text), end: at + 1 }]
    for (let skip = 0; open && skip <= widest && at + skip < tokens.length; skip++) {
      ways.push({ node: open.next.get(tokens[at + skip]!.text), end: at + skip + 1 })
    }
    for (const way of ways) {
      const longest = way.node && longestAt(way.node, tokens, way.end)
      if (longest) ends.push(longest)
    }
  }
  return ends.reduce<(typeof ends)[number] | undefined>((best, end) => (best && best.end >= end.end ? best : end), undefined)
}
