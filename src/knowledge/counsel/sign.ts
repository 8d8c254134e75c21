// A sign: words that stand together in a few clauses and so say one thing, written as authors write it.

/** Whether some words, in the form of the lexicon, show the sign; `sentence`: the whole of it, the words alone if left out. */
export type Sign = (words: string, sentence?: string) => boolean

/** The words that signs are written with, and the form that texts are compared in. */
export type Lexicon = {
  /** The text with every thing replaced by its name: 网站负责人电话 becomes «lead»«phone». */
  readonly plain: (text: string) => string
  /** What the name of a thing or of a fault stands for, in that form. Throws where there is no such name. */
  readonly meant: (name: string) => readonly string[]
}

/** Whether words name a thing at all. */
export const namesThing = (words: string): boolean => words.includes('«')

/**
 * The lexicon of authored words. Of things the longest wins, so that what contains another's name is not taken for it.
 * Example: with `phone: [号码]` and `id-number: [身份证号码]`, 身份证号码 is «id-number» and shows no phone.
 */
export function lexiconOf(
  things: Readonly<Record<string, readonly string[]>>,
  faults: Readonly<Record<string, readonly string[]>>,
): Lexicon {
  const byFirst = new Map<string, (readonly [word: RegExp, name: string])[]>()
  const ordered = Object.entries(things).flatMap(([name, words]) => words.map((word) => [word, name] as const))
  for (const [word, name] of ordered.sort((one, other) => other[0].length - one[0].length)) {
    const first = word.slice(0, 1)
    byFirst.set(first, [...(byFirst.get(first) ?? []), [new RegExp(whole(word), 'uy'), name]])
  }
  const plain = (text: string) => {
    let done = ''
    for (let at = 0; at < text.length; ) {
      const quoted = nameEnd(text, at)
      const [end, name] = quoted > at ? [quoted, ''] : thingAt(text, at, byFirst.get(text[at]!) ?? [])
      done += name === '' ? text.slice(at, end) : `«${name}»`
      at = end
    }
    return done.replace(ending, '«suffix»')
  }
  const faultsInPlain = new Map<string, readonly string[]>()
  const meant = (name: string) => {
    if (name in things) return [`«${name}»`]
    const words = faultsInPlain.get(name) ?? faults[name]?.map(plain)
    if (words === undefined) throw new Error(`counsel/notices.yaml: there are no words for “@${name}”`)
    faultsInPlain.set(name, words)
    return words
  }
  return { plain, meant }
}

/** A name in quotes, after a word that gives one: 网站叫“乐品牌”, called "My Company". */
const givenName =
  /(?<=(?:叫|取名|名为|名称为?|站名为?|名字是?|称为|called|named|name (?:is )?)[:：]? ?)["“”「『《][^"”」』》]{1,24}["”」』》]/uy

/** Where such a name ends that begins here: its words are no things of a filing. The place itself where none begins. */
function nameEnd(text: string, at: number): number {
  givenName.lastIndex = at
  return givenName.test(text) ? givenName.lastIndex : at
}

/** The longest thing that begins at a place, and where it ends; without one, the next character. */
function thingAt(text: string, at: number, things: readonly (readonly [RegExp, string])[]): readonly [end: number, name: string] {
  for (const [word, name] of things) {
    word.lastIndex = at
    if (word.test(text)) return [word.lastIndex, name]
  }
  return [at + 1, '']
}

/** The ending of a domain name where it stands alone; those that everybody may have are nobody's complaint. */
const ending = /(?<![a-z0-9])\.(?!(?:cn|com|net)(?![a-z]))[a-z]{2,}(?![a-z])/gu

/**
 * Compiles a sign: ` + ` and, ` - ` but not, ` -- ` but not anywhere in the sentence, `|` or, `.` up to six characters between two words of a phrase,
 * `@name` any word of that name.
 * Example: `@domain + @expired - @server` is shown by 域名已过期, not by 服务器和域名已到期.
 */
export function signOf(written: string, lexicon: Lexicon): Sign {
  const [near = '', ...barred] = written.split(' -- ')
  const [wanted = '', ...unwanted] = near.split(' - ')
  const either = (words: string) => eitherOf(words, lexicon)
  const all = wanted.split(' + ').map(either)
  const none = unwanted.map(either)
  const nowhere = barred.map(either)
  return (words, sentence = words) =>
    all.every((one) => one.test(words)) && !none.some((one) => one.test(words)) && !nowhere.some((one) => one.test(sentence))
}

/** The words of one place. */
const eitherOf = (words: string, lexicon: Lexicon) =>
  new RegExp(
    words
      .split('|')
      .map((one) => phrase(one, lexicon))
      .join('|'),
    'u',
  )

function phrase(written: string, lexicon: Lexicon): string {
  const parts = written.trim().toLowerCase().split('.')
  return parts.map((part) => spelt(part, lexicon)).join('[^。；;\\n]{0,6}')
}

/** One part of a phrase: plain words, and names of which each stands for many. */
function spelt(part: string, lexicon: Lexicon): string {
  return part
    .split(/(@[a-z-]+)/)
    .map((piece) =>
      piece.startsWith('@') ? `(?:${lexicon.meant(piece.slice(1)).map(whole).join('|')})` : whole(lexicon.plain(piece)),
    )
    .join('')
}

/** Latin words count as whole words, with an ending at most. */
function whole(words: string): string {
  const latin = /^[a-z0-9]/.test(words) && /[a-z0-9]$/.test(words) && !/[\p{Script=Han}«]/u.test(words)
  return latin ? `(?<![a-z«-])${escaped(words)}(?:e?[sd]|ing|'s)?(?![a-z»-])` : escaped(words)
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

/** Whether any of the signs is shown. */
export const anyOf =
  (signs: readonly Sign[]): Sign =>
  (words, sentence) =>
    signs.some((sign) => sign(words, sentence))
