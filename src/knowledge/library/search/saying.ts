// How a phrasing is looked up as a whole: word for word, and without what changes nothing in the question.
import { stemOf, type Token } from './tokens.ts'

const english =
  'a an the i we my our me you your it its this that is are was be do does did am get to of for in on at so and please hi hello hey really exactly actually usually normally just also'
const fillers = new Set(english.split(' ').map(stemOf))
/** Different ways to say the same; English as stems. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/\bicp (?:fil|file|registr|registration|recordal|bei ?an|record)\b/g, 'icp'],
  [/\b(?:web sit|webpag|websit)\b/g, 'sit'],
  [/\b(?:requir|mandatory|necessary|compulsory)\b/g, 'need'],
  [/需不需要|要不要|用不用|需要|必须/g, '要'],
  [/能不能|可不可以|可以|能够/g, '能'],
  [/会不会/g, '会'],
  [/有没有/g, '有'],
  [/什么样|哪些|啥/g, '什么'],
  [/多长时间|多少时间|几天|多少天/g, '多久'],
  [/怎样|如何/g, '怎么'],
  [/请问|一般|大概|通常|我们|我|[吗呢啊呀吧的了]/g, ''],
]
/** Where one of these stands, the order of the words matters. */
const ordering = /\b(?:from|befor|after|than|not|no|without|but|then|instead|or)\b|\p{Script=Han}/u
const fewest = 2
/** Turned round, these say the opposite: "from China to the US". */
const turning = new Set(['from', 'befor', 'after', 'than'])

/** Whether the same words in another order would be another question. */
export function turnsOnOrder(tokens: readonly Token[]): boolean {
  return tokens.some(({ text }) => turning.has(text))
}

/** The keys of a text, the surest first: its tokens in a row, then its gist, which "is an ICP required" shares with "do I need ICP". */
export function sayingsOf(tokens: readonly Token[]): readonly string[] {
  const whole = tokens.map(({ text }) => text).join(' ')
  const gist = gistOf(tokens)
  return sizeOf(gist) < fewest ? [whole] : [whole, `~${gist}`]
}

function gistOf(tokens: readonly Token[]): string {
  const kept = tokens.filter(({ text }) => !fillers.has(text))
  const written = kept.map(({ text, han }, at) => (at > 0 && !(han && kept[at - 1]!.han) ? ` ${text}` : text)).join('')
  const short = alike.reduce((text, [words, word]) => text.replace(words, word), written).trim()
  return ordering.test(short) ? short : short.split(' ').sort().join(' ')
}

function sizeOf(gist: string): number {
  return gist.match(/\p{Script=Han}|[^\s\p{Script=Han}]+/gu)?.length ?? 0
}
