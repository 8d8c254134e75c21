// Answers a question from authored knowledge: an article with its source, a choice, an honest "I don't know", or a person.
import { type Page, pageIn } from '../../../knowledge/library/article.ts'
import {
  type Answer,
  ask as askKnowledge,
  looksLikeQuestion as questionness,
  replyText,
  wordsOf,
} from '../../../knowledge/library/search/index.ts'
import { type Locale, say } from '../../../locale.ts'
import type { Turning } from '../../draft/draft.ts'
import { askAgain, openQuestion } from '../../draft/open-question.ts'
import { decideAgain } from '../../draft/yes-or-no.ts'
import { encodeButton } from '../../model/button.ts'
import { type Block, type Button, blocks, text } from '../../model/message.ts'
import { personReachable } from '../../wording/person-reachable.ts'
import { sourceLine } from '../../wording/source-line.ts'
import { talkToPerson } from '../person/person.ts'
import { choseLanguage } from '../welcome/follow-language.ts'
import { noticeOnce, startButtons } from '../welcome/greeting.ts'
import { noteFeedback } from './note-feedback.ts'
import { askRating } from './rating.ts'

const words = {
  unknown: { en: 'I don’t know that for certain, so I won’t guess.', zh: '这个问题我没有可靠依据，不作猜测。' },
  nearest: { en: 'Nearest topics are below.', zh: '以下是相近的主题。' },
  province: {
    en: 'Rules differ by province: tell me yours for the local one.',
    zh: '各省要求不同，告诉我您所在的省份即可说明当地规定。',
  },
  person: { en: 'Talk to a person', zh: '人工咨询' },
  check: { en: 'Check my case', zh: '评估我的情况' },
  gone: { en: 'That article is no longer here. Please ask in your own words.', zh: '该内容已不存在，请直接提问。' },
}

/** Answers, then shows the open question once more; two misses in a row offer a person. */
export function answerQuestion(turning: Turning, said: string): void {
  const facts = turning.facts()
  const province = facts['entity.province']
  const answer = askKnowledge(turning.library.index, said, {
    previous: turning.memory.topic,
    lang: turning.locale,
    asOf: turning.today,
    ...(typeof province === 'string' && province !== 'unknown' && { province }),
  })
  if (openQuestion(turning) === null && !choseLanguage(turning) && shows(said, answer.lang)) turning.speak(answer.lang)
  tellAnswer(turning, said, answer)
  if (turning.mode === 'greeting') turning.go({ type: 'enquired' })
  noticeOnce(turning)
  if (openQuestion(turning) !== null) askAgain(turning)
  else decideAgain(turning)
}

/** Shows one article, picked from a list. */
export function showArticle(turning: Turning, id: string): void {
  const article = turning.library.shelf.articles.get(id)
  if (article === undefined) return turning.tell(words.gone)
  const answer: Answer = { kind: 'answer', lang: turning.locale, article, options: [], confidence: 1 }
  tellArticle(turning, answer, pageIn(article, turning.locale).title)
  if (turning.mode === 'greeting') turning.go({ type: 'enquired' })
  if (openQuestion(turning) !== null) askAgain(turning)
  else decideAgain(turning)
}

/** Do the words themselves show the language? Numbers and names alone do not. */
function shows(said: string, locale: Locale): boolean {
  const han = /\p{Script=Han}/u.test(said)
  return locale === 'zh' ? han : !han && /[a-z]{3}/i.test(said)
}

/** Is there an article for this, without asking back? */
export function isKnown(turning: Turning, said: string): boolean {
  return askKnowledge(turning.library.index, said, { lang: turning.locale, asOf: turning.today }).kind === 'answer'
}

/** Words that are no question need this much confidence to be answered while another question is open. */
const surely = 0.85

/** Is there neither a sure answer nor a reply for this, only guesses? */
export function isGuesswork(turning: Turning, said: string): boolean {
  const { kind, reply, confidence } = askKnowledge(turning.library.index, said, { lang: turning.locale, asOf: turning.today })
  return kind === 'answer' ? confidence < surely : reply === undefined && kind !== 'handoff'
}

