// An error as the Bot API gives it, with the words its server uses (tdlib/telegram-bot-api, Client.cpp).
import type { ApiError, ResponseParameters } from '@grammyjs/types'

/** Thrown by a method of the twin; becomes the answer. */
export class Refusal extends Error {
  readonly answer: ApiError

  constructor(code: number, description: string, parameters?: ResponseParameters) {
    super(description)
    this.answer = { ok: false, error_code: code, description, ...(parameters && { parameters }) }
  }
}

/** A faulty request. */
export const bad = (words: string) => new Refusal(400, `Bad Request: ${words}`)

/** Something the bot may not do. */
export const forbidden = (words: string) => new Refusal(403, `Forbidden: ${words}`)
