// Finds which choices a message names: by number, by the words on the button, by synonyms, with small slips forgiven.
import type { Facts, FactValue } from '../../knowledge/facts.ts'
import { type Choice, choicesOf, type Entry, isGroup, type Question } from '../../knowledge/question.ts'
import { bare } from '../bare.ts'
import type { Answer } from './answer.ts'

/** Reads a message as one or several choices of a question; `group` is the one open on the screen. */
export function readChoice(question: Question, said: string, group?: string): Answer {
  const words = bare(said)
  if (words === '') return { kind: 'none' }
  const shown = shownEntries(question, group)
  const numbered = byNumbers(words, shown)
  if (numbered !== null) return numbered.length === 0 ? { kind: 'none' } : answerOf(question, numbered)
  const exact = named(question, words)
  if (exact.length === 1) return answerOf(question, exact)
  if (exact.length > 1) return { kind: 'unclear', entries: exact }
  const parts =
    question.many === undefined
      ? []
      : words.split(/\s*(?:,|;|，|、|；|\band\b|\bplus\b|&|\+|和|以及|还有|跟|与)\s*/u).filter((part) => part !== '')
  const each = parts.length > 1 ? parts.map((part) => best(question, part)) : []
  if (each.length > 1 && each.every((one) => one !== null)) return answerOf(question, [...new Set(each)])
  const contained = within(question, words)
  if (contained.length === 1 || (contained.length > 1 && question.many !== undefined && !contained.some(isNone)))
    return answerOf(question, contained)
  if (contained.length > 1) return { kind: 'unclear', entries: contained }
  const close = slip(question, words)
  return close === null ? { kind: 'none' } : answerOf(question, [close])
}

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

function answerOf(question: Question, entries: readonly Entry[]): Answer {
  const groups = entries.filter(isGroup)
  if (groups.length > 0) return { kind: 'group', group: groups[0]!.id }
  const choices = entries as readonly Choice[]
  const sensible = question.many !== undefined && choices.length > 1 ? choices.filter((choice) => !isNone(choice)) : choices
  return { kind: 'value', states: statesOf(sensible), choices: sensible }
}

/** "1", "1,3", "1 and 3", "第2个", "②". null where the message is not made of numbers. */
function byNumbers(words: string, shown: readonly Entry[]): Entry[] | null {
  const numbers = words
    .replace(/^(?:option|number|no\.?|选项?|第)\s*/u, '')
    .replace(/(?:个|项|号)$/u, '')
    .split(/\s*(?:,|，|、|;|\band\b|&|\+|和|\s)\s*/u)
  if (numbers.length === 0 || !numbers.every((part) => /^\d{1,2}$/.test(part))) return null
  const entries = numbers.map((part) => shown[Number(part) - 1])
  return entries.every((entry) => entry !== undefined) ? (entries as Entry[]) : []
}

function named(question: Question, words: string): Entry[] {
  const choices = choicesOf(question).filter((choice) => namesOf(choice).includes(words))
  return choices.length > 0 ? choices : question.screen.filter((entry) => isGroup(entry) && namesOf(entry).includes(words))
}

function best(question: Question, words: string): Choice | null {
  const exact = named(question, words).filter((entry): entry is Choice => !isGroup(entry))
  if (exact.length === 1) return exact[0]!
  const contained = within(question, words)
  return contained.length === 1 ? contained[0]! : slip(question, words)
}

/** Choices whose longest name stands in the message as words of their own; names inside longer found names do not count. */
function within(question: Question, words: string): Choice[] {
  if (words.length > 60) return []
  const found = choicesOf(question).flatMap((choice) =>
    namesOf(choice)
      .filter((name) => stands(name, words))
      .map((name) => ({ choice, name })),
  )
  const outer = found.filter(({ name }) => !found.some((other) => other.name !== name && other.name.includes(name)))
  return [...new Set(outer.map(({ choice }) => choice))]
}

function stands(name: string, words: string): boolean {
  if (/\p{Script=Han}/u.test(name)) return name.length > 1 && words.includes(name)
  if (name.length < 2) return false
  return new RegExp(`(?<![a-z0-9])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:e?s)?(?![a-z0-9])`, 'u').test(words)
}

/** One slip of the finger in a word of five letters or more. */
function slip(question: Question, words: string): Choice | null {
  if (words.length < 5 || /\p{Script=Han}/u.test(words)) return null
  const near = choicesOf(question).filter((choice) =>
    namesOf(choice).some((name) => name.length >= 5 && withinOneSlip(name, words)),
  )
  return near.length === 1 ? near[0]! : null
}

function withinOneSlip(left: string, right: string): boolean {
  if (Math.abs(left.length - right.length) > 1) return false
  let start = 0
  while (start < left.length && left[start] === right[start]) start++
  let end = 0
  while (end < left.length - start && end < right.length - start && left.at(-1 - end) === right.at(-1 - end)) end++
  const [l, r] = [left.slice(start, left.length - end), right.slice(start, right.length - end)]
  return (l.length <= 1 && r.length <= 1) || (l.length === 2 && r.length === 2 && l[0] === r[1] && l[1] === r[0])
}

const isNone = (choice: Choice) => Object.values(choice.states).some((value) => Array.isArray(value) && value.length === 0)

function namesOf(entry: Entry): readonly string[] {
  return [bare(entry.label.en), bare(entry.label.zh), ...('synonyms' in entry ? entry.synonyms.map(bare) : [])]
}
