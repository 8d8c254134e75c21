// Sends the file a message brings: made for it, or kept with the application. Until Slack shows it, it has certainly not been sent.
import type { MessageFile } from '../../../flows/index.ts'
import type { Sending } from '../../channel.ts'
import type { Api } from '../api.ts'
import { refusalOf, settled } from './refusal.ts'
import { place, show } from './upload.ts'

/** The bytes of a file kept with an application; null where it is gone. */
export type ReadFile = (id: string) => Promise<Uint8Array | null>

/** So often a file that does not go through holds up its chat; then its name in words has to do. */
const attemptsMost = 6

/** Sends a file to a chat, or into a thread of it. `attempts`: the how-manieth try this is. */
export async function attach(
  parts: { readonly api: Api; readonly readFile: ReadFile },
  to: { readonly channel: string; readonly thread?: string },
  file: MessageFile,
  attempts: number,
): Promise<Sending> {
  const { api } = parts
  const content = 'content' in file ? file.content : await parts.readFile(file.stored)
  if (content === null) return { kind: 'impossible', reason: 'the file is gone', unreachable: false }
  const { name } = file
  const placed = await place(api, { name, content }).then(
    (id) => ({ id }),
    (error: unknown) => notPlaced(error, attempts),
  )
  if (!('id' in placed)) return placed
  const where = { chat: to.channel, ...(to.thread !== undefined && { thread: to.thread }) }
  return show(api, where, { id: placed.id, name }).then(
    (): Sending => ({ kind: 'sent' }),
    (error: unknown) =>
      isSlack(error) ? settled(refusalOf(error, 'files')) : { kind: 'unknown', reason: 'the file was not shown' },
  )
}

function notPlaced(error: unknown, attempts: number): Sending {
  const result: Sending = isSlack(error)
    ? settled(refusalOf(error, 'files'))
    : { kind: 'failed', reason: 'the file was not taken' }
  if (result.kind !== 'failed' && result.kind !== 'unknown') return result
  return attempts < attemptsMost
    ? { kind: 'failed', reason: result.reason }
    : { kind: 'impossible', reason: 'the file was not taken', unreachable: false }
}

const isSlack = (error: unknown) => String((error as { code?: unknown }).code).startsWith('slack_webapi_')
