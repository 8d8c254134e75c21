// What is written in an application's thread: the team talks among itself; only the owner's words go out, only while a person has the talk.
import type { Draft } from '../draft/draft.ts'
import { actorName } from '../draft/tell-team.ts'
import { from } from '../handover/relay.ts'
import { takeThreadFiles } from '../handover/relay-files.ts'
import { endWait } from '../handover/wait.ts'
import { goesOut, withPerson } from '../handover/with-person.ts'
import { decodeButton } from '../model/button.ts'
import { showArticle } from '../talk/answers/enquiry.ts'

/** Something written in the team's thread. Everybody but the owner talks among themselves. */
export function takeThreadTalk(draft: Draft): void {
  const { body, actor } = draft.event
  const press = body.kind === 'pressed' ? decodeButton(body.data) : null
  if (actor.role === 'team' && press?.kind === 'article') return showArticle(draft, press.article)
  if (body.kind === 'files') return takeThreadFiles(draft, body)
  if (body.kind !== 'text' && body.kind !== 'edited') return
  const said = body.text.trim()
  if (said === '' || actor.role !== 'team' || !goesOut(draft, actor.id, said)) return
  const slot = `relay-${body.message}`
  endWait(draft)
  for (const chat of withPerson(draft)) {
    draft.send.deliver({
      key: `relay-${chat.id}`,
      to: chat.address,
      lane: 'reply',
      locale: chat.locale,
      message: { blocks: [from(actorName(draft), said)] },
      ...(body.kind === 'edited' ? { edit: { slot } } : { slot }),
    })
  }
}
