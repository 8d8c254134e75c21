// Takes a photo or document over: fetched from the API's own host, bounded, typed by its bytes, kept sealed under our own name.

import { createHash } from 'node:crypto'
import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import type { Readable } from 'node:stream'
import { setTimeout as after } from 'node:timers/promises'
import { type Api, GrammyError } from 'grammy'
import type { FileReference, Unfit } from '../../flows/index.ts'
import type { Store } from '../../store/store.ts'
import { kindOf, safeName } from '../file-kinds.ts'
import type { Log } from '../log.ts'
import { wayOut } from '../way-out.ts'
import { wholeBody } from '../whole-body.ts'
import type { OfferedFile } from './inbound.ts'
import { downloadBytesMost } from './limits.ts'
import { nameOf } from './refusal.ts'

/**
 * What fetching stands on. Example: `apiRoot: 'https://api.telegram.org'` and `token` together give the address a file is fetched from.
 */
export type Files = {
  readonly api: Api
  readonly apiRoot: string
  readonly token: string
  readonly store: Pick<Store, 'putFile'>
  readonly log: Log
}

const patienceMs = 60_000
const pausesMs = [250, 1_000, 3_000]

/** Why a file was not kept; `unfetched`: Telegram would not hand it out just now. */
export type NotKept = Unfit | 'unfetched'

/** Fetches and keeps one file of an event. Throws where it cannot be stored: then nothing is acknowledged. */
export async function keepFile(files: Files, event: string, offered: OfferedFile): Promise<FileReference | NotKept> {
  if ((offered.bytes ?? 0) > downloadBytesMost) return 'size'
  const bytes = await fetched(files, offered)
  if (bytes === 'unfetched') return bytes
  if (bytes === null) return 'kind'
  const kind = kindOf(bytes)
  if (typeof kind === 'string') return kind
  // The name follows from the event, so that a redelivered update finds its own file again and leaves no second one behind.
  const id = `t${createHash('sha256').update(`${event} ${offered.unique}`).digest('base64url').slice(0, 32)}`
  await files.store.putFile(id, bytes)
  return { id, name: safeName(offered.name, kind), type: kind.type, bytes: bytes.length }
}

/** What goes wrong on the way is tried a few times, so that one file does not hold up the chat for ever. */
async function fetched(files: Files, { id }: OfferedFile): Promise<Buffer | null | 'unfetched'> {
  for (const pause of [...pausesMs, null]) {
    try {
      const path = await pathOf(files.api, id)
      const url = path === null ? null : addressOf(files, path)
      return url === null ? null : await fetchBytes(url)
    } catch (error) {
      files.log.warn({ fault: nameOf(error) }, 'a file could not be fetched')
      if (pause !== null) await after(pause)
    }
  }
  return 'unfetched'
}

async function pathOf(api: Api, id: string): Promise<string | null> {
  try {
    return (await api.getFile(id)).file_path ?? null
  } catch (error) {
    if (error instanceof GrammyError && error.error_code === 400) return null
    throw error
  }
}

/** The token goes to the API's own host only, whatever path we are told. */
function addressOf({ apiRoot, token }: Files, path: string): URL | null {
  if (!/^[\w./-]{1,300}$/.test(path) || path.split('/').includes('..') || path.startsWith('/')) return null
  const url = new URL(`${apiRoot}/file/bot${token}/${path}`)
  return url.origin === new URL(apiRoot).origin ? url : null
}

/** Redirects are not followed. */
async function fetchBytes(url: URL): Promise<Buffer | null> {
  const proxy = wayOut()
  if (proxy === undefined) return fetchStraight(url)
  const { origin, pathname: path } = url
  const { statusCode, body } = await proxy.request({ origin, path, method: 'GET', signal: AbortSignal.timeout(patienceMs) })
  return bytesOf(statusCode, body)
}

function fetchStraight(url: URL): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, { signal: AbortSignal.timeout(patienceMs) })
    request.once('error', reject)
    request.once('response', (response) => void bytesOf(response.statusCode ?? 0, response).then(resolve, reject))
    request.end()
  })
}

async function bytesOf(status: number, body: Readable): Promise<Buffer | null> {
  if (status === 200)
    return wholeBody(body, downloadBytesMost).catch((error: unknown) =>
      error instanceof RangeError ? null : Promise.reject(error),
    )
  body.resume()
  if (status >= 500 || status === 429) throw new Error('the file host is in trouble')
  return null
}
