// Says kindly that something was not kept: an identity number, a card, a key, sent where nobody asked for it.
import { sayList, type Text } from '../../../locale.ts'
import type { Draft } from '../../draft/draft.ts'
import { askAgain, openQuestion } from '../../draft/open-question.ts'
import { text } from '../../model/message.ts'
import type { Masked } from '../../model/turn-context.ts'
import { offerPrivateChat } from '../link.ts'
import { startButtons } from '../welcome/greeting.ts'

const words = {
  masked: {
    en: 'For your safety I did not keep the {what} in your message. It isn’t needed here; it goes into the provider’s own form later.',
    zh: '为保护您的信息，消息中的{what}未被保存。此处不需要，届时直接填入接入商的备案系统。',
  },
  shared: {
    en: 'I did not keep the {what} in your message, but others there can read it: please delete it. Such numbers aren’t needed here; write to me in private.',
    zh: '您消息中的{what}未被保存，但其他人能看到，请删除该消息。此处不需要此类号码，请转到私聊继续。',
  },
}

const names: Readonly<Record<Masked, Text>> = {
  'resident-id': { en: 'identity number', zh: '身份证号码' },
  'travel-document': { en: 'document number', zh: '证件号码' },
  'bank-card': { en: 'bank card number', zh: '银行卡号' },
  secret: { en: 'password or key', zh: '密码或密钥' },
}

/** Tells what was masked. True where nothing else stood in the message, so that there is nothing more to answer. */
export function tellMasked(draft: Draft): boolean {
  if (draft.masked.length === 0) return false
  const what = sayList(
    draft.masked.map((kind) => names[kind][draft.locale]),
    draft.locale,
  )
  const { body, shared } = draft.event
  if (shared === true) tellApart(draft, what)
  else draft.reply.tell(words.masked, { what })
  // The caption is one thing, the file is another.
  if (body.kind === 'files') return false
  const left = body.kind === 'text' || body.kind === 'edited' ? body.text.replace(/[\dX*•\s.,:：-]+/g, '') : 'more'
  if (left.length > (/\p{Script=Han}/u.test(left) ? 10 : 24)) return false
  if (shared === true) return true
  if (openQuestion(draft) !== null) askAgain(draft)
  else draft.reply.offer(startButtons(draft))
  return true
}

/** Where others read along it is said to the one person alone, if the channel can write to them; else with the way into private. */
function tellApart(draft: Draft, what: string): void {
  const { event, locale } = draft
  const { channel, account, thread: person } = event.from
  if (channel === 'slack' && person !== undefined) {
    const message = { blocks: [text(words.shared[locale], { what })] }
    return draft.send.deliver({ key: 'apart', to: { channel, account, chat: person }, lane: 'reply', locale, message })
  }
  draft.reply.tell(words.shared, { what })
  offerPrivateChat(draft)
}
