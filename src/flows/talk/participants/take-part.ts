// Somebody takes part in another's application: their own chat asks only what is theirs, and what they answer goes to the owner's record.
import type { Question, Role } from '../../../knowledge/questions/question.ts'
import type { Draft } from '../../draft/draft.ts'
import { ask, askAgain, closeQuestion } from '../../draft/open-question.ts'
import { decide } from '../../draft/yes-or-no.ts'
import type { ActionValues } from '../../model/action.ts'
import { isAnswered } from '../../model/answered.ts'
import { currentFields } from '../../model/current.ts'
import type { OpenedLink } from '../../model/event.ts'
import type { Part } from '../../model/invitation.ts'
import { type Block, text } from '../../model/message.ts'
import { roleNames } from '../../wording/role-names.ts'
import { tellOwner } from './between.ts'

const words = {
  own: {
    en: 'That invitation is for somebody else. Forward it to them; here we go on with your own questions.',
    zh: '此邀请是给其他人的，请转发给对方。这里继续您自己的填写。',
  },
  welcome: {
    en: 'You were invited to help with an ICP registration. Your part: **{role}**. I ask only what concerns you, and whoever invited you sees neither your name nor your phone and e-mail.',
    zh: '您受邀协助办理ICP备案，您的身份：**{role}**。我只问与您有关的内容，邀请人看不到您的姓名、电话和邮箱。',
  },
  seen: {
    en: 'What the filing depends on they do see: kind and end of your document, and whether you have a mainland mobile.',
    zh: '办理条件所依据的内容邀请人可以看到：证件类型、有效期，以及您是否有内地手机号。',
  },
  nothing: {
    en: 'Nothing is open for you right now. I write as soon as something is.',
    zh: '目前没有需要您填写的内容，如有需要会再联系您。',
  },
  done: {
    en: 'Thank you, that is all I need from you. “delete” erases everything you entered, here and in the application.',
    zh: '谢谢，您需要填写的内容已全部完成。发送“删除”可清除您填写的全部内容，包括备案项目中的部分。',
  },
  fellAway: { en: 'That question has become needless.', zh: '该问题已无需填写。' },
  opened: { en: 'Something has come up that only you know.', zh: '现有内容需要您填写。' },
  next: {
    en: 'Thank you, that part is done. Next, for another application you help with: **{role}**.',
    zh: '谢谢，这一部分已完成。接下来是您协助的另一个备案项目，您的身份：**{role}**。',
  },
  back: {
    en: 'That invitation was taken back. We go on with the other application you help with: **{role}**.',
    zh: '该邀请已撤回。继续填写您协助的另一个备案项目，您的身份：**{role}**。',
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
    en: 'The invitation was taken back; I ask you nothing more. “delete” erases everything you entered, here and in the application.',
    zh: '邀请已撤回，不会再向您提问。发送“删除”可清除您填写的全部内容，包括备案项目中的部分。',
  },
  otherEnded: {
    en: 'An invitation to another application was taken back; I ask you nothing more for that one.',
    zh: '您的另一个邀请已撤回，不会再就该项目向您提问。',
  },
  otherErased: {
    en: 'Another application you help with has been erased, with what you gave for it.',
    zh: '您协助的另一个备案项目已删除，您提供的内容也一并清除。',
  },
  left: {
    en: 'You help with an application as **{role}**. Still open for you: {count}.',
    zh: '您协助办理备案，身份：**{role}**，还有{count}项未填。',
  },
  given: {
    en: 'You help with an application as **{role}**. You have given everything asked.',
    zh: '您协助办理备案，身份：**{role}**，所需内容已全部填写。',
  },
  erased: {
    en: 'The application you helped with has been erased, with what you gave for it; I ask you nothing more. “delete” erases what is still kept of this chat.',
    zh: '您协助办理的备案项目已删除，您提供的内容也一并清除，不会再向您提问。发送“删除”可清除本聊天中保存的内容。',
  },
}

/** Somebody came with the code of an invitation: the owner's application decides whether it is still good. */
export function takePartIn(draft: Draft, link: Exclude<OpenedLink, { fault: string }>): void {
  const { subject: of, hash } = link
  if (of === draft.application.id) {
    draft.reply.tell(words.own)
    return askAgain(draft)
  }
  draft.write.remember({ greetedAt: draft.memory.greetedAt ?? draft.now })
  const { actor, from } = draft.event
  const values = { hash, application: draft.application.id, chat: JSON.stringify(from) }
  tellOwner(draft, of, actor.id, { kind: 'desk', action: 'participant-came', values })
}

/** What the owner's application wants of this chat's person; or that it wants nothing more. */
export function askedToTakePart(draft: Draft, values: ActionValues['participant-asked']): void {
  const { of = '', fault } = values
  const before = draft.memory.part
  const known = before?.of === of
  if (fault === 'used') return draft.reply.tell(words.used)
  if (fault !== undefined) return leavePart(draft, of, fault === 'erased' ? 'erased' : 'ended')
  const { helped = [], consent, part: current, parts = [] } = draft.memory
  const part = partAfter(draft, values, known ? before : parts.find((one) => one.of === of))
  const others = parts.filter((one) => one.of !== of)
  draft.write.remember({ helped: [...new Set([...helped, of])] })
  // Whoever is at one application hears of another in their turn; only a person who comes with a code goes to it at once.
  const busy = !known && current !== undefined && current.left.length > 0
  if (busy && values.opened === 'yes') return draft.write.remember({ parts: [...others, part] })
  const at = draft.memory.open?.question ?? ''
  draft.write.remember({ part, parts: busy ? [...others, current] : others, skipped: undefined })
  if (consent === 'declined') draft.write.remember({ consent: undefined })
  if (!known || before.role !== part.role) welcome(draft, part)
  else if (values.opened === 'yes') {
    // Whoever is at a question that stands hears of the others in their turn.
    if (draft.memory.asked !== undefined || (before.left.includes(at) && part.left.includes(at))) return
    if (before.left.includes(at)) draft.reply.tell(words.fellAway)
    else if (before.thanked && part.left.length > 0) draft.reply.tell(words.opened)
    if (before.left.length > 0) draft.write.remember({ part: { ...part, thanked: false } })
  }
  if (goOnTakingPart(draft)) return
  closeQuestion(draft)
  draft.reply.tell(words.nothing)
}

