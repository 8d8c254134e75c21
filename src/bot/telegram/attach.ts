// Sends the file a message brings: made for it, or kept with the application; a picture as one where Telegram takes it, else as a document.
import { type Api, InputFile } from 'grammy'
import type { Sending } from '../channel.ts'
import { photoBytesMost, uploadBytesMost } from './limits.ts'
import { called, settled } from './refusal.ts'
import type { Rendered } from './render.ts'

/** What an answer in a group says of the message it answers. */
export type ReplyTo = { readonly reply_parameters?: { readonly message_id: number; readonly allow_sending_without_reply: true } }

/** What sending files stands on. `uploads` waits longer than other calls; `readFile` gives the bytes of a kept file, null if it is gone. */
export type Uploads = { readonly uploads: Api; readonly readFile: (id: string) => Promise<Uint8Array | null> }

/** Sends a file, with its caption and buttons where it has some. */
export async function attach(
  { uploads, readFile }: Uploads,
  chat: string,
  file: NonNullable<Rendered['file']>,
  reply: ReplyTo,
): Promise<Sending> {
  const { name, type, caption } = file
  const bytes = 'content' in file ? Buffer.from(file.content) : await readFile(file.stored)
  if (bytes === null) return { kind: 'impossible', reason: 'the file is gone', unreachable: false }
  if (bytes.length > uploadBytesMost) return { kind: 'impossible', reason: 'the file is too large', unreachable: false }
  const options = {
    ...(caption && { caption: caption.text, caption_entities: [...caption.entities] }),
    ...(caption?.keyboard && { reply_markup: { inline_keyboard: caption.keyboard } }),
    ...reply,
  }
  const upload = () => new InputFile(bytes, name)
  if (/^image\/(?:jpeg|png)$/.test(type) && bytes.length <= photoBytesMost) {
    const shown = settled(await called(() => uploads.sendPhoto(chat, upload(), options)))
    // A picture too long or too wide for a photo is refused as one: it is a document then.
    if (shown.kind !== 'impossible' || shown.unreachable) return shown
  }
  return settled(await called(() => uploads.sendDocument(chat, upload(), options)))
}
