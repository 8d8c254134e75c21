// Puts an answer into words: the text, its source line, and what to say when we ask back or do not know.
import { say, type Text } from '../../../locale.ts'
import { type Page, pageIn } from '../article.ts'
import { type Source, sayEdition } from '../sources.ts'
import type { Answer } from './answer.ts'
import { localRule, type Places } from './places.ts'
import type { Reply } from './replies.ts'
import { openingOf, sourcesTold, tellingOf } from './telling.ts'

const clarify: Text = { en: 'Did you mean “{title}”?', zh: '请问您是想了解“{title}”吗？' }
const alternatives: Text = { en: 'Or one of these:', zh: '或者是：' }
const unknown: Text = {
  en: "I don't know that for certain, so I won't guess. A colleague can look into it.",
  zh: '这个问题我没有可靠依据，不作猜测。可转人工同事为您查询。',
}
const outside: Text = {
  en: 'I have no answer to that: my field is ICP filing, licences, app and public security (PSB) filing in mainland China. A colleague can help you further.',
  zh: '这个问题我没有可靠依据，不作猜测：我只解答中国内地的ICP备案、经营许可证、App备案和公安备案。如有需要，可转人工同事。',
}
const nearest: Text = { en: 'Nearest topics:', zh: '相近的主题：' }
const whichProvince: Text = {
  en: 'Rules differ by province: tell me yours for the local one.',
  zh: '各省要求不同，告诉我您所在的省份，我可以说明当地规定。',
}
const sourceLine: Text = { en: 'Source: {label} · {date}', zh: '来源：{label} · {date}' }
const undated: Text = { en: 'undated', zh: '未注明日期' }

const dateOf = ({ date }: Pick<Source, 'date'>, lang: Answer['lang']) =>
  date === null ? say(undated, lang) : sayEdition(date, lang)

/** What the wording needs besides the answer. */
export type Wording = {
  readonly sources: ReadonlyMap<string, Source>
  readonly places: Places
  /** What the deployer says about prices. */
  readonly prices?: Text | undefined
}

/** An answer that begins so is told for the province first, where it is known. */
const turnsOnProvince = /^(?:It depends on the province|看省份)/

/** What is said with a reply; the deployer's own words where prices are asked for. */
export function replyText({ id, text }: Reply, prices: Text | undefined): Text {
  return id === 'prices' && prices !== undefined ? prices : text
}

/** The whole text of an answer; an article ends with one line "Source: label · date". */
export function wordsOf(answer: Answer, { sources, places, prices }: Wording): string {
  const { lang } = answer
  if (!answer.article) return `${answer.kind === 'clarify' ? '' : say(declined(answer, prices), lang)}${choices(answer)}`
  if (answer.second) return bothTold(answer, answer.second, sources)
  const page = pageIn(answer.article, lang)
  const province = localRule(places.provinces, answer.province, page.province, lang, sources)
  const provider = localRule(places.providers, answer.provider, page.provider, lang, sources)
  const [first] = sourcesOf(answer, sources)
  const source = first && say(sourceLine, lang, { label: first.label[lang], date: dateOf(first, lang) })
  const local = [province, provider].filter((part) => part !== undefined)
  const others = alternativesTo(answer)
  const body = tellingOf(answer, limit - [...local, source ?? '', others ?? ''].join('\n\n').length)
  const told = turnsOnProvince.test(body) ? [province, body, provider] : [body, province, provider]
  const question = answer.wantsProvince ? say(whichProvince, lang) : undefined
  const asks = question !== undefined && [...told, question, source].join('\n\n').length < limit ? question : undefined
  const reply = (...parts: readonly (string | undefined)[]) => parts.filter((part) => part !== undefined).join('\n\n')
  const whole = reply(...told, asks, others, source)
  return whole.length <= limit ? whole : reply(...told, asks, source)
}

/** Two short answers, each opened by the sentence that settles its ask, and their sources. */
function bothTold(first: Answer, second: Answer, sources: ReadonlyMap<string, Source>): string {
  const { lang } = first
  const lines = [first, second].flatMap((answer) => sourcesOf({ ...answer, lang }, sources).slice(0, 1))
  const source = [...new Set(lines)].map(({ label, date }) =>
    say(sourceLine, lang, { label: label[lang], date: dateOf({ date }, lang) }),
  )
  const room = (limit - source.join('\n').length - 6) / 2
  const told = [first, second].map((answer) => {
    let text = ''
    for (const sentence of sentences({ lang, body: tellingOf({ ...answer, lang }) }))
      if (text === '' || text.length + sentence.length <= room) text += sentence
      else break
    return text.trim()
  })
  return [...told, source.join('\n')].filter((part) => part !== '').join('\n\n')
}

