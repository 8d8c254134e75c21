// Takes an answer to the open question: states its facts, then leads on; what is wrong or unclear is said kindly and nothing is lost.

import type { Facts, FactValue } from '../../../knowledge/law/facts.ts'
import { headline } from '../../../knowledge/law/headline.ts'
import { type Choice, choicesOf, isGroup, type Question } from '../../../knowledge/questions/question.ts'
import { type Locale, locales, sayDate } from '../../../locale.ts'
import { isDay } from '../../../time.ts'
import type { Draft } from '../../draft/draft.ts'
import { ask, askAgain, openQuestion } from '../../draft/open-question.ts'
import type { Press } from '../../model/button.ts'
import { memoryMost, type Picked } from '../../model/memory.ts'
import { small, text } from '../../model/message.ts'
import { statesOf } from '../../understand/choice.ts'
import type { Answer } from '../../understand/reading.ts'
import { finish, onward, picking, severalOf } from '../../wording/question.ts'
import { refusalIn } from '../../wording/why-not.ts'
import { answeredInPart, isTakingPart } from '../participants/take-part.ts'
import { tellDifference } from '../verdict/difference.ts'
import { fingerprint } from '../verdict/fingerprint.ts'
import { goOn } from './interview.ts'

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
  nothing: {
    en: 'Nothing is chosen yet. Pick what fits, then “Done”; or say “none” or “I don’t know”.',
    zh: '尚未选择任何选项。请先选择，再点“完成”；也可以回复“没有”或“不知道”。',
  },
  which: { en: 'Which one do you mean?', zh: '您指的是哪一个？' },
  either: {
    en: '**Which of these do you mean?** If neither, please write it in full.',
    zh: '**您指的是哪一个？**如都不是，请完整填写。',
  },
  offered: { en: '**Do you mean {heard}?** If not, please write it in full.', zh: '**您指的是{heard}吗？**如不是，请完整填写。' },
}

/** A button of a question was pressed. */
export function takePress(draft: Draft, press: Extract<Press, { kind: 'choice' }>): void {
  const question = openQuestion(draft)
  const { open } = draft.memory
  if (question === null || open === undefined || open.question !== press.question || open.revision !== press.revision)
    return stale(draft)
  const { choice } = press
  if (choice === finish) return takeChosen(draft, question)
  if (choice.startsWith(picking)) return takePicked(draft, question, open.either?.[Number(choice.slice(picking.length))])
  if (choice.startsWith(onward)) return turnPage(draft, question, Number(choice.slice(onward.length)))
  if (question.reading === 'yes-no') return takeYesNo(draft, question, choice)
  const entry =
    question.screen.find((entry) => entry.id === choice && open.group === undefined) ??
    choicesOf(question).find((one) => one.id === choice && within(question, open.group, one))
  if (entry === undefined) return stale(draft)
  if (isGroup(entry)) return ask(draft, question, { group: entry.id })
  if (severalOf(question, open.group) && !isNone(entry)) return toggle(draft, question, entry)
  take(draft, question, { kind: 'value', states: entry.states, choices: [entry] })
}

/** A typed answer, as it was read. */
export function takeAnswer(draft: Draft, question: Question, answer: Answer): void {
  if (answer.kind === 'value') return take(draft, question, answer)
  if (answer.kind === 'group') return ask(draft, question, { group: answer.group })
  if (answer.kind === 'either') return askWhichReading(draft, question, answer)
  if (answer.kind === 'wrong') {
    draft.reply.tell(words.wrong, { why: refusalIn(answer, draft.locale) })
    if (question.example !== undefined) draft.reply.say(small(question.example[draft.locale]))
    return askAgain(draft)
  }
  if (answer.kind === 'unclear') draft.reply.tell(words.which)
  askAgain(draft)
}

/** "I don't know": kept as said; the verdict becomes conditional and the question is not put again. */
export function takeUnknown(draft: Draft, question: Question): void {
  const facts = draft.facts()
  const states = Object.fromEntries(
    question.asks.filter((path) => facts[path] === undefined).map((path) => [path, 'unknown' as FactValue]),
  )
  if (question.field !== undefined) draft.write.fill(question.field, 'unknown', fieldHolder(draft, question.field, draft.service))
  record(draft, question, states as Facts)
  answeredInPart(draft, question, [])
  afterAnswer(draft)
}

function take(draft: Draft, question: Question, answer: Extract<Answer, { kind: 'value' }>): void {
  recordAnswer(draft, question, answer)
  afterAnswer(draft)
}

