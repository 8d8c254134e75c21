// The webhook: only Telegram, known by the secret, is heard; it gets its 200 when the update is committed, and not before.
import { createHash, timingSafeEqual } from 'node:crypto'
import type { Api } from 'grammy'
import type { Update } from 'grammy/types'
import { answer, BadBody, bodyOf, type Route } from '../http.ts'
import { wantedUpdates } from './limits.ts'
import { nameOf } from './refusal.ts'

/** Where the webhook is served. */
export const webhookPath = '/telegram/webhook'

const bodyBytesMost = 1024 * 1024
const header = 'x-telegram-bot-api-secret-token'

/** Answers Telegram's deliveries. A forged one learns nothing; one that cannot be stored is left to Telegram to repeat. */
export function webhookRoute(parts: {
  secret: string
  take: (update: Update) => Promise<void>
  heard: () => void
  trouble: (what: string) => void
}): Route {
  const { secret, take, heard, trouble } = parts
  return async (request, response) => {
    if (request.method !== 'POST') return answer(response, 405)
    if (!sameSecret(request.headers[header], secret)) return answer(response, 401)
    const update = await bodyOf(request, bodyBytesMost).then(readUpdate, (error) =>
      error instanceof BadBody ? null : Promise.reject(error),
    )
    if (update === null) return answer(response, 400)
    heard()
    try {
      await take(update)
    } catch (error) {
      trouble(`an update could not be stored (${nameOf(error)})`)
      return answer(response, 503)
    }
    answer(response, 200)
  }
}

/** Compared in constant time, whatever the lengths. */
export function sameSecret(given: string | string[] | undefined, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(typeof given === 'string' ? given : ''), digest(secret)) && typeof given === 'string'
}

function readUpdate(body: Buffer): Update | null {
  try {
    const read: unknown = JSON.parse(body.toString())
    return typeof read === 'object' && read !== null && 'update_id' in read && Number.isInteger(read.update_id)
      ? (read as Update)
      : null
  } catch {
    return null
  }
}

/** Asks Telegram to deliver to our address. */
export async function setWebhook(api: Api, webhook: { readonly url: string; readonly secret: string }): Promise<void> {
  await api.setWebhook(webhook.url, { secret_token: webhook.secret, allowed_updates: [...wantedUpdates], max_connections: 100 })
}

/** Looks whether Telegram still delivers to us: silence alone says nothing. Null where all is well. */
export async function webhookTrouble(api: Api, url: string, nowSeconds: number): Promise<string | null> {
  const info = await api.getWebhookInfo()
  if (info.url === '') {
    return 'the webhook was removed'
  }
  if (info.url !== url) return 'the webhook points to another address'
  const failedLately = info.last_error_date !== undefined && nowSeconds - info.last_error_date < 120
  if (failedLately && info.pending_update_count > 0) return `Telegram cannot deliver; ${info.pending_update_count} updates wait`
  return null
}