/**
 * Their part with what is asked now: what they have answered since stays answered, and what is left of another role of theirs stays left.
 * All that was ever asked of them stays theirs to correct.
 */
function partAfter(
  draft: Draft,
  { of = '', invitation = '', role = '', questions = '' }: ActionValues['participant-asked'],
  before: Part | undefined,
): Part {
  const { questions: all } = draft.library
  const fields = currentFields(draft.application, draft.service)
  const isDone = (id: string) =>
    before?.questions.includes(id) === true &&
    !before.left.includes(id) &&
    all.some((question) => question.id === id && isAnswered(question, draft.facts(), fields))
  const asked = questions.split(' ').filter((id) => id !== '' && !isDone(id))
  const own: readonly string[] = role === 'legal-representative' ? [role, 'site-lead'] : [role]
  const ofOtherRoles = (before?.left ?? []).filter((id) =>
    all.some((question) => question.id === id && !own.includes(question.whose ?? '')),
  )
  const left = [...new Set([...ofOtherRoles, ...asked])]
  return {
    of,
    invitation: Number(invitation),
    role: role as Role,
    questions: [...new Set([...(before?.questions ?? []), ...left])],
    left,
    thanked: left.length === 0,
  }
}

/** Who they are here, and what of it others will see: of themselves, only what the law's conditions rest on. */
function welcome(draft: Draft, { role, questions }: Part): void {
  draft.reply.tell(words.welcome, { role: roleNames[role][draft.locale] })
  const asks = draft.library.questions.filter((question) => questions.includes(question.id)).flatMap((question) => question.asks)
  if (asks.some((path) => /^(?:person|legalRep)\./.test(path))) draft.reply.tell(words.seen)
}

/** Where their parts stand, a line each. Empty where they take part in nothing. */
export function partLines({ memory: { part, parts = [] }, locale }: Draft): readonly Block[] {
  return [part, ...parts].flatMap((one) => {
    if (one === undefined) return []
    const { role, left } = one
    return [text((left.length > 0 ? words.left : words.given)[locale], { role: roleNames[role][locale], count: left.length })]
  })
}

/** Is something of their part still open, or to be thanked for? Until then nothing else is led on to. */
export const isTakingPart = ({ memory: { part } }: Draft): boolean =>
  part !== undefined && (part.left.length > 0 || part.thanked === false)

/** The next question of their part, and the thanks after the last. False where there is no part, or it is done and the talk is their own again. */
export function goOnTakingPart(draft: Draft): boolean {
  const { part, consent, skipped = [] } = draft.memory
  if (part === undefined || !isTakingPart(draft)) return false
  if (part.left.length === 0) {
    draft.write.remember({ part: { ...part, thanked: true } })
    closeQuestion(draft)
    if (goesOnElsewhere(draft, 'next')) return true
    draft.reply.tell(words.done)
    return true
  }
  const open = draft.library.questions.filter((one) => part.left.includes(one.id) && !skipped.includes(one.id))
  const [question] = open.filter((one) => !(one.personal && consent === 'declined'))
  if (question === undefined) {
    draft.write.remember({ part: { ...part, left: [], thanked: true } })
    closeQuestion(draft)
    if (goesOnElsewhere(draft, 'next')) return true
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

/** A question of their part was answered, with others that the same message answered. */
export function answeredInPart(draft: Draft, question: Question, fields: readonly string[]): void {
  const { part } = draft.memory
  if (part === undefined) return
  const filled = (id: string) => {
    const one = draft.library.questions.find((other) => other.id === id)
    return id === question.id || (one?.field !== undefined && fields.includes(one.field))
  }
  const left = part.left.filter((id) => !filled(id))
  if (left.length < part.left.length) draft.write.remember({ part: { ...part, left } })
}

/** The part that waited longest becomes theirs now, and its question is put. False where none waits. */
function goesOnElsewhere(draft: Draft, how: 'next' | 'back'): boolean {
  const [next, ...parts] = (draft.memory.parts ?? []).filter(({ left }) => left.length > 0)
  if (next === undefined) return false
  draft.write.remember({ part: next, parts, skipped: undefined })
  draft.reply.tell(words[how], { role: roleNames[next.role][draft.locale] })
  return goOnTakingPart(draft)
}

/** One application wants nothing more of them: what waits for another goes on. */
function leavePart(draft: Draft, of: string, why: 'ended' | 'erased'): void {
  const { part, parts = [] } = draft.memory
  if (part?.of !== of) {
    if (!parts.some((one) => one.of === of)) return
    draft.write.remember({ parts: parts.filter((one) => one.of !== of) })
    draft.reply.tell(why === 'erased' ? words.otherErased : words.otherEnded)
    return askAgain(draft)
  }
  draft.write.remember({ part: undefined, open: undefined })
  if (!goesOnElsewhere(draft, 'back')) draft.reply.tell(words[why])
}
