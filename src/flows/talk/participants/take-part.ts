// Somebody takes part in another's application: their own chat asks only what is theirs, and what they answer goes to the owner's record.
import { type FactValue, isFactPath } from '../../../knowledge/law/facts.ts'
import type { Question, Role } from '../../../knowledge/questions/question.ts'
import type { Draft } from '../../draft/draft.ts'
import { ask, askAgain, closeQuestion } from '../../draft/open-question.ts'
import { decide } from '../../draft/yes-or-no.ts'
import type { ActionBody, ActionValues } from '../../model/action.ts'
import type { Application } from '../../model/application.ts'
import { behind, currentFields } from '../../model/current.ts'
import type { OpenedLink } from '../../model/event.ts'
import type { Part } from '../../model/invitation.ts'
import { deskOf } from '../../model/office.ts'
import { roleNames } from '../../wording/role-names.ts'

const words = {
  own: {
    en: 'That invitation is for somebody else. Forward it to them; here we go on with your own questions.',
    zh: '此邀请是给其他人的，请转发给对方。这里继续您自己的填写。',
  },
  welcome: {
    en: 'You were invited to help with an ICP registration. Your part: **{role}**. I ask only what concerns you; whoever invited you sees that you answered, not what you entered about yourself.',
    zh: '您受邀协助办理ICP备案，您的身份：**{role}**。我只问与您有关的内容；邀请人只能看到您已填写，看不到您的个人信息。',
  },
  nothing: { en: 'Nothing is open for you right now. Thank you.', zh: '目前没有需要您填写的内容，谢谢。' },
  done: {
    en: 'Thank you, that is all I need from you. “delete” erases what you entered, here and in the application.',
    zh: '谢谢，您需要填写的内容已全部完成。发送“删除”可清除您填写的内容，包括备案项目中的部分。',
  },
  later: {
    en: 'Thank you. What you left out can follow: whoever invited you can have me ask again.',
    zh: '谢谢。跳过的内容可稍后补充，邀请人可让我再次询问。',
  },
  used: {
    en: 'This invitation is no longer good. Ask whoever sent it for a new one.',
    zh: '该邀请已失效，请向发送者索取新的邀请。',
  },
  ended: {
    en: 'The invitation was taken back; I ask you nothing more. “delete” erases what you entered.',
    zh: '邀请已撤回，不会再向您提问。发送“删除”可清除您填写的内容。',
  },
}

/** The link of an invitation was opened: the owner's application decides whether it is still good. */
export function takePartIn(draft: Draft, link: Exclude<OpenedLink, { fault: string }>): void {
  const [of = '', invitation = ''] = link.subject.split('.')
  if (of === draft.application.id) {
    draft.reply.tell(words.own)
    return askAgain(draft)
  }
  draft.write.remember({ greetedAt: draft.memory.greetedAt ?? draft.now })
  const { actor, from } = draft.event
  const values = { invitation, application: draft.application.id, chat: JSON.stringify(from) }
  follow(draft, of, actor.id, { kind: 'desk', action: 'participant-came', values })
}

/** What the owner's application wants of this chat's person; or that it wants nothing more. */
export function askedToTakePart(draft: Draft, values: ActionValues['participant-asked']): void {
  const { of = '', invitation = '', role = '', questions = '', fault } = values
  if (fault === 'ended' && draft.memory.part?.of !== of) return
  if (fault !== undefined) {
    if (fault === 'ended') leavePart(draft)
    return draft.reply.tell(fault === 'ended' ? words.ended : words.used)
  }
  const known = draft.memory.part?.of === of
  const asked = questions.split(' ').filter((one) => one !== '')
  const part: Part = { of, invitation: Number(invitation), role: role as Role, questions: asked, left: asked }
  draft.write.remember({ part, skipped: undefined, ...(draft.memory.consent === 'declined' && { consent: undefined }) })
  if (!known) draft.reply.tell(words.welcome, { role: roleNames[part.role][draft.locale] })
  if (asked.length > 0) return void goOnTakingPart(draft)
  closeQuestion(draft)
  draft.reply.tell(words.nothing)
}

/** The next question of their part. False where there is no part, or it is done and the talk is their own again. */
export function goOnTakingPart(draft: Draft): boolean {
  const { part, consent, skipped = [] } = draft.memory
  if (part === undefined || part.left.length === 0) return false
  const open = draft.library.questions.filter((one) => part.left.includes(one.id) && !skipped.includes(one.id))
  const [question] = open.filter((one) => !(one.personal && consent === 'declined'))
  if (question === undefined) {
    draft.write.remember({ part: { ...part, left: [] } })
    closeQuestion(draft)
    draft.reply.tell(words.later)
    return true
  }
  if (question.personal && consent === undefined) {
    closeQuestion(draft)
    decide(draft, 'consent')
    return true
  }
  if (draft.memory.open?.question === question.id) askAgain(draft)
  else ask(draft, question)
  return true
}

/** A question of their part was answered, with others that the same message answered: what is left, and the thanks after the last. */
export function answeredInPart(draft: Draft, question: Question, fields: readonly string[]): boolean {
  const { part } = draft.memory
  if (part?.left.includes(question.id) !== true) return false
  const filled = (id: string) => {
    const one = draft.library.questions.find((other) => other.id === id)
    return id === question.id || (one?.field !== undefined && fields.includes(one.field))
  }
  const left = part.left.filter((id) => !filled(id))
  draft.write.remember({ part: { ...part, left } })
  if (left.length > 0) return goOnTakingPart(draft)
  draft.reply.tell(words.done)
  return true
}

/** At the end of a turn: what it changed of this person's part goes to the owner's application, and an erasure does. */
export function passOn(draft: Draft, before: Application): void {
  const { part } = draft.memory
  if (part === undefined) return
  const invitation = String(part.invitation)
  const by = draft.event.actor.id
  if (draft.write.erased) return follow(draft, part.of, by, { kind: 'desk', action: 'participant-gone', values: { invitation } })
  const asked = draft.library.questions.filter((one) => part.questions.includes(one.id))
  const fields: Record<string, string | null> = {}
  const facts: Record<string, FactValue | null> = {}
  const [was, now] = [currentFields(before, draft.service), currentFields(draft.application, draft.service)]
  for (const { field, asks } of asked) {
    if (field !== undefined && was[field] !== now[field]) fields[field] = now[field] ?? null
    for (const path of asks) {
      const said = behind(draft.application, path, draft.service)
      if (isFactPath(path) && said !== behind(before, path, draft.service)) facts[path] = said?.value ?? null
    }
  }
  if (Object.keys({ ...fields, ...facts }).length === 0) return
  const values = { invitation, fields: JSON.stringify(fields), facts: JSON.stringify(facts) }
  follow(draft, part.of, by, { kind: 'desk', action: 'participant-gave', values })
}

function leavePart(draft: Draft): void {
  draft.write.remember({ part: undefined, open: undefined })
}

function follow(draft: Draft, of: string, person: string, body: ActionBody): void {
  const actor = { id: person, role: 'program' as const }
  draft.send.follow({ id: `${draft.event.id}#part`, at: draft.now, from: deskOf(of), actor, body })
}
