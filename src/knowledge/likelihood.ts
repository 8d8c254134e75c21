// Learns from known wordings how likely a new one means the same: softmax regression over their traits.

/** A wording known to mean something, as its traits. */
export type KnownWording = { readonly traits: ReadonlySet<string>; readonly means: string }

/** How likely traits mean each of what is known; the likelihoods add up to one. */
export type Likeness = (traits: ReadonlySet<string>) => ReadonlyMap<string, number>

/** What was learned: for each trait its rarity, and a weight for each meaning; a last row of weights stands whatever the traits. */
export type Learned = {
  readonly meanings: readonly string[]
  readonly traits: readonly string[]
  readonly rarity: Float32Array
  readonly weights: Float32Array
}

const rounds = 10
const step = 2
const stepWhatever = 0.05
/** Smaller errors teach nothing worth the time. */
const negligible = 0.003
/** How much a trait counts that no wording has; the rarest known count about 7. */
const strangeness = 5
/** Walks through the wordings in an order in which neighbours mean different things, the same in every run. */
const stride = 7919

/** A text as the rows of its traits and how much each counts, of length one. */
type Vector = { readonly rows: Int32Array; readonly counts: Float32Array }

/** Learns. The same wordings in the same order teach the same. Traits that only one wording has teach nothing about others. */
export function learn(known: readonly KnownWording[]): Learned {
  const times = new Map<string, number>()
  for (const { traits } of known) for (const trait of traits) times.set(trait, (times.get(trait) ?? 0) + 1)
  const shared = [...times].filter(([, count]) => count > 1)
  const meanings = [...new Set(known.map((one) => one.means))]
  const learned: Learned = {
    meanings,
    traits: shared.map(([trait]) => trait),
    rarity: Float32Array.from(shared, ([, count]) => Math.log(1 + known.length / count)),
    weights: new Float32Array((shared.length + 1) * meanings.length),
  }
  const vectorOf = vectors(learned)
  const lessons = known.map((one) => ({ vector: vectorOf(one.traits), meant: meanings.indexOf(one.means) }))
  for (let round = 0; round < rounds; round++)
    for (let turn = 0; turn < lessons.length; turn++) teach(learned, lessons[(turn * stride) % lessons.length]!)
  return learned
}

/** Moves the weights a step towards what was meant. */
function teach(
  { meanings, weights, traits }: Learned,
  { vector, meant }: { readonly vector: Vector; readonly meant: number },
): void {
  const wide = meanings.length
  const shares = sharesOf(vector, weights, wide)
  shares[meant]! -= 1
  for (let one = 0; one < wide; one++) {
    const error = shares[one]!
    if (Math.abs(error) < negligible) continue
    weights[traits.length * wide + one]! -= stepWhatever * error
    for (let at = 0; at < vector.rows.length; at++) weights[vector.rows[at]! * wide + one]! -= step * vector.counts[at]! * error
  }
}

/** How likely is what, as it was learned. */
export function likenessOf(learned: Learned): Likeness {
  const vectorOf = vectors(learned)
  return (traits) => {
    const shares = sharesOf(vectorOf(traits), learned.weights, learned.meanings.length)
    return new Map(learned.meanings.map((meaning, one) => [meaning, shares[one]!]))
  }
}

function vectors({ traits, rarity }: Learned): (traits: ReadonlySet<string>) => Vector {
  const rowOf = new Map(traits.map((trait, row) => [trait, row]))
  return (found) => {
    const rows = Int32Array.from([...found].flatMap((trait) => rowOf.get(trait) ?? []))
    // What nobody wrote before counts too, so that strange words make everything less likely.
    const strange = (found.size - rows.length) * strangeness ** 2
    const length = Math.sqrt(rows.reduce((sum, row) => sum + rarity[row]! ** 2, strange)) || 1
    return { rows, counts: Float32Array.from(rows, (row) => rarity[row]! / length) }
  }
}

function sharesOf({ rows, counts }: Vector, weights: Float32Array, wide: number): Float64Array {
  const shares = Float64Array.from(weights.subarray(weights.length - wide))
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]! * wide
    for (let one = 0; one < wide; one++) shares[one]! += weights[row + one]! * counts[at]!
  }
  const most = Math.max(...shares)
  let sum = 0
  for (let one = 0; one < wide; one++) sum += shares[one] = Math.exp(shares[one]! - most)
  return shares.map((share) => share / sum)
}
