// One question of an application as the team sees it, and the list of those still open: each with its name and the way into the form.

import { spec } from '../../knowledge/law/facts.ts'
import { type Locale, say, sayDate } from '../../locale.ts'
import { chinaDay } from '../../time.ts'
import type { Application } from '../model/application.ts'
import { behind } from '../model/current.ts'
import { encodeDeskButton } from '../model/desk-button.ts'
import { type Block, type Button, type Message, small, text } from '../model/message.ts'
import { personOf, sideOf } from '../model/parties.ts'
import { type Place, placeKey, referenceTo } from '../model/question-reference.ts'
import type { TeamButton } from '../model/team-catalogue.ts'
import { clientName, factsIn, openIn, questionsIn, serviceName, type View } from '../model/view.ts'
import { short } from '../wording/card.ts'
import { answerLine, labelOf } from '../wording/fact-line.ts'
import { buttonsMost } from '../wording/question.ts'

/** Most questions that one list names. */
const listedMost = 20
const namedMost = 4

const words = {
  title: { en: '**{question}** · {client}', zh: '**{question}** · {client}' },
  of: { en: '**{question}** · {client}, {service}', zh: '**{question}** · {client}，{service}' },
  answer: { en: 'Answer: {answer}', zh: '回答：{answer}' },
  said: { en: '{who} said so, {date}.', zh: '{who}提供，{date}。' },
  none: { en: 'No answer yet.', zh: '尚未回答。' },
  needless: { en: 'As things stand, this is not asked here.', zh: '按目前情况，本项无需填写。' },
  client: { en: 'The client', zh: '客户' },
  team: { en: 'The team', zh: '团队' },
  program: { en: 'An order', zh: '订单' },
  name: { en: '/icp show {reference}', zh: '/icp show {reference}' },
  fill: { en: 'Fill in', zh: '填写' },
  post: { en: 'Post in the thread', zh: '发到消息列' },
  all: { en: 'All that is missing', zh: '全部待补充资料' },
  open: { en: '**{client}: {count} open**', zh: '**{client}：待补充{count}项**' },
  complete: { en: '**{client}**: nothing is missing.', zh: '**{client}**：资料已齐全。' },
  by: { en: 'Missing, each by its name for “/icp show”:', zh: '待补充资料及编号（用于“/icp show”）：' },
  more: { en: 'and {count} more', zh: '另有{count}项' },
  how: {
    en: 'Pass one on by its name: “/icp show {reference}” opens that very question.',
    zh: '可将编号转给同事：“/icp show {reference}”直接打开该问题。',
  },
}

/** A question with its answer, who gave it, and the way to the form. `posted`: it stands in the thread already. */
export function questionCard(view: View, place: Place, posted = false): Message {
  const { application, locale } = view
  const { question, service } = place
  const names = {
    question: labelOf(view, question),
    client: short(clientName(view), 60),
    service: short(serviceName(view, service), 60),
  }
  const reference = referenceTo(application, place)
  const asked = questionsIn(view, service).includes(question)
  const button = (label: keyof typeof words, action: TeamButton, argument = ''): Button => ({
    label: words[label][locale],
    data: encodeDeskButton(action, application.id, argument),
  })
  const key = placeKey(place)
  const fill: Button[] = asked ? [{ ...button('fill', 'fill', key), style: 'primary' } as Button] : []
  return {
    blocks: [
      text(words[application.services.length > 1 ? 'of' : 'title'][locale], names),
      ...(question.label === undefined ? [] : [text(question.prompt[locale])]),
      ...answer(view, place),
      ...(asked ? [] : [text(words.needless[locale])]),
      small(question.why[locale]),
      small(words.name[locale], { reference }),
    ],
    buttons: [[...fill, ...(posted ? [] : [button('post', 'point', key)]), button('all', 'missing')]],
  }
}

/** Everything still open, each with its name; buttons lead to the first of them. */
export function missingList(view: View): Message {
  const { application, locale } = view
  const client = short(clientName(view), 60)
  const open = openPlaces(view)
  const [first] = open
  if (first === undefined) return { blocks: [text(words.complete[locale], { client })] }
  const rest = open.length - listedMost
  const items = open.slice(0, listedMost).map((place) => [lineOf(view, place)])
  const buttons = open.slice(0, buttonsMost).map(
    (place): Button => ({
      label: short(labelOf(view, place.question), 60),
      data: encodeDeskButton('fill', application.id, placeKey(place)),
    }),
  )
  return {
    blocks: [
      text(words.open[locale], { client, count: open.length }),
      { kind: 'list', items: rest > 0 ? [...items, [say(words.more, locale, { count: rest })]] : items },
      small(words.how[locale], { reference: referenceTo(application, first) }),
    ],
    buttons: [buttons.slice(0, 3), buttons.slice(3)].filter((row) => row.length > 0),
  }
}

/** The first few that are open, by name: what a card has below it for the one who asked for it. */
export function missingNames(view: View): Block[] {
  const shown = openPlaces(view).slice(0, namedMost)
  if (shown.length === 0) return []
  return [small(words.by[view.locale]), { kind: 'list', items: shown.map((place) => [lineOf(view, place)]) }]
}

/** The open questions of all services; what concerns the operator as a whole stands with the first. */
function openPlaces(view: View): readonly Place[] {
  const seen = new Set<string>()
  return view.application.services.flatMap(({ id: service }) =>
    openIn(view, service)
      .filter((question) => !ofOperator(view, question.id) || (!seen.has(question.id) && seen.add(question.id)))
      .map((question) => ({ question, service })),
  )
}

function ofOperator({ library }: View, id: string): boolean {
  const question = library.questions.find((question) => question.id === id)
  if (question === undefined) return false
  if (question.field !== undefined) return library.fields.get(question.field)?.scope === 'operator'
  return question.asks.every((path) => spec(path).scope === 'operator')
}

function lineOf(view: View, place: Place): string {
  const { application } = view
  const of = application.services.length > 1 ? `${short(serviceName(view, place.service), 40)} · ` : ''
  return `${of}${short(labelOf(view, place.question), 80)} · ${referenceTo(application, place)}`
}

/** The answer as it stands, who gave it and when; personal values masked. */
function answer(view: View, { question, service }: Place): Block[] {
  const { application, library, locale } = view
  const line = answerLine({ application, library, locale, service, facts: () => factsIn(view, service) }, question)
  if (line === null) return [text(words.none[locale])]
  const said = text(words.answer[locale], { answer: short(line, 300) })
  const source = sourceOf(application, { question, service })
  if (source === null) return [said]
  const date = sayDate(chinaDay(source.at), locale)
  return [said, small(words.said[locale], { who: nameOf(application, source.by, locale), date })]
}

/** Who gave the answer, and when: the latest of what it is made of. */
function sourceOf(application: Application, { question, service }: Place): { readonly by: string; readonly at: string } | null {
  if (question.field !== undefined) {
    const of = application.fields.filter(
      (field) => field.id === question.field && (field.service === null || field.service === service),
    )
    return of.at(-1) ?? null
  }
  const found = question.asks.flatMap((path) => behind(application, path, service) ?? [])
  return [...found].sort((a, b) => (a.at < b.at ? -1 : 1)).at(-1) ?? null
}

function nameOf(application: Application, person: string, locale: Locale): string {
  return personOf(application, person)?.name ?? words[sideOf(application, person)][locale]
}
