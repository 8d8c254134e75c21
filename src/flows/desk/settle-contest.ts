// A contradiction between client and team becomes a question to both; it ends when one side takes the other's word.
import type { FactPath, Facts, FactValue } from '../../knowledge/law/facts.ts'
import { factNames } from '../../knowledge/law/labels/fact-names.ts'
import type { Locale, Text } from '../../locale.ts'
import type { Turning } from '../draft/draft.ts'
import { keep, tellActor, tellClient, tellThread } from '../draft/outbox.ts'
import { encodeButton } from '../model/button.ts'
import { type Contest, contesting, contestsOf } from '../model/contest.ts'
import { encodeDeskButton } from '../model/desk-button.ts'
import { type Block, type Button, text } from '../model/message.ts'
import type { Side } from '../model/parties.ts'
import { placeKey } from '../model/question-reference.ts'
import { short } from '../wording/card.ts'
import { valueWords } from '../wording/fact-line.ts'
import { questionSlot } from './share-question.ts'

const words = {
  toClient: {
    en: 'One thing doesn’t match. {about}: you say “{client}”, the team has “{team}”. Which is right? Until then “{stands}” stays.',
    zh: '有一处不一致。{about}：您说的是“{client}”，团队记录为“{team}”。以哪个为准？确认前保留“{stands}”。',
  },
  toTeam: {
    en: '{about}: the client says “{client}”, the team says “{team}”. Which is right? Until one of you agrees, “{stands}” stays.',
    zh: '{about}：客户说“{client}”，团队说“{team}”。以哪个为准？双方确认前保留“{stands}”。',
  },
  settled: { en: 'Settled. {about}: {value}', zh: '已确认。{about}：{value}' },
  over: { en: 'That is settled already.', zh: '该问题已确认。' },
  insists: { en: '{about}: the client stays with “{value}”.', zh: '{about}：客户坚持“{value}”。' },
  insistsTeam: {
    en: '{about}: the team stays with “{value}”. They will get in touch.',
    zh: '{about}：团队坚持“{value}”，将与您联系。',
  },
  kept: { en: 'Understood. The others are told.', zh: '已了解，并已告知对方。' },
}

/** Asks both sides about what this turn has said against the other. */
export function askBoth(turning: Turning): void {
  for (const found of turning.contested) {
    const contests = contesting(turning.application, found)
    const contest = contests.at(-1)!
    keep(turning, { more: { ...turning.application.desk.more, contests, contestsSoFar: contest.id } })
    const button = (locale: Locale, side: Side, data: string): Button => ({
      label: short(sayValue(contest, side, locale), 60),
      data,
    })
    const ask =
      (what: Text) =>
      (locale: Locale): Block[] => [text(what[locale], filled(turning, contest, locale))]
    tellClient(turning, `contest-${contest.id}`, ask(words.toClient), (locale) =>
      (['client', 'team'] as const).map((side) => [
        button(locale, side, encodeButton({ kind: 'decision', what: 'contest', choice: side, revision: contest.id })),
      ]),
    )
    tellThread(
      turning,
      `contest-${contest.id}`,
      ask(words.toTeam),
      (locale) =>
        (['client', 'team'] as const).map((side) => [
          button(locale, side, encodeDeskButton('contest', turning.application.id, `${contest.id}-${side}`)),
        ]),
      { slot: slotOf(turning, contest) },
    )
  }
  turning.contested.length = 0
}

/** The name of the message, by the question it is about: a link to it leads there. */
function slotOf(turning: Turning, { about, service }: Contest): string | undefined {
  const question = turning.library.questions.find((one) =>
    'path' in about ? one.asks.includes(about.path) : one.field === about.field,
  )
  return question && questionSlot(placeKey({ question, service: service ?? turning.service }))
}

/** A side has chosen. Who takes the other's word settles it; who stays with their own tells the other so. */
export function settleContest(turning: Turning, id: number, pick: Side, tell: (words: Text) => void): void {
  const contests = contestsOf(turning.application)
  const contest = contests.find((one) => one.id === id)
  const { side } = turning
  if (contest === undefined || side === null) return tell(words.over)
  if (pick === side) {
    const insists = [...new Set([...contest.insists, side])]
    keep(turning, {
      more: { ...turning.application.desk.more, contests: contests.map((one) => (one.id === id ? { ...one, insists } : one)) },
    })
    tell(words.kept)
    const say = (what: Text) => (locale: Locale) => [
      text(what[locale], { about: aboutOf(turning, contest, locale), value: sayValue(contest, side, locale) }),
    ]
    if (side === 'client') tellThread(turning, `insists-${id}`, say(words.insists))
    else tellClient(turning, `insists-${id}`, say(words.insistsTeam))
    return
  }
  const more = { ...turning.application.desk.more, contests: contests.filter((one) => one.id !== id) }
  keep(turning, { more })
  const value = contest.values[pick]
  const { about, service } = contest
  if ('path' in about) turning.state({ [about.path]: value } as Facts, 'confirmed', service ?? turning.service)
  else
    turning.write({
      kind: 'field',
      field: {
        id: about.field,
        service,
        value: String(value),
        by: turning.event.actor.id,
        at: turning.now,
        event: turning.event.id,
      },
    })
  turning.audit('contest settled', `${'path' in about ? about.path : about.field} ${pick}`)
  const done = (locale: Locale) => [
    text(words.settled[locale], { about: aboutOf(turning, contest, locale), value: sayValue(contest, pick, locale) }),
  ]
  tellThread(turning, `settled-${id}`, done)
  tellClient(turning, `settled-${id}`, done)
}

/** A press of the team: `<contest>-<side>`. */
export function settleAtDesk(turning: Turning, { argument = '' }: Readonly<Record<string, string>>): void {
  const [, id, side] = /^(\d+)-(client|team)$/.exec(argument) ?? []
  settleContest(turning, Number(id), side as Side, (said) => tellActor(turning, said))
}

/** A press of the client. */
export function settleAsClient(turning: Turning, pick: string, id: number): void {
  settleContest(turning, id, pick === 'team' ? 'team' : 'client', (said) => turning.tell(said))
  if (!turning.silent) return
  turning.toast(words.kept)
  turning.acknowledge({ message: { blocks: [text(words.kept[turning.locale])] }, locale: turning.locale })
}

function filled(turning: Turning, contest: Contest, locale: Locale) {
  const of = (side: Side) => sayValue(contest, side, locale)
  return { about: aboutOf(turning, contest, locale), client: of('client'), team: of('team'), stands: of(contest.stands) }
}

function aboutOf(turning: Turning, { about }: Contest, locale: Locale): string {
  if ('path' in about) return factNames[about.path as FactPath][locale]
  const question = turning.library.questions.find((one) => one.field === about.field)
  return (question?.label ?? question?.prompt)?.[locale].replace(/[?？]$/u, '') ?? about.field
}

/** Values in words; those of personal fields masked. */
function sayValue({ about, values }: Contest, side: Side, locale: Locale): string {
  const value: FactValue = values[side]
  if ('path' in about) return short(valueWords(about.path, value, locale), 120)
  const signs = [...String(value)]
  return signs.length < 3 ? '•••' : `${signs[0]}•••${signs.at(-1)}`
}