/** Writes down an answer that was read; what follows from it is for the caller. `quietly`: the caller says what was heard. */
export function recordAnswer(
  draft: Draft,
  question: Question,
  answer: Extract<Answer, { kind: 'value' }>,
  quietly = false,
): void {
  fillFields(draft, question, answer)
  if (answer.heard !== undefined && !quietly)
    draft.reply.say(small(words.heard[draft.locale], { heard: heardIn(answer, draft.locale) }))
  record(draft, question, answer.states)
  answeredInPart(draft, question, Object.keys(answer.fields ?? {}))
}

/** Writes down what an answer says of fields of the form: the question's own, and others the same message filled. */
export function fillFields(draft: Draft, question: Question, { field, fields = {} }: Extract<Answer, { kind: 'value' }>): void {
  const own = field === undefined || question.field === undefined ? {} : { [question.field]: field }
  for (const [id, value] of Object.entries({ ...fields, ...own }))
    draft.write.fill(id, value, fieldHolder(draft, id, draft.service))
}

function record(draft: Draft, question: Question, states: Facts): void {
  draft.write.state(states)
  const trail = [...(draft.memory.trail ?? []), { question: question.id, service: draft.service, event: draft.event.id }]
  draft.write.remember({ trail: trail.slice(-memoryMost.trail), open: undefined, misses: 0 })
}

/** Goes on after an answer; says first where it changed the verdict told before. */
function afterAnswer(draft: Draft): void {
  const before = draft.memory.told
  if (!isTakingPart(draft) && before !== undefined && draft.mode !== 'deciding' && fingerprint(draft) !== before) {
    tellDifference(draft)
    if (draft.mode !== 'decided') tellShort(draft)
  }
  goOn(draft)
}

/** Inside the paperwork a changed verdict is told in one line; the form goes on. */
function tellShort(draft: Draft): void {
  draft.reply.say(text(headline(draft.verdict(), draft.library.rulebook, draft.locale, draft.facts())))
  draft.write.remember({ told: fingerprint(draft) })
}

/** 3/4/2027: both readings as buttons, none taken. */
export function askWhichReading(draft: Draft, question: Question, { answers }: Extract<Answer, { kind: 'either' }>): void {
  const either = answers.map((answer) => ({
    states: answer.states,
    ...(answer.field !== undefined && { field: answer.field }),
    heard: heardIn(answer, draft.locale),
  }))
  const [only] = either
  const put =
    either.length === 1 && only !== undefined
      ? text(words.offered[draft.locale], { heard: only.heard })
      : text(words.either[draft.locale])
  ask(draft, question, { either }, [put])
}

function takePicked(draft: Draft, question: Question, picked: Picked | undefined): void {
  if (picked === undefined) return stale(draft)
  take(draft, question, { kind: 'value', ...picked })
}

function takeChosen(draft: Draft, question: Question): void {
  const { open } = draft.memory
  const chosen = choicesOf(question).filter((choice) => open?.chosen?.includes(choice.id))
  if (chosen.length === 0) {
    draft.reply.tell(words.nothing)
    return askAgain(draft)
  }
  take(draft, question, { kind: 'value', states: statesOf(chosen), choices: chosen })
}

function takeYesNo(draft: Draft, question: Question, choice: string): void {
  if (choice === 'unknown') return takeUnknown(draft, question)
  const path = question.asks[0]
  if (path === undefined) return stale(draft)
  take(draft, question, { kind: 'value', states: { [path]: choice === 'yes' } as Facts })
}

function toggle(draft: Draft, question: Question, choice: Choice): void {
  const { open } = draft.memory
  const chosen = open?.chosen ?? []
  const now = chosen.includes(choice.id) ? chosen.filter((one) => one !== choice.id) : [...chosen, choice.id]
  ask(draft, question, { ...(open?.group !== undefined && { group: open.group }), chosen: now })
}

function turnPage(draft: Draft, question: Question, page: number): void {
  const { open } = draft.memory
  ask(draft, question, {
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

function stale(draft: Draft): void {
  draft.send.toast(words.stale)
  if (openQuestion(draft) === null) return draft.reply.tell(words.noQuestion)
  draft.reply.tell(words.stale)
  askAgain(draft)
}

const isNone = (choice: Choice) => Object.values(choice.states).some((value) => Array.isArray(value) && value.length === 0)

/** Who a field belongs to: the operator as a whole, or the service. */
export function fieldHolder(draft: Draft, field: string, service: string): string | null {
  return draft.library.fields.get(field)?.scope === 'operator' ? null : service
}

/** What was heard of an answer; a day in the language of the talk, whatever it was written in. */
export function heardIn(
  { heard = '', states, field }: { heard?: string; states: Facts; field?: string },
  locale: Locale,
): string {
  const days = [...Object.values(states), field].filter((value): value is string => typeof value === 'string' && isDay(value))
  return days.reduce(
    (said, one) => locales.reduce((left, other) => left.replace(sayDate(one, other), sayDate(one, locale)), said),
    heard,
  )
}
