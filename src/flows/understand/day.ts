// What a text says of a day: one, one of several, or a reason why none.

/** What a text says of a day. `either`: it can be read in these ways, and is to be asked; `several`: it names these, in order. */
export type Day =
  | { readonly kind: 'day'; readonly date: string }
  | { readonly kind: 'either'; readonly dates: readonly string[] }
  | { readonly kind: 'several'; readonly dates: readonly string[] }
  | { readonly kind: 'no-day' }
  | { readonly kind: 'impossible' }
