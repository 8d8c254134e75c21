// Takes an answer to the open question: states its facts, then leads on; what is wrong or unclear is said kindly and nothing is lost.
import type { Facts, FactValue } from '../../../knowledge/law/facts.ts'
import { headline } from '../../../knowledge/law/headline.ts'
import { type Choice, choicesOf, isGroup, type Question } from '../../../knowledge/questions/question.ts'
import type { Turning } from '../../draft/draft.ts'
import { ask, askAgain, openQuestion } from '../../draft/open-question.ts'
import type { Press } from '../../model/button.ts'
import { small, text } from '../../model/message.ts'
import { statesOf } from '../../understand/choice.ts'
import type { Answer } from '../../understand/reading.ts'
import { severalOf } from '../../wording/question.ts'
import { fingerprint, goOn } from './interview.ts'

const words = {
  stale: {
    en: 'That button belongs to an earlier question. Here is the one that is open now.',
    zh: '该按钮属于之前的问题，以下是当前问题。',
  },
  noQuestion: {
    en: 'That question is closed. To change an answer, write “change”.',
    zh: '该问题已结束。如需修改，请发送“修改”。',
  },
  heard: { en: 'Noted: {heard}', zh: '已记录：{heard}' },
  wrong: { en: '{why} Everything else is kept.', zh: '{why}其他内容均已保存。' },
  which: { en: 'Which one do you mean?', zh: '您指的是哪一个？' },
  changed: { en: 'This changes the answer.', zh: '结论因此有变化。' },
}

/** A button of a question was pressed. */
export function takePress(turning: Turning, press: Extract<Press, { kind: 'choice' }>): void {
  const question = openQuestion(turning)
  const { open } = turning.memory
  if (question === null || open === undefined || open.question !== press.question || open.revision !== press.revision)
    return stale(turning)
  const { choice } = press
  if (choice === 'done') return takeChosen(turning, question)
  if (choice.startsWith('page-')) return turnPage(turning, question, Number(choice.slice(5)))
  if (question.reading === 'yes-no') return takeYesNo(turning, question, choice)
  const entry =
    question.screen.find((one) => one.id === choice && open.group === undefined) ??
    choicesOf(question).find((one) => one.id === choice && within(question, open.group, one))
  if (entry === undefined) return stale(turning)
  if (isGroup(entry)) return ask(turning, question, { group: entry.id })
  if (severalOf(question, open.group) && !isNone(entry)) return toggle(turning, question, entry)
  take(turning, question, { kind: 'value', states: entry.states, choices: [entry] })
}

/** A typed answer, as it was read. */
export function takeAnswer(turning: Turning, question: Question, answer: Answer): void {
  if (answer.kind === 'value') return take(turning, question, answer)
  if (answer.kind === 'group') return ask(turning, question, { group: answer.group })
  if (answer.kind === 'wrong') {
    turning.tell(words.wrong, { why: filled(answer.why[turning.locale], answer.values ?? {}) })
    if (question.example !== undefined) turning.say(small(question.example[turning.locale]))
    return askAgain(turning)
  }
  if (answer.kind === 'unclear') turning.tell(words.which)
  askAgain(turning)
}

/** "I don't know": kept as said; the verdict becomes conditional and the question is not put again. */
export function takeUnknown(turning: Turning, question: Question): void {
  const facts = turning.facts()
  const states = Object.fromEntries(
    question.asks.filter((path) => facts[path] === undefined).map((path) => [path, 'unknown' as FactValue]),
  )
  if (question.field !== undefined) turning.fill(question.field, 'unknown', fieldHolder(turning, question.field, turning.service))
  finishQuestion(turning, question, states as Facts)
}

function take(turning: Turning, question: Question, answer: Extract<Answer, { kind: 'value' }>): void {
  if (answer.field !== undefined && question.field !== undefined)
    turning.fill(question.field, answer.field, fieldHolder(turning, question.field, turning.service))
  for (const [id, value] of Object.entries(answer.fields ?? {}))
    turning.fill(id, value, fieldHolder(turning, id, turning.service))
  if (answer.heard !== undefined) turning.say(small(words.heard[turning.locale], { heard: answer.heard }))
  finishQuestion(turning, question, answer.states)
}

function finishQuestion(turning: Turning, question: Question, states: Facts): void {
  const before = turning.memory.told
  turning.state(states)
  const trail = [...(turning.memory.trail ?? []), { question: question.id, service: turning.service, event: turning.event.id }]
  turning.remember({ trail: trail.slice(-60), open: undefined, misses: 0 })
  if (before !== undefined && turning.mode !== 'deciding' && fingerprint(turning) !== before) {
    turning.tell(words.changed)
    if (turning.mode !== 'decided') tellShort(turning)
  }
  goOn(turning)
}

/** Inside the paperwork a changed verdict is told in one line; the form goes on. */
function tellShort(turning: Turning): void {
  turning.say(text(headline(turning.verdict(), turning.library.rulebook, turning.locale, turning.facts())))
  turning.remember({ told: fingerprint(turning) })
}

function takeChosen(turning: Turning, question: Question): void {
  const { open } = turning.memory
  const chosen = choicesOf(question).filter((one) => open?.chosen?.includes(one.id))
  if (chosen.length === 0) return askAgain(turning)
  take(turning, question, { kind: 'value', states: statesOf(chosen), choices: chosen })
}

function takeYesNo(turning: Turning, question: Question, choice: string): void {
  if (choice === 'unknown') return takeUnknown(turning, question)
  const path = question.asks[0]
  if (path === undefined) return stale(turning)
  take(turning, question, { kind: 'value', states: { [path]: choice === 'yes' } as Facts })
}

function toggle(turning: Turning, question: Question, choice: Choice): void {
  const { open } = turning.memory
  const chosen = open?.chosen ?? []
  const now = chosen.includes(choice.id) ? chosen.filter((one) => one !== choice.id) : [...chosen, choice.id]
  ask(turning, question, { ...(open?.group !== undefined && { group: open.group }), chosen: now })
}

function turnPage(turning: Turning, question: Question, page: number): void {
  const { open } = turning.memory
  ask(turning, question, {
    ...(open?.group !== undefined && { group: open.group }),
    ...(open?.chosen && { chosen: open.chosen }),
    page,
  })
}

function within(question: Question, group: string | undefined, choice: Choice): boolean {
  if (group === undefined) return true
  const open = question.screen.find((entry) => entry.id === group)
  return open !== undefined && isGroup(open) && open.choices.includes(choice)
}

function stale(turning: Turning): void {
  turning.toast(words.stale)
  if (openQuestion(turning) === null) return turning.tell(words.noQuestion)
  turning.tell(words.stale)
  askAgain(turning)
}

const isNone = (choice: Choice) => Object.values(choice.states).some((value) => Array.isArray(value) && value.length === 0)

/** Who a field belongs to: the operator as a whole, or the service. */
export function fieldHolder(turning: Turning, field: string, service: string): string | null {
  return turning.library.fields.get(field)?.scope === 'operator' ? null : service
}

const filled = (words: string, values: Readonly<Record<string, string>>) =>
  words.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place)
