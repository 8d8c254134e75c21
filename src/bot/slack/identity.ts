// Names what happens in Slack, so that a redelivery is known, and says where an answer to it belongs.

import { createHash } from 'node:crypto'
import type { Address } from '../../flows/index.ts'

/** The app as Slack knows it: its workspace, its user, its bot. */
export type Bot = { readonly team: string; readonly user: string; readonly bot: string }

/** Where an answer goes that follows an event in a thread: written behind the event's id, so that it is known after a restart too. */
const place = (channel: string, thread: string | undefined) => (thread === undefined ? '' : `@${channel}/${thread}`)

/** The event a message is; the same whether it came as a message or as a mention. */
export function messageEvent(team: string, channel: string, ts: string, thread?: string): string {
  return `slack:${team}:m:${channel}:${ts}${place(channel, thread)}`
}

/** The event one edit of a message is. */
export function editEvent(team: string, channel: string, ts: string, edited: string, thread?: string): string {
  return `slack:${team}:e:${channel}:${ts}:${edited}${place(channel, thread)}`
}

/** The event a click is: who, and the instant Slack gave it. */
export function actionEvent(team: string, user: string, actionTs: string, channel = '', thread?: string): string {
  return `slack:${team}:a:${user}:${actionTs}${place(channel, thread)}`
}

/** The event a command or a shortcut is, by its trigger. */
export function triggerEvent(team: string, trigger: string): string {
  return `slack:${team}:t:${trigger}`
}

/** The event a filled form is: its view, the state of it, and what stands in it, since a form with a fault is sent again as the same view. */
export function submissionEvent(
  team: string,
  { id, hash, state }: { readonly id: string; readonly hash: string; readonly state: unknown },
): string {
  const values = createHash('sha256').update(JSON.stringify(state)).digest('base64url').slice(0, 16)
  return `slack:${team}:v:${id}:${hash}:${values}`
}

/** The thread an answer belongs to: its key begins with the id of the event it answers. */
export function answerThread(deliveryKey: string): string | undefined {
  return /^slack:[^#]*@[A-Z0-9]+\/([\d.]+)/.exec(deliveryKey)?.[1]
}

/** Where somebody waits for the answer to a message: under it, or in its thread. Null where the event is no message. */
export function waitingAt(event: string): { readonly channel_id: string; readonly thread_ts: string } | null {
  const [, channel, ts, thread] = /^slack:[^:]+:m:([A-Z0-9]+):([\d.]+)(?:@[A-Z0-9]+\/([\d.]+))?$/.exec(event) ?? []
  return channel === undefined || ts === undefined ? null : { channel_id: channel, thread_ts: thread ?? ts }
}

/** A person, unique over workspaces. */
export const personId = (team: string, user: string) => `slack:${team}:${user}`

/** The Slack member a mention means; null where the person is not of Slack. */
export function memberIn(person: string): string | null {
  return /^slack:[^:]+:([UW][A-Z0-9]+)$/.exec(person)?.[1] ?? null
}

/** A person's private chat with the app: known by the person, so that it is the same however it is reached. */
export const privateChat = (team: string, user: string): Address => ({ channel: 'slack', account: team, chat: user })

/** A person in a channel others read: each has a conversation of their own there. */
export const inChannel = (team: string, channel: string, user: string): Address => ({
  channel: 'slack',
  account: team,
  chat: channel,
  thread: user,
})

/** The thread of an application in the team's channel. */
export const threadIn = (team: string, channel: string, thread: string): Address => ({
  channel: 'slack',
  account: team,
  chat: channel,
  thread,
})

/** A message's reference: channel and instant, since both are needed to edit it. */
export const referenceOf = (channel: string, ts: string) => `${channel}:${ts}`

/** The two parts of a reference; null where it is none. */
export function readReference(reference: string): { readonly channel: string; readonly ts: string } | null {
  const [, channel, ts] = /^([A-Z0-9]+):([\d.]+)$/.exec(reference) ?? []
  return channel === undefined || ts === undefined ? null : { channel, ts }
}
