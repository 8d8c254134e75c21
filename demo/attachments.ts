// Files of both chats: what stands in them is given to the page, what is attached in the page is sent as a person would send it.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { kindOf } from '../src/bot/file-kinds.ts'
import { answer, bodyOf } from '../src/bot/http.ts'
import { teamChannel } from '../test/twins/slack/twin.ts'
import type { House } from './house.ts'
import type { Caller } from './seeds.ts'
import type { Destination } from './wire.ts'

const bytesMost = 21 * 1024 * 1024
const shown = new Map([
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['pdf', 'application/pdf'],
])

/** Gives a file of a chat: pictures and PDF are shown, all else is saved. */
export function giveFile({ slack, telegram }: House, path: string, response: ServerResponse): void {
  const [, room, message] = /^\/file\/telegram\/(\d+)\/(\d+)$/.exec(path) ?? []
  const kept =
    room === undefined
      ? slack.workspace.files.get(path.split('/').at(-1)!)
      : telegram.world.rooms.get(Number(room))?.messages.find(({ id }) => id === Number(message))?.document
  if (kept === undefined) return answer(response, 404)
  const kind = kindOf(kept.bytes)
  const type = shown.get(typeof kind === 'string' ? '' : kind.extension)
  const name = `filename*=UTF-8''${encodeURIComponent(kept.name)}`
  response.writeHead(200, {
    'content-type': type ?? 'application/octet-stream',
    'content-disposition': `${type === undefined ? 'attachment' : 'inline'}; ${name}`,
    'x-content-type-options': 'nosniff',
  })
  response.end(kept.bytes)
}

/** Takes a file from the page (its bytes; name and destination in the head) and sends it: on the phone, pictures go as photos. */
export async function takeFile(
  { lin }: House,
  callers: readonly Caller[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const said = (name: string) => decodeURIComponent(String(request.headers[name] ?? ''))
  const [name, to] = [said('x-name'), JSON.parse(said('x-to')) as Destination]
  const bytes = await bodyOf(request, bytesMost)
  if (to.in === 'slack') await lin.sendFile(to.where === 'channel' ? teamChannel : lin.chat, name, bytes, '', to.thread)
  else {
    const person = callers.find((caller) => caller.person.user.id === to.person)?.person
    const kind = kindOf(bytes)
    if (typeof kind !== 'string' && /^image\/(?:png|jpeg)$/.test(kind.type)) person?.sendPhoto(bytes)
    else person?.sendDocument(name, bytes)
  }
  answer(response, 204)
}
