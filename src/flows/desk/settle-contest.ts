// A contradiction between client and team becomes a question to both; it ends when one side takes the other's word.

import { type FactPath, type Facts, type FactValue, spec } from '../../knowledge/law/facts.ts'
import type { Locale, Text } from '../../locale.ts'
import type { Draft } from '../draft/draft.ts'
import { keep, tellActor, tellClient, tellThread } from '../draft/tell-team.ts'
import type { ActionValues } from '../model/action.ts'
import { encodeButton } from '../model/button.ts'
import type { Contest, Side } from '../model/casework.ts'
import { contesting, contestsOf } from '../model/contest.ts'
import { encodeDeskButton } from '../model/desk-button.ts'
import { masked } from '../model/masked.ts'
import { type Block, type Button, text } from '../model/message.ts'
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
export function askBoth(draft: Draft): void {
  for (const found of draft.write.contested) {
    const contests = contesting(draft.application, found)
    const contest = contests.at(-1)!
    keep(draft, { contests, contestsSoFar: contest.id })
    const button = (locale: Locale, side: Side, data: string): Button => ({
      label: short(sayValue(contest, side, locale), 60),
      data,
    })
    const ask =
      (what: Text) =>
      (locale: Locale): Block[] => [text(what[locale], filled(draft, contest, locale))]
    tellClient(draft, `contest-${contest.id}`, ask(words.toClient), (locale) =>
      (['client', 'team'] as const).map((side) => [
        button(locale, side, encodeButton({ kind: 'decision', what: 'contest', choice: side, revision: contest.id })),
      ]),
    )
    tellThread(
      draft,
      `contest-${contest.id}`,
      ask(words.toTeam),
      (locale) =>
        (['client', 'team'] as const).map((side) => [
          button(locale, side, encodeDeskButton('contest', draft.application.id, `${contest.id}-${side}`)),
        ]),
      { slot: slotOf(draft, contest) },
    )
  }
  draft.write.contested.length = 0
}

/** The name of the message, by the question it is about: a link to it leads there. */
function slotOf(draft: Draft, { about, service }: Contest): string | undefined {
  const question = draft.library.questions.find((question) =>
    'path' in about ? question.asks.includes(about.path) : question.field === about.field,
  )
  return question && questionSlot(placeKey({ question, service: service ?? draft.service }))
}

/** A side has chosen. Who takes the other's word settles it; who stays with their own tells the other so. */
export function settleContest(draft: Draft, id: number, pick: Side, tell: (words: Text) => void): void {
  const contests = contestsOf(draft.application)
  const contest = contests.find((one) => one.id === id)
  const { side } = draft
  if (contest === undefined || side === null) return tell(words.over)
  if (pick === side) {
    const insists = [...new Set([...contest.insists, side])]
    keep(draft, {
      contests: contests.map((one) => (one.id === id ? { ...one, insists } : one)),
    })
    tell(words.kept)
    const say = (what: Text) => (locale: Locale) => [
      text(what[locale], { about: aboutOf(draft, contest, locale), value: sayValue(contest, side, locale) }),
    ]
    if (side === 'client') tellThread(draft, `insists-${id}`, say(words.insists))
    else tellClient(draft, `insists-${id}`, say(words.insistsTeam))
    return
  }
  keep(draft, { contests: contests.filter((one) => one.id !== id) })
  const value = contest.values[pick]
  const { about, service } = contest
  if ('path' in about) draft.write.state({ [about.path]: value } as Facts, 'confirmed', service ?? draft.service)
  else
    draft.write.change({
      kind: 'field',
      field: {
        id: about.field,
        service,
        value: String(value),
        by: draft.event.actor.id,
        at: draft.now,
        event: draft.event.id,
      },
    })
  draft.write.audit('contest settled', `${'path' in about ? about.path : about.field} ${pick}`)
  const done = (locale: Locale) => [
    text(words.settled[locale], { about: aboutOf(draft, contest, locale), value: sayValue(contest, pick, locale) }),
  ]
  tellThread(draft, `settled-${id}`, done)
  tellClient(draft, `settled-${id}`, done)
}

/** A press of the team: `<contest>-<side>`. */
export function settleAtDesk(draft: Draft, { argument = '' }: ActionValues['contest']): void {
  const [, id, side] = /^(\d+)-(client|team)$/.exec(argument) ?? []
  settleContest(draft, Number(id), side as Side, (said) => tellActor(draft, said))
}

/** A press of the client. */
export function settleAsClient(draft: Draft, pick: string, id: number): void {
  settleContest(draft, id, pick === 'team' ? 'team' : 'client', (said) => draft.reply.tell(said))
  if (!draft.reply.silent) return
  draft.send.toast(words.kept)
  draft.send.acknowledge({ message: { blocks: [text(words.kept[draft.locale])] }, locale: draft.locale })
}

function filled(draft: Draft, contest: Contest, locale: Locale) {
  const of = (side: Side) => sayValue(contest, side, locale)
  return { about: aboutOf(draft, contest, locale), client: of('client'), team: of('team'), stands: of(contest.stands) }
}

function aboutOf(draft: Draft, { about }: Contest, locale: Locale): string {
  if ('path' in about) return spec(about.path as FactPath).name[locale]
  const question = draft.library.questions.find((question) => question.field === about.field)
  return (question?.label ?? question?.prompt)?.[locale].replace(/[?？]$/u, '') ?? about.field
}

/** Values in words; those of personal fields masked. */
function sayValue({ about, values }: Contest, side: Side, locale: Locale): string {
  const value: FactValue = values[side]
  if ('path' in about) return short(valueWords(about.path, value, locale), 120)
  return masked(String(value))
}
