// What confidence rests on, and how much each of it weighs.

/**
 * What confidence rests on, each about 0 to 1. Example: an article far ahead that answers the kind of question: `fit` 0.9, `lead` 0.6,
 * `asked` 1, `refused` 0.
 */
export type Signs = {
  /** How much of what the question says is found in the best article. */
  readonly fit: number
  /** How far the best is ahead of the next. */
  readonly lead: number
  /** Whether the next is a neighbour: then the best is right more often than its lead tells. */
  readonly kin: number
  /** How near a reply (small talk, refusal …) comes to the best article. */
  readonly pull: number
  /** How much there is to go by. */
  readonly substance: number
  /** How much of the question is in words no article has. */
  readonly strange: number
  /** How many things at the heart of ours it names; three are as good as more. */
  readonly core: number
  /** How long it is. */
  readonly length: number
  /** How like it is to the nearest phrasing of the best article. */
  readonly like: number
  /** Whether a kind of question it asks is one the article answers. */
  readonly asked: number
  /** How much of the things it names the article is about. */
  readonly about: number
  /** Whether words of a refusal stand in it. */
  readonly refused: number
  /** How likely the second look holds it for the right one of those in front. */
  readonly chance: number
  /** The same as odds, which tell nearly sure from sure. */
  readonly odds: number
}

/**
 * What tells the articles in front of a ranking apart, each about 0 to 1. Example, of one a little behind that answers the ask:
 * `{ score: 0.92, like: 0.6, title: 0.5, cover: 0.8, asked: 1 }`.
 */
export type Views = {
  /** Its score, as a share of the best. */
  readonly score: number
  /** How like the question is to the nearest phrasing. */
  readonly like: number
  /** How much of the title the question says. */
  readonly title: number
  /** How much of the question's words stands in it. */
  readonly cover: number
  /** Whether a kind of question asked is one it answers. */
  readonly asked: number
}

/** Weights of signs, as `npm run fit` finds them. */
export type Weights = { readonly bias: number; readonly signs: { readonly [name in keyof Signs]: number } }
