// Logistic regression, small and with nothing left to chance: the same samples give the same weights.

/** One judged question: its signs, and whether what is asked of it holds. */
export type Sample<Signs> = { readonly signs: Signs; readonly holds: boolean }

type Fit<Signs> = { readonly bias: number; readonly signs: { readonly [name in keyof Signs]: number } }

const rounds = 4000
const pace = 2
/** Keeps weights small, so that a sign seen seldom does not decide alone. */
const restraint = 0.002

/** The weights under which the samples are likeliest. */
export function fitted<Signs extends { readonly [name in keyof Signs]: number }>(samples: readonly Sample<Signs>[]): Fit<Signs> {
  const names = Object.keys(samples[0]!.signs) as (keyof Signs)[]
  const weights = names.map(() => 0)
  let bias = 0
  for (let round = 0; round < rounds; round++) {
    let slope = 0
    const slopes = names.map(() => 0)
    for (const { signs, holds } of samples) {
      const off = Number(holds) - likely(bias, weights, names, signs)
      slope += off
      for (const [at, name] of names.entries()) slopes[at]! += off * signs[name]
    }
    bias += (pace * slope) / samples.length
    for (const at of names.keys()) weights[at]! += pace * (slopes[at]! / samples.length - restraint * weights[at]!)
  }
  return { bias, signs: Object.fromEntries(names.map((name, at) => [name, weights[at]])) as Fit<Signs>['signs'] }
}

/** How often what was said to be so likely was so, by tenths; every fifth of the samples is judged by the other four. */
export function sureness<Signs extends { readonly [name in keyof Signs]: number }>(samples: readonly Sample<Signs>[]) {
  const folds = 5
  const said = Array.from({ length: folds }, (_, fold) => {
    const { bias, signs } = fitted(samples.filter((_, at) => at % folds !== fold))
    const names = Object.keys(signs) as (keyof Signs)[]
    const weights = names.map((name) => signs[name])
    return samples
      .filter((_, at) => at % folds === fold)
      .map((sample) => ({ holds: sample.holds, chance: likely(bias, weights, names, sample.signs) }))
  }).flat()
  return Array.from({ length: 10 }, (_, tenth) => {
    const inside = said.filter(({ chance }) => Math.min(9, Math.floor(chance * 10)) === tenth)
    return { from: tenth / 10, count: inside.length, share: inside.filter(({ holds }) => holds).length / (inside.length || 1) }
  })
}

function likely<Signs extends { readonly [name in keyof Signs]: number }>(
  bias: number,
  weights: readonly number[],
  names: readonly (keyof Signs)[],
  signs: Signs,
): number {
  let sum = bias
  for (const [at, name] of names.entries()) sum += weights[at]! * signs[name]
  return 1 / (1 + Math.exp(-sum))
}
