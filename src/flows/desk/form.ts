// A section filled in as a form: the same questions, the same checks as in a talk; what is wrong is said at its field and nothing is kept.
import { isDeepStrictEqual } from 'node:util'
import type { Facts, FactValue } from '../../knowledge/law/facts.ts'
import { choicesOf, type Question, type Section } from '../../knowledge/questions/question.ts'
import { type Locale, say, type Text } from '../../locale.ts'
import type { Draft } from '../draft/draft.ts'
import { actorLocale, actorName, join, keep, noteInThread, tellActor, viewOf } from '../draft/tell-team.ts'
import { consented } from '../model/consent.ts'
import { factsIn, fieldsIn, questionsIn } from '../model/view.ts'
import { fieldHolder, heardIn } from '../talk/interview/on-answer.ts'
import { readAboutQuestion } from '../understand/about-question.ts'
import { statesOf } from '../understand/choice.ts'
import { commandIn } from '../understand/command-in-text.ts'
import { readAnswer } from '../understand/read-answer.ts'
import type { Answer } from '../understand/reading.ts'
import { refusalIn } from '../wording/why-not.ts'

/** The id of the tick "the client agrees", beside the questions of a form. */
export const consentField = 'consent'
/** What a choice or a field says where nobody knows. */
export const unknownChoice = 'unknown'

type Given = Readonly<Record<string, string | readonly string[]>>
type Wanted = { readonly question: Question; readonly states: Facts; readonly fields: Readonly<Record<string, string>> }

const words = {
  unread: { en: 'I can’t read that as an answer.', zh: '无法识别该回答。' },
  unclear: { en: 'That could mean several things; pick one.', zh: '含义不唯一，请选择其一。' },
  either: { en: 'That can be {readings}. Please write it in full.', zh: '可以理解为{readings}，请完整填写。' },
  consent: {
    en: 'Names and contacts need the client’s agreement: tick it here, or leave them empty.',
    zh: '填写姓名和联系方式须经客户同意：请勾选，或留空。',
  },
  kept: { en: 'Kept {count} answers.', zh: '已保存{count}项。' },
  same: { en: 'Nothing has changed.', zh: '内容没有变化。' },
  note: { en: '{by} filled in {count} answers.', zh: '{by}填写了{count}项。' },
}

/** The section and service a form is about: `section:entity:s1`. */
export function formOf(form: string): { readonly section: Section; readonly service: string } | null {
  const [, section, service] = /^section:([a-z]+):(s\d+)$/.exec(form) ?? []
  return section === undefined || service === undefined ? null : { section: section as Section, service }
}

/** Takes a filled form: all of it, or none and the faults by question. */
export function takeForm(draft: Draft, form: string, values: Given): void {
  const about = formOf(form)
  if (about === null || !draft.application.services.some((service) => service.id === about.service)) return
  join(draft)
  const locale = actorLocale(draft)
  const view = viewOf(draft, locale)
  const asked = questionsIn(view, about.service).filter((one) => one.section === about.section)
  const errors: Record<string, string> = {}
  const wanted: Wanted[] = []
  for (const question of asked) {
    const read = readGiven(draft, question, values[question.id], about.service)
    if (read === null) continue
    if ('fault' in read) errors[question.id] = read.fault[locale]
    else if (changes(draft, read, about.service)) wanted.push(read)
  }
  const agreed = consented(draft) || values[consentField]?.length === 1
  if (!agreed) for (const { question } of wanted) if (question.personal) errors[question.id] = words.consent[locale]
  if (Object.keys(errors).length > 0) return draft.send.acknowledge({ errors, locale })
  if (agreed && !consented(draft) && wanted.some(({ question }) => question.personal)) {
    keep(draft, { consent: { at: draft.now, by: draft.event.actor.id } })
    draft.write.audit('consent', 'given through the team')
  }
  for (const one of wanted) state(draft, one, about.service)
  if (wanted.length === 0) return tellActor(draft, words.same)
  draft.write.audit('form', `${form} ${wanted.map(({ question }) => question.id).join(' ')}`)
  tellActor(draft, words.kept, { count: wanted.length })
  noteInThread(draft, 'form', words.note, { by: actorName(draft), count: wanted.length })
}

