// What words may state that no phrase and no pattern knows: guessed by their likeness to known ways of saying. Never more than a question.
import { z } from 'zod'
import { authoredFile } from '../authored.ts'
import { keptLearned } from '../kept-learned.ts'
import { type KnownWording, type Learned, type Likeness, learn, likenessOf } from '../likelihood.ts'
import { readOwn } from '../read.ts'
import { readCues } from './cues.ts'
import { checkFact, type FactPath, type FactValue, isFactPath } from './facts.ts'

/** A fact that words may state. */
export type Guessed = { readonly path: FactPath; readonly value: FactValue }

/**
 * The most likely fact of one clause; null where none is likely enough. `asked`: the paths of the question it answers: among those less is
 * enough, and `barely` still less, where nothing else can be made of it. Example: “daddy owns the factory, he is from Foshan”, asked who holds
 * it, may be `entity.type: company_domestic`.
 */
export type Guess = (clause: string, asked: readonly FactPath[], how?: 'fairly' | 'barely') => Guessed | null

/** From here on a guess is worth asking: of the question's own facts, of any. On ways of saying that were held back about nine in ten were right. */
const likelyEnough = { fairly: 0.6, barely: 0.4, free: 0.7 }
/** Of fewer words nothing is guessed; two characters count as one. */
const wordsFewest = 2
/** How much what was not asked counts where something was. */
const besides = 0.25

const file = z.array(
  z.strictObject({
    /** Stories of the tests tell one of each; without it, only guesses learn from it. */
    about: z.string().optional(),
    path: z.custom<FactPath>((path) => typeof path === 'string' && isFactPath(path), 'is not a fact of the vocabulary'),
    value: z.union([z.string(), z.array(z.string())]),
    en: z.array(z.coerce.string()),
    zh: z.array(z.coerce.string()),
  }),
)

/** Ways of saying a fact, as ways-of-saying.yaml has them. */
export type Way = z.output<typeof file>[number]

/** Reads ways-of-saying.yaml. Throws FaultyFile. */
export const readWays = (): readonly Way[] => readOwn('law/ways-of-saying.yaml', file)

/** Guesses by all ways of saying; what they teach, with the phrases of cues.yaml, is learned at the first guess. Throws FaultyFile. */
export function loadGuess(): Guess {
  const files = ['ways-of-saying', 'cues'].map((name) => authoredFile(`law/${name}.yaml`))
  return guessBy(readWays(), (rows) => keptLearned({ name: 'guess', folders: ['law'], files }, () => learn(rows)))
}

/** Guesses by some ways of saying. */
export function guessBy(ways: readonly Way[], learned: (rows: readonly KnownWording[]) => Learned = learn): Guess {
  const rows = [...ways, ...readCues().facts].flatMap(({ path, value, en, zh }) =>
    value === undefined ? [] : [...en, ...zh].map((words) => ({ traits: traitsOf(words), means: meaningOf(path, value) })),
  )
  const guessable = new Map(
    ways.flatMap(({ path, value }): [string, Guessed][] => {
      const checked = checkFact(path, value)
      return 'value' in checked ? [[meaningOf(path, value), { path, value: checked.value }]] : []
    }),
  )
  let likeness: Likeness | undefined
  return (clause, asked, how = 'fairly') => {
    if (wordsIn(clause) < wordsFewest) return null
    likeness ??= likenessOf(learned(rows))
    const likely = [...likeness(traitsOf(clause))]
    const own = likely.filter(([meaning]) => asked.some((path) => meaning.startsWith(`${path}=`)))
    const among = own.reduce((sum, [, each]) => sum + each, 0)
    const [answer, portion] = best(own)
    if (portion / (among + (1 - among) * besides) >= likelyEnough[how]) return guessable.get(answer) ?? null
    if (asked.length > 0 && how === 'fairly') return null
    const [meaning, share] = best(likely)
    return share >= likelyEnough.free ? (guessable.get(meaning) ?? null) : null
  }
}

const meaningOf = (path: string, value: unknown) => `${path}=${JSON.stringify(value)}`
const best = (likely: readonly (readonly [string, number])[]) =>
  likely.reduce((first, next) => (next[1] > first[1] ? next : first), ['', 0])

/** Words and characters, alone and in pairs. */
function traitsOf(words: string): ReadonlySet<string> {
  const tokens = tokensOf(words)
  return new Set([...tokens, ...tokens.slice(1).map((token, at) => `${tokens[at]} ${token}`)])
}

const tokensOf = (words: string): readonly string[] => words.toLowerCase().match(/[a-z0-9'%-]+|\p{Script=Han}/gu) ?? []
const wordsIn = (words: string) => tokensOf(words).reduce((sum, token) => sum + (/\p{Script=Han}/u.test(token) ? 0.5 : 1), 0)
