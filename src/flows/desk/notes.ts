// What the team writes down for itself: notes and tags. The client never sees them.

import type { Draft } from '../draft/draft.ts'
import { actorName, keep, tellActor, tellThread } from '../draft/tell-team.ts'
import type { ActionValues } from '../model/action.ts'
import { text } from '../model/message.ts'

const noteMost = 2_000
const tagMost = 30
const tagsMost = 10

const words = {
  noted: { en: 'Noted.', zh: '已记录。' },
  empty: { en: 'There was nothing to note.', zh: '备注为空。' },
  note: { en: '**Note from {by}**', zh: '**{by}的备注**' },
  tagged: { en: 'Tags: {tags}', zh: '标签：{tags}' },
  untagged: { en: 'It has no tags now.', zh: '标签已清空。' },
}

/** Keeps a note and shows it in the thread. */
export function note(draft: Draft, values: ActionValues['note']): void {
  const said = (values.text ?? '').trim().slice(0, noteMost)
  if (said === '') return tellActor(draft, words.empty)
  keep(draft, { notes: [...draft.application.casework.notes, { text: said, by: draft.event.actor.id, at: draft.now }] })
  draft.write.audit('noted', String(said.length))
  tellActor(draft, words.noted)
  tellThread(draft, 'note', (locale) => [text(words.note[locale], { by: actorName(draft) }), { kind: 'text', spans: [said] }])
}

/** Sets the tags: those given, separated by commas, each once. */
export function tag(draft: Draft, values: ActionValues['tag']): void {
  const tags = [...new Set((values.tags ?? '').split(/[,，、;；\n]/u).map((one) => one.trim().slice(0, tagMost)))]
    .filter((one) => one !== '')
    .slice(0, tagsMost)
  keep(draft, { tags })
  draft.write.audit('tagged', String(tags.length))
  if (tags.length === 0) return tellActor(draft, words.untagged)
  tellActor(draft, words.tagged, { tags: tags.join(' · ') })
}
