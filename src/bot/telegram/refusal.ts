// What Telegram's errors mean for a message that was to be sent.
import { GrammyError, HttpError } from 'grammy'
import { whyNotWritten } from '../../store/problem.ts'
import type { Sending } from '../channel.ts'
import { NotConnected } from './transport.ts'

/** An error as a value: the end of a sending, or something about the message that can be mended at once. */
export type Refusal = Sending | { readonly kind: 'same' } | { readonly kind: 'gone' }

/** Reads an error of a call. The platform's own words are never passed on: they may quote what was sent. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof GrammyError) return refused(error)
  if (error instanceof HttpError && error.error instanceof NotConnected)
    return { kind: 'failed', reason: 'Telegram could not be reached' }
  if (error instanceof HttpError) return { kind: 'unknown', reason: 'the connection broke before the answer came' }
  throw error
}

/** Makes the call; its end is a value, refused or not. */
export function called(call: () => Promise<{ message_id: number }>): Promise<Refusal> {
  return call().then(
    ({ message_id }): Refusal => ({ kind: 'sent', message: String(message_id) }),
    (error: unknown) => refusalOf(error),
  )
}

/** A refusal that nothing can mend any more. */
export function settled(result: Refusal): Sending {
  if (result.kind === 'same' || result.kind === 'gone')
    return { kind: 'impossible', reason: 'refused as faulty (400)', unreachable: false }
  return result
}

function refused({ error_code: code, description, parameters }: GrammyError): Refusal {
  if (code === 429) return { kind: 'wait', retryAfterMs: (parameters.retry_after ?? 1) * 1_000, bucket: 'chat' }
  if (parameters.migrate_to_chat_id !== undefined) return { kind: 'migrated', to: String(parameters.migrate_to_chat_id) }
  if (code === 401 || code === 404) return { kind: 'failed', reason: 'Telegram refuses the bot token' }
  if (code === 403) return { kind: 'impossible', reason: forbidden(description), unreachable: true }
  if (code === 504) return { kind: 'unknown', reason: 'Telegram’s gateway lost the answer' }
  if (code >= 500) return { kind: 'failed', reason: `Telegram is in trouble (${code})` }
  if (/message is not modified/i.test(description)) return { kind: 'same' }
  if (/message to edit not found|message can't be edited|MESSAGE_ID_INVALID|message_id_invalid/i.test(description))
    return { kind: 'gone' }
  if (
    /chat not found|user not found|PEER_ID_INVALID|deactivated|not enough rights|CHAT_WRITE_FORBIDDEN|have no rights|TOPIC_CLOSED/i.test(
      description,
    )
  )
    return { kind: 'impossible', reason: 'the chat cannot be written to', unreachable: true }
  return { kind: 'impossible', reason: `refused as faulty (${code})`, unreachable: false }
}

function forbidden(description: string): string {
  if (/blocked/i.test(description)) return 'blocked by the person'
  if (/deactivated/i.test(description)) return 'the account is gone'
  if (/initiate/i.test(description)) return 'never started by the person'
  return 'no longer in this chat'
}

/** The kind of a fault, for logs: never its words, which can carry the token. */
export function nameOf(error: unknown): string {
  if (error instanceof GrammyError) return `refused with ${error.error_code}`
  if (error instanceof HttpError && error.error instanceof Error) return `network: ${error.error.name}`
  return whyNotWritten(error)
}
