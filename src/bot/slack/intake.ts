// Takes in whatever Slack sends, by what it means. What this resolves with is Slack's answer; until then nothing is acknowledged.

import type { ModalView } from '@slack/types'
import { type Address, addressKey, type Event, formOf, goesOut, isThread, type State, type View } from '../../flows/index.ts'
import { inOrder } from '../in-order.ts'
import { AgentView } from './agent-view.ts'
import { beginModal } from './forms/casework-forms.ts'
import { readMetadata } from './forms/metadata.ts'
import { correctModal, switchCorrect, switchOrder } from './forms/order-forms.ts'
import { firstSection, sectionModal, switchSection } from './forms/section.ts'
import { takeSubmission } from './forms/sent.ts'
import { answerThread, personId, readReference } from './identity.ts'
import { type Inbound, type PrivatePlace, read } from './inbound.ts'
import { Answered } from './receiving/answered.ts'
import { keepFiles } from './receiving/files.ts'
import { LoopBreaker } from './receiving/loop-breaker.ts'
import { Once } from './receiving/once.ts'
import type { Payload } from './receiving/payload.ts'
import { actingOf, actorOf, line, look, openForm, type Session, tell, tellLine, unknownWords } from './session.ts'
import { takeClick } from './team/clicks.ts'
import { showHome } from './team/show-home.ts'
import { takeSlash } from './team/slash.ts'
import { takeTyped, typedCommand } from './team/typed.ts'

/** Takes one payload and gives the body of Slack's synchronous answer. Throws where nothing could be stored. */
export type Take = (payload: Payload) => Promise<object>

/** Prepares taking in. `revoked` is told when the workspace has taken our token back. */
export function intake(session: Session, revoked: () => void): Take {
  const milliseconds = () => Date.parse(session.now())
  const loops = new LoopBreaker(milliseconds)
  const once = new Once(milliseconds)
  const answered = new Answered()
  const ordered = inOrder<HandedIn>()
  const refresh = (user: string) => session.later('a home', () => showHome(session, user))
  const view = new AgentView(session)

  return async (payload) => {
    const inbound = read(payload, session.bot, session.teamChannel)
    if (inbound === null) return {}
    switch (inbound.kind) {
      case 'talk':
        return (await ordered(addressKey(inbound.from), () => handIn(session, inbound, { loops, once, view }))).answer
      case 'desk': {
        if (!once.first(inbound.id)) return {}
        const answer = await takeClick(session, inbound)
        if (inbound.press.action === 'dismiss') refresh(inbound.asker.user)
        return answer
      }
      case 'slash':
        return once.first(inbound.id) ? takeSlash(session, inbound) : {}
      case 'submitted': {
        const answer = await answered.once(inbound.id, () => takeSubmission(session, inbound))
        if (inbound.view.callback_id === 'answer') refresh(inbound.user)
        return answer
      }
      case 'turned':
        session.later('a form', () => turn(session, inbound))
        return {}
      case 'shortcut':
        if (once.first(inbound.id)) session.later('a form', () => takeShortcut(session, inbound))
        return {}
      case 'home':
        refresh(inbound.user)
        return {}
      case 'agent':
        session.later('prompts', () => view.looked(inbound.user, inbound.channel, inbound.viewed))
        return {}
      case 'person':
        session.members.forget(inbound.user)
        return {}
      case 'revoked':
        revoked()
        return {}
    }
  }
}

type Around = { readonly loops: LoopBreaker; readonly once: Once; readonly view: AgentView }
type Talk = Extract<Inbound, { kind: 'talk' }>
type Files = Extract<Event['body'], { kind: 'files' }>

/** Slack's synchronous answer, once the event is safe. */
type HandedIn = { readonly answer: object | Promise<object> }
const nothing: HandedIn = { answer: {} }

