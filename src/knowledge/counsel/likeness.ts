// Learns from known wordings how likely a new one means the same: softmax regression, small enough to be learned when it is first needed.

/** A wording known to mean something, as its traits. */
export type KnownWording = { readonly traits: ReadonlySet<string>; readonly means: string }

/** How likely traits mean each of what is known; the likelihoods add up to one. */
export type Likeness = (traits: ReadonlySet<string>) => ReadonlyMap<string, number>

const rounds = 12
const step = 2
/** Walks through the wordings in an order in which neighbours mean different things, the same in every run. */
const stride = 7919

/** A text as the places of its traits and their weights, of length one. */
type Vector = { readonly places: Int32Array; readonly weights: Float32Array }

/** Learns. The same wordings in the same order make the same likeness. */
export function learnLikeness(known: readonly KnownWording[]): Likeness {
  const meanings = [...new Set(known.map((one) => one.means))]
  const times = new Map<string, number>()
  for (const { traits } of known) for (const trait of traits) times.set(trait, (times.get(trait) ?? 0) + 1)
  const places = new Map([...times.keys()].map((trait, place) => [trait, place]))
  const rarity = Float32Array.from(times.values(), (count) => Math.log(1 + known.length / count))
  const wide = meanings.length
  const learned = new Float32Array((places.size + 1) * wide)
  const always = places.size * wide

  const vectorOf = (traits: ReadonlySet<string>): Vector => {
    const found = Int32Array.from([...traits].flatMap((trait) => places.get(trait) ?? []))
    const length = Math.hypot(...Array.from(found, (place) => rarity[place]!)) || 1
    return { places: found, weights: Float32Array.from(found, (place) => rarity[place]! / length) }
  }
  const shares = new Float64Array(wide)
  const share = ({ places: found, weights }: Vector) => {
    for (let one = 0; one < wide; one++) shares[one] = learned[always + one]!
    for (let at = 0; at < found.length; at++) {
      const row = found[at]! * wide
      for (let one = 0; one < wide; one++) shares[one]! += learned[row + one]! * weights[at]!
    }
    const most = Math.max(...shares)
    let sum = 0
    for (let one = 0; one < wide; one++) sum += shares[one] = Math.exp(shares[one]! - most)
    for (let one = 0; one < wide; one++) shares[one]! /= sum
  }
  const vectors = known.map((one) => vectorOf(one.traits))
  const meant = known.map((one) => meanings.indexOf(one.means))
  for (let round = 0; round < rounds; round++)
    for (let turn = 0; turn < known.length; turn++) {
      const which = (turn * stride) % known.length
      const { places: found, weights } = vectors[which]!
      share(vectors[which]!)
      shares[meant[which]!]! -= 1
      for (let one = 0; one < wide; one++) learned[always + one]! -= 0.05 * shares[one]!
      for (let at = 0; at < found.length; at++) {
        const row = found[at]! * wide
        const by = step * weights[at]!
        for (let one = 0; one < wide; one++) learned[row + one]! -= by * shares[one]!
      }
    }
  return (traits) => {
    share(vectorOf(traits))
    return new Map(meanings.map((meaning, one) => [meaning, shares[one]!]))
  }
}
