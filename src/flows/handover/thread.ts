// An application the team begins, and the thread any application has in the team's channel.
import { type Facts, factPaths } from '../../knowledge/law/facts.ts'
import type { Draft } from '../draft/draft.ts'
import { surroundings } from '../draft/surroundings.ts'
import { keep, tellActor, tellThread } from '../draft/tell-team.ts'
import type { ActionValues } from '../model/action.ts'
import { small, text } from '../model/message.ts'
import { deskThread, isQuiet, newThread } from '../model/parties.ts'
import { factsTold } from '../understand/understand.ts'

const clientMost = 80
const wordsMost = 2_000

const words = {
  begun: { en: 'Application {id} is open in the team’s channel.', zh: '备案项目{id}已在团队频道建立。' },
  from: { en: '**Begun from this message:**', zh: '**来源消息：**' },
  read: {
    en: 'I read some answers from it. They count once you confirm them in “Fill in”.',
    zh: '已从中识别出部分信息，请在“填写资料”中确认后生效。',
  },
  opened: { en: 'It has its thread in the team’s channel now.', zh: '已在团队频道建立消息列。' },
  already: { en: 'It has a thread in the team’s channel already.', zh: '该项目在团队频道已有消息列。' },
}

/**
 * Begins an application in the thread the event comes from. `words` of a message are read, but only ever as proposals; `facts` come
 * checked from a table; `quiet`: no thread is opened until somebody wants it.
 */
export function begin(draft: Draft, values: ActionValues['begin']): void {
  const { id } = draft.application
  const quiet = values.quiet === 'yes' ? { quiet: true as const } : {}
  draft.write.conversation = {
    ...draft.conversation,
    memory: { ...draft.memory, thread: true, ...quiet },
  }
  draft.write.change({ kind: 'conversation', conversation: draft.conversation })
  const client = (values.client ?? '').trim().slice(0, clientMost)
  if (client !== '') keep(draft, { client: client })
  if (values.quiet !== 'yes') keep(draft, { owner: draft.event.actor.id })
  if (values.facts !== undefined) draft.write.state(JSON.parse(values.facts) as Facts)
  draft.write.audit('begun', id)
  const said = (values.words ?? '').trim().slice(0, wordsMost)
  if (said !== '') beginFrom(draft, said)
  tellActor(draft, words.begun, { id })
}

function beginFrom(draft: Draft, said: string): void {
  const proposals = factsTold(said, surroundings(draft)).filter((fact) => factPaths.includes(fact.path))
  for (const { path, value } of proposals) draft.write.state({ [path]: value }, 'proposed')
  keep(draft, { notes: [...draft.application.casework.notes, { text: said, by: draft.event.actor.id, at: draft.now }] })
  tellThread(draft, 'from', (locale) => [
    text(words.from[locale]),
    { kind: 'text', spans: [said] },
    ...(proposals.length > 0 ? [small(words.read[locale])] : []),
  ])
}

/** Gives an application its thread, if the team works anywhere. True where it has one now. */
export function ensureThread(draft: Draft): boolean {
  const { application, team, library } = draft
  const { actor } = draft.event
  const { teamLanguage } = library.overlay
  const thread = deskThread(application)
  if (thread !== undefined) {
    if (isQuiet(thread)) draft.write.change({ kind: 'conversation', conversation: { ...thread, memory: { thread: true } } })
    return true
  }
  if (team === undefined) return false
  draft.write.change({
    kind: 'conversation',
    conversation: {
      id: `t${application.id}`,
      application: application.id,
      address: { ...team, thread: newThread(application.id) },
      person: actor.role === 'team' ? actor.id : `${team.channel}:${team.account}:team`,
      locale: (actor.role === 'team' ? actor.locale : undefined) ?? teamLanguage,
      reachable: true,
      position: null,
      memory: { thread: true },
    },
  })
  return true
}

/** A thread for an application that came from a client. */
export function open(draft: Draft): void {
  const thread = deskThread(draft.application)
  const had = thread !== undefined && !isQuiet(thread)
  if (ensureThread(draft)) tellActor(draft, had ? words.already : words.opened)
}

/** The platform has opened the thread under a name of its own. */
export function threadOpened(draft: Draft, { thread = '' }: ActionValues['thread']): void {
  const desk = deskThread(draft.application)
  if (desk === undefined || thread === '' || desk.address.thread === thread) return
  const conversation = { ...desk, address: { ...desk.address, thread } }
  if (draft.conversation.id === desk.id) draft.write.conversation = conversation
  draft.write.change({ kind: 'conversation', conversation })
}
