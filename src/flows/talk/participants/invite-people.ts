// The owner of an application invites others to answer what only they know, sees what is missing from whom, and takes an invitation back.
import { type Role, roles } from '../../../knowledge/questions/question.ts'
import { sayDate } from '../../../locale.ts'
import { chinaDay, dayMs } from '../../../time.ts'
import type { Draft } from '../../draft/draft.ts'
import { askAgain } from '../../draft/open-question.ts'
import { keep } from '../../draft/tell-team.ts'
import { howToJoin, invitedDays, makeCode } from '../../draft/way-in.ts'
import type { Application } from '../../model/application.ts'
import { encodeButton } from '../../model/button.ts'
import type { Invitation } from '../../model/invitation.ts'
import { type Button, list, small, text } from '../../model/message.ts'
import { invitationFor, openQuestionsOf } from '../../model/participant.ts'
import { roleNames } from '../../wording/role-names.ts'
import { offerPrivateChat } from '../link.ts'
import { tellEnded } from './between.ts'
import { askParticipant } from './owners-side.ts'

const words = {
  who: {
    en: 'Whom shall I ask for the details only they know? They answer me in a chat of their own, in their language; what they enter, you see only as “given”.',
    zh: '有些资料只有本人清楚，需要邀请谁来填写？对方在自己的聊天中用自己的语言回答，您只会看到“已提供”。',
  },
  asked: { en: 'Who was asked for what:', zh: '各人填写情况：' },
  link: {
    en: 'Invitation for: **{role}**. Works once, until {date}. Please forward this message.',
    zh: '邀请：**{role}**。仅可使用一次，有效期至{date}。请将此消息转发给对方。',
  },
  again: { en: 'Asked once more: {role}.', zh: '已再次询问：{role}。' },
  revoked: { en: 'The invitation is taken back: {role}.', zh: '已撤回邀请：{role}。' },
  nothing: { en: 'There is no invitation to take back.', zh: '没有可撤回的邀请。' },
  unopened: {
    en: 'No channel is open here that somebody else could come in through.',
    zh: '当前未开通可供他人加入的渠道，无法生成邀请。',
  },
  shared: { en: 'Invitations are made in our private chat only.', zh: '邀请只能在与我的私聊中生成。' },
  revoke: { en: 'Take back: {role}', zh: '撤回：{role}' },
  invite: { en: 'Invite: {role}', zh: '邀请：{role}' },
  remind: { en: 'Ask again: {role}', zh: '再次询问：{role}' },
}

/** What there is to do with one role, as the argument of the command. */
const revoking = 'revoke-'

/** `invite`: the people and what is missing from whom; with a role, an invitation; with `revoke-<role>`, it is taken back. */
export function invitePeople(draft: Draft, argument: string): void {
  if (draft.event.shared === true) {
    draft.reply.tell(words.shared)
    return offerPrivateChat(draft)
  }
  const role = roles.find((role) => argument === role || argument === `${revoking}${role}`)
  if (role === undefined) return showPeople(draft)
  if (argument.startsWith(revoking)) return revoke(draft, role)
  const invitation = invitationFor(draft.application, role, draft.now)
  if (invitation?.who !== undefined) {
    askParticipant(draft, invitation)
    return draft.reply.tell(words.again, { role: roleNames[role][draft.locale] })
  }
  const given = invitation ?? newInvitation(draft, role)
  if (given === null) return draft.reply.tell(words.unopened)
  give(draft, given)
}

/** A line for each role somebody was invited for: what is missing from them. */
export function missingLines(draft: Draft): readonly string[] {
  return roles.flatMap((role) => {
    const invitation = invitationFor(draft.application, role, draft.now)
    return invitation === undefined ? [] : [lineOf(draft, invitation)]
  })
}

