// Who may ask at all: our own page only, with the token of a talk, at a bearable pace. Everything is looked at before a byte of the body.
import type { IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'
import { Allowance } from './allowance.ts'
import { chatOf } from './talk-token.ts'

/** Let in, with the talk that is meant; or refused with a status and, where waiting helps, for how long. */
export type Admission = { readonly chat: string } | { readonly status: number; readonly retryAfterMs?: number }

/** Looks at a request. */
export type Gate = (request: IncomingMessage, bytesMost: number) => Admission

/** A gate with its own counts. A talk may send ten things at once and one a second after that; an address serves a whole office. */
export function gate(steady: () => number = () => performance.now()): Gate {
  const ofTalk = new Allowance(20, 1)
  const ofAddress = new Allowance(300, 20)
  return (request, bytesMost) => {
    if (request.method !== 'POST') return { status: 405 }
    if (!isOwnPage(request)) return { status: 403 }
    const { authorization = '' } = request.headers
    const chat = chatOf(authorization.replace(/^Bearer /, ''))
    if (chat === null) return { status: 401 }
    const bytes = request.headers['content-length']
    if (bytes === undefined) return { status: 411 }
    if (Number(bytes) > bytesMost) return { status: 413 }
    const at = steady()
    const wait = ofAddress.take(addressOf(request), at) || ofTalk.take(chat, at)
    return wait > 0 ? { status: 429, retryAfterMs: wait } : { chat }
  }
}

/** The page is served from here, so what it sends names this host as its origin. Browsers do not let another page say so. */
function isOwnPage({ headers, socket }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') return false
  const forwarded = isNear(socket.remoteAddress) ? headers['x-forwarded-host'] : undefined
  const host = typeof forwarded === 'string' ? forwarded : headers.host
  try {
    return host !== undefined && new URL(headers.origin ?? '').host === new URL(`http://${host}`).host
  } catch {
    return false
  }
}

const near = new BlockList()
near.addSubnet('127.0.0.0', 8)
near.addSubnet('10.0.0.0', 8)
near.addSubnet('172.16.0.0', 12)
near.addSubnet('192.168.0.0', 16)
near.addAddress('::1', 'ipv6')
near.addSubnet('fc00::', 7, 'ipv6')

/** A proxy of the deployer stands on this machine or beside it. */
function isNear(address: string | undefined): boolean {
  const plain = (address ?? '').replace(/^::ffff:/, '')
  const family = isIP(plain)
  return family !== 0 && near.check(plain, family === 4 ? 'ipv4' : 'ipv6')
}

/** Where the person is: what the deployer's own proxy says last, else the other end. Of IPv6 the network counts, not the device. */
function addressOf({ headers, socket }: IncomingMessage): string {
  const forwarded = headers['x-forwarded-for']
  const said = typeof forwarded === 'string' ? forwarded.split(',').at(-1)?.trim() : undefined
  const address = (isNear(socket.remoteAddress) && said) || (socket.remoteAddress ?? '')
  return isIP(address) === 6 && !address.startsWith('::') ? address.split(':').slice(0, 4).join(':') : address
}
