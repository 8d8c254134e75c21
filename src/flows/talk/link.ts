// Somebody opened the chat through a signed link: from a campaign, or to go on in private with what was begun in a group.

import type { Draft } from '../draft/draft.ts'
import type { OpenedLink } from '../model/event.ts'
import type { Button } from '../model/message.ts'
import { takePartIn } from './participants/take-part.ts'
import { greet, startButtons } from './welcome/greeting.ts'
import { takeInvitation } from './welcome/invitation.ts'

const words = {
  tampered: { en: 'That link isn’t one of mine, so I start afresh.', zh: '该链接无效，我们重新开始。' },
  expired: { en: 'That link has expired. Nothing is lost: just go on here.', zh: '该链接已过期，内容不受影响，请在此继续。' },
  used: {
    en: 'That link has been used already. Ask whoever sent it for a new one.',
    zh: '该链接已被使用，请向发送者索取新链接。',
  },
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
    return greet(draft)
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
