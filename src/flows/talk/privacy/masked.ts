// Says kindly that something was not kept: an identity number, a card, a key, sent where nobody asked for it.
import { sayList, type Text } from '../../../locale.ts'
import type { Draft } from '../../draft/draft.ts'
import { askAgain, openQuestion } from '../../draft/open-question.ts'
import type { Masked } from '../../model/turn-context.ts'
import { startButtons } from '../welcome/greeting.ts'

const words = {
  masked: {
    en: 'For your safety I did not keep the {what} in your message. It isn’t needed here; it goes into the provider’s own form later.',
    zh: '为保护您的信息，消息中的{what}未被保存。此处不需要，届时直接填入接入商的备案系统。',
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
  draft.reply.tell(words.masked, {
    what: sayList(
      draft.masked.map((kind) => names[kind][draft.locale]),
      draft.locale,
    ),
  })
  const { body } = draft.event
  // The caption is one thing, the file is another.
  if (body.kind === 'files') return false
  const left = body.kind === 'text' || body.kind === 'edited' ? body.text.replace(/[\dX*•\s.,:：-]+/g, '') : 'more'
  if (left.length > (/\p{Script=Han}/u.test(left) ? 10 : 24)) return false
  if (openQuestion(draft) !== null) askAgain(draft)
  else draft.reply.offer(startButtons(draft))
  return true
}
