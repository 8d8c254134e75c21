// Only Slack, known by its signature, is heard, and only now: a request from five minutes ago or ahead is none (docs: "Verifying requests").
import { createHmac, timingSafeEqual } from 'node:crypto'

/** How far the clocks may differ, in seconds. */
const apartMost = 300

/** Is this body signed by whoever knows the secret, at about this instant (milliseconds)? */
export function isGenuine(
  secret: string,
  body: Buffer,
  headers: { readonly [name: string]: string | string[] | undefined },
  nowMs: number,
): boolean {
  const signature = headers['x-slack-signature']
  const timestamp = headers['x-slack-request-timestamp']
  if (typeof signature !== 'string' || typeof timestamp !== 'string' || !/^\d{1,12}$/.test(timestamp)) return false
  if (Math.abs(nowMs / 1_000 - Number(timestamp)) > apartMost) return false
  const wanted = Buffer.from(`v0=${createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest('hex')}`)
  const given = Buffer.from(signature)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
