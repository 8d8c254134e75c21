// Walks somebody through what is done to a record that exists: a question a time, a warning where it is due, orders at the end.
import type { Guide, GuideStep } from '../../../knowledge/procedure/guides.ts'
import type { Text } from '../../../locale.ts'
import type { Draft } from '../../draft/draft.ts'
import { closeQuestion } from '../../draft/open-question.ts'
import { encodeButton } from '../../model/button.ts'
import { type Button, text } from '../../model/message.ts'
import { dayOf } from '../../understand/calendar-words.ts'
import { namesOf } from '../../understand/choice.ts'
import { commandIn } from '../../understand/command-in-text.ts'
import { bare } from '../../understand/plain-words.ts'
import { yesOrNo } from '../../understand/value.ts'
import { openEnd, tellEnd } from './guide-end.ts'

const words = {
  which: { en: '**What is to be done to the filing you have?**', zh: '**现有备案要办理什么？**' },
  today: { en: 'Today', zh: '今天' },
  unclear: { en: 'I need one full date, like 2027-03-01.', zh: '请填写一个完整日期，例如2027-03-01。' },
}

/** What waits while a guide is walked: where it is, and the days given so far, by field. */
export const waiting = 'guide'

/** ``: which guide; `cancel`: from its beginning; `cancel.what.access`: an answer; `cancel.service-goes.open`: its orders. */
export function takeRecord(draft: Draft, argument: string): void {
  const { guides } = draft.library
  const [id = '', step, answer] = argument.trim().split('.')
  const guide = guides.find((guide) => guide.id === id)
  if (guide === undefined) return chooseGuide(draft)
  const at = step === undefined ? undefined : guide.steps[step]
  if (step === undefined || at === undefined || answer === undefined) return begin(draft, guide)
  if ('tell' in at) return answer === 'open' ? openEnd(draft, guide, at, daysGiven(draft)) : tellEnd(draft, guide, step, at, {})
  if ('day' in at) return answer === 'today' ? takeDay(draft, guide, at, draft.today) : putStep(draft, guide, step)
  const choice = at.choices.find((choice) => choice.id === answer)
  if (choice === undefined) return putStep(draft, guide, step)
  if (choice.say !== undefined) draft.reply.tell(choice.say)
  follow(draft, guide, choice.to)
}

/** A typed answer to the step that waits. True if the message was one. */
export function takeTypedStep(draft: Draft, said: string): boolean {
  const { asked } = draft.memory
  const guide = draft.library.guides.find((guide) => asked?.what === waiting && guide.id === asked.values.guide)
  const step = asked?.values.step ?? ''
  const at = guide?.steps[step]
  if (guide === undefined || at === undefined || 'tell' in at || /[?？]\s*$/.test(said)) return false
  if ('choices' in at) {
    const choice = chosen(at, said)
    if (choice !== null) takeRecord(draft, `${guide.id}.${step}.${choice}`)
    return choice !== null
  }
  if (commandIn(said) !== null) return false
  const day = dayOf(said.trim(), draft.today, /\b(?:was|did|has|ago|since|last)\b|已|了|上/i.test(said))
  if (day === null) return false
  if (day.kind === 'day') takeDay(draft, guide, at, day.date)
  else {
    draft.reply.tell(words.unclear)
    putStep(draft, guide, step)
  }
  return true
}

/** After something in between: the step that waits is put once more. True if one waits. */
export function putWaitingStep(draft: Draft): boolean {
  const { asked } = draft.memory
  const guide = draft.library.guides.find((guide) => asked?.what === waiting && guide.id === asked.values.guide)
  const step = asked?.values.step ?? ''
  if (guide?.steps[step] === undefined || 'tell' in guide.steps[step]) return false
  putStep(draft, guide, step)
  return true
}

function chooseGuide(draft: Draft): void {
  draft.reply.tell(words.which)
  draft.reply.offer(draft.library.guides.map(({ id, name }) => [button(draft, name, id)]))
}

function begin(draft: Draft, guide: Guide): void {
  const { library, locale } = draft
  draft.write.remember({ topic: guide.article, question: library.shelf.articles.get(guide.article)?.pages[locale]?.title })
  putStep(draft, guide, guide.begin)
}

/** `to` names a step of this guide, or `guide/step`. */
function follow(draft: Draft, guide: Guide, to: string): void {
  const [other, step] = to.split('/') as [string, string | undefined]
  const next = step === undefined ? guide : draft.library.guides.find((one) => one.id === other)!
  putStep(draft, next, step ?? to)
}

function putStep(draft: Draft, guide: Guide, step: string): void {
  const at = guide.steps[step]!
  const days = daysGiven(draft)
  closeQuestion(draft)
  draft.write.remember({ asked: { what: waiting, values: { guide: guide.id, step, ...days } } })
  if ('tell' in at) return tellEnd(draft, guide, step, at, days)
  draft.reply.put(text(at.ask[draft.locale]))
  const answers: readonly (readonly [Text, string])[] =
    'day' in at ? [[words.today, 'today']] : at.choices.map(({ label, id }) => [label, id])
  draft.reply.offer(answers.map(([label, id]) => [button(draft, label, `${guide.id}.${step}.${id}`)]))
}

function takeDay(draft: Draft, guide: Guide, { day, to }: Extract<GuideStep, { day: unknown }>, date: string): void {
  const field = date > draft.today ? day.ahead : day.past
  const asked = { what: waiting, values: { ...daysGiven(draft), [field]: date } }
  draft.write.remember({ asked })
  follow(draft, guide, to)
}

/** The days given on the way, by field. */
function daysGiven({ memory: { asked } }: Draft): Readonly<Record<string, string>> {
  if (asked?.what !== waiting) return {}
  return Object.fromEntries(Object.entries(asked.values).filter(([name]) => name.includes('.')))
}

/** The choice a message names: as a whole, as yes or no, or as the one choice that stands in it. */
function chosen({ choices }: Extract<GuideStep, { choices: unknown }>, said: string): string | null {
  const plain = bare(said)
  const entries = choices.map(({ id, label, synonyms }) => ({ id, names: namesOf({ id, label, synonyms, states: {} }) }))
  const exact = entries.find(({ names }) => names.includes(plain))
  // 「不清楚」 is an answer here; any other word of a command is that command.
  if (exact !== undefined || commandIn(said) !== null) return exact?.id ?? null
  const answer = yesOrNo(said)
  const yes = answer === null ? undefined : entries.find(({ id }) => id === (answer ? 'yes' : 'no'))
  if (yes !== undefined) return yes.id
  const within = entries.filter(({ names }) => names.some((name) => standsIn(name, plain)))
  return within.length === 1 ? within[0]!.id : null
}

const standsIn = (name: string, plain: string) =>
  /\p{Script=Han}/u.test(name) ? name.length > 1 && plain.includes(name) : name.length > 3 && ` ${plain} `.includes(` ${name} `)

const button = (draft: Draft, label: Text, argument: string): Button => ({
  label: label[draft.locale],
  data: encodeButton({ kind: 'command', name: 'record', argument }),
})