/** Is a message better answered than taken as an answer? */
export function looksLikeQuestion(turning: Turning, said: string): boolean {
  return questionness(said, turning.library.words) > 0.5
}

function tellAnswer(turning: Turning, said: string, answer: Answer): void {
  if (answer.kind === 'answer') return tellArticle(turning, answer, said)
  const { locale } = turning
  if (answer.kind === 'smalltalk') return tellReply(turning, answer)
  if (answer.kind === 'clarify') {
    turning.say(
      ...blocks(
        wordsOf({ ...answer, lang: turning.locale }, { sources: turning.library.sources, places: turning.library.words.places }),
      ),
    )
    return turning.offer(optionButtons(turning, answer))
  }
  if (answer.kind === 'handoff') {
    if (answer.reply?.id === 'person') return talkToPerson(turning)
    tellReply(turning, answer)
    return personReachable(turning) ? offer(turning, 'person') : undefined
  }
  const misses = (turning.memory.misses ?? 0) + 1
  turning.remember({ misses })
  if (answer.reply !== undefined) tellReply(turning, answer)
  else {
    turning.tell(words.unknown)
    // The buttons below are the open question's, where there is one.
    if (openQuestion(turning) === null) turning.tell(words.nearest)
    noteFeedback(turning, { what: 'unanswered', question: said, articles: answer.options.map((one) => one.id) })
  }
  const person = personReachable(turning) ? [[commandButton(words.person[locale], 'person')]] : []
  turning.offer([...optionButtons(turning, answer), ...person])
}

/** `question`: what it answers, as asked, or the title that was picked. */
function tellArticle(turning: Turning, answer: Answer, question: string): void {
  const { locale, library } = turning
  const article = answer.article!
  const page = pageIn(article, locale)
  const line = sourceLine(library, page.sources, locale)
  const local = localRules(turning, answer, page)
  const said = [...blocks(page.body), ...local, ...(line === null ? [] : [line])]
  const hint = text(words.province[locale])
  const asksPlace = answer.wantsProvince && local.length === 0 && turning.fits(...said, hint)
  turning.say(...(asksPlace ? [...said.slice(0, -1), hint, ...said.slice(-1)] : said))
  turning.remember({ topic: article.id, misses: 0 })
  askRating(turning, article, question)
  if (turning.memory.told !== undefined || openQuestion(turning) !== null) return
  const deciding = ['need', 'filing-vs-licence', 'foreign', 'cdn', 'app-miniprogram'].includes(article.topic)
  if (deciding) offer(turning, 'check')
}

/** What the province or the provider that was named does differently. */
function localRules(turning: Turning, { province, provider }: Answer, page: Page): Block[] {
  const { provinces, providers } = turning.library.words.places
  const rules = [
    province !== undefined && page.province !== undefined ? provinces.get(province)?.aspects[page.province] : undefined,
    provider !== undefined && page.provider !== undefined ? providers.get(provider)?.aspects[page.provider] : undefined,
  ]
  return rules.flatMap((rule) => (rule === undefined ? [] : [text(rule[turning.locale])]))
}

function tellReply(turning: Turning, answer: Answer): void {
  if (answer.reply === undefined) return turning.tell(words.unknown)
  turning.say(...blocks(say(replyText(answer.reply, turning.library.overlay.prices), turning.locale)))
  if (turning.mode === 'greeting' && answer.kind === 'smalltalk') turning.offer(startButtons(turning))
}

function optionButtons(turning: Turning, answer: Answer): Button[][] {
  return answer.options
    .slice(0, 3)
    .map((article) => [
      { label: pageIn(article, turning.locale).title, data: encodeButton({ kind: 'article', article: article.id }) },
    ])
}

/** One thing to do next: a button, and a bare "yes". */
function offer(turning: Turning, name: 'check' | 'person'): void {
  turning.offer([[commandButton(words[name][turning.locale], name)]])
  turning.remember({ offered: name })
}

const commandButton = (label: string, name: string): Button => ({
  label,
  data: encodeButton({ kind: 'command', name, argument: '' }),
})
