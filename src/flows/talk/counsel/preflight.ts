// The review before the reviewer's, in the chat: what the application would be sent back for as it stands, and the way to mend it.

import { nameAlternatives } from '../../../knowledge/counsel/name-alternatives.ts'
import type { Found } from '../../../knowledge/counsel/review/review.ts'
import type { FactPath } from '../../../knowledge/law/facts.ts'
import { appliesTo, type Question } from '../../../knowledge/questions/question.ts'
import { sayList } from '../../../locale.ts'
import type { Draft } from '../../draft/draft.ts'
import { encodeButton } from '../../model/button.ts'
import { currentFields } from '../../model/current.ts'
import { isGiven } from '../../model/given.ts'
import { type Button, small } from '../../model/message.ts'
import { labelOf } from '../../wording/fact-line.ts'
import { curesBlocks } from './cures.ts'
import { mendButton, planMending } from './mending.ts'
import { namedService } from './name.ts'

const words = {
  clean: { en: '**Nothing stands out: I see no reason to send it back.**', zh: '**预审通过：未发现会被退回的问题。**' },
  soFar: { en: '**So far nothing stands out.**', zh: '**目前未发现会被退回的问题。**' },
  unknown: { en: 'Not told yet, so not checked: {list}.', zh: '尚未提供、未能检查：{list}。' },
  tell: { en: 'Answer these now', zh: '现在补充' },
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
    const open = uncheckedIn(draft)
    draft.reply.tell(open.length === 0 ? words.clean : words.soFar)
    if (open.length > 0)
      draft.reply.tell(words.unknown, {
        list: sayList(
          open.map((question) => within(labelOf(draft.view, question))),
          draft.locale,
        ),
      })
    draft.reply.say(small(words.scope[draft.locale]))
    const asking = planMending(
      draft,
      open.flatMap(({ asks }) => asks),
    )
    const ask = asking ? [[button(words.tell[draft.locale], 'mend')]] : []
    draft.reply.offer([...ask, [button(words.papers[draft.locale], 'papers')], ...more.map((one) => [one])])
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

/** What most filings are sent back over: a review that was not told of them has not looked. */
const telling: readonly FactPath[] = [
  'service.name',
  'entity.province',
  'domain.name',
  'domain.holder',
  'domain.registrar',
  'domain.realName',
  'domain.expiresOn',
]

/** A label within a sentence. */
const within = (label: string) => label.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())

/** The questions on these that are still open. */
function uncheckedIn(draft: Draft): readonly Question[] {
  const facts = draft.facts()
  return draft.library.questions.filter(
    (question) => question.asks.some((path) => telling.includes(path) && facts[path] === undefined) && appliesTo(question, facts),
  )
}

const button = (label: string, name: string): Button => ({ label, data: encodeButton({ kind: 'command', name, argument: '' }) })
