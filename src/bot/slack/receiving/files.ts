// Takes files over: fetched from Slack's own file host, bounded, typed by their bytes, kept sealed under our own name.

import { createHash } from 'node:crypto'
import type { FileReference, Unfit } from '../../../flows/index.ts'
import { kindOf, safeName } from '../../file-kinds.ts'
import type { Session } from '../session.ts'
import type { SlackFile } from './payload.ts'

const filesMost = 10
const bytesMost = 20 * 1024 * 1024
const patienceMs = 60_000
const slackFiles = 'https://files.slack.com'

/** Fetches and keeps the files of an event, and says why one was not kept. Throws on outages: then Slack delivers again. */
export async function keepFiles(
  session: Session,
  event: string,
  offered: readonly SlackFile[],
): Promise<{ readonly files: readonly FileReference[]; readonly unfit?: Unfit }> {
  const kept: FileReference[] = []
  let unfit: Unfit | undefined = offered.length > filesMost ? 'kind' : undefined
  for (const file of offered.slice(0, filesMost)) {
    const address = addressOf(session, file.url_private_download)
    const tooLarge = (file.size ?? 0) > bytesMost
    const bytes = address === null || tooLarge ? null : await fetchBytes(address, session.api.token ?? '')
    const kind = bytes === null ? 'kind' : kindOf(bytes)
    if (bytes === null || typeof kind === 'string') {
      unfit ??= tooLarge ? 'size' : typeof kind === 'string' ? kind : 'kind'
      continue
    }
    // The name follows from the event, so that a redelivery finds its own file again.
    const id = `s${createHash('sha256').update(`${event} ${file.id}`).digest('base64url').slice(0, 32)}`
    await session.store.putFile(id, bytes)
    kept.push({ id, name: safeName(file.name ?? 'file', kind), type: kind.type, bytes: bytes.length })
  }
  return { files: kept, ...(unfit && { unfit }) }
}

/** The token goes to Slack's exact file host alone; where another API is configured, to that one alone. */
function addressOf({ api }: Session, given: string | undefined): URL | null {
  if (given === undefined || !URL.canParse(given)) return null
  const root = new URL(api.slackApiUrl)
  const host = root.hostname === 'slack.com' ? slackFiles : root.origin
  const url = new URL(given)
  return url.origin === host ? url : null
}

/** Redirects are not followed. */
async function fetchBytes(url: URL, token: string): Promise<Buffer | null> {
  const answer = await fetch(url, {
    headers: { authorization: `Bearer ${token}` },
    redirect: 'manual',
    signal: AbortSignal.timeout(patienceMs),
  })
  if (answer.status >= 500 || answer.status === 429) throw new Error('the file host is in trouble')
  if (answer.status !== 200 || answer.body === null) return null
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of answer.body as AsyncIterable<Uint8Array>) {
    length += chunk.length
    if (length > bytesMost) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
