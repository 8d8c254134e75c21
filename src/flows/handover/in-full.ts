// What the team's channel shows masked, in full: for the owner of the application alone, and each look leaves an entry in the audit.
import type { Draft } from '../draft/draft.ts'
import { actorLocale, tellActor } from '../draft/tell-team.ts'
import { isPersonal } from '../model/masked.ts'
import { type Block, small, text } from '../model/message.ts'
import { lastInFull } from './call.ts'

const words = {
  owner: { en: 'Only the owner sees this in full. Take it first.', zh: '仅负责人可查看完整内容，请先接手。' },
  nothing: { en: 'There is nothing personal here.', zh: '暂无个人信息。' },
  title: { en: '**In full, for you alone:**', zh: '**完整内容（仅您可见）：**' },
  last: { en: 'Said last:', zh: '最近的消息：' },
  noted: { en: 'That you looked is noted in the audit.', zh: '本次查看已记入审计。' },
}

/** Shows the personal answers and the client's last words to the owner. */
export function showInFull(draft: Draft): void {
  const { application, library, event } = draft
  if (application.casework.owner !== event.actor.id) return tellActor(draft, words.owner)
  const locale = actorLocale(draft)
  const now = new Map(application.fields.map((field) => [`${field.id} ${field.service}`, field]))
  const personal = [...now.values()].flatMap(({ id, value }) =>
    value !== null && isPersonal(library, id) ? [[`${library.fields.get(id)!.label[locale]}: ${value}`]] : [],
  )
  const last = lastInFull(application).map((said) => [said])
  if (personal.length + last.length === 0) return tellActor(draft, words.nothing)
  const lists: Block[] = [
    ...(personal.length === 0 ? [] : [{ kind: 'list' as const, items: personal }]),
    ...(last.length === 0 ? [] : [text(words.last[locale]), { kind: 'list' as const, items: last }]),
  ]
  draft.write.audit(
    'unmasked',
    [...now.values()]
      .filter(({ id }) => isPersonal(library, id))
      .map(({ id }) => id)
      .join(' '),
  )
  draft.send.acknowledge({ message: { blocks: [text(words.title[locale]), ...lists, small(words.noted[locale])] }, locale })
}
