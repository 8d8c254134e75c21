// Which reasons a sentence gives: the signs that authors wrote, weighed by how likely known wordings make each.
import type { Likely } from './likely.ts'
import { namesThing, type Sign } from './sign.ts'
import { asksOnly, type Windows } from './windows.ts'

/** Below this, what a sign shows is doubted: it counts only where the sentence shows nothing better. */
const doubted = 0.15
/** What only doubted signs show is not told below this. */
const believable = 0.2
/** A sign gives way to what is so many times likelier. */
const overruled = 0.3
/** From here on likelihood alone is enough for a clause of which no sign shows anything. */
const sure = 0.55
/** A cure says less surely what it cures, and a clause what it goes on about. */
const surer = 0.7

/** So many words may be a complaint though they name no thing. */
const wordy = 8
/** Below this nothing is guessed, however little else there is. */
const guessable = 0.08

/** The ids of the reasons, most likely first. `sentence`: the whole of it, in the form of the lexicon. */
export function reasonsGiven(
  { alone, carried, paired }: Windows,
  sentence: string,
  signs: ReadonlyMap<string, Sign>,
  likely: Likely,
): readonly string[] {
  const windows = [...alone, ...carried, ...paired].map((words) => {
    const shown = [...signs].filter(([, shows]) => shows(words, sentence)).map(([id]) => id)
    const here = likelyHere(words, likely)
    const best = Math.max(...[...here].filter(([id]) => id !== 'none').map(([, likelihood]) => likelihood))
    const believed = shown.filter((id) => (here.get(id) ?? 0) >= Math.max(doubted, overruled * best))
    return { words, shown, believed, likely: here }
  })
  const likelihood = (id: string) => Math.max(...windows.map((window) => window.likely.get(id) ?? 0))
  const shown = [...new Set(windows.flatMap((window) => window.shown))]
  const believed = windows.flatMap((window) => window.believed)
  const learned = windows
    .slice(0, alone.length + carried.length)
    .filter(({ words }) => !windows.some((window) => window.believed.length > 0 && window.words.includes(words)))
    .flatMap(({ words, likely }) => {
      const [id, likelihood] = likeliest(likely)
      return id !== 'none' && speaksOf(words) && likelihood >= (asksOnly(words) || carried.includes(words) ? surer : sure)
        ? [id]
        : []
    })
  const given = [...new Set([...believed, ...learned])]
  return (given.length > 0 ? given : shown.filter((id) => likelihood(id) >= believable)).toSorted(
    (one, other) => likelihood(other) - likelihood(one),
  )
}

/** The reasons that the clauses of a sentence make likely, and how likely, the likeliest first; `objected`: given that there is one. */
export function guessed(
  { alone }: Windows,
  likely: Likely,
  objected: boolean,
): readonly (readonly [id: string, likelihood: number])[] {
  const guesses = alone.filter(speaksOf).flatMap((words) => {
    const here = likelyHere(words, likely)
    const some = objected ? 1 - (here.get('none') ?? 0) : 1
    return [...here]
      .filter(([id, likelihood]) => id !== 'none' && likelihood >= guessable)
      .map(([id, likelihood]) => [id, likelihood / some] as const)
  })
  return guesses.toSorted(([, one], [, other]) => other - one)
}

/** Too few words, and none of them a thing that a filing has, can be likened to anything. */
const speaksOf = (words: string) => namesThing(words) || (words.match(/\p{Script=Han}|[a-z]+/gu) ?? []).length >= wordy

const likeliest = (likely: ReadonlyMap<string, number>) => [...likely].reduce((one, other) => (other[1] > one[1] ? other : one))

/** What follows on a clause, its consequence or its cure, can hide what it says: so it is read with and without. */
function likelyHere(words: string, likely: Likely): ReadonlyMap<string, number> {
  const whole = likely(words)
  const [first = ''] = words.split('，')
  if (first === words) return whole
  const alone = likely(first)
  return new Map(
    [...whole].map(([id, likelihood]) => [id, id === 'none' ? likelihood : Math.max(likelihood, alone.get(id) ?? 0)]),
  )
}
