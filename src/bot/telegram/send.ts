// Sends one message owed: in place where it replaces an earlier one, else part by part; remembers what has gone out already.

import type { Api } from 'grammy'
import type { Address } from '../../flows/index.ts'
import type { ClaimedDelivery } from '../../store/store.ts'
import type { ChannelAdapter, Sending } from '../channel.ts'
import { PartByPart } from '../part-by-part.ts'
import { attach, type ReplyTo, type Uploads } from './attach.ts'
import { answeredMessage, isGroup } from './identity.ts'
import { called, settled } from './refusal.ts'
import { type LinkToChat, type Part, type Rendered, render } from './render.ts'

/** What sending stands on. `chatOf` follows chats that have moved; `pause` keeps to the pace between the parts of one message. */
export type Sender = Uploads & {
  readonly api: Api
  readonly chatOf: (chat: string) => string
  readonly linkToChat: (claimed: ClaimedDelivery) => LinkToChat
  readonly pause: (to: Address) => Promise<void>
}

/** Sends messages owed. What was sent of a message before a refusal is not sent again while the program runs. */
export function sending(sender: Sender): Required<Pick<ChannelAdapter, 'send' | 'again'>> {
  const begun = new PartByPart()

  function rendered(claimed: ClaimedDelivery): Rendered | null {
    try {
      return render(claimed.delivery.message, sender.linkToChat(claimed))
    } catch {
      return null
    }
  }

  return {
    send: async (claimed) => {
      const { key, to } = claimed.delivery
      const shown = rendered(claimed)
      if (shown === null) return { kind: 'impossible', reason: 'the message cannot be shown on Telegram', unreachable: false }
      const calls = callsFor(sender, shown, claimed)
      if (calls.length === 0) return { kind: 'impossible', reason: 'the message is empty', unreachable: false }
      const parts = calls.map((call) => () => call(sender.chatOf(to.chat)))
      return begun.send(key, parts, () => sender.pause(to))
    },
    again: (claimed) => {
      if (begun.goesOn(claimed.delivery.key)) return 'rest'
      const shown = claimed.editing === undefined ? null : rendered(claimed)
      return shown !== null && onlyPart(shown) !== undefined ? 'in place' : 'anew'
    },
  }
}

type Call = (chat: string) => Promise<Sending>

/** What can be put in place of an earlier message: one part, without a file. */
const onlyPart = ({ parts, file }: Rendered) => (parts.length === 1 && file === undefined ? parts[0] : undefined)

function callsFor(sender: Sender, rendered: Rendered, claimed: ClaimedDelivery): Call[] {
  const { api } = sender
  const { delivery, editing } = claimed
  const { parts, file } = rendered
  const only = onlyPart(rendered)
  if (editing !== undefined && only !== undefined) return [(chat) => edit(api, chat, Number(editing), only, claimed)]
  const calls: Call[] = parts.map((part, index) => (chat) => post(api, chat, part, index === 0 ? replyTo(claimed) : {}))
  if (file === undefined) return calls
  const reply = parts.length === 0 && delivery.lane === 'reply' ? replyTo(claimed) : {}
  return [...calls, (chat) => attach(sender, chat, file, reply)]
}

/** In a group an answer shows whom it answers, and stays in their topic. */
function replyTo({ delivery }: ClaimedDelivery): ReplyTo {
  const message = isGroup(delivery.to) ? answeredMessage(delivery.key) : null
  return message === null ? {} : { reply_parameters: { message_id: message, allow_sending_without_reply: true } }
}

const noPreview = { link_preview_options: { is_disabled: true } } as const

async function post(api: Api, chat: string, part: Part, reply: ReplyTo): Promise<Sending> {
  const markup = part.keyboard ? { reply_markup: { inline_keyboard: part.keyboard } } : {}
  const entities = [...part.entities]
  return settled(await called(() => api.sendMessage(chat, part.text, { entities, ...noPreview, ...markup, ...reply })))
}

async function edit(api: Api, chat: string, message: number, part: Part, claimed: ClaimedDelivery): Promise<Sending> {
  const markup = { reply_markup: { inline_keyboard: part.keyboard ?? [] } }
  const entities = [...part.entities]
  const result = await called(async () => {
    const changed = await api.editMessageText(chat, message, part.text, { entities, ...noPreview, ...markup })
    return typeof changed === 'object' ? changed : { message_id: message }
  })
  if (result.kind === 'same') return { kind: 'sent', message: String(message) }
  if (result.kind === 'gone' && claimed.spent)
    return { kind: 'unknown', reason: 'a new message in its place may stand there already' }
  if (result.kind === 'gone') return post(api, chat, part, replyTo(claimed))
  // Editing twice shows once: a lost answer may simply be tried again.
  if (result.kind === 'unknown') return { kind: 'failed', reason: result.reason }
  return settled(result)
}
