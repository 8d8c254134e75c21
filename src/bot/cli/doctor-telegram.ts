// Asks Telegram: is the token right, and does nothing stand in the way of hearing?
import { Api, GrammyError } from 'grammy'
import type { TelegramConfig } from '../config.ts'
import type { Check } from '../health.ts'

/** The checks of Telegram. */
export async function askTelegram({ token, apiRoot, webhook }: TelegramConfig): Promise<readonly Check[]> {
  const api = new Api(token, { apiRoot: apiRoot.replace(/\/+$/, ''), timeoutSeconds: 10 })
  try {
    const me = await api.getMe()
    const info = await api.getWebhookInfo()
    const elsewhere =
      webhook === undefined
        ? ''
        : info.url !== '' && info.url !== webhook.url
          ? '; the webhook points elsewhere until the program starts'
          : ''
    return [{ name: 'telegram', well: true, detail: `@${me.username}${elsewhere}` }]
  } catch (error) {
    // The words of these errors can carry the token.
    const detail =
      error instanceof GrammyError ? `TELEGRAM_BOT_TOKEN is refused (${error.error_code})` : 'Telegram cannot be reached'
    return [{ name: 'telegram', well: false, detail }]
  }
}
