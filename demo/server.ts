// The page's own server, on this machine only: the page, what it shows, what is done on it. It has nothing to do with the program's.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answer, bodyOf } from '../src/bot/http.ts'
import type { Locale } from '../src/locale.ts'
import { dayMs } from '../src/time.ts'
import { giveFile, takeFile } from './attachments.ts'
import { Clock } from './clock.ts'
import { doDeed } from './deeds.ts'
import { type House, openHouse } from './house.ts'
import { buildPage, documentText } from './page-parts.ts'
import { sceneOf, signOf } from './scene.ts'
import { type Caller, longestDays, seed } from './seeds.ts'
import type { Deed, Done } from './wire.ts'

/** The open demo. */
export type Demo = { readonly url: string; readonly house: () => House; close(): Promise<void> }

const holdMs = 20_000
const lookMs = 60
const json = 'application/json; charset=utf-8'

/** Opens it. `port` 0 takes any; a port that is taken gives way to any other. */
export async function openDemo({ port, today = Date.now() }: { port: number; today?: number }): Promise<Demo> {
  const [parts, first] = await Promise.all([buildPage(), furnished(today, 'en')])
  let current = first
  let generation = 0
  let furnishing: Promise<void> = Promise.resolve()
  let closing: Promise<unknown> = Promise.resolve()

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://demo')
    if (request.headers.origin !== undefined && request.headers.origin !== `http://${request.headers.host}`)
      return answer(response, 403)
    const part = parts.get(url.pathname)
    if (part !== undefined) return answer(response, 200, part.text, part.type)
    if (url.pathname === '/') return answer(response, 200, documentText, 'text/html; charset=utf-8')
    if (url.pathname === '/scene') return show(url, request, response)
    if (url.pathname.startsWith('/file/')) return giveFile(current.house, url.pathname, response)
    if (request.method !== 'POST') return answer(response, 404)
    if (url.pathname === '/attach') {
      current.touched = true
      return takeFile(current.house, current.callers, request, response)
    }
    if (url.pathname !== '/do') return answer(response, 404)
    const deed = JSON.parse((await bodyOf(request, 100_000)).toString()) as Deed
    answer(response, 200, JSON.stringify(await perform(deed)), json)
  }

  /** A house in which nobody has done anything yet is furnished anew in the language it is looked at in. */
  async function perform(deed: Deed): Promise<Done> {
    await furnishing
    const fresh = deed.do === 'speak' && !current.touched && deed.locale !== current.locale
    if (fresh || deed.do === 'reset') furnishing = refurnish(deed.locale)
    await furnishing
    if (deed.do === 'reset') return {}
    if (deed.do !== 'speak' && deed.do !== 'home') current.touched = true
    return doDeed(current.house, current.callers, deed)
  }

  async function refurnish(locale: Locale): Promise<void> {
    const old = current
    current = await furnished(today, locale)
    generation++
    // Nobody waits for the old house to be empty.
    closing = Promise.all([closing, old.house.close()])
  }

  /** Held until there is something new, or for a while. */
  async function show(url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const since = url.searchParams.get('since')
    const sign = () => `${generation}:${signOf(current.house)}`
    const until = Date.now() + holdMs
    while (sign() === since && Date.now() < until && !request.destroyed)
      await new Promise((resolve) => setTimeout(resolve, lookMs))
    if (response.destroyed) return
    const read = sign()
    const { house, callers } = current
    const wanted = Number(url.searchParams.get('person'))
    const person = callers.some((caller) => caller.person.user.id === wanted) ? wanted : callers[0]!.person.user.id
    answer(response, 200, JSON.stringify({ sign: read, scene: await sceneOf(house, callers, person) }), json)
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => (response.headersSent ? response.destroy() : answer(response, 500)))
  })
  const listen = (wanted: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(wanted, '127.0.0.1', () => resolve())
    })
  await listen(port).catch(() => listen(0))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    house: () => current.house,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await Promise.all([closing, current.house.close()])
    },
  }
}

/** `touched`: somebody has done something in it. */
type Furnished = { readonly house: House; readonly callers: Caller[]; readonly locale: Locale; touched: boolean }

async function furnished(today: number, locale: Locale): Promise<Furnished> {
  const house = await openHouse(new Clock(today - longestDays * dayMs), locale)
  return { house, callers: await seed(house, today, locale), locale, touched: false }
}
