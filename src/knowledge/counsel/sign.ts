// A sign: words that stand together in one sentence and so say one thing, written as authors write it.

/** Whether some words of a sentence, in their plain form, show the sign; `sentence`: the whole of it, the words alone if left out. */
export type Sign = (words: string, sentence?: string) => boolean

/**
 * Compiles a sign: ` + ` and, ` - ` but not, ` -- ` but not anywhere in the sentence, `|` or, `.` up to six characters between two words of a phrase.
 * Example: `域名 + 过期|到期 - 服务器` is shown by 域名已过期, not by 服务器和域名已到期.
 */
export function signOf(written: string): Sign {
  const [near = '', ...barred] = written.split(' -- ')
  const [wanted = '', ...unwanted] = near.split(' - ')
  const all = wanted.split(' + ').map(eitherOf)
  const none = unwanted.map(eitherOf)
  const nowhere = barred.map(eitherOf)
  return (words, sentence = words) =>
    all.every((either) => either.test(words)) &&
    !none.some((either) => either.test(words)) &&
    !nowhere.some((either) => either.test(sentence))
}

/** The words of one place: Latin words count as whole words, with an ending at most. */
function eitherOf(words: string): RegExp {
  return new RegExp(words.split('|').map(phrase).join('|'), 'u')
}

function phrase(words: string): string {
  const plain = words.trim().toLowerCase()
  if (/^[a-z0-9]/.test(plain) && /[a-z]$/.test(plain) && !/\p{Script=Han}/u.test(plain))
    return `(?<![a-z])${escaped(plain)}(?:e?[sd]|ing|'s)?(?![a-z])`
  if (plain.startsWith('.')) return `${escaped(plain)}(?![a-z])`
  return plain.split('.').map(escaped).join('[^。；;\\n]{0,6}')
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

/** Whether any of the signs is shown. */
export const anyOf =
  (signs: readonly Sign[]): Sign =>
  (words, sentence) =>
    signs.some((sign) => sign(words, sentence))
