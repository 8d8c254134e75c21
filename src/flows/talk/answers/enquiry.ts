// Answers a question from authored knowledge: an article with its source, a choice, an honest "I don't know", or a person.
import { type Page, pageIn } from '../../../knowledge/library/article.ts'
import {
  type Answer,
  localRule,
  replyText,
  sourcesTold,
  tellingOf,
  withSubject,
  wordsOf,
} from '../../../knowledge/library/search/index.ts'
import { type Locale, say } from '../../../locale.ts'
import type { Draft } from '../../draft/draft.ts'
import { askAgain, openQuestion } from '../../draft/open-question.ts'
import { decideAgain } from '../../draft/yes-or-no.ts'
import { encodeButton } from '../../model/button.ts'
import { type Block, type Button, blocks, plainText, text } from '../../model/message.ts'
import { personReachable } from '../../wording/person-reachable.ts'
import { sourceLine } from '../../wording/source-line.ts'
import { readingOf } from '../interview/propose-read.ts'
import { talkToPerson } from '../person/person.ts'
import { choseLanguage } from '../welcome/follow-language.ts'
import { noticeOnce, startButtons } from '../welcome/greeting.ts'
import { type Beside, fairly, isFragment, lookUp, lookUpAfresh, surely } from './look-up.ts'
import { noteFeedback } from './note-feedback.ts'
import { askRating } from './rating.ts'
import { swapped } from './swapped.ts'

const words = {
  unknown: { en: 'I don’t know that for certain, so I won’t guess.', zh: '这个问题我没有可靠依据，不作猜测。' },
  nearest: { en: 'Nearest topics are below.', zh: '以下是相近的主题。' },
  province: {
    en: 'Rules differ by province: tell me yours for the local one.',
    zh: '各省要求不同，告诉我您所在的省份即可说明当地规定。',
  },
  asSaid: { en: 'As above: {lead}', zh: '如上所述：{lead}' },
  otherwise: {
    en: 'If you mean something else, tell me a little more.',
    zh: '如果您问的是别的，请再具体一点。',
  },
  person: { en: 'Talk to a person', zh: '人工咨询' },
  check: { en: 'Check my case', zh: '评估我的情况' },
  gone: { en: 'That article is no longer here. Please ask in your own words.', zh: '该内容已不存在，请直接提问。' },
}

/** Answers, then shows the open question once more; two misses in a row offer a person. */
export function answerQuestion(draft: Draft, said: string): void {
  const answer = withRead(draft, lookUp(draft, said))
  if (openQuestion(draft) === null && !choseLanguage(draft) && shows(said, answer.lang)) draft.write.speak(answer.lang)
  tellAnswer(draft, said, answer)
  if (draft.mode === 'greeting') draft.write.go({ type: 'enquired' })
  noticeOnce(draft)
  if (openQuestion(draft) !== null) askAgain(draft)
  else decideAgain(draft)
}

/** When to say something: at all events, only what is known, only by articles, only what is known well, or only what is known for sure. */
export type When = 'always' | 'if-known' | 'by-articles' | 'fairly' | 'surely'

/**
 * Answers one question of a message; what else it holds is for the caller. `surely`: only what knowledge is sure of; `if-known`: nothing
 * where it does not know. True if something was said.
 */
export function answerAsked(draft: Draft, said: string, when: When, beside: Beside = {}): boolean {
  const answer = withRead(draft, lookUp(draft, said, beside))
  const enough = when === 'fairly' ? fairly : surely
  const sure = (answer.kind === 'answer' || answer.reply !== undefined) && answer.confidence >= enough
  const known = answer.kind === 'answer' || answer.kind === 'clarify' || (answer.reply !== undefined && when !== 'by-articles')
  if (when === 'surely' || when === 'fairly' ? !sure : when !== 'always' && !known) return false
  tellAnswer(draft, said, answer)
  if (draft.mode === 'greeting') draft.write.go({ type: 'enquired' })
  noticeOnce(draft)
  return true
}

/** The subject an optional model chose comes first among those that are offered; it makes no answer of what is none. */
function withRead(draft: Draft, answer: Answer): Answer {
  const article = draft.library.shelf.articles.get(readingOf(draft)?.subject ?? '')
  if (article === undefined || answer.reply !== undefined || answer.kind !== 'decline') return answer
  return { ...answer, options: [article, ...answer.options.filter(({ id }) => id !== article.id)] }
}

/** Is there anything to say to a statement: an article, small talk, a kind refusal? What only our company could say is no answer to one. */
export function isKnown(draft: Draft, said: string): boolean {
  const answer = lookUp(draft, said, { alone: true })
  return answer.kind === 'answer' || (answer.reply !== undefined && answer.reply.id !== 'our-company')
}

/** Is there an article for it that is fairly sure? */
export function isFound(draft: Draft, said: string): boolean {
  const answer = lookUp(draft, said)
  return answer.kind === 'answer' && answer.confidence >= fairly
}

/** Shows one article, picked from a list. */
export function showArticle(draft: Draft, id: string): void {
  const article = draft.library.shelf.articles.get(id)
  if (article === undefined) return draft.reply.tell(words.gone)
  const answer: Answer = { kind: 'answer', lang: draft.locale, article, options: [], confidence: 1 }
  tellArticle(draft, answer, pageIn(article, draft.locale).title)
  if (draft.mode === 'greeting') draft.write.go({ type: 'enquired' })
  if (openQuestion(draft) !== null) askAgain(draft)
  else decideAgain(draft)
}

