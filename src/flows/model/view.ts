// An application as cards, lists and forms read it, outside of any turn: facts, verdict, what is open, what things are called.
import { applicationVerdict, type Judged } from '../../knowledge/law/application-verdict.ts'
import { determined } from '../../knowledge/law/determined.ts'
import type { Facts } from '../../knowledge/law/facts.ts'
import { headline } from '../../knowledge/law/headline.ts'
import type { Rulebook } from '../../knowledge/law/rulebook.ts'
import type { ApplicationVerdict, Verdict } from '../../knowledge/law/verdict.ts'
import type { Library } from '../../knowledge/library.ts'
import { appliesTo, type Question } from '../../knowledge/questions/question.ts'
import { type Locale, say } from '../../locale.ts'
import { isAnswered } from './answered.ts'
import type { Application, Conversation, Order } from './application.ts'
import { currentFacts, currentFields } from './current.ts'
import { maskIn } from './masked.ts'
import { clientChats, personOf } from './parties.ts'

/** An application seen on a day (YYYY-MM-DD, China) with what the assistant knows, in a language. */
export type View = {
  readonly application: Application
  readonly library: Library
  readonly today: string
  readonly locale: Locale
}

/** A view with the talk it is seen from: whose chat, and which service is spoken about. A turn in the making is one. */
export type TalkView = View & { readonly conversation: Conversation; readonly service: string }

/** The facts of one service. */
export function factsIn({ application }: View, service: string): Facts {
  return currentFacts(application, service)
}

const verdicts = new WeakMap<Application, WeakMap<Rulebook, Map<string, Verdict>>>()

/** The verdict on one service, as in a conversation. */
export function verdictIn({ application, library, today }: View, service: string): Verdict {
  const { rulebook } = library
  const byRules = verdicts.get(application) ?? new WeakMap<Rulebook, Map<string, Verdict>>()
  verdicts.set(application, byRules)
  const known = byRules.get(rulebook) ?? new Map<string, Verdict>()
  byRules.set(rulebook, known)
  const key = `${service} ${today}`
  const verdict =
    known.get(key) ?? determined(currentFacts(application, service), rulebook, { asOf: today, mode: 'conversation' })
  known.set(key, verdict)
  return verdict
}

/** The verdict on one service in a sentence. */
export const headlineOf = (view: View, service: string): string =>
  headline(verdictIn(view, service), view.library.rulebook, view.locale, factsIn(view, service))

/** A service as it is judged now. */
export function judgedIn(view: View, service: string): Judged {
  return { id: service, facts: factsIn(view, service), verdict: verdictIn(view, service) }
}

/** The verdict on all services together. */
export function applicationVerdictIn(view: View): ApplicationVerdict {
  const { id, services } = view.application
  const ids = services.length === 0 ? ['s1'] : services.map((service) => service.id)
  return applicationVerdict(
    id,
    ids.map((service) => judgedIn(view, service)),
  )
}

/** The questions that matter for a service: what the verdict asks or has been told, and what the form needs. */
export function questionsIn(view: View, service: string): readonly Question[] {
  const facts = factsIn(view, service)
  const { missing } = verdictIn(view, service)
  const fields = fieldsIn(view, service)
  return view.library.questions.filter((question) => {
    if (question.rank === undefined) return appliesTo(question, facts)
    return isAnswered(question, facts, fields) || (question.asks.some((path) => missing.includes(path)) && fits(question, facts))
  })
}

/** Those of them nobody has answered yet. */
export function openIn(view: View, service: string): readonly Question[] {
  const facts = factsIn(view, service)
  const fields = fieldsIn(view, service)
  return questionsIn(view, service).filter((question) => !isAnswered(question, facts, fields))
}

/** The fields of the form, by id. */
export function fieldsIn({ application }: View, service: string): Readonly<Record<string, string>> {
  return currentFields(application, service)
}

const words = {
  unnamed: { en: 'New client', zh: '新客户' },
  service: { en: 'Service {number}', zh: '服务{number}' },
}

/** What the client is called: the name the team gave, the holder's name, the person's, or a word for nobody. */
export function clientName({ application, locale }: View): string {
  const given = application.casework.client
  if (typeof given === 'string' && given !== '') return maskIn(given)
  const chat = clientChats(application)[0]
  return maskIn((chat && personOf(application, chat.person)?.name) ?? say(words.unnamed, locale))
}

/** What a service is called: its name, its domain, or its number. */
export function serviceName(view: View, service: string): string {
  const facts = factsIn(view, service)
  const number = view.application.services.findIndex((one) => one.id === service) + 1
  const said = [facts['service.name'], facts['domain.name']].find((value) => typeof value === 'string' && value !== 'unknown')
  return said === undefined ? say(words.service, view.locale, { number }) : String(said)
}

/** What an order is called: its kind, and its service where there are several. */
export function orderTitle(view: View, order: Order): string {
  const { name, subjects } = view.library.orders.kinds[order.kind]!
  const kind = (subjects[order.subject ?? '']?.name ?? name)[view.locale]
  if (order.service === null || view.application.services.length < 2) return kind
  return `${kind} · ${serviceName(view, order.service)}`
}

/** Deciding questions that depend on an answer not yet given are not shown. */
const fits = (question: Question, facts: Facts) => appliesTo(question, facts)
