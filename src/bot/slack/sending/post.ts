// How a message owed reaches Slack: posted, or put in place of an earlier one; a refusal is a value. What was sent is not sent again.

import { isUnopened } from '../../../flows/index.ts'
import type { ClaimedDelivery } from '../../../store/store.ts'
import type { ChannelAdapter, Sending } from '../../channel.ts'
import { PartByPart } from '../../part-by-part.ts'
import type { Api } from '../api.ts'
import { answerThread, readReference, referenceOf } from '../identity.ts'
import { type Part, type Rendered, render } from '../render.ts'
import { attach, type ReadFile } from './attach.ts'
import { type Refusal, refusalOf, settled } from './refusal.ts'

/** What sending stands on. `opened` is told of the thread Slack has opened for an application, before the message counts as sent. */
export type Sender = {
  readonly api: () => Api
  readonly readFile: ReadFile
  readonly opened: (application: string, thread: string) => Promise<void>
  /** A pause between the parts of one message. */
  readonly pause: () => Promise<void>
}

type Where = { readonly channel: string; readonly thread?: string }

/** No link unfolds: whatever stands behind one that somebody sent is not fetched, and not shown to a whole channel. */
export const still = { unfurl_links: false, unfurl_media: false } as const

/** Sends messages owed. */
export function sending(sender: Sender): Required<Pick<ChannelAdapter, 'send' | 'again'>> {
  const begun = new PartByPart()
  return {
    send: async (claimed) => {
      const shown = rendered(claimed)
      if (shown === null) return { kind: 'impossible', reason: 'the message cannot be shown in Slack', unreachable: false }
      const calls = callsFor(sender, shown, claimed)
      if (calls.length === 0) return { kind: 'impossible', reason: 'the message is empty', unreachable: false }
      return begun.send(claimed.delivery.key, calls, sender.pause)
    },
    again: (claimed) => {
      if (begun.goesOn(claimed.delivery.key)) return 'rest'
      const shown = rendered(claimed)
      return shown !== null && placeOf(claimed, shown) !== null ? 'in place' : 'anew'
    },
  }
}

function rendered({ delivery }: ClaimedDelivery): Rendered | null {
  try {
    return render(delivery.message)
  } catch {
    return null
  }
}

type Call = () => Promise<Sending>

function callsFor(sender: Sender, rendered: Rendered, claimed: ClaimedDelivery): Call[] {
  const { delivery } = claimed
  const { parts, file } = rendered
  const where = whereTo(claimed)
  const place = placeOf(claimed, rendered)
  const [first] = parts
  if (isUnopened(delivery.to) && first !== undefined) return [() => openThread(sender, where, first, claimed)]
  if (place !== null) return [() => edit(sender, place, first!, where, claimed)]
  const { broadcast } = delivery.message
  const calls: Call[] = parts.map((part, index) => () => post(sender.api(), where, part, index === 0 && broadcast))
  if (file === undefined) return calls
  if (isUnopened(delivery.to)) return []
  return [...calls, () => attach({ api: sender.api(), readFile: sender.readFile }, where, file, claimed.attempts)]
}

/** A private chat is named by its person; a person's talk in a channel stays in the thread of what is answered. */
function whereTo({ delivery }: ClaimedDelivery): Where {
  const { chat, thread } = delivery.to
  const named = thread !== undefined && /^\d/.test(thread) ? thread : answerThread(delivery.key)
  return { channel: chat, ...(named !== undefined && !isUnopened(delivery.to) && { thread: named }) }
}

/** The message to replace: the one named, the card at the head of its thread, or none. Only one part, without a file, can take its place. */
function placeOf(
  { delivery, editing: reference }: ClaimedDelivery,
  { parts, file }: Rendered,
): { readonly channel: string; readonly ts: string } | null {
  const { edit, slot, to } = delivery
  if (parts.length !== 1 || file !== undefined || isUnopened(to)) return null
  const isCard = slot === 'card' || (edit !== undefined && 'slot' in edit && edit.slot === 'card')
  if (isCard && to.thread !== undefined && /^\d/.test(to.thread)) return { channel: to.chat, ts: to.thread }
  return reference === undefined ? null : readReference(reference)
}

/** The first message of an application's thread. The thread is noted before the message counts as sent: else later ones would lose it. */
async function openThread(sender: Sender, where: Where, part: Part, { application }: ClaimedDelivery): Promise<Sending> {
  const result = await post(sender.api(), where, part)
  if (result.kind !== 'sent' || result.message === undefined) return result
  const ts = readReference(result.message)?.ts
  try {
    if (ts !== undefined) await sender.opened(application, ts)
  } catch {
    return { kind: 'unknown', reason: 'the thread was opened but could not be noted' }
  }
  return result
}

async function post(api: Api, { channel, thread }: Where, part: Part, broadcast = false): Promise<Sending> {
  const inThread = broadcast ? { reply_broadcast: true as const } : {}
  return settled(
    await called(part, 'chat.postMessage', async (shown) => {
      const to = thread === undefined ? { channel } : { channel, thread_ts: thread, ...inThread }
      const answer = await api.chat.postMessage({ ...to, ...still, ...shown })
      return referenceOf(answer.channel ?? channel, answer.ts ?? '')
    }),
  )
}

async function edit(
  sender: Sender,
  place: { channel: string; ts: string },
  part: Part,
  where: Where,
  claimed: ClaimedDelivery,
): Promise<Sending> {
  const result = await called(part, 'chat.update', async (shown) => {
    await sender.api().chat.update({ ...place, ...shown })
    return referenceOf(place.channel, place.ts)
  })
  if (result.kind === 'gone' && claimed.spent)
    return { kind: 'unknown', reason: 'a new message in its place may stand there already' }
  // The card was deleted, and its thread with it: the application gets a new one.
  if (result.kind === 'gone' && place.ts === claimed.delivery.to.thread)
    return openThread(sender, { channel: where.channel }, part, claimed)
  if (result.kind === 'gone') return post(sender.api(), where, part)
  // Editing twice shows once: a lost answer may simply be tried again.
  if (result.kind === 'unknown') return { kind: 'failed', reason: result.reason }
  return settled(result)
}

/** Makes the call with blocks, and once more with words alone where Slack cannot read ours. */
async function called(
  part: Part,
  method: string,
  call: (shown: { text: string; blocks: Part['blocks'] }) => Promise<string>,
): Promise<Refusal> {
  const once = (shown: Part) =>
    call({ text: shown.text, blocks: shown.blocks }).then(
      (message): Refusal => ({ kind: 'sent', message }),
      (error: unknown) => refusalOf(error, method),
    )
  const result = await once(part)
  return result.kind === 'unreadable' ? once({ text: part.text, blocks: [] }) : result
}
