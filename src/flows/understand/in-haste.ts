// Writes out what is typed in haste, before anything is read of it: "ok and how long", "r u sure", "w/o a company". Words kept as typed never come here.
import { puts } from './clauses.ts'

/** Words as phones shorten them, and what they stand for. */
const shortened: readonly (readonly [RegExp, string])[] = [
  [/\bu ?r(?= (?:sure|kidding|joking|right|wrong|certain|serious)\b)/giu, 'you are'],
  [/\br u\b/giu, 'are you'],
  [/\b(we|you|they|u) r\b/giu, '$1 are'],
  [/\bur\b/giu, 'your'],
  [/(?<=^|\s)u(?=[\s?!.]|$)/giu, 'you'],
  [/(?<=^(?:so|ok|then|and)? ?)were(?= (?:all )?(?:good|fine|ok|okay|safe|done|set|covered)\b)/giu, "we're"],
  [/(?<=^|\s)w\/o(?=\s)/giu, 'without'],
  [/(?<=\s)w(?:\/\s?|\s)(?=[a-z])/gu, 'with '],
  [/\b(?:pls|plz)\b/giu, 'please'],
  [/\b(?:bc|cuz|coz)\b/giu, 'because'],
  [/\b(?:tmrw|tmr)\b/giu, 'tomorrow'],
  [/\bb4\b/giu, 'before'],
  [/\babt\b/giu, 'about'],
  [/\bnr\b/gu, 'number'],
  [/\bprob(?=[\s?!.]*$)/giu, 'problem'],
  [/(?<=^|\s)y(?=\?+$)/giu, 'why'],
]

/** What stands before a question only to have been said: "hm ok.", 「好吧，」. */
const interjection =
  /^(?:(?:ok(?:ay|ey)?|k+|well|right|hm+|alright|all right|fine|good|great|cool|nice|perfect|awesome|i see|got it|gotcha|understood|lol|haha+|hehe|wow|ah+|oh+|uh+|um+|hey|damn|ugh|oops|too bad)(?:[,.!…;:~-]+\s*|\s+)|(?:好的?吧?|嗯+|哦+|噢+|喔+|行吧?|明白了?|知道了?|了解了?|懂了|哈+|呃+|额+|哎呀?|唉|天啊?|这样啊?|原来如此)(?:[,，.。!！…~～\s]+))+(?=\S)/iu

/** The message written out, and without what is only said before its question. */
export function writtenOut(said: string): string {
  const full = shortened.reduce((text, [form, meant]) => text.replace(form, meant), said).replace(echo, told)
  const rest = full.replace(interjection, '')
  return rest !== full && (puts(rest) || supposes.test(rest)) ? rest : full
}
const supposes = /^(?:and |but |so )?if\b|^(?:那|要是|如果|假如)/iu

/** "Server?? no clue", 「公司？内资的」: the subject of the question said again, and then what there is to say of it. */
const echo =
  /^(?:(?:and |oh )?(?:the |our |my )?(?!(?:what|why|how|who|where|when|which|really|sure|ok|okay|right|is|are|do|does|can|will|need|huh|sorry|what)\b)[a-z]+(?: [a-z]+)?|(?!.*[吗么呢嘛什怎哪谁几多啥能可要行吧])\p{Script=Han}{2,6})[?？]+\s*(?=\S)/iu
const told = (topic: string) => topic.replace(/[?？]+\s*$/u, ', ')