/** One thing said. Those of one chat are handed in one after the other, so that words do not overtake a file that is being fetched. */
async function handIn(session: Session, talk: Talk, around: Around): Promise<HandedIn> {
  const { loops, once, view } = around
  const { id, at, from, user, shared, body, asker } = talk
  const place = privatePlaceOf(talk)
  const command = place === null ? null : typedCommand(talk, await actingOf(session, user))
  if (place !== null && command !== null)
    return once.first(id) ? { answer: await takeTyped(session, talk, await actingOf(session, user), place, command) } : nothing
  const acting = await actingOf(session, user)
  if (body.kind === 'pressed' && place !== null && !(await session.members.ownsChat(user, place.channel))) {
    session.log.warn({ event: id }, 'a press in somebody else’s private chat is refused')
    if (asker !== undefined) session.later('an answer', () => tellLine(session, asker, unknownWords, acting.locale))
    return nothing
  }
  const times = body.kind === 'text' ? loops.heard(user, body.text) : 'fine'
  if (times !== 'fine') session.log.warn({ event: id }, 'the same words over and over: a loop is broken')
  if (times === 'unanswered') return nothing
  const person = personId(from.account, user)
  const thread = talk.inThread ? await applicationThread(session, from, person) : null
  if (talk.inThread && thread === null) return nothing
  const files = thread === null || wanted(thread, person, body) ? await fetched(session, talk) : {}
  const event: Event = {
    id,
    at,
    from,
    actor: actorOf(session, acting),
    ...(shared && { shared }),
    body: times === 'told' ? { kind: 'flooded' } : bodyOf(talk, files),
  }
  const received = async (): Promise<object> => {
    const receipt = await session.receive(event)
    const message = receipt.ack?.message
    if (message !== undefined && asker !== undefined)
      session.later('an answer', () => tell(session, asker, message, acting.locale))
    if (place !== null) session.later('prompts', () => view.spoken(user, place.channel))
    return {}
  }
  const answer = received()
  answer.catch(() => undefined)
  return { answer }
}

/** Where in private something was said; null where others read along. */
function privatePlaceOf({ id, body, shared }: Talk): PrivatePlace | null {
  const channel = 'message' in body && body.message !== undefined ? readReference(body.message)?.channel : undefined
  if (shared || channel === undefined || !channel.startsWith('D')) return null
  const thread = answerThread(`${id}#`)
  return { channel, ...(thread !== undefined && { thread }) }
}

/** A question to the assistant in an application's thread is answered there, and goes no further. */
function bodyOf({ body, inThread, called }: Talk, files: Partial<Files>): Event['body'] {
  if (inThread && called === true && body.kind === 'text')
    return { kind: 'desk', action: 'ask-here', values: { question: body.text } }
  return body.kind === 'files' ? { ...body, ...files } : body
}

/** The files of a message, kept; some may be of no kind that is kept. */
async function fetched(session: Session, { id, offered = [] }: Talk): Promise<Partial<Files>> {
  if (offered.length === 0 || (await session.store.seen(id))) return {}
  const files = await keepFiles(session, id, offered)
  return { files, ...(files.length < offered.length && { unfit: true }) }
}

/** What the team shows one another stays in Slack: only files that go out to the client are fetched. */
function wanted(thread: State, person: string, body: Event['body']): boolean {
  return body.kind === 'files' && goesOut(thread, person, body.caption ?? '')
}

/** Threads of the team's channel that are no application's are none of ours: null. */
async function applicationThread({ store }: Session, from: Address, person: string): Promise<State | null> {
  const state = await store.load(from, { id: person })
  return state.version > 0 && isThread(state.conversation) ? state : null
}

/** Something else was chosen in an open form: another section, service or order. It shows that one, with what is known now. */
async function turn(session: Session, { view, choice, what, user }: Extract<Inbound, { kind: 'turned' }>): Promise<void> {
  const metadata = readMetadata(view.private_metadata)
  const acting = await actingOf(session, user)
  if (metadata === null || acting.known.role !== 'team') return
  const seen = await look(session, metadata.application, acting.locale)
  const next = seen === null ? null : turnedForm(seen, metadata.about, what, choice)
  if (next !== null) await session.api.views.update({ view_id: view.id, hash: view.hash, view: next })
}

function turnedForm(seen: View, form: string, what: string, choice: string): ModalView | null {
  if (what === switchCorrect) return correctModal(seen)
  if (what === switchOrder) return correctModal(seen, choice)
  const about = formOf(form)
  if (about === null) return null
  return what === switchSection
    ? sectionModal(seen, choice as typeof about.section, about.service)
    : sectionModal(seen, firstSection(seen, choice), choice)
}

async function takeShortcut(
  session: Session,
  { name, words, author, asker }: Extract<Inbound, { kind: 'shortcut' }>,
): Promise<void> {
  const acting = await actingOf(session, asker.user)
  if (acting.known.role !== 'team') return tell(session, asker, line(unknownWords, acting.locale), acting.locale)
  const client = author === null || name !== 'from_message' ? undefined : (await session.members.who(author)).name
  await openForm(session, asker, beginModal(acting.locale, { words, ...(client !== undefined && { client }) }), acting.locale)
}