/** Do the words themselves show the language? Numbers and names alone do not. */
function shows(said: string, locale: Locale): boolean {
  const han = /\p{Script=Han}/u.test(said)
  return locale === 'zh' ? han : !han && /[a-z]{3}/i.test(said)
}

function tellAnswer(draft: Draft, said: string, answer: Answer): void {
  if (answer.kind === 'answer') return tellArticle(draft, answer, said)
  const { locale } = draft
  if (answer.kind === 'smalltalk') return tellReply(draft, answer)
  if (answer.kind === 'clarify') {
    const [shown] = answer.options
    if (shown !== undefined) draft.write.remember({ topic: shown.id, ...(!isFragment(said) && { question: said }) })
    draft.reply.say(
      ...blocks(
        wordsOf({ ...answer, lang: draft.locale }, { sources: draft.library.sources, places: draft.library.words.places }),
      ),
    )
    return draft.reply.offer(optionButtons(draft, answer))
  }
  if (answer.kind === 'handoff') {
    if (answer.reply?.id === 'person') return talkToPerson(draft)
    tellReply(draft, answer)
    return personReachable(draft) ? offer(draft, 'person') : undefined
  }
  const misses = (draft.memory.misses ?? 0) + 1
  draft.write.remember({ misses })
  if (answer.reply !== undefined) tellReply(draft, answer)
  else {
    draft.reply.tell(words.unknown)
    // The buttons below are the open question's, where there is one.
    if (openQuestion(draft) === null) draft.reply.tell(words.nearest)
    noteFeedback(draft, { what: 'unanswered', question: said, articles: answer.options.map((option) => option.id) })
  }
  const person = personReachable(draft) ? [[commandButton(words.person[locale], 'person')]] : []
  draft.reply.offer([...optionButtons(draft, answer), ...person])
}

/** `question`: what it answers, as asked, or the title that was picked. */
function tellArticle(draft: Draft, answer: Answer, question: string): void {
  const { locale, library } = draft
  const article = answer.article!
  const page = pageIn(article, locale)
  const line = sourceLine(library, sourcesTold({ ...answer, lang: locale }), locale)
  const local = localRules(draft, answer, page)
  const said = [...blocks(tellingOf({ ...answer, lang: locale })), ...local, ...(line === null ? [] : [line])]
  const spoke = `${article.id}:${plainText({ blocks: said }).length}`
  if (draft.memory.lastSpoke === spoke) {
    const other = lookUpAfresh(draft, question, article.id)
    return other === null ? sayAgain(draft, answer) : tellAnswer(draft, question, other)
  }
  draft.write.remember({ lastSpoke: spoke })
  const hint = text(words.province[locale])
  const asksPlace = answer.wantsProvince && local.length === 0 && draft.reply.fits(...said, hint)
  draft.reply.say(...(asksPlace ? [...said.slice(0, -1), hint, ...said.slice(-1)] : said))
  const before = isFragment(question) ? draft.memory.question : undefined
  const whole = {
    question: before === undefined ? question : (swapped(before, question) ?? withSubject(before, question, library.words)),
  }
  draft.write.remember({ topic: article.id, misses: 0, ...whole })
  askRating(draft, article, question)
  if (draft.memory.told !== undefined || openQuestion(draft) !== null) return
  const deciding = ['need', 'filing-vs-licence', 'foreign', 'cdn', 'app-miniprogram'].includes(article.topic)
  if (deciding) offer(draft, 'check')
}

/** The very text that stands above already: its first sentence, and how to get at what is missing. */
function sayAgain(draft: Draft, answer: Answer): void {
  const [lead = ''] = pageIn(answer.article!, draft.locale)
    .body.trim()
    .split(/\n{2,}/)
  draft.reply.tell(words.asSaid, { lead: lead.replaceAll('**', '') })
  draft.reply.tell(words.otherwise)
}

/** What the province or the provider that was named does differently. */
function localRules(draft: Draft, { province, provider }: Answer, page: Page): Block[] {
  const { sources } = draft.library
  const { provinces, providers } = draft.library.words.places
  const rules = [
    localRule(provinces, province, page.province, draft.locale, sources),
    localRule(providers, provider, page.provider, draft.locale, sources),
  ]
  return rules.flatMap((rule) => (rule === undefined ? [] : [text(rule)]))
}

function tellReply(draft: Draft, answer: Answer): void {
  if (answer.reply === undefined) return draft.reply.tell(words.unknown)
  draft.reply.say(...blocks(say(replyText(answer.reply, draft.library.overlay.prices), draft.locale)))
  if (draft.mode === 'greeting' && answer.kind === 'smalltalk') draft.reply.offer(startButtons(draft))
}

function optionButtons(draft: Draft, answer: Answer): Button[][] {
  return answer.options
    .slice(0, 3)
    .map((article) => [
      { label: pageIn(article, draft.locale).title, data: encodeButton({ kind: 'article', article: article.id }) },
    ])
}

/** One thing to do next: a button, and a bare "yes". */
function offer(draft: Draft, name: 'check' | 'person'): void {
  draft.reply.offer([[commandButton(words[name][draft.locale], name)]])
  draft.write.remember({ offered: name })
}

const commandButton = (label: string, name: string): Button => ({
  label,
  data: encodeButton({ kind: 'command', name, argument: '' }),
})
