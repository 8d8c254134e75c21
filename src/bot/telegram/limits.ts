// What Telegram allows, as named numbers (Bot API reference, methods and types; state of Bot API 10).

/** Characters of a message's text, counted in UTF-16 units after entities are parsed (sendMessage, `text`). */
export const textMost = 4096

/** Characters of a caption, counted in the same way (sendDocument, `caption`). */
export const captionMost = 1024

/** Characters of the notice over the chat that answers a press (answerCallbackQuery, `text`). */
export const toastMost = 200

/** Bytes a button may carry (InlineKeyboardButton, `callback_data`). */
export const callbackBytesMost = 64

/** Characters of a start payload: A-Z a-z 0-9 _ - only (deep linking). */
export const startPayloadMost = 64

/** Bytes of a file a bot may download (getFile). */
export const downloadBytesMost = 20 * 1024 * 1024

/** Bytes of a file a bot may send, and of one that is shown as a photo (Sending files). */
export const uploadBytesMost = 50 * 1024 * 1024
export const photoBytesMost = 10 * 1024 * 1024

/** Most updates of one getUpdates call. */
export const updatesMost = 100

/** The kinds of updates the assistant lives on; everything else stays with Telegram. */
export const wantedUpdates = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const
