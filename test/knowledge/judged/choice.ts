// The choice of one among several, small and with nothing left to chance: weights under which the right ones are likeliest to be chosen.

/** What is seen of each of several, best first as they came, and which of them are right. */
export type Choice<Views> = { readonly views: readonly Views[]; readonly right: readonly boolean[] }

type Weights = Readonly<Record<string, number>>

const rounds = 600
const pace = 4
/** Keeps weights small. */
const restraint = 0.001

/** The weights under which the right ones are likeliest. */
export function chosen<Views extends Weights>(choices: readonly Choice<Views>[]): Views {
  const settled = choices.filter(({ right }) => right.includes(true) && right.includes(false))
  const names = Object.keys(settled[0]!.views[0]!)
  const rows = settled.map(({ views, right }) => ({ right, seen: views.map((view) => names.map((name) => view[name]!)) }))
  const weights = names.map(() => 0)
  for (let round = 0; round < rounds; round++) {
    const slopes = names.map(() => 0)
    for (const { seen, right } of rows) {
      const shares = sharesOf(seen, weights)
      const whole = shares.reduce((sum, share, at) => sum + (right[at] ? share : 0), 0)
      for (const [at, row] of seen.entries()) {
        const off = (right[at] ? shares[at]! / whole : 0) - shares[at]!
        for (let name = 0; name < row.length; name++) slopes[name]! += off * row[name]!
      }
    }
    for (const at of names.keys()) weights[at]! += pace * (slopes[at]! / rows.length - restraint * weights[at]!)
  }
  return Object.fromEntries(names.map((name, at) => [name, weights[at]!])) as Views
}

/** How often the first is right as they came, and after the choice; every fifth is judged by the other four. */
export function firstRight<Views extends Weights>(choices: readonly Choice<Views>[]): { before: number; after: number } {
  const folds = 5
  const hits = Array.from({ length: folds }, (_, fold) => {
    const weights = chosen(choices.filter((_, at) => at % folds !== fold))
    return choices
      .filter((_, at) => at % folds === fold)
      .filter(({ views, right }) => {
        const shares = sharesOf(views.map(Object.values), Object.values(weights))
        return right[shares.indexOf(Math.max(...shares))]
      }).length
  })
  const before = choices.filter(({ right }) => right[0]).length
  return { before: before / choices.length, after: hits.reduce((sum, count) => sum + count, 0) / choices.length }
}

function sharesOf(rows: readonly (readonly number[])[], weights: readonly number[]): readonly number[] {
  const merits = rows.map((row) => row.reduce((sum, seen, at) => sum + weights[at]! * seen, 0))
  const most = Math.max(...merits)
  const shares = merits.map((merit) => Math.exp(merit - most))
  const whole = shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share) => share / whole)
}
