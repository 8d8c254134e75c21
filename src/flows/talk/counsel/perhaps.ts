// A notice whose reason is not sure: what it may mean is put as a choice, never told as if it were known.
import type { Notice } from '../../../knowledge/counsel/notice.ts'
import type { Reason } from '../../../knowledge/counsel/reasons.ts'
import type { Text } from '../../../locale.ts'
import type { Draft } from '../../draft/draft.ts'
import { encodeButton } from '../../model/button.ts'
import { type Block, type Button, text } from '../../model/message.ts'

const words = {
  unsure: {
    en: '**I’m not certain what they object to.** Is it this?',
    zh: '**退回原因不能确定，**是否为以下情形？',
  },
}
const labels: readonly Text[] = [
  { en: 'It’s the first', zh: '是第一项' },
  { en: 'It’s the second', zh: '是第二项' },
]
const only: Text = { en: 'Yes, that’s it', zh: '是' }
/** Set before the id of a reason in what a button carries. */
const mark = 'is-'

/** The question, and what it may be. */
export const perhapsBlocks = ({ locale }: Draft, perhaps: readonly Reason[]): Block[] => [
  text(words.unsure[locale]),
  { kind: 'list', items: perhaps.map((reason) => [reason.text[locale]]) },
]

/** One button each. */
export const perhapsButtons = ({ locale }: Draft, perhaps: readonly Reason[]): Button[][] =>
  perhaps.map(({ id }, at) => [
    {
      label: (perhaps.length === 1 ? only : labels[at]!)[locale],
      data: encodeButton({ kind: 'command', name: 'notice', argument: `${mark}${id}` }),
    },
  ])

/** The notice that a press of such a button makes of it; undefined for any other argument. */
export function reasonPicked({ library }: Draft, argument: string): Notice | undefined {
  const reason = argument.startsWith(mark) ? library.reasons.get(argument.slice(mark.length)) : undefined
  return reason === undefined ? undefined : { kind: 'rejection', reasons: [reason], perhaps: [], mends: reason.mends, unread: [] }
}
