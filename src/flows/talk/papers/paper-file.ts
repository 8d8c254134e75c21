// The papers as one file in the chat: named here, made when the message goes out.
import type { Draft } from '../../draft/draft.ts'
import { wantedIn } from '../../handover/paper-of-file.ts'
import { madeFileId } from '../../model/made-file.ts'
import type { MessageFile } from '../../model/message.ts'
import { factsIn, type View } from '../../model/view.ts'

/** The ZIP; null where the case calls for no paper. Who reads English has it beside the Chinese. `blanks`: nothing personal in it. */
export function paperFile(view: View, what: 'papers' | 'blanks' = 'papers'): MessageFile | null {
  const { application, locale } = view
  if (wantedIn(view).length === 0) return null
  const domain = factsIn(view, application.services[0]?.id ?? 's1')['domain.name']
  const name = typeof domain === 'string' ? domain.toLowerCase().replace(/[^\p{L}\p{N}.-]/gu, '') : ''
  const edition = locale === 'zh' ? 'zh' : 'both'
  return {
    name: `icp-papers${name === '' || name === 'unknown' ? '' : `-${name}`}.zip`,
    type: 'application/zip',
    stored: madeFileId({ what, application: application.id, edition }),
  }
}

/** The words come at once, the file as soon as it is made. */
export function sendFile(draft: Draft, file: MessageFile): void {
  const { address: to, locale } = draft.conversation
  draft.send.deliver({ key: 'file', to, lane: 'reply', locale, message: { blocks: [], file } })
}
