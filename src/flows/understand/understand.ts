// Reads a message as a list of acts: a table of small readers, from what names something outright to what only tells a story.

import type { FactPath, FactValue } from '../../knowledge/law/facts.ts'
import { spoken } from '../../knowledge/library/search/index.ts'
import { isCdn } from '../../knowledge/names/providers.ts'
import type { Question, Reading } from '../../knowledge/questions/question.ts'
import { isDoubt, readAboutQuestion } from './about-question.ts'
import type { Act, Asked, Told } from './acts.ts'
import { changeIn } from './changes-in-text.ts'
import { readNamed } from './choice.ts'
import { type Clause, clausesOf, isSupposition, isVariant, puts, tellsTrouble } from './clauses.ts'
import { commandIn } from './command-in-text.ts'
import { isPlainQuestion } from './doubt.ts'
import { readFacts } from './facts-in-text.ts'
import { saidForSure } from './hedged.ts'
import { writtenOut } from './in-haste.ts'
import { mended } from './mended.ts'
import { asksChance, asksConfirmation, asksFirstStep, asksOwnNeed } from './own-case.ts'
import { placeCorrected } from './place-corrected.ts'
import { readAnswer, unmistakable } from './read-answer.ts'
import type { Answer, Surroundings } from './reading.ts'
import { recordWish } from './record-wish.ts'
import { inFull } from './short-names.ts'
import { thanksIn } from './thanks.ts'
import { placeSupposed, tell, toldElsewhere } from './told-elsewhere.ts'
import { unknownSaid } from './unknown-said.ts'
import { wanted } from './wanting.ts'

/** What a message is read in: the question that is open, if one is, and what is known. */
export type Context = { readonly question: Question | null; readonly around: Surroundings }

type Reader = (said: string, context: Context) => readonly Act[]

/** The readers that take a message whole, the surest first: the first that finds something has understood it. */
const whole: readonly Reader[] = [
  namedAnswer,
  changed,
  command,
  wish,
  aboutQuestion,
  typedAnswer,
  notKnown,
  doubt,
  thanked,
  changeOf,
]

/** The acts of a message, in the order said. Empty where nothing in it is understood. */
export function understand(said: string, context: Context): readonly Act[] {
  for (const read of whole) {
    const acts = read(said, context)
    if (acts.length > 0) return acts
  }
  return inClauses(said, context)
}

/** The facts a message tells where no question is open, as a talk hears them: for words that come through another door. */
export function factsTold(said: string, around: Surroundings): readonly Told[] {
  return understand(writtenOut(said), { question: null, around }).filter((act): act is Told => act.kind === 'tell')
}

/** A choice of the open question in its own words: they go before a command of the same name. */
function namedAnswer(said: string, { question, around }: Context): readonly Act[] {
  if (question === null) return []
  const answer = readNamed(question, said, around.group)
  return answer.kind === 'none' ? [] : [{ kind: 'answer', answer, words: said }]
}

function command(said: string, { question }: Context): readonly Act[] {
  const found = commandIn(said)
  // 「中文」 is the answer where the languages of the site are asked.
  const answers = found?.name === 'language' && question?.field === 'service.language'
  return found === null || answers ? [] : [{ kind: 'do', ...found, words: said }]
}

/** "Change the domain to example.cn". Where it is asked what changes, "change the provider to Huawei" is the answer. */
function changed(said: string, { question, around }: Context): readonly Act[] {
  const found = changeIn(said, around)
  if (found === null || found.question === question) return []
  const answers = question?.asks.includes('change.kinds') === true && readAnswer(question, said, around).kind !== 'none'
  return answers ? [] : [{ kind: 'change', ...found, words: said }]
}

/** What somebody wants done to the record they have; an open question about it is answered first. */
function wish(said: string, { question }: Context): readonly Act[] {
  const argument = question?.asks.includes('change.kinds') ? null : recordWish(said)
  return argument === null ? [] : [{ kind: 'do', name: 'record', argument, words: said }]
}

/** "change the domain", 「修改域名」: the command with what follows it. */
function changeOf(said: string): readonly Act[] {
  const argument = /^\s*(?:change|edit|correct|修改|更改)\s*(?:my |the )?([^?？]{2,30})$/iu.exec(said)?.[1]
  return argument === undefined ? [] : [{ kind: 'do', name: 'change', argument, words: said }]
}

function aboutQuestion(said: string, { question }: Context): readonly Act[] {
  const what = question === null ? null : readAboutQuestion(said)
  return what === null ? [] : [{ kind: 'about-question', what, words: said }]
}

