// Sends a file: Slack names a place for its bytes, takes them there, and shows it in the chat.
import type { Api } from './api.ts'

/** A file to send. */
export type Upload = { readonly name: string; readonly content: string }

/** Sends a file to a channel, or to a person's private chat; gives its reference. Throws what Slack answers. */
export async function upload(api: Api, chat: string, file: Upload, comment?: string, thread?: string): Promise<string> {
  const bytes = Buffer.from(file.content)
  const place = await api.files.getUploadURLExternal({ filename: file.name, length: bytes.length })
  const address = place.upload_url
  const id = place.file_id
  if (address === undefined || id === undefined) throw new Error('Slack named no place for the file')
  const answer = await fetch(address, {
    method: 'POST',
    body: new Uint8Array(bytes),
    redirect: 'error',
    signal: AbortSignal.timeout(30_000),
  })
  await answer.body?.cancel()
  if (!answer.ok) throw new Error('Slack did not take the file')
  const channel = /^[UW]/.test(chat) ? (await api.conversations.open({ users: chat })).channel?.id : chat
  if (channel === undefined) throw new Error('there is no private chat')
  const where = { channel_id: channel, ...(comment !== undefined && { initial_comment: comment }) }
  const files: [{ id: string; title: string }] = [{ id, title: file.name }]
  await api.files.completeUploadExternal(thread === undefined ? { ...where, files } : { ...where, files, thread_ts: thread })
  return id
}
