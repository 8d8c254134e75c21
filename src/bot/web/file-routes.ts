// Files of a talk: sent up as bare bytes under a name in the head, and read again by whoever holds the talk.
import { createHash } from 'node:crypto'
import type { Event } from '../../flows/index.ts'
import { kindOf, safeName } from '../file-kinds.ts'
import { answer, bodyOf } from '../http.ts'
import { saidEntry, talkEntries } from './entries.ts'
import { envelope, readUpload } from './page-event.ts'
import type { TalkRoute, Talks } from './talk-route.ts'
import { addressOf } from './talk-token.ts'
import { fileBytesMost, jsonBytesMost } from './wire.ts'

/** Plugs the routes in; `guarded` lets in whoever may ask. */
export function fileRoutes(
  { store, streams, now, linesMost }: Talks & { readonly linesMost: number },
  guarded: (path: string, bytesMost: number, route: TalkRoute) => void,
): void {
  const upload: TalkRoute = async ({ chat, request, response, receive }) => {
    const { 'x-id': id, 'x-locale': locale, 'x-name': name = '' } = request.headers
    const read = readUpload.safeParse({ id, locale, name: decoded(String(name)) })
    if (!read.success) return answer(response, 400)
    const known = envelope(chat, read.data, now())
    if (await store.seen(known.id)) return answer(response, 204)
    const bytes = await bodyOf(request, fileBytesMost)
    const kind = kindOf(bytes)
    const message = read.data.id
    let body: Event['body']
    if (typeof kind === 'string') body = { kind: 'files', files: [], message, unfit: kind }
    else {
      // The name follows from the event, so that a repeated upload finds its own file again and leaves no second one behind.
      const file = `w${createHash('sha256').update(known.id).digest('base64url').slice(0, 32)}`
      await store.putFile(file, bytes)
      body = {
        kind: 'files',
        files: [{ id: file, name: safeName(read.data.name, kind), type: kind.type, bytes: bytes.length }],
        message,
      }
    }
    const { outcome } = await receive({ ...known, body })
    const entry = outcome === 'committed' ? saidEntry(known.id, known.at, body) : null
    if (entry !== null) streams.tell(chat, { kind: 'entry', entry })
    answer(response, 204)
  }

  /** The bytes of a file of this talk; nobody else's can be named. */
  const download: TalkRoute = async ({ chat, request, response }) => {
    const wanted = (await bodyOf(request, jsonBytesMost)).toString()
    const entries = talkEntries(await store.find('chat', { address: addressOf(chat), limit: linesMost }))
    const kept = entries.flatMap((entry): readonly { readonly id: string; readonly type: string }[] => {
      if (entry.by === 'person') return entry.files ?? []
      return entry.file !== undefined && 'stored' in entry.file ? [{ id: entry.file.stored, type: entry.file.type }] : []
    })
    const file = kept.find(({ id }) => id === wanted)
    const bytes = file === undefined ? null : await store.readFile(file.id)
    if (file === undefined || bytes === null) return answer(response, 404)
    response.writeHead(200, {
      'content-type': file.type,
      'content-length': bytes.length,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-disposition': 'attachment',
    })
    response.end(bytes)
  }

  guarded('/chat/upload', fileBytesMost, upload)
  guarded('/chat/file', jsonBytesMost, download)
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return ''
  }
}
