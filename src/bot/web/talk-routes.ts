// What an open page asks of the program: to hear its talk, to say something, to send a file and to read one. All of it by POST.
import type { ServerResponse } from 'node:http'
import { whyNotWritten } from '../../store/problem.ts'
import { answer, BadBody, bodyOf } from '../http.ts'
import { saidEntry, talkEntries } from './entries.ts'
import { fileRoutes } from './file-routes.ts'
import { type Admission, gate } from './gate.ts'
import { erasing, readDoing, toEvent } from './page-event.ts'
import { tellPage } from './streams.ts'
import type { TalkRoute, Talks } from './talk-route.ts'
import { addressOf, personOf } from './talk-token.ts'
import { jsonBytesMost, type Told } from './wire.ts'

/** Most lines of a talk that a page is filled with, of each side. */
const linesMost = 200

/** Plugs the routes in. */
export function talkRoutes(talks: Talks): void {
  const { store, streams, now, log } = talks
  const admit = gate(talks.steady)

  const wholeTalk = async (chat: string): Promise<Told> => {
    const record = await store.find('chat', { address: addressOf(chat), limit: linesMost })
    return { kind: 'talk', entries: talkEntries(record) }
  }

  /** The page is open before the talk is read, and hears again what was told of late: nothing falls between; what comes twice has the same id. */
  const listen: TalkRoute = async ({ chat, request, response }) => {
    await bodyOf(request, jsonBytesMost)
    if (!streams.open(chat, response)) return refuse(response, { status: 503, retryAfterMs: 5_000 })
    tellPage(response, await wholeTalk(chat))
    for (const told of streams.late(chat)) tellPage(response, told)
  }

  const act: TalkRoute = async ({ chat, request, response, receive }) => {
    const doing = readDoing((await bodyOf(request, jsonBytesMost)).toString())
    if (doing === null) return answer(response, 400)
    const event = toEvent(chat, doing, now())
    const { outcome } = await receive(event)
    const label = doing.what.kind === 'press' ? doing.what.label : undefined
    const entry = outcome === 'committed' ? saidEntry(event.id, event.at, event.body, label) : null
    if (entry !== null) streams.tell(chat, { kind: 'entry', entry })
    answer(response, 204)
  }

  /** Erases everything about the application of this talk: the person has been asked in the page. */
  const forget: TalkRoute = async ({ chat, request, response, receive }) => {
    await bodyOf(request, jsonBytesMost)
    const { application } = await store.load(addressOf(chat), personOf(chat, 'en'))
    await receive(erasing(application.id, now()))
    streams.forget(chat)
    answer(response, 204)
  }

  /** The way on to Telegram, made for this talk when it is asked for. */
  const onward: TalkRoute = async ({ chat, request, response }) => {
    await bodyOf(request, jsonBytesMost)
    const { application } = await store.load(addressOf(chat), personOf(chat, 'en'))
    const url = talks.toTelegram?.(application.id, now()) ?? null
    if (url === null) return refuse(response, { status: 503, retryAfterMs: 5_000 })
    answer(response, 200, JSON.stringify({ url }), 'application/json; charset=utf-8')
  }

  const guarded = (path: string, bytesMost: number, route: TalkRoute) =>
    talks.http.route(path, async (request, response) => {
      const receive = talks.receive()
      if (receive === undefined) return refuse(response, { status: 503, retryAfterMs: 1_000 })
      const admission = admit(request, bytesMost)
      if (!('chat' in admission)) return refuse(response, admission)
      talks.heard()
      try {
        await route({ chat: admission.chat, request, response, receive })
      } catch (error) {
        if (error instanceof BadBody) return answer(response, 400)
        log.error({ fault: whyNotWritten(error) }, 'a request of the page could not be stored')
        if (!response.headersSent) refuse(response, { status: 503, retryAfterMs: 2_000 })
        else response.destroy()
      }
    })

  guarded('/chat/stream', jsonBytesMost, listen)
  guarded('/chat/act', jsonBytesMost, act)
  guarded('/chat/forget', jsonBytesMost, forget)
  guarded('/chat/onward', jsonBytesMost, onward)
  fileRoutes({ ...talks, linesMost }, guarded)

  // Another process may have sent what a page of this one should show.
  store.onWork(() => {
    for (const chat of streams.talks)
      void wholeTalk(chat)
        .then((told) => {
          streams.tell(chat, told)
          for (const late of streams.late(chat)) streams.tellAgain(chat, late)
        })
        .catch(() => undefined)
  })
}

/** Refuses without reading on: what is still coming is not wanted. */
export function refuse(response: ServerResponse, { status, retryAfterMs }: Exclude<Admission, { chat: string }>): void {
  if (retryAfterMs !== undefined) response.setHeader('retry-after', String(Math.ceil(retryAfterMs / 1_000)))
  response.setHeader('connection', 'close')
  answer(response, status)
}