/** Kinds that may look like a question: 「什么值得买」 is a site, "Will Chen" a person. */
const free: readonly Reading[] = ['text', 'name']

function typedAnswer(said: string, { question, around }: Context): readonly Act[] {
  if (question === null) return []
  if (!unmistakable.includes(question.reading) && (!free.includes(question.reading) || isPlainQuestion(said))) return []
  const answer = readAnswer(question, said, around)
  return answer.kind === 'none' ? [] : [{ kind: 'answer', answer, words: said }]
}

function doubt(said: string): readonly Act[] {
  return isDoubt(said) ? [{ kind: 'doubt', words: said }] : []
}

/** "No idea where it's hosted": of the open question or of another one. */
function notKnown(said: string, { question, around }: Context): readonly Act[] {
  const path = question !== null && question.rank === undefined ? null : unknownSaid(said, around)
  if (path === null) return []
  if (question?.asks.includes(path)) return [{ kind: 'about-question', what: 'unknown', words: said }]
  return [...readTold(said, around), tell(path, 'unknown', said)]
}

/** Thanks, unless what follows them tells, asks or answers something. */
function thanked(said: string, { question, around }: Context): readonly Act[] {
  const found = thanksIn(said)
  if (found === null) return []
  const { thanks, rest } = found
  const wish = commandIn(rest)
  if (wish !== null) return [{ kind: 'do', ...wish, words: rest }]
  const answers = question !== null && rest !== '' && readAnswer(question, rest, around).kind !== 'none'
  if (answers || puts(rest) || readFacts(rest, around).length > 0) return []
  return [{ kind: 'thanks', words: thanks }]
}

/** What a message tells and asks, clause by clause, and what of it answers the open question. */
function inClauses(typed: string, context: Context): readonly Act[] {
  const { question, around } = context
  const said = saidForSure(inFull(typed), question, around)
  if ((isSupposition(said) && !asksFirstStep(said)) || variesCase(said, context)) return [{ kind: 'suppose', words: said }]
  const clauses = clausesOf(said)
  const puzzled =
    question === null
      ? undefined
      : clauses.map(({ words }) => readAboutQuestion(words)).find((what) => what === 'explain' || what === 'why')
  if (puzzled !== undefined && puzzled !== null) return [{ kind: 'about-question', what: puzzled, words: said }]
  const asking = clauses.filter((clause) => clause.asks)
  const telling = clauses.filter((clause) => (clause.asks ? tellsToo(clause) : asking.length === 0 || !isOpener(clause.words)))
  const words = asking.length === 0 ? said : telling.map((clause) => clause.words).join('\n')
  const told = words === '' ? [] : [...readTold(words, around)]
  const kind = told.find(({ value }) => value === 'site_builder')
  if (kind !== undefined && question?.asks.includes('service.kind') && told.every(({ path }) => path !== 'service.kind'))
    told.push(tell('service.kind', ['website'], kind.words))
  const answer =
    question === null || words === '' || asking.length === clauses.length ? null : readAnswer(question, words, around)
  const answers: readonly Act[] =
    answer === null || answer.kind === 'none' || isContradicted(answer, told) ? [] : [{ kind: 'answer', answer, words }]
  const troubled = asking.length === 0 && answers.length === 0 && tellsTrouble(said)
  const asks: readonly Act[] = troubled ? [{ kind: 'ask', about: 'subject', words: said }] : askedIn(asking, said)
  // 「老板个人的」 says whose the domain is, and nothing of who will hold the filing.
  const holder = answers.length > 0 && question?.asks.includes('domain.holder') === true
  const acts = [...told.filter(({ path }) => !holder || !path.startsWith('entity.')), ...answers, ...asks]
  if (acts.length > 0) return acts
  const corrected = placeCorrected(said, around)
  if (corrected !== null) return [{ ...tell('hosting.originLocation', corrected.value, said), corrects: true }]
  return question?.rank === undefined ? acts : toldElsewhere(said, question, around)
}

/** 「农户在上面卖货，我们抽3%」: the words name one way of earning, the sentence says another, or more; the sentence counts. */
function isContradicted(answer: Answer, told: readonly Told[]): boolean {
  if (answer.kind !== 'value') return false
  return told.some(({ path, value }) => {
    const named = answer.states[path]
    if (!Array.isArray(named) || !Array.isArray(value) || value.length === 0) return false
    const inside = named.filter((one) => value.includes(one))
    return named.length > 0 && (inside.length === 0 || (inside.length === named.length && value.length > named.length))
  })
}

