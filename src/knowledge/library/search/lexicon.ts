// Finds in a question the things it is about and the kinds of question it asks, by the words of lexicon.yaml.
import { z } from 'zod'
import { asks } from '../asks.ts'
import type { Normaliser } from './normalise.ts'
import { addPhrase, type PhraseTree, phrasesIn, phraseTree, without } from './phrases.ts'
import type { Token } from './tokens.ts'

const word = z.union([z.string(), z.number()]).transform(String)
const words = z.strictObject({ en: z.array(word), zh: z.array(word) })

/** lexicon.yaml: the words for each thing and each kind of question, and which things are at the heart of ours. */
export const lexiconFile = z.strictObject({
  /** Names of the things that a question of ours hardly does without. */
  core: z.array(z.string()),
  things: z.record(z.string(), words),
  asks: z.record(z.enum(asks), words),
  /** Words that only look like one of the above: "person in charge" asks no price. */
  neither: z.strictObject({ things: words, asks: words }).default({ things: { en: [], zh: [] }, asks: { en: [], zh: [] } }),
})

/** What a text speaks of. */
export type Reading = { readonly things: readonly string[]; readonly asks: readonly string[] }

/** Reads tokens; the longest words win and use up their tokens, for things and for kinds of question separately. */
export type Lexicon = {
  readonly read: (tokens: readonly Token[]) => Reading
  /** The things that a question of ours hardly does without. */
  readonly core: ReadonlySet<string>
  /** Every thing it can name. */
  readonly things: ReadonlySet<string>
  /** The tokens without the words for certain things. */
  readonly without: (tokens: readonly Token[], fits: (thing: string) => boolean) => readonly Token[]
}

/** Builds the lexicon; its words go through the same normalisation and stemming as questions. */
export function lexicon(file: z.output<typeof lexiconFile>, normaliser: Normaliser): Lexicon {
  type Spelled = { readonly en: readonly string[]; readonly zh: readonly string[] }
  const tree = (kinds: Readonly<Record<string, Spelled>>, decoys: Spelled): PhraseTree => {
    const root = phraseTree()
    for (const [name, { en, zh }] of [...Object.entries(kinds), [decoy, decoys] as const]) {
      for (const phrase of [...en, ...zh]) addPhrase(root, normaliser.plain(phrase), name)
    }
    return root
  }
  const things = tree(file.things, file.neither.things)
  const kinds = tree(file.asks, file.neither.asks)
  const named = (found: PhraseTree, tokens: readonly Token[]) => phrasesIn(found, tokens).filter((name) => name !== decoy)
  return {
    read: (tokens) => {
      const asked = named(kinds, tokens)
      return { things: named(things, tokens), asks: asked.length > 0 ? asked : asksByForm(tokens) }
    },
    core: new Set(file.core),
    things: new Set(Object.keys(file.things)),
    without: (tokens, fits) => without(things, tokens, fits),
  }
}

/** 「备案要租赁合同吗」: no word of the lexicon asks, but the form of the sentence does. */
function asksByForm(tokens: readonly Token[]): readonly string[] {
  const end = tokens
    .map(({ text, han }) => (han ? text : `${text} `))
    .join('')
    .slice(-longestForm)
  return needed.test(end) ? ['need'] : possible.test(end) || fine.test(end) ? ['can'] : []
}

const longestForm = 16
const needed = /(?<![不只主重])(?:要|需|得)(?!求|是|么)[^得]{1,12}[吗么嘛不]$/u
const possible = /(?:能|可以|可|行)(?!是)[^能]{0,12}[吗么嘛不]$/u
/** "…, ok?" */
const fine = /(?:^|\s)(?:ok|okay|alright|allow|possibl|permitt?|legal) $/

/** Stands in the trees for words that name nothing. */
const decoy = ''
