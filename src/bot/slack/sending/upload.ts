// Sends a file: Slack names a place for its bytes, takes them there, and shows it in the chat.
import type { Api } from '../api.ts'

/** A file to send. */
export type Upload = { readonly name: string; readonly content: string | Uint8Array }

const patienceMs = 120_000

/** Sends a file to a channel, or to a person's private chat; gives its reference. Throws what Slack answers. */
export async function upload(api: Api, chat: string, file: Upload, comment?: string): Promise<string> {
  const id = await place(api, file)
  await show(api, { chat, ...(comment !== undefined && { comment }) }, { id, name: file.name })
  return id
}

/** Hands the bytes over; nobody sees them yet. Gives the file's id. */
export async function place(api: Api, file: Upload): Promise<string> {
  const bytes = Buffer.from(file.content)
  const { upload_url: address, file_id: id } = await api.files.getUploadURLExternal({ filename: file.name, length: bytes.length })
  if (address === undefined || id === undefined) throw new Error('Slack named no place for the file')
  const answer = await fetch(address, {
    method: 'POST',
    body: new Uint8Array(bytes),
    redirect: 'error',
    signal: AbortSignal.timeout(patienceMs),
  })
  await answer.body?.cancel()
  if (!answer.ok) throw new Error('Slack did not take the file')
  return id
}

/** Shows a file that was handed over. */
export async function show(
  api: Api,
  { chat, thread, comment }: { readonly chat: string; readonly thread?: string; readonly comment?: string },
  { id, name }: { readonly id: string; readonly name: string },
): Promise<void> {
  const channel = /^[UW]/.test(chat) ? (await api.conversations.open({ users: chat })).channel?.id : chat
  if (channel === undefined) throw new Error('there is no private chat')
  const where = { channel_id: channel, ...(comment !== undefined && { initial_comment: comment }) }
  const files: [{ id: string; title: string }] = [{ id, title: name }]
  await api.files.completeUploadExternal(thread === undefined ? { ...where, files } : { ...where, files, thread_ts: thread })
}
