// Somebody opened the chat through a signed link: from a campaign, or to go on in private with what was begun in a group.

import type { Turning } from '../draft/draft.ts'
import type { OpenedLink } from '../model/event.ts'
import type { Button } from '../model/message.ts'
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
export function openLink(turning: Turning, link: OpenedLink): void {
  if ('fault' in link) {
    turning.tell(words[link.fault])
    return greet(turning)
  }
  if (link.purpose === 'invite') return takeInvitation(turning, link)
  if (link.purpose === 'campaign') turning.rememberMore('campaign', link.subject)
  if (link.purpose === 'resume' && link.subject !== turning.application.id) return resume(turning, link.subject)
  greet(turning)
}

/** Ties the chat to the application, unless one is under way here already. */
function resume(turning: Turning, application: string): void {
  const { assertions, fields } = turning.application
  if (assertions.length > 0 || fields.length > 0) {
    turning.tell(words.own)
    return greet(turning)
  }
  turning.remember({ greetedAt: turning.now })
  turning.conversation = { ...turning.conversation, application }
  turning.tell(words.resumed)
  turning.offer(startButtons(turning))
}

/** The way from a group into the private chat, where the channel has one; `start:resume` is made into a signed link there. */
export function offerPrivateChat(turning: Turning): void {
  if (turning.event.from.channel !== 'telegram') return
  const button: Button = { label: words.open[turning.locale], url: 'start:resume' }
  turning.offer([[button]])
}
