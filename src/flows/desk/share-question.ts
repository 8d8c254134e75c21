// A member points colleagues to one question: it is posted in the thread, where its link can be copied, with the way into the form.

import type { Draft } from '../draft/draft.ts'
import { tellActor, tellThread, viewOf } from '../draft/tell-team.ts'
import { ensureThread } from '../handover/thread.ts'
import type { ActionValues } from '../model/action.ts'
import { placeKey, placeOf } from '../model/question-reference.ts'
import { questionCard } from './question-card.ts'

/** Messages about one question are sent under this name, so that a link to one leads to the question. */
export const questionSlot = (key: string): string => `question-${key}`

/** What such a name says the question is; null for other messages. */
export const questionInSlot = (slot: string | null): string | null => /^question-(.+)$/.exec(slot ?? '')?.[1] ?? null

const words = {
  unknown: { en: 'There is no such question.', zh: '没有该问题。' },
  posted: { en: 'It is in the thread now; copy the link of that message.', zh: '已发到消息列，可复制该消息的链接。' },
  nowhere: { en: 'The team’s channel is not connected.', zh: '团队频道尚未接入。' },
}

/** Posts one question into the application's thread. */
export function point(draft: Draft, { argument = '' }: ActionValues['point']): void {
  const place = placeOf(draft.application, draft.library, argument)
  if (place === null) return tellActor(draft, words.unknown)
  if (!ensureThread(draft)) return tellActor(draft, words.nowhere)
  const key = placeKey(place)
  const card = (locale: Parameters<typeof viewOf>[1]) => questionCard(viewOf(draft, locale), place, true)
  tellThread(
    draft,
    `question-${key}`,
    (locale) => card(locale).blocks,
    (locale) => (card(locale).buttons ?? []).map((row) => [...row]),
    { slot: questionSlot(key) },
  )
  tellActor(draft, words.posted)
}
