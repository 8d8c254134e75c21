// Slack over HTTP: events, clicks and commands come to one path; each gets its 200 once it is committed, and not before.
import { answer, BadBody, bodyOf, type Route } from '../../http.ts'
import type { Log } from '../../log.ts'
import type { Take } from '../intake.ts'
import { nameOf } from '../sending/refusal.ts'
import type { Payload } from './payload.ts'
import { isGenuine } from './signature.ts'

/** Where Slack delivers. */
export const slackPath = '/slack/events'

const bodyBytesMost = 4 * 1024 * 1024

/** Answers Slack's deliveries. What cannot be stored is left to Slack to repeat. */
export function slackRoute(parts: { secret: string; take: Take; now: () => string; heard: () => void; log: Log }): Route {
  const { secret, take, now, heard, log } = parts
  return async (request, response) => {
    if (request.method !== 'POST') return answer(response, 405)
    const body = await bodyOf(request, bodyBytesMost).catch((error: unknown) => {
      if (error instanceof BadBody) return null
      throw error
    })
    if (body === null) return answer(response, 400)
    if (!isGenuine(secret, body, request.headers, Date.parse(now()))) return answer(response, 401)
    const payload = readBody(body, request.headers['content-type'] ?? '')
    if (payload === null) return answer(response, 400)
    heard()
    if (payload.type === 'url_verification' && 'challenge' in payload) return json(response, { challenge: payload.challenge })
    try {
      const said = await take(payload)
      return Object.keys(said).length === 0 ? answer(response, 200) : json(response, said)
    } catch (error) {
      log.error({ fault: nameOf(error) }, 'a delivery of Slack could not be stored')
      return answer(response, 503)
    }
  }
}

const json = (response: Parameters<Route>[1], body: object) =>
  answer(response, 200, JSON.stringify(body), 'application/json; charset=utf-8')

/** Events come as JSON, clicks as JSON within a form, commands as a form. */
function readBody(body: Buffer, type: string): (Payload & { readonly type?: string }) | null {
  try {
    if (!type.startsWith('application/x-www-form-urlencoded')) return checked(JSON.parse(body.toString()))
    const form = Object.fromEntries(new URLSearchParams(body.toString()))
    return checked(form.payload === undefined ? form : JSON.parse(form.payload))
  } catch {
    return null
  }
}

function checked(read: unknown): Payload | null {
  if (typeof read !== 'object' || read === null) return null
  return 'command' in read || ('type' in read && typeof read.type === 'string') ? (read as Payload) : null
}
