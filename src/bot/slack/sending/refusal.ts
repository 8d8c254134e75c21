// What Slack's errors mean for a message that was to be sent. Only names of errors are passed on: the rest can carry words and tokens.
import { whyNotWritten } from '../../../store/problem.ts'
import type { Sending } from '../../channel.ts'

/** An error as a value: the end of a sending, or something about the message that can be mended at once. */
export type Refusal = Sending | { readonly kind: 'gone' } | { readonly kind: 'unreadable' }

type Known = {
  readonly code?: unknown
  readonly data?: { readonly error?: unknown }
  readonly retryAfter?: unknown
  readonly statusCode?: unknown
  readonly original?: { readonly cause?: { readonly code?: unknown }; readonly name?: unknown }
}

const gone = ['message_not_found', 'cant_update_message', 'edit_window_closed', 'cant_update_message']
const unreadable = ['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long', 'invalid_attachments']
const unreachable = [
  'channel_not_found',
  'is_archived',
  'not_in_channel',
  'user_not_found',
  'users_not_found',
  'cannot_dm_bot',
  'user_disabled',
  'messages_tab_disabled',
  'restricted_action',
  'thread_not_found',
  'ekm_access_denied',
  'no_permission',
]
/** The whole workspace is closed to us: nothing is lost, everything waits, and health says so. */
export const revoked = [
  'token_revoked',
  'token_expired',
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'missing_scope',
  'team_access_not_granted',
]
const perhaps = ['fatal_error', 'internal_error', 'request_timeout']
const busy = [...perhaps, 'ratelimited', 'service_unavailable']
const never = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT', 'EHOSTUNREACH', 'ENETUNREACH']

/** Reads an error of a call. */
export function refusalOf(error: unknown, method: string): Refusal {
  const known = error as Known
  if (known.code === 'slack_webapi_rate_limited_error') {
    const seconds = typeof known.retryAfter === 'number' && known.retryAfter > 0 ? known.retryAfter : 1
    return { kind: 'wait', retryAfterMs: seconds * 1_000, bucket: method === 'chat.postMessage' ? 'chat' : 'method' }
  }
  if (known.code === 'slack_webapi_platform_error') return refused(String(known.data?.error ?? 'unknown'))
  if (known.code === 'slack_webapi_http_error') {
    const status = Number(known.statusCode)
    return status === 503
      ? { kind: 'failed', reason: 'Slack is not available (503)' }
      : { kind: 'unknown', reason: `Slack answered with ${status}` }
  }
  if (known.code === 'slack_webapi_request_error') {
    const cause = String(known.original?.cause?.code ?? '')
    if (never.includes(cause)) return { kind: 'failed', reason: 'Slack could not be reached' }
    return { kind: 'unknown', reason: 'the connection broke before the answer came' }
  }
  throw error
}

/** Has Slack said no? Else it is away, or busy, and may be asked again. */
export function isRefusal(error: unknown): boolean {
  const { code, data } = error as Known
  return code === 'slack_webapi_platform_error' && !busy.includes(String(data?.error))
}

/** A refusal that nothing can mend any more. */
export function settled(result: Refusal): Sending {
  if (result.kind === 'gone' || result.kind === 'unreadable')
    return { kind: 'impossible', reason: 'refused as faulty', unreachable: false }
  return result
}

function refused(name: string): Refusal {
  if (gone.includes(name)) return { kind: 'gone' }
  if (unreadable.includes(name)) return { kind: 'unreadable' }
  if (revoked.includes(name)) return { kind: 'failed', reason: `Slack refuses the token (${name})` }
  if (name === 'ratelimited') return { kind: 'wait', retryAfterMs: 1_000, bucket: 'chat' }
  if (name === 'service_unavailable') return { kind: 'failed', reason: 'Slack is not available' }
  if (perhaps.includes(name)) return { kind: 'unknown', reason: `Slack failed (${name})` }
  return {
    kind: 'impossible',
    reason: `refused (${/^[a-z_]{1,60}$/.test(name) ? name : 'unnamed'})`,
    unreachable: unreachable.includes(name),
  }
}

/** The name of a fault, for logs. */
export function nameOf(error: unknown): string {
  const { data } = error as Known
  if (typeof data?.error === 'string' && /^[a-z_]{1,60}$/.test(data.error)) return data.error
  return whyNotWritten(error)
}