/** What else may be meant, where it is not quite sure: the next articles with the sentence that answers, as far as there is room. */
function alternativesTo(answer: Answer): string | undefined {
  const { options, lang, confidence } = answer
  const lines: string[] = []
  let room = confidence < quiteSure ? roomForOthers.more : roomForOthers.less
  for (const [at, article] of options.entries()) {
    const line = `- ${pageIn(article, lang).title}${lang === 'zh' ? '：' : ': '}${gistOf(answer, at)}`
    if (line.length > room) continue
    room -= line.length
    lines.push(line)
  }
  return lines.length === 0 ? undefined : [say(alternatives, lang), ...lines].join('\n')
}

/** What the alternatives of an answer may take of it, below and from this confidence. */
const quiteSure = 0.7
const roomForOthers = { more: 360, less: 240 } as const

/** A reply stays under this. */
const limit = 598

function declined({ reply, outside: beyond }: Answer, prices: Text | undefined): Text {
  return reply ? replyText(reply, prices) : beyond ? outside : unknown
}

/** The sources of what an answer tells, the best first; unknown ids are left out. */
export function sourcesOf(answer: Answer, sources: ReadonlyMap<string, Source>): Source[] {
  if (!answer.article) return []
  return sourcesTold(answer).flatMap((id) => sources.get(id) ?? [])
}

/** The longest a choice may be; the source line is not part of it. */
const longest = 590

/** The options: of a clarify the likeliest with as much of its text as there is room for, the others with their first sentence. */
function choices(answer: Answer): string {
  const { options, lang, kind, confidence, outside: beyond } = answer
  if (beyond) return ''
  const pages = options.map((article) => pageIn(article, lang))
  const [likeliest, ...others] = pages
  if (likeliest === undefined) return ''
  if (kind !== 'clarify') return [`\n\n${say(nearest, lang)}`, ...pages.map((page) => `- ${page.title}`)].join('\n')
  const asked = say(clarify, lang, { title: likeliest.title })
  const [opening = '', ...further] = sentences({ lang, body: tellingOf({ ...answer, article: options[0]! }) })
  const or = others.length > 0 ? `\n\n${say(alternatives, lang)}` : ''
  let room = longest - [asked, opening, or, ...others.map((page) => page.title)].join('\n- ').length
  const fits = (words: string) => {
    const there = words.length <= room
    if (there) room -= words.length
    return there
  }
  let said = opening
  const most = confidence < fairlySure ? longest / 2 : longest
  for (const sentence of further) {
    if (said.length + sentence.length > most || !fits(sentence)) break
    said += sentence
  }
  const lines = others.map((page, at) => {
    const gist = `${lang === 'zh' ? '：' : ': '}${gistOf(answer, at + 1)}`
    return `\n- ${page.title}${fits(gist) ? gist : ''}`
  })
  return `${asked}\n${said.trim()}${or}${lines.join('')}`
}

/** From here up the likeliest article is told as far as there is room; below, the others are told as well. */
const fairlySure = 0.5

const enough = { en: 40, zh: 14 } as const

/** The sentence by which an option would answer; a bare "No." takes the next one along. */
function gistOf({ options, openings, lang }: Answer, at: number): string {
  const body = openingOf(pageIn(options[at]!, lang), openings?.[at])
  return sentences({ lang, body })[0]?.trim() ?? ''
}

/** The text in sentences, blanks and line ends kept; one too short to say anything is joined with the next. */
function sentences({ body, lang }: Pick<Page, 'body' | 'lang'>): string[] {
  const found: string[] = []
  for (const sentence of body.match(/.+?(?:[.!?](?=\s+["“*(]?\p{Lu})|[。！？]|\n+|$)\s*/gsu) ?? []) {
    if (found.length > 0 && found.at(-1)!.trim().length < enough[lang]) found[found.length - 1] += sentence
    else found.push(sentence)
  }
  return found
}