/** "And a purely Chinese company?", once a case is known: the same case with that different. */
function variesCase(said: string, { around }: Context): boolean {
  if (!isVariant(said) || Object.keys(around.facts).length < 2) return false
  if (placeSupposed(said, around.library) !== null) return true
  const read = readFacts(said, { ...around, facts: {} })
  return read.length > 0 && read.every(({ path }) => varied.test(path))
}
const varied = /^(?:service\.kind|entity\.|hosting\.origin|hosting\.provider|cdn\.|monetisation\.sources)/

/** "OK, so …", 「好的，那…」: before a question these open a sentence and answer nothing. */
const isOpener = (words: string) =>
  /^(?:ok(?:ay)?|well|so|right|hm+|alright|all right|good|fine|great|i see|and|but|好的?|嗯+|哦+|噢|行|可以|对了|那|那么|这样|明白了?|知道了?|了解)[\s,，.。!！]*$/i.test(
    words.trim(),
  )

/** "Do we need a filing for our shop on Aliyun?" tells of the shop; "can a foreigner file?" tells nothing. */
const tellsToo = ({ words, supposes }: Clause) =>
  !supposes &&
  !/\bif\b|如果|要是|假如|的话|不是.+[吗嗎么]\s*[?？]?$/i.test(words) &&
  (done.test(words) || (mine.test(words) && (asksOwnNeed(words) || isStory(words))))
const mine = /\b(?:our|my|we|i|i'm)\b|我(?:们|公司|司|的|自己)?|咱|本(?:公司|人|店)/i
/** What has been done already is the case, even inside a question: 「域名在GoDaddy买的能备案吗」. */
const done = /(?:买|注册|申请|租)(?:了|的|过)|\b(?:bought|registered|purchased) (?:at|from|with|through|on)\b/i
const isStory = (words: string) => hanIn(words) >= 24 || words.split(/\s+/).length >= 18

function readTold(words: string, around: Surroundings): readonly Told[] {
  const corrects = correcting.test(words)
  const read = readBoth(words, corrects ? { ...around, facts: {} } : around)
  return read
    .filter((proposal) => !isLooser(proposal, around))
    .map(({ path, value, words: on }) => ({
      kind: 'tell' as const,
      path,
      value,
      words: on,
      corrects: corrects || (path === 'hosting.provider' && isCdn(around.library.providers, around.facts[path])),
    }))
}
/** As typed, and with its pinyin in characters for what that leaves unread: "no beian" is a phrase of English, "guanwang" none. */
function readBoth(words: string, around: Surroundings) {
  const typed = readFacts(mended(words, around.library), around)
  const characters = inCharacters(words, around)
  if (characters === words) return typed
  const spelt = readFacts(mended(characters, around.library), around)
  return [...typed, ...spelt.filter(({ path }) => typed.every((proposal) => proposal.path !== path))]
}

/** "In the name of the Guangzhou company" says less than the foreign-invested company told before. */
const isLooser = ({ path, value }: { path: FactPath; value: FactValue }, { facts }: Surroundings) =>
  path === 'entity.type' && value === 'company_domestic' && /invested$|^branch|^foreign_rep/.test(String(facts['entity.type']))
/** Pinyin as characters, where the message has some: "fuwuqi zai aliyun". */
function inCharacters(words: string, { library: { words: tables } }: Surroundings): string {
  const { text } = spoken(tables.normaliser.plain(words), tables.normaliser)
  return hanIn(text) > hanIn(words) ? text : words
}
const hanIn = (text: string) => (text.match(/\p{Script=Han}/gu) ?? []).length

const correcting =
  /\b(?:sorry|actually|correction|i meant?|i mean|i was wrong|my mistake|scratch that|wait|not \w+[, ]+but|rather than|instead)\b|^no,|^no (?:it|we|i|that|the|our|they|he|she|there)\b|说错|写错|搞错|弄错|不对|更正|纠正|应该是|改成|改为|其实|唔係|不是.{1,10}(?:是|，)/i

function aboutOf(words: string): Asked['about'] {
  if (asksConfirmation(words)) return 'confirm'
  if (asksFirstStep(words)) return 'first-step'
  return !asksOwnNeed(words) ? 'subject' : asksChance(words) ? 'chance' : 'own-case'
}

/** Questions beside one another are answered one by one; those about the own case are one question. */
function askedIn(asking: readonly Clause[], said: string): readonly Act[] {
  const asked = asking.map(({ words }) => ({
    kind: 'ask' as const,
    about: aboutOf(words),
    words: wanted(words, said),
  }))
  const plain = asked.length > 1 ? asked.filter(({ words }) => !isDoubt(words)) : asked
  return plain.filter((one, index) => one.about === 'subject' || plain.findIndex((other) => other.about === one.about) === index)
}
