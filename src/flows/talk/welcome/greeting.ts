// First contact: who this is, what it does, that it informs and does not advise; and the welcome back.

import type { Draft } from '../../draft/draft.ts'
import { askAgain, askInFull, openQuestion } from '../../draft/open-question.ts'
import { encodeButton } from '../../model/button.ts'
import { type Button, small } from '../../model/message.ts'
import { personReachable } from '../../wording/person-reachable.ts'

const words = {
  hello: {
    en: 'Hello, I’m the ICP Registration Assistant. I answer questions about filings and licences in mainland China, and in about seven short questions tell you what your site or app needs.',
    zh: '您好，我是ICP备案助手。我可以解答备案和许可证问题，也可以通过约七个简短问题判断您的网站或App需要办理什么。',
  },
  branded: {
    en: 'Hello, I’m the ICP Registration Assistant of {brand}. I answer questions about filings and licences in mainland China, and in about seven short questions tell you what your site or app needs.',
    zh: '您好，我是{brand}的ICP备案助手。我可以解答备案和许可证问题，也可以通过约七个简短问题判断您的网站或App需要办理什么。',
  },
  ask: { en: 'Ask me anything, or start the check.', zh: '直接提问，或开始评估。' },
  again: { en: 'Hello. Ask me anything, or start the check.', zh: '您好，直接提问，或开始评估。' },
  back: { en: 'Welcome back. Everything you told me is kept.', zh: '欢迎回来，您之前提供的内容都已保存。' },
  here: { en: 'Hello.', zh: '您好。' },
  notice: { en: 'Information, not legal advice.', zh: '仅供参考，不构成法律意见。' },
}

const buttons = {
  check: { en: 'Check what I need', zh: '开始评估' },
  topics: { en: 'Browse topics', zh: '浏览主题' },
  language: { en: '中文', zh: 'English' },
  person: { en: 'Talk to a person', zh: '人工咨询' },
}

/** Greets somebody new, or welcomes somebody back to where they were. */
export function greet(draft: Draft): void {
  if (draft.memory.greetedAt === undefined) {
    draft.write.remember({ greetedAt: draft.now })
    const { brand } = draft.library.overlay
    if (brand === undefined) draft.reply.tell(words.hello)
    else draft.reply.tell(words.branded, { brand })
    draft.reply.tell(words.ask)
    draft.reply.say(small(words.notice[draft.locale]))
    return draft.reply.offer(startButtons(draft))
  }
  // Whoever says hello in the midst of it is still there; whoever starts anew sees it all.
  if (draft.event.body.kind === 'text' && openQuestion(draft) !== null && draft.memory.activeOn === draft.today) {
    draft.reply.tell(words.here)
    return askAgain(draft)
  }
  const { assertions, orders } = draft.application
  const known = openQuestion(draft) !== null || assertions.some((assertion) => assertion.value !== null) || orders.length > 0
  draft.reply.tell(known ? words.back : words.again)
  if (openQuestion(draft) !== null) return askInFull(draft)
  draft.reply.offer(startButtons(draft))
}

/** A person who begins with a question gets the answer first and the notice once, beside the first answer that leaves room for it. */
export function noticeOnce(draft: Draft): void {
  const notice = small(words.notice[draft.locale])
  if (draft.memory.greetedAt !== undefined || !draft.reply.fits(notice)) return
  draft.write.remember({ greetedAt: draft.now })
  draft.reply.say(notice)
}

/** The ways to begin. */
export function startButtons(draft: Draft): Button[][] {
  const { locale } = draft
  const command = (label: string, name: string, argument = ''): Button => ({
    label,
    data: encodeButton({ kind: 'command', name, argument }),
  })
  return [
    [{ ...command(buttons.check[locale], 'check'), style: 'primary' } as Button],
    [command(buttons.topics[locale], 'topics')],
    [command(buttons.language[locale], 'language', locale === 'en' ? 'zh' : 'en')],
    ...(personReachable(draft) ? [[command(buttons.person[locale], 'person')]] : []),
  ]
}
