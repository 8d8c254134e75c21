// Who may look at the operators' view: whoever sits at this machine, and whoever knows the token. To all others it does not exist.
import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { answer, type Route } from '../http.ts'

/** `yes`; `ask` for the token; `no` where none is set. */
type Access = 'yes' | 'ask' | 'no'

/** Judges a request. The token comes as the password of Basic, which browsers ask for, or as Bearer; never in the address. */
function accessOf(request: IncomingMessage, token: string | undefined): Access {
  const given = tokenIn(request.headers.authorization ?? '')
  if (token !== undefined && given !== null && same(given, token)) return 'yes'
  if (given === null && isHere(request)) return 'yes'
  return token === undefined ? 'no' : 'ask'
}

/** A path for operators alone: asks for the token where one is set, and does not exist for anybody else where none is. */
export function forOperators(token: string | undefined): (route: Route) => Route {
  return (route) => (request, response) => {
    const access = accessOf(request, token)
    if (access === 'no') return answer(response, 404)
    if (access === 'yes') return route(request, response)
    response.setHeader('www-authenticate', 'Basic realm="operators", charset="UTF-8"')
    return answer(response, 401)
  }
}

/** From this machine, by its own name, and through no proxy: a page of elsewhere whose name was bent to this address is not here. */
function isHere({ headers, socket }: IncomingMessage): boolean {
  const address = (socket.remoteAddress ?? '').replace(/^::ffff:/, '')
  const near = address === '::1' || address.startsWith('127.')
  const named = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(headers.host ?? '')
  const passed = ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via'].some((name) => name in headers)
  return near && named && !passed
}

function tokenIn(header: string): string | null {
  const [, scheme, value = ''] = /^(basic|bearer)\s+(.+)$/i.exec(header) ?? []
  if (scheme === undefined) return null
  if (scheme.toLowerCase() === 'bearer') return value
  const said = Buffer.from(value, 'base64').toString()
  return said.slice(said.indexOf(':') + 1)
}

/** Compared by their hashes, so that neither length nor beginning can be found out by the clock. */
function same(one: string, other: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(one), hash(other))
}
