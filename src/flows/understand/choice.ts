// Finds which choices a message names: by number, by the words on the button, by synonyms, with small slips forgiven.
import type { Facts, FactValue } from '../../knowledge/law/facts.ts'
import { type Choice, choicesOf, type Entry, isGroup, type Question } from '../../knowledge/questions/question.ts'
import { isDenied } from './negation.ts'
import { bare } from './plain-words.ts'
import type { Answer } from './reading.ts'
import { withinOneSlip } from './slip.ts'
import { nothing } from './stated.ts'

/** Reads a message that is nothing but the name or number of entries; `group` is the one open on the screen. */
export function readNamed(question: Question, said: string, group?: string): Answer {
  const words = bare(said)
  if (words === '' || question.screen.length === 0) return nothing
  const shown = shownEntries(question, group)
  const numbered = byNumbers(words, shown)
  if (numbered !== null) return numbered.length === 0 ? nothing : answerOf(question, numbered)
  const exact = named(question, words, shown)
  if (exact.length === 1) return answerOf(question, exact)
  if (exact.length > 1) return { kind: 'unclear', entries: exact }
  const parts = question.many === undefined ? [] : partsOf(words)
  const each = parts.map((part) => best(question, part, shown))
  return parts.length > 1 && each.every((choice) => choice !== null) ? answerOf(question, [...new Set(each)]) : nothing
}

/** Reads entries named somewhere in a short message, or with one slip. What was denied does not count. */
export function readMentioned(question: Question, said: string): Answer {
  const words = bare(said)
  if (words === '' || words.length > 80) return nothing
  const found = within(question, words)
  const meant = found.length > 1 ? found.filter((choice) => !isNone(choice)) : found
  if (meant.length === 1 || (meant.length > 1 && question.many !== undefined)) return answerOf(question, meant)
  if (meant.length > 1) return { kind: 'unclear', entries: meant }
  const close = slip(question, words)
  return close === null ? nothing : answerOf(question, [close])
}

/** "No, just shoes", 「没有，就卖鞋」: none of a list, and something that is not on it. How a service earns is more than a list. */
export function readDenied(question: Question, said: string): Answer {
  const none = choicesOf(question).find(isNone)
  if (none === undefined || question.many === undefined || question.many === 'monetisation.sources') return nothing
  const rest = (denying.exec(bare(said)) ??
    (question.asks.includes('service.contentCategories') ? merely.exec(bare(said)) : null))?.[1]
  return rest === undefined || rest.length > 60 || ofRecords.test(rest) || within(question, rest).length > 0
    ? nothing
    : answerOf(question, [none])
}
/** 「只有备案，没证」 speaks of records, not of what is on a list. */
const ofRecords = /备案|证|\b(?:filing|filed|beian|icp|licen[cs]e)\b/i
const merely =
  /^(?:just|only|simply|mainly|mostly|仅|只|就|主要)(?:是|卖|做|有|销售|生产)?\s*((?!\s|我|咱|俺|自己|一个人|个人|公司|me\b|myself|us\b|my\b|our\b|one person|a person|a company|the company).{2,})$/u
const denying = /^(?:no|nope|none|nothing|not really|没有|没|无|都没有|不|不涉及|都不是|不是|没有的)\s*[,，。.;；:：、]\s*(.+)$/u

/** The entries on the screen: those of the open group, or the first screen. */
export function shownEntries(question: Question, group?: string): readonly Entry[] {
  const open = question.screen.find((entry) => entry.id === group)
  return open !== undefined && isGroup(open) ? open.choices : question.screen
}

/** The facts several choices state together: sets are united, the rest must not differ. */
export function statesOf(choices: readonly Choice[]): Facts {
  const states: Record<string, FactValue> = {}
  for (const choice of choices) {
    for (const [path, value] of Object.entries(choice.states)) {
      const before = states[path]
      states[path] = Array.isArray(value) && Array.isArray(before) ? [...new Set([...before, ...value])].sort() : value
    }
  }
  return states as Facts
}

/** The names of an entry, as they are compared. */
export function namesOf(entry: Entry): readonly string[] {
  const known = names.get(entry)
  if (known !== undefined) return known
  const fresh = [bare(entry.label.en), bare(entry.label.zh), ...('synonyms' in entry ? entry.synonyms.map(bare) : [])]
  names.set(entry, fresh)
  return fresh
}
const names = new WeakMap<Entry, readonly string[]>()

function answerOf(question: Question, entries: readonly Entry[]): Answer {
  const groups = entries.filter(isGroup)
  if (groups.length > 0) return { kind: 'group', group: groups[0]!.id }
  const choices = entries as readonly Choice[]
  const sensible = question.many !== undefined && choices.length > 1 ? choices.filter((choice) => !isNone(choice)) : choices
  return { kind: 'value', states: statesOf(sensible), choices: sensible }
}