/** What one field says: null where it was left empty. */
function readGiven(
  draft: Draft,
  question: Question,
  given: string | readonly string[] | undefined,
  service: string,
): Wanted | { readonly fault: Text } | null {
  if (given === undefined || given.length === 0) return null
  if (typeof given === 'string') return readTyped(draft, question, given, service)
  if (given.includes(unknownChoice)) return leftUnknown(draft, question, service)
  if (question.reading === 'yes-no') {
    const path = question.asks[0]
    return path === undefined ? null : { question, states: { [path]: given[0] === 'yes' } as Facts, fields: {} }
  }
  const choices = choicesOf(question).filter((choice) => given.includes(choice.id))
  if (choices.length === 0) return { fault: words.unread }
  if (question.many === undefined && choices.length > 1) return { fault: words.unclear }
  return { question, states: statesOf(choices), fields: {} }
}

function readTyped(draft: Draft, question: Question, said: string, service: string): Wanted | { readonly fault: Text } | null {
  if (said.trim() === '') return null
  const about = readAboutQuestion(said)
  if (about === 'later') return null
  if (about === 'unknown' || commandIn(said)?.name === 'unknown') return leftUnknown(draft, question, service)
  if (about !== null) return { fault: about === 'why' ? question.why : question.help }
  const view = viewOf(draft, 'en')
  const around = { library: draft.library, asOf: draft.today, facts: factsIn(view, service), fields: fieldsIn(view, service) }
  const read = readAnswer(question, said, around)
  // What the chat asks to confirm, a day that has passed, was picked or stood in the form: it is taken as it is.
  const answer = read.kind === 'either' && read.answers.length === 1 ? read.answers[0]! : read
  if (answer.kind === 'wrong') return { fault: { en: refusalIn(answer, 'en'), zh: refusalIn(answer, 'zh') } }
  if (answer.kind === 'either') return { fault: bothReadings(answer) }
  if (answer.kind === 'unclear' || answer.kind === 'group') return { fault: words.unclear }
  if (answer.kind === 'none') return { fault: withExample(question) }
  const own = answer.field !== undefined && question.field !== undefined ? { [question.field]: answer.field } : {}
  return { question, states: answer.states, fields: { ...answer.fields, ...own } }
}

function leftUnknown(draft: Draft, question: Question, service: string): Wanted {
  const facts = factsIn(viewOf(draft, 'en'), service)
  const open = question.asks.filter((path) => facts[path] === undefined)
  const states = Object.fromEntries(open.map((path) => [path, unknownChoice as FactValue])) as Facts
  return { question, states, fields: question.field === undefined ? {} : { [question.field]: unknownChoice } }
}

/** A form shows what is known: what comes back as it was is nobody's new word. */
function changes(draft: Draft, { states, fields }: Wanted, service: string): boolean {
  const view = viewOf(draft, 'en')
  const [facts, known] = [factsIn(view, service), fieldsIn(view, service)]
  const fresh = Object.entries(states).some(([path, value]) => !isDeepStrictEqual(facts[path as keyof Facts], value))
  return fresh || Object.entries(fields).some(([id, value]) => known[id] !== value)
}

function state(draft: Draft, { states, fields }: Wanted, service: string): void {
  draft.write.state(states, 'said', service)
  for (const [id, value] of Object.entries(fields)) draft.write.fill(id, value, fieldHolder(draft, id, service))
}

/** 3/4/2027: both days are named, and one of them is to be written out. */
function bothReadings({ answers }: Extract<Answer, { kind: 'either' }>): Text {
  const inOne = (locale: Locale) =>
    say(words.either, locale, {
      readings: answers.map((answer) => heardIn(answer, locale)).join(locale === 'zh' ? '或' : ' or '),
    })
  return { en: inOne('en'), zh: inOne('zh') }
}

/** What cannot be read is answered with what is wanted: an example, else the question in other words. */
function withExample({ example, help }: Question): Text {
  const wanted = example ?? help
  return { en: `${words.unread.en} ${wanted.en}`, zh: `${words.unread.zh}${wanted.zh}` }
}
