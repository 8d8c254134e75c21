// Reasons with their cures as a list that fits a phone; what does not fit is named in a word and counted.
import type { Reason } from '../../../knowledge/counsel/reasons.ts'
import type { Draft } from '../../draft/draft.ts'
import { type Block, messageMost, plainText, small } from '../../model/message.ts'

const words = { more: { en: 'And: {names}', zh: '另有：{names}' } }

/** Each reason in its words, then what cures it. */
export function curesBlocks(draft: Draft, reasons: readonly Reason[]): Block[] {
  const { locale } = draft
  const joined = (reason: Reason) => `${reason.text[locale]}${locale === 'zh' ? '' : ' '}${reason.cure[locale]}`
  const list = (count: number): Block[] => {
    const rest = reasons.slice(count).map((reason) => reason.text[locale])
    return [
      { kind: 'list', items: reasons.slice(0, count).map((reason) => [joined(reason)]) },
      ...(rest.length === 0 ? [] : [small(words.more[locale], { names: rest.join(locale === 'zh' ? '' : ' ') })]),
    ]
  }
  const fitting = reasons
    .map((_, index) => reasons.length - index)
    .find((count) => plainText({ blocks: list(count) }).length <= messageMost - 150)
  return list(fitting ?? 1)
}
