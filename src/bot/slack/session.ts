// What the Slack channel holds while it takes something in, and the ways to answer one person alone.

import type { ModalView } from '@slack/types'
import {
  type Actor,
  type Address,
  type Application,
  deskOf,
  type Event,
  type EventBody,
  type Links,
  type Message,
  officeOf,
  settingsOf,
  type View,
} from '../../flows/index.ts'
import type { Library } from '../../knowledge/library.ts'
import type { Locale, Text } from '../../locale.ts'
import type { Store } from '../../store/store.ts'
import { chinaDay } from '../../time.ts'
import type { Receipt, Receive } from '../channel.ts'
import type { Log } from '../log.ts'
import type { Api } from './api.ts'
import { noticeModal } from './forms/form-parts.ts'
import { type Bot, personId } from './identity.ts'
import type { Asker, PrivatePlace } from './inbound.ts'
import type { Known, Members } from './members.ts'
import { type Part, render } from './render.ts'
import { still } from './sending/post.ts'
import { nameOf } from './sending/refusal.ts'

/**
 * What everything that is taken in stands on. Example: a handler that answers later writes `session.later('a home', () =>
 * showHome(session, 'U1'))`.
 */
export type Session = {
  readonly api: Api
  readonly bot: Bot
  readonly members: Members
  /** Where the threads of applications are. */
  readonly links: { of(views: readonly View[]): Promise<Links> }
  /** The channel the account team works in. */
  readonly teamChannel: string | undefined
  readonly store: Pick<Store, 'load' | 'loadApplication' | 'find' | 'putFile' | 'seen'>
  readonly library: Library
  readonly receive: Receive
  readonly now: () => string
  readonly log: Log
  /** Does something after the platform was answered. */
  readonly later: (what: string, task: () => Promise<void>) => void
}

/** Somebody who acts, with all that was looked up about them. */
export type Acting = { readonly user: string; readonly known: Known; readonly locale: Locale; readonly speaks?: Locale }

/** Looks up who acts; a member is answered in the language they have set. */
export async function actingOf(session: Session, user: string): Promise<Acting> {
  const known = await session.members.who(user)
  const platform = known.locale ?? 'en'
  if (known.role !== 'team') return { user, known, locale: platform }
  const casework = await session.store.find('teamRecord', { address: officeAt(session.bot) })
  const { language } = casework === null ? {} : settingsOf({ casework }, personId(session.bot.team, user))
  return { user, known, locale: language ?? platform, ...(language !== undefined && { speaks: language }) }
}

/** The team's own record; an empty one where nobody has set anything yet. */
export async function officeIn({ store, bot }: Session, user: string): Promise<Application> {
  return (await store.load(officeAt(bot), { id: personId(bot.team, user) })).application
}

/** Where events about the team itself come from. */
export const officeAt = ({ team }: Bot): Address => officeOf({ channel: 'slack', account: team })

/** The person of an event. */
export function actorOf({ bot }: Session, { user, known, speaks }: Acting): Actor {
  const { role, name } = known
  const locale = speaks ?? known.locale
  const languages = { ...(locale !== undefined && { locale }), ...(speaks !== undefined && { speaks }) }
  return { id: personId(bot.team, user), role, ...(name !== undefined && { name }), ...languages }
}

/** Hands something the team does to an application in. Null where there is no such application. */
export async function atDesk(
  session: Session,
  id: string,
  acting: Acting,
  application: string,
  body: EventBody,
): Promise<Receipt | null> {
  const receipt = await hand(session, id, acting, deskOf(application), body)
  const unknown = receipt.outcome === 'duplicate' && (await session.store.loadApplication(application)) === null
  return unknown ? null : receipt
}

/** Hands an event in. */
export function hand(session: Session, id: string, acting: Acting, from: Address, body: EventBody): Promise<Receipt> {
  const event: Event = { id, at: session.now(), from, actor: actorOf(session, acting), body }
  return session.receive(event)
}

/** Today in China. */
export const todayOf = ({ now }: Session): string => chinaDay(now())

/** An application as cards and forms read it, today. */
export function viewOn(session: Session, application: Application, locale: Locale): View {
  return { application, library: session.library, today: todayOf(session), locale }
}

/** Loads an application to look at; null where there is none. */
export async function look(session: Session, application: string, locale: Locale): Promise<View | null> {
  const state = await session.store.loadApplication(application)
  return state === null || state.at === 'office' ? null : viewOn(session, state.application, locale)
}

/** Answers one person alone: where they acted, or in a form where there is no such place. Perishable: what is lost can be asked again. */
export async function tell(session: Session, asker: Asker, message: Message, locale: Locale, title = 'ICP'): Promise<void> {
  const [part] = render(message).parts
  if (part === undefined) return
  if (asker.answerIn !== undefined) return postPrivately(session, asker.answerIn, part)
  if (asker.answerAt === undefined) return openForm(session, asker, noticeModal(title, part.blocks, locale), locale)
  const answer = await fetch(asker.answerAt, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ response_type: 'ephemeral', replace_original: false, ...still, ...part }),
    redirect: 'error',
    signal: AbortSignal.timeout(10_000),
  })
  await answer.body?.cancel()
}

/** Posts into somebody's private chat. Perishable like every answer that only shows. */
export async function postPrivately({ api }: Session, { channel, thread }: PrivatePlace, { blocks, text }: Part): Promise<void> {
  await api.chat.postMessage({ channel, blocks, text, ...still, ...(thread !== undefined && { thread_ts: thread }) })
}

/** Tells one person a line. */
export function tellLine(session: Session, asker: Asker, words: Text, locale: Locale): Promise<void> {
  return tell(session, asker, { blocks: [{ kind: 'text', spans: [words[locale]] }] }, locale)
}

const tooLate = { en: 'That took too long. Please press once more.', zh: '响应超时，请再点一次。' }

/** Opens a form for one person. A trigger that has run out is told. */
export async function openForm(session: Session, asker: Asker, view: ModalView, locale: Locale): Promise<void> {
  if (asker.trigger === undefined) return tellLine(session, asker, tooLate, locale)
  try {
    await session.api.views.open({ trigger_id: asker.trigger, view })
  } catch (error) {
    session.log.warn({ fault: nameOf(error) }, 'a form could not be opened')
    if (asker.answerAt !== undefined) await tellLine(session, asker, tooLate, locale)
  }
}

/** What is forbidden looks like what is unknown. */
export const unknownWords: Text = { en: 'There is nothing by that name.', zh: '没有此项内容。' }

/** What is said of an application that is not there: one that was erased is called so. For the team alone. */
export async function goneWords({ store }: Session, application: string): Promise<Text> {
  const history = await store.find('audit', { application })
  return history.some((entry) => entry.what === 'erased') ? erasedWords : unknownWords
}
const erasedWords: Text = { en: 'This application was erased; nothing of it is left.', zh: '该项目已清除，不再保留任何内容。' }

/** A message as the answer to a slash command. */
export function commandAnswer(message: Message | undefined): object {
  const part = message === undefined ? undefined : render(message).parts[0]
  return part === undefined ? {} : { response_type: 'ephemeral', ...part }
}

/** One line as a message. */
export const line = (words: Text, locale: Locale): Message => ({ blocks: [{ kind: 'text', spans: [words[locale]] }] })