/** "1", "1,3", "1 and 3", "第2个", "②". null where the message is not made of numbers, or numbers are what is asked. */
function byNumbers(words: string, shown: readonly Entry[]): Entry[] | null {
  const numbers = words
    .replace(/^(?:option|number|no\.?|选项?|第)\s*/u, '')
    .replace(/(?:个|项|号)$/u, '')
    .split(/\s*(?:,|，|、|;|\band\b|&|\+|和|\s)\s*/u)
  if (numbers.length === 0 || !numbers.every((part) => /^\d{1,2}$/.test(part))) return null
  const entries = numbers.map((part) => shown[Number(part) - 1])
  return entries.every((entry) => entry !== undefined) ? (entries as Entry[]) : []
}

/** A part that says so much more than a name tells something of its own: "a back end on AWS in Frankfurt". */
const besideMost = 12

const partsOf = (words: string) =>
  words.split(/\s*(?:,|;|，|、|；|\/|\band\b|\bplus\b|&|\+|和|以及|还有|跟|与)\s*/u).filter((part) => part !== '')

/** Entries of exactly this name; those on the screen come first. */
function named(question: Question, words: string, shown: readonly Entry[]): Entry[] {
  const onScreen = shown.filter((entry) => namesOf(entry).includes(words))
  if (onScreen.length > 0) return onScreen
  const choices = choicesOf(question).filter((choice) => namesOf(choice).includes(words))
  return choices.length > 0 ? choices : question.screen.filter((entry) => isGroup(entry) && namesOf(entry).includes(words))
}

function best(question: Question, words: string, shown: readonly Entry[]): Choice | null {
  const exact = named(question, words, shown).filter((entry): entry is Choice => !isGroup(entry))
  if (exact.length === 1) return exact[0]!
  const contained = within(question, words)
  if (contained.length !== 1) return slip(question, words)
  const name = namesOf(contained[0]!).findLast((one) => placesOf(one, words).length > 0) ?? ''
  return words.length - name.length > besideMost ? null : contained[0]!
}

/** Choices whose names stand in the message as words of their own and were not denied; names inside longer found names do not count. */
function within(question: Question, words: string): Choice[] {
  const found: (Span & { choice: Choice })[] = []
  for (const choice of choicesOf(question))
    for (const name of namesOf(choice))
      for (const start of placesOf(name, words)) found.push({ choice, start, end: start + name.length })
  const outer = found.filter((one) => !found.some((other) => other !== one && beats(other, one)))
  return [...new Set(outer.filter((one) => !isDenied(words, one)).map(({ choice }) => choice))]
}

type Span = { readonly start: number; readonly end: number }
/** Of names that overlap the longer one counts, of two of a length the first. */
const beats = (span: Span, other: Span) => {
  const [length, rival] = [span.end - span.start, other.end - other.start]
  const overlap = span.start < other.end && other.start < span.end
  return overlap && (length > rival || (length === rival && span.start < other.start))
}

/** Bare words of assent and denial name an entry only by themselves, never inside a sentence. */
const bareWords = new Set([
  'yes',
  'no',
  'not',
  '没有',
  '不能',
  '不是',
  '还没',
  '还没有',
  '有的',
  '是的',
  'me',
  'us',
  'own',
  'chinese',
  'both',
  'both of them',
  '都有',
  '都要',
  '都做',
  '两个都有',
  '两者都有',
  'backend',
  'back end',
  'interface',
  '后端',
  '接口',
])

function placesOf(name: string, words: string): readonly number[] {
  let at = words.indexOf(name)
  if (at < 0 || name.length < 2 || bareWords.has(name)) return nowhere
  const places: number[] = []
  for (; at >= 0; at = words.indexOf(name, at + 1))
    if (alone(words, at, at + name.length) && !isNarrowed(name, words.slice(0, at), words.slice(at + name.length)))
      places.push(at)
  return places
}
const nowhere: readonly number[] = []

/** "Nothing that needs a permit" is not nothing, "the ICP application" no app. */
const isNarrowed = (name: string, before: string, after: string) =>
  (name === 'nothing' && /^ (?:that|which|like|special|but)\b/.test(after)) ||
  (name === 'application' && /\b(?:icp|filing|beian|licen[cs]e|registration) $/.test(before))

/** Latin names stand alone, but for an ending of the plural. */
function alone(words: string, start: number, end: number): boolean {
  const latin = /[a-z0-9]/
  if (latin.test(words[start]!) && latin.test(words[start - 1] ?? '')) return false
  return !latin.test(words[end - 1]!) || /^(?:e?s)?(?![a-z0-9])/.test(words.slice(end))
}

/** One slip of the finger in a word of five letters or more. */
function slip(question: Question, words: string): Choice | null {
  if (words.length < 5 || /\p{Script=Han}/u.test(words)) return null
  const near = choicesOf(question).filter((choice) =>
    namesOf(choice).some((name) => name.length >= 5 && withinOneSlip(name, words)),
  )
  return near.length === 1 ? near[0]! : null
}

const isNone = (choice: Choice) => Object.values(choice.states).some((value) => Array.isArray(value) && value.length === 0)
