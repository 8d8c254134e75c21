// Somebody came with a signed link or a code: from a campaign, by an invitation, or to go on in private with what was begun in a group.
import type { Draft } from '../draft/draft.ts'
import { askAgain } from '../draft/open-question.ts'
import type { OpenedLink } from '../model/event.ts'
import type { Button } from '../model/message.ts'
import { takePartIn } from './participants/take-part.ts'
import { greet, startButtons } from './welcome/greeting.ts'
import { takeInvitation } from './welcome/invitation.ts'

const words = {
  tampered: { en: 'That link isn’t one of mine, so I start afresh.', zh: '该链接无效，我们重新开始。' },
  expired: { en: 'That link has expired. Nothing is lost: just go on here.', zh: '该链接已过期，内容不受影响，请在此继续。' },
  used: {
    en: 'That invitation has been used already. Ask whoever sent it for a new one.',
    zh: '该邀请已被使用，请向发送者索取新的邀请。',
  },
  unknown: {
    en: 'I don’t know that code, or its invitation is gone. Check each letter, or ask whoever sent it for a new one.',
    zh: '无法识别该邀请码，或该邀请已失效。请逐字核对，或向发送者索取新的邀请。',
  },
  private: { en: 'Please send me that in our private chat.', zh: '请在与我的私聊中发送邀请码。' },
  resumed: {
    en: 'We are in private now. What you told me in the group is kept; go on whenever you like.',
    zh: '现在是私聊。您在群组中提供的内容已保存，可随时继续。',
  },
  own: {
    en: 'You already have an application in this chat; we go on with it.',
    zh: '您在此聊天中已有备案项目，我们继续办理该项目。',
  },
  open: { en: 'Go on in private', zh: '转到私聊' },
}

/** Takes what a link says. It gives no authority: a link to go on was made for this very person. */
export function openLink(draft: Draft, link: OpenedLink): void {
  if ('fault' in link) {
    draft.reply.tell(words[link.fault])
    return link.fault === 'unknown' ? askAgain(draft) : greet(draft)
  }
  if (draft.event.shared === true) {
    draft.reply.tell(words.private)
    return offerPrivateChat(draft)
  }
  if (link.purpose === 'invite' || link.purpose === 'continue') return takeInvitation(draft, link)
  if (link.purpose === 'participant') return takePartIn(draft, link)
  if (link.purpose === 'campaign') draft.write.remember({ campaign: link.subject })
  if (link.purpose === 'resume' && link.subject !== draft.application.id) return resume(draft, link.subject)
  greet(draft)
}

/** Ties the chat to the application, unless one is under way here already. */
function resume(draft: Draft, application: string): void {
  const { assertions, fields } = draft.application
  if (assertions.length > 0 || fields.length > 0) {
    draft.reply.tell(words.own)
    return greet(draft)
  }
  draft.write.remember({ greetedAt: draft.now })
  draft.write.conversation = { ...draft.conversation, application }
  draft.reply.tell(words.resumed)
  draft.reply.offer(startButtons(draft))
}

/** The way from a group into the private chat, where the channel has one; `start:resume` is made into a signed link there. */
export function offerPrivateChat(draft: Draft): void {
  if (draft.event.from.channel !== 'telegram') return
  const button: Button = { label: words.open[draft.locale], url: 'start:resume' }
  draft.reply.offer([[button]])
}
