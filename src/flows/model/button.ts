// What a button carries: ids only, never words or state, within the 64 bytes Telegram allows.

/** A press, as decoded. `revision` is that of the question the button was shown with. */
export type Press =
  | { readonly kind: 'choice'; readonly question: string; readonly choice: string; readonly revision: number }
  | { readonly kind: 'command'; readonly name: string; readonly argument: string }
  | { readonly kind: 'article'; readonly article: string }
  /** A thumb on an answer of this chat. */
  | { readonly kind: 'rating'; readonly answer: string; readonly thumb: 'up' | 'down' }
  /** Yes or no to what was asked (`memory.asked`), of one revision. */
  | { readonly kind: 'decision'; readonly what: string; readonly choice: string; readonly revision: number }

/** Most bytes a button may carry (Telegram Bot API, InlineKeyboardButton.callback_data). */
export const buttonBytesMost = 64

/**
 * The data of a button. Throws where ids are too long: that is a fault of the author, found by tests. Example: the choice `website` of the
 * question `kind`, shown with revision 1, is `q:kind:website:1`; the command `help` is `c:help`.
 */
export function encodeButton(press: Press): string {
  const data = encode(press)
  if (Buffer.byteLength(data) > buttonBytesMost) throw new Error(`button data is over ${buttonBytesMost} bytes: ${data}`)
  return data
}

function encode(press: Press): string {
  switch (press.kind) {
    case 'choice':
      return `q:${press.question}:${press.choice}:${press.revision}`
    case 'command':
      return press.argument === '' ? `c:${press.name}` : `c:${press.name}:${press.argument}`
    case 'article':
      return `n:${press.article}`
    case 'rating':
      return `r:${press.answer}:${press.thumb}`
    case 'decision':
      return `d:${press.what}:${press.choice}:${press.revision}`
  }
}

/** What a button's data means; null where it is none of ours (or of a release that is gone). */
export function decodeButton(data: string): Press | null {
  const [kind, first, second, third, ...rest] = data.split(':')
  if (first === undefined || first === '' || rest.length > 0) return null
  if (kind === 'n') return second === undefined ? { kind: 'article', article: first } : null
  if (kind === 'r')
    return third === undefined && (second === 'up' || second === 'down') ? { kind: 'rating', answer: first, thumb: second } : null
  if (kind === 'c') return third === undefined ? { kind: 'command', name: first, argument: second ?? '' } : null
  const revision = Number(third)
  if (second === undefined || third === undefined || !Number.isInteger(revision)) return null
  if (kind === 'q') return { kind: 'choice', question: first, choice: second, revision }
  if (kind === 'd') return { kind: 'decision', what: first, choice: second, revision }
  return null
}
