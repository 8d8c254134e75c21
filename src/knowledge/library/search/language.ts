// Which of our languages a question is in, mixed writing and bare pinyin included.
import type { Locale } from '../../../locale.ts'
import type { Normaliser, Pinyin } from './normalise.ts'

const english = new Set(
  `the a an is are was be been do does did we i my our you your it its this that these to for of in on at with from by or and if not no what how why
  when where who which can could may must should would will have has had need needs about after before than then there their they me us mean means tell explain
  get got any some long much many does say`.split(/\s+/),
)
/** Words that nobody types among pinyin: what is asked about, in English. */
const plainEnglish =
  /\b(?:cost|fees?|price|deadline|number|filing|licen[cs]e|website|site|server|domain|company|papers|documents?|weeks?|months?|days?|hosting|provider|free|steps?|status|rejected|renewal|penalty|fine|expired?|blog|shop|name|phone|please|english|explain)\b/
/** A wish for a language goes before everything else. */
const wished = [
  [
    /\b(?:in english|english please|auf english)\b|用英[文语](?:回|答|说|讲|告诉|解释|来)|^(?:请|可以)?用英[文语][吗吧？?]?$|讲英文/,
    'en',
  ],
  [/用中文|用普通话|讲中文|\bin chinese please\b|chinese please/, 'zh'],
] as const
const speech = /[吗呢吧的是不要能怎么多久几谁哪我们你了请可以什为还没有]/

/** What a question is written in, and the question with its pinyin turned into characters where it is Chinese. */
export type Spoken = { readonly lang: Locale; readonly text: string }

/** Reads the language of normalised text. Chinese words in an English sentence leave it English, and the other way round. */
export function spoken(text: string, { pinyin }: Normaliser): Spoken {
  const wish = wished.find(([words]) => words.test(text))?.[1]
  if (wish) return { lang: wish, text: withoutPinyin(text, pinyin, wish === 'en' ? inEnglish : anywhere).text }
  const han = (text.match(/\p{Script=Han}/gu) ?? []).length
  const words = text.match(/[a-z]+/g) ?? []
  const functional = words.filter((word) => english.has(word)).length
  if (han > 0) {
    const speaksEnglish = functional >= 2 || (plainEnglish.test(text) && !speech.test(text))
    const isEnglish = speaksEnglish && words.length * 2 >= han && !(functional < 4 && speech.test(text) && han > words.length)
    return isEnglish
      ? { lang: 'en', text: withoutPinyin(text, pinyin, inEnglish).text }
      : { lang: 'zh', text: withoutPinyin(text, pinyin).text }
  }
  if (words.length === 0) return { lang: 'en', text }
  const { text: characters, share } = withoutPinyin(text, pinyin)
  return share >= 0.6 && functional <= share * 2 && !plainEnglish.test(text)
    ? { lang: 'zh', text: characters }
    : { lang: 'en', text: withoutPinyin(text, pinyin, inEnglish).text }
}

/** In an English sentence only long words count as pinyin, and no run with an English function word in it. */
const inEnglish = (words: readonly string[]) =>
  words.join('').length > 4 && !words.some((word) => english.has(word) || word === 'women')
const anywhere = () => true

/** Pinyin words replaced by characters, longest first across blanks, and the share of letters that were pinyin. */
function withoutPinyin(
  text: string,
  pinyin: Pinyin,
  counts: (words: readonly string[]) => boolean = anywhere,
): { text: string; share: number } {
  let letters = 0
  let known = 0
  const replaced = text.replace(/[a-z]+(?:[ '][a-z]+)*/g, (run) => {
    const words = run.split(/[ ']/)
    const parts: string[] = []
    for (let at = 0; at < words.length; ) {
      const found = longest(words, at, pinyin, counts)
      const taken = words.slice(at, at + (found?.words ?? 1)).join('')
      const neutral = /^(icp|cdn|app|ip|psb|edi|miit|dns|vps|ios|api)$/.test(taken)
      if (!neutral) letters += taken.length
      if (found) known += taken.length
      parts.push(found?.characters ?? taken)
      at += found?.words ?? 1
    }
    return parts.join(' ')
  })
  return { text: replaced, share: letters === 0 ? 0 : known / letters }
}

function longest(words: readonly string[], at: number, pinyin: Pinyin, counts: (words: readonly string[]) => boolean) {
  if (!pinyin.heads.has(words[at]!) && !(counts === anywhere && words[at]!.length > 4)) return undefined
  for (let count = Math.min(6, words.length - at); count > 0; count--) {
    const run = words.slice(at, at + count)
    if (!counts(run)) continue
    const joined = run.join('')
    const characters = pinyin.words.get(joined) ?? (count === 1 && counts === anywhere ? split(joined, pinyin) : undefined)
    if (characters !== undefined) return { words: count, characters }
  }
  return undefined
}

/** "beianyaoduojiu" written without blanks: cut into known words of two letters and more, or not at all. */
function split(word: string, pinyin: Pinyin): string | undefined {
  if (word.length < 5) return undefined
  for (let end = word.length - 2; end >= 2; end--) {
    const head = pinyin.words.get(word.slice(0, end))
    const rest = head === undefined ? undefined : (pinyin.words.get(word.slice(end)) ?? split(word.slice(end), pinyin))
    if (rest !== undefined) return head + rest
  }
  return undefined
}
