// Another pack of rules speaks: the team is told what differs and whom it concerns, tells many in one go, or has an earlier one speak again.
import type { Text } from '../../locale.ts'
import type { Draft } from '../draft/draft.ts'
import { type actorLocale, actorName, keep, tellActor, tellUnknown } from '../draft/tell-team.ts'
import type { ActionValues } from '../model/action.ts'
import type { SpokenPack } from '../model/casework.ts'
import { text } from '../model/message.ts'
import { deskOf, packsOf } from '../model/office.ts'
import { packNews } from './pack-words.ts'

const keptMost = 20

const words = {
  going: { en: 'Telling {count} clients now; each is noted in its thread.', zh: '正在通知{count}位客户，各项目消息列将有记录。' },
  back: {
    en: 'The rules of before speak again, until the files are changed.',
    zh: '已恢复上一版规则，文件更新后才会采用新规则。',
  },
  backNews: {
    en: '{by} had the rules {id} speak again. The newer ones wait until their files are changed.',
    zh: '{by}已恢复规则版本{id}，新规则在文件更新前不会采用。',
  },
  already: { en: 'Those rules speak already.', zh: '当前已采用该版本。' },
  faulty: {
    en: '**New rules can’t be read; those of before go on speaking.** {faults}',
    zh: '**新规则无法读取，仍沿用原有规则。**{faults}',
  },
} satisfies Record<string, Text>

/** Notes the pack that speaks now; the first one ever is no news. */
export function notePack(
  draft: Draft,
  { number = '', id = '', records = '[]', affected = '[]' }: ActionValues['pack-speaks'],
): void {
  const before = packsOf(draft.application)
  const last = before.at(-1)
  const pack: SpokenPack = {
    number: Number(number),
    id,
    at: draft.now,
    records: JSON.parse(records) as string[],
    affected: JSON.parse(affected) as string[],
    ...(last?.backTo?.id === id && { refuses: last.id }),
  }
  keep(draft, { packs: [...before, pack].slice(-keptMost) })
  draft.write.audit('rules', `${id}: ${pack.affected.length} affected`)
  if (last !== undefined) tellTeam(draft, `pack-${number}`, (locale) => packNews(pack, last, locale))
}

/** New files are faulty: nothing changes, and the team is told why. */
export function notePackFaults(draft: Draft, { faults = '' }: ActionValues['pack-faulty']): void {
  tellTeam(draft, 'faulty', (locale) => ({ blocks: [text(words.faulty[locale], { faults })] }))
}

/** Tells every client a pack concerns, each by an event of its own; who was told or left before is not told again. */
export function tellChanges(draft: Draft, { argument = '' }: ActionValues['tell-changes']): void {
  const pack = packsOf(draft.application).find(({ number }) => String(number) === argument)
  if (pack === undefined) return tellUnknown(draft)
  const { id, actor } = draft.event
  for (const application of pack.affected)
    draft.send.follow({
      id: `${id}#${application}`,
      at: draft.now,
      from: deskOf(application),
      actor,
      body: { kind: 'desk', action: 'tell-change', values: { argument } },
    })
  draft.write.audit('rules told to many', `${pack.id} ${pack.affected.length}`)
  tellActor(draft, words.going, { count: pack.affected.length })
}

/** Has an earlier pack speak again; the program takes it up when it sees this kept. */
export function speakBy(draft: Draft, { argument = '' }: ActionValues['speak-by']): void {
  const packs = packsOf(draft.application)
  const last = packs.at(-1)
  if (last === undefined || !packs.some(({ id }) => id === argument)) return tellUnknown(draft)
  if ((last.backTo?.id ?? last.id) === argument) return tellActor(draft, words.already)
  const backTo = { id: argument, by: draft.event.actor.id, at: draft.now }
  keep(draft, { packs: [...packs.slice(0, -1), { ...last, backTo }] })
  draft.write.audit('rules back', `${last.id} ${argument}`)
  tellTeam(draft, 'back', (locale) => ({ blocks: [text(words.backNews[locale], { by: actorName(draft), id: argument })] }))
  tellActor(draft, words.back)
}

function tellTeam(
  draft: Draft,
  key: string,
  message: (locale: ReturnType<typeof actorLocale>) => ReturnType<typeof packNews>,
): void {
  const { team, library } = draft
  if (team === undefined) return
  const locale = library.overlay.teamLanguage
  draft.send.deliver({ key, to: team, lane: 'push', locale, message: message(locale) })
}
