// Answers every press once: with the words of the turn where it has some, else silently, so that no button keeps spinning.
import type { Api } from 'grammy'
import { toastMost } from './limits.ts'

/** The presses that were answered with words already. Answering is a courtesy: it is never retried. */
export class Presses {
  readonly #api: Api
  readonly #told = new Set<string>()

  constructor(api: Api) {
    this.#api = api
  }

  /** Shows words over the chat. */
  async tell(query: string, text: string): Promise<void> {
    this.#told.add(query)
    const short = text.length <= toastMost ? text : `${text.slice(0, toastMost - 1).replace(/\p{Cs}/gu, '')}…`
    await this.#api.answerCallbackQuery(query, { text: short }).catch(() => undefined)
  }

  /** The press is committed (or nothing to us). */
  answer(query: string): void {
    if (this.#told.delete(query)) return
    void this.#api.answerCallbackQuery(query).catch(() => undefined)
  }
}