function showPeople(draft: Draft): void {
  const lines = missingLines(draft)
  draft.reply.say(...(lines.length > 0 ? [text(words.asked[draft.locale]), list(lines)] : []), text(words.who[draft.locale]))
  draft.reply.offer(roles.map((role) => buttonsOf(draft, role)))
}

const states = {
  out: { en: '{role}: invited, not opened yet (until {date})', zh: '{role}：已邀请，尚未打开（{date}前有效）' },
  missing: { en: '{role}: still missing {items}', zh: '{role}：还缺{items}' },
  nothing: { en: '{role}: nothing to answer so far', zh: '{role}：暂无需填写的内容' },
  complete: { en: '{role}: everything given', zh: '{role}：已全部提供' },
}

function lineOf({ application, library, locale }: Draft, { role, who, service, expiresAt }: Invitation): string {
  const open = openQuestionsOf(application, library, role, service)
  const named = open.map(
    (question) => (question.label ?? library.fields.get(question.field ?? '')?.label ?? question.prompt)[locale],
  )
  const items = named.join(locale === 'zh' ? '、' : ', ')
  const state =
    who === undefined
      ? states.out
      : items !== ''
        ? states.missing
        : hasGiven(application, who.person)
          ? states.complete
          : states.nothing
  const values = { role: roleNames[role][locale], items, date: sayDate(chinaDay(expiresAt), locale) }
  return Object.entries(values).reduce((said, [name, value]) => said.replace(`{${name}}`, value), state[locale])
}

const hasGiven = ({ assertions, fields }: Application, person: string) =>
  [...assertions, ...fields].some(({ by }) => by === person)

function buttonsOf(draft: Draft, role: Role): Button[] {
  const invitation = invitationFor(draft.application, role, draft.now)
  const button = (form: { en: string; zh: string }, argument: string): Button => ({
    label: form[draft.locale].replace('{role}', roleNames[role][draft.locale]),
    data: encodeButton({ kind: 'command', name: 'invite', argument }),
  })
  if (invitation === undefined) return [button(words.invite, role)]
  const back = button(words.revoke, `${revoking}${role}`)
  if (invitation.who === undefined) return [back]
  const { application, library } = draft
  return openQuestionsOf(application, library, role, invitation.service).length === 0 ? [back] : [button(words.remind, role)]
}

function newInvitation(draft: Draft, role: Role): Invitation | null {
  const invitations = draft.application.casework.invitations ?? []
  const expiresAt = new Date(Date.parse(draft.now) + invitedDays * dayMs).toISOString()
  const id = invitations.length + 1
  const code = makeCode(draft, 'participant', String(id), expiresAt)
  if (code === null) return null
  const invitation = { id, role, service: draft.service, expiresAt, code }
  keep(draft, { invitations: [...invitations, invitation] })
  draft.write.audit('participant invited', role)
  return invitation
}

function give(draft: Draft, { code, role, expiresAt }: Invitation): void {
  const { locale } = draft
  draft.reply.tell(words.link, { role: roleNames[role][locale], date: sayDate(chinaDay(expiresAt), locale) })
  draft.reply.say(...howToJoin(draft, code, locale))
  if (draft.memory.open !== undefined) askAgainBeside(draft)
}

function askAgainBeside(draft: Draft): void {
  draft.reply.say(small(draft.locale === 'zh' ? '发送“继续”可接着填写。' : 'Write “continue” to go on with your own questions.'))
}

function revoke(draft: Draft, role: Role): void {
  const invitation = invitationFor(draft.application, role, draft.now)
  if (invitation === undefined) {
    draft.reply.tell(words.nothing)
    return askAgain(draft)
  }
  const { invitations = [] } = draft.application.casework
  keep(draft, { invitations: invitations.map((one) => (one.id === invitation.id ? { ...one, ended: 'revoked' as const } : one)) })
  draft.write.audit('invitation revoked', role)
  tellEnded(draft, invitation, 'ended')
  draft.reply.tell(words.revoked, { role: roleNames[role][draft.locale] })
  askAgain(draft)
}
