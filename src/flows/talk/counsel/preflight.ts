// The review before the reviewer's, in the chat: what the application would be sent back for as it stands, and the way to mend it.

import { nameAlternatives } from '../../../knowledge/counsel/name-alternatives.ts'
import type { Found } from '../../../knowledge/counsel/review/review.ts'
import type { Draft } from '../../draft/draft.ts'
import { encodeButton } from '../../model/button.ts'
import { currentFields } from '../../model/current.ts'
import { isGiven } from '../../model/given.ts'
import { type Button, small } from '../../model/message.ts'
import { curesBlocks } from './cures.ts'
import { mendButton, planMending } from './mending.ts'
import { namedService } from './name.ts'

const words = {
  clean: { en: '**Nothing stands out: I see no reason to send it back.**', zh: '**预审通过：未发现会被退回的问题。**' },
  one: { en: '**One thing would be sent back.**', zh: '**有1项会被退回。**' },
  several: { en: '**{count} things would be sent back.**', zh: '**有{count}项会被退回。**' },
  scope: {
    en: 'Checked against the rules and answers I know; photos and seals only the provider can check.',
    zh: '依据已知规则和所填内容检查；照片、公章等由接入商审核。',
  },
  names: { en: 'Names that would pass: {names}.', zh: '可通过的名称：{names}。' },
  mended: {
    en: 'Noted. Once the other points above are mended too, submit again.',
    zh: '已记录。其他各项也处理好后，即可重新提交。',
  },
  little: { en: 'There is too little to check yet. Let me ask a few things first.', zh: '目前信息太少，先回答几个问题再检查。' },
  confirm: { en: 'Confirm all the same', zh: '仍然确认' },
  papers: { en: 'Papers', zh: '所需材料' },
}

/** What the review finds in the service in hand. */
export function reviewed(draft: Draft): readonly Found[] {
  const fields = currentFields(draft.application, draft.service)
  const known = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== 'unknown' && !isGiven(value)))
  return draft.library.review({ facts: draft.facts(), fields: known, asOf: draft.today })
}

/** `preflight`: says what was found, each with its cure. */
export function preflight(draft: Draft): void {
  if (Object.keys(draft.facts()).length < 3) return draft.reply.tell(words.little)
  tellReview(draft, reviewed(draft))
}

/** After everything was mended: the review once more, where enough is known for one. */
export function afterMending(draft: Draft): void {
  draft.reply.tell(words.mended)
  if (Object.keys(draft.facts()).length >= 3) tellReview(draft, reviewed(draft))
}

/** Before confirming: true where something was found that was not told before. */
export function heldByReview(draft: Draft): boolean {
  const found = reviewed(draft)
  const told = found.map(({ reason, at }) => `${reason.id}:${at.join('+')}`).join(' ')
  if (found.length === 0 || draft.memory.reviewed === told) return false
  draft.write.remember({ reviewed: told })
  tellReview(draft, found, [button(words.confirm[draft.locale], 'confirm')])
  return true
}

function tellReview(draft: Draft, found: readonly Found[], more: readonly Button[] = []): void {
  if (found.length === 0) {
    draft.reply.tell(words.clean)
    draft.reply.say(small(words.scope[draft.locale]))
    draft.reply.offer([[button(words.papers[draft.locale], 'papers')], ...more.map((one) => [one])])
    return
  }
  draft.reply.tell(found.length === 1 ? words.one : words.several, { count: found.length })
  draft.reply.say(
    ...curesBlocks(
      draft,
      found.map(({ reason }) => reason),
    ),
  )
  const service = found.some(({ at }) => at.includes('service.name')) ? namedService(draft) : null
  const names = service === null ? [] : nameAlternatives(service, draft.library.names)
  if (names.length > 0)
    draft.reply.say(small(words.names[draft.locale], { names: names.join(draft.locale === 'zh' ? '、' : ', ') }))
  const mendable = planMending(
    draft,
    found.flatMap(({ reason, at }) => [...at, ...reason.mends]),
  )
  draft.reply.offer([...(mendable ? [[mendButton(draft)]] : []), ...more.map((one) => [one])])
}

const button = (label: string, name: string): Button => ({ label, data: encodeButton({ kind: 'command', name, argument: '' }) })
