// Puts an answer into words: the text, its source line, and what to say when we ask back or do not know.
import { type Locale, say, type Text } from '../../locale.ts'
import { type Page, pageIn } from '../article.ts'
import type { Source } from '../sources.ts'
import type { Answer } from './answer.ts'
import type { Places } from './places.ts'

const clarify: Text = { en: 'Did you mean one of these?', zh: '请问您是想了解以下哪一项？' }
const unknown: Text = {
  en: "I don't know that for certain, so I won't guess. A colleague can look into it.",
  zh: '这个问题我没有可靠依据，不作猜测。可转人工同事为您查询。',
}
const nearest: Text = { en: 'Nearest topics:', zh: '相近的主题：' }
const whichProvince: Text = {
  en: 'Rules differ by province: tell me yours for the local one.',
  zh: '各省要求不同，告诉我您所在的省份，我可以说明当地规定。',
}
const sourceLine: Text = { en: 'Source: {label} · {date}', zh: '来源：{label} · {date}' }
const undated: Text = { en: 'undated', zh: '未注明日期' }

/** What the wording needs besides the answer. */
export type Wording = { readonly sources: ReadonlyMap<string, Source>; readonly places: Places }

/** The whole text of an answer; an article ends with one line "Source: label · date". */
export function wordsOf(answer: Answer, { sources, places }: Wording): string {
  const { lang } = answer
  if (!answer.article)
    return [answer.reply?.text[lang] ?? say(answer.kind === 'clarify' ? clarify : unknown, lang), choices(answer)].join('').trim()
  const page = pageIn(answer.article, lang)
  const local = [
    aspect(places.provinces, answer.province, page.province, lang),
    aspect(places.providers, answer.provider, page.provider, lang),
  ]
  const question = answer.wantsProvince ? say(whichProvince, lang) : undefined
  const [first] = sourcesOf(answer, sources)
  const source = first && say(sourceLine, lang, { label: first.label[lang], date: first.date ?? say(undated, lang) })
  return [page.body, ...local, question, source].filter((part) => part !== undefined).join('\n\n')
}

/** The sources of an answer's article, the best first; unknown ids are left out. */
export function sourcesOf(answer: Answer, sources: ReadonlyMap<string, Source>): Source[] {
  if (!answer.article) return []
  return pageIn(answer.article, answer.lang).sources.flatMap((id) => sources.get(id) ?? [])
}

const longest = 590

/** The options as a list; those of a clarify carry their first sentence, as long as the message stays short. */
function choices({ options, lang, kind }: Answer): string {
  if (options.length === 0) return ''
  const pages = options.map((article) => pageIn(article, lang))
  const titles = pages.map((page) => `- ${page.title}`)
  if (kind !== 'clarify') return [`\n\n${say(nearest, lang)}`, ...titles].join('\n')
  let room = longest - titles.join('\n').length - say(clarify, lang).length
  const lines = pages.map((page, at) => {
    const first = firstSentence(page)
    room -= first.length + 2
    return room < 0 ? titles[at]! : `${titles[at]}${lang === 'zh' ? '：' : ': '}${first}`
  })
  return `\n${lines.join('\n')}`
}

const enough = { en: 40, zh: 14 } as const

/** The sentence that answers, by the way articles are written; a bare "No." takes the next one along. */
function firstSentence({ body, lang }: Page): string {
  const [paragraph = ''] = body.split('\n')
  let said = ''
  for (const sentence of paragraph.match(/.*?(?:[.!?](?=\s+\p{Lu}|$)|[。！？]|$)/gu) ?? []) {
    said += sentence
    if (said.length >= enough[lang]) break
  }
  return said.trim()
}

function aspect(table: Places['provinces'], id: string | undefined, name: string | undefined, lang: Locale): string | undefined {
  return id === undefined || name === undefined ? undefined : table.get(id)?.aspects[name]?.[lang]
}
