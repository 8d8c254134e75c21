// A thumb up or down on an answer: asked for under it, kept once for each person and answer, and never in the way of a question.

import type { Article } from '../../../knowledge/library/article.ts'
import type { Text } from '../../../locale.ts'
import type { Draft } from '../../draft/draft.ts'
import { openQuestion } from '../../draft/open-question.ts'
import { encodeButton, type Press } from '../../model/button.ts'
import { type Memory, memoryMost } from '../../model/memory.ts'
import { isThread } from '../../model/parties.ts'
import { commandIn } from '../../understand/command-in-text.ts'
import { yesOrNo } from '../../understand/value.ts'
import { personReachable } from '../../wording/person-reachable.ts'
import { noteFeedback } from './note-feedback.ts'

type Thumb = Extract<Press, { kind: 'rating' }>['thumb']
/** An answer somebody got. `id` is the instant it was given, so that a button of an erased chat never fits another answer. */
type Given = { readonly id: string; readonly article: string; readonly question: string; readonly thumb?: Thumb }
type Answers = NonNullable<Memory['answers']>

/** How much of a question is remembered for it. */
const questionMost = 500

const words = {
  thanks: { en: 'Thank you.', zh: '感谢您的反馈。' },
  noted: {
    en: 'Thank you, noted: whoever writes the answers will read it.',
    zh: '感谢说明，已转给负责编写答案的同事。',
  },
  sorry: { en: 'Sorry that didn’t help. Please say what was missing.', zh: '抱歉未能帮到您。请说明缺少哪些内容。' },
  orPerson: {
    en: 'Sorry that didn’t help. Say what was missing, or talk to a person.',
    zh: '抱歉未能帮到您。请说明缺少哪些内容，或转人工咨询。',
  },
  person: { en: 'Talk to a person', zh: '人工咨询' },
  stale: { en: 'Only your own last answers can be rated.', zh: '仅可评价您最近得到的回答。' },
}

/** Lets the person rate the answer of this turn, where nothing else waits for them. What the desk is told is seen once or by many: no thumbs. */
export function askRating(draft: Draft, article: Article, question: string): void {
  if (isBusy(draft) || draft.event.body.kind === 'desk' || isThread(draft.conversation)) return
  const { given } = answersOf(draft.memory)
  const after = Number.parseInt(given.at(-1)?.id ?? '0', 36) + 1
  const id = Math.max(after, Date.parse(draft.now)).toString(36)
  const cut = [...question].slice(0, questionMost).join('')
  keep(draft, { given: [...given, { id, article: article.id, question: cut }].slice(-memoryMost.answers), fresh: true })
  const data = (thumb: Thumb) => encodeButton({ kind: 'rating', answer: id, thumb })
  draft.reply.attach({ rating: { up: data('up'), down: data('down') } })
}

/** A pressed thumb. One that is too old changes nothing. */
export function takeRating(draft: Draft, { answer, thumb }: Extract<Press, { kind: 'rating' }>): void {
  const rated = answersOf(draft.memory).given.find((one) => one.id === answer)
  if (rated === undefined) return draft.send.toast(words.stale)
  const changed = rate(draft, rated, thumb)
  if (!changed || thumb === 'up' || isBusy(draft)) return draft.send.toast(words.thanks)
  askWhatWasMissing(draft, rated)
}

/** A thumb in words, right after the answer. True if it was taken. */
export function takeTypedRating(draft: Draft, said: string): boolean {
  const { given, fresh } = answersOf(draft.memory)
  const rated = given.at(-1)
  const thumb = thumbIn(said)
  if (!fresh || rated === undefined || thumb === null || isBusy(draft)) return false
  rate(draft, rated, thumb)
  if (thumb === 'down') askWhatWasMissing(draft, rated)
  else draft.reply.tell(words.thanks)
  return true
}

/** Words rate only the answer just given: whatever is said after it ends that. */
export function endRating(draft: Draft, before: Memory): void {
  const answers = answersOf(draft.memory)
  if (answers.fresh && !draft.reply.silent && answers === answersOf(before)) keep(draft, { ...answers, fresh: false })
}

/** Keeps a thumb. False where it is there already. */
function rate(draft: Draft, rated: Given, thumb: Thumb): boolean {
  if (rated.thumb === thumb) return false
  const { given, fresh } = answersOf(draft.memory)
  keep(draft, { given: given.map((one) => (one.id === rated.id ? { ...one, thumb } : one)), fresh })
  noteFeedback(draft, { what: `thumb-${thumb}`, question: rated.question, articles: [rated.article], key: keyOf(draft, rated) })
  return true
}

/** "No, thanks" to a person who was offered is not what was missing; 「没有说明期限」 is. */
const isBare = (said: string) =>
  yesOrNo(said) !== null && said.trim().split(/\s+|(?<=\p{Script=Han})(?=\p{Script=Han})/u).length <= 3

const keyOf = (draft: Draft, { id }: Given) => `${draft.conversation.id}:${id}`

/**
 * Keeps what somebody says was missing with their thumb; a command or a person wanted is none. It is still read as any message is: gives the
 * words for one that neither asks nor tells anything.
 */
export function keepMissing(draft: Draft, said: string): Text | null {
  const { missing, ...answers } = answersOf(draft.memory)
  if (missing === undefined) return null
  keep(draft, { ...answers, fresh: false })
  const rated = answers.given.find(({ id }) => id === missing)
  if (rated?.thumb !== 'down' || isBusy(draft) || thumbIn(said) !== null || commandIn(said) !== null || isBare(said)) return null
  const comment = [...said].slice(0, questionMost).join('')
  noteFeedback(draft, {
    what: 'thumb-down',
    question: rated.question,
    articles: [rated.article],
    key: keyOf(draft, rated),
    comment,
  })
  return words.noted
}

function askWhatWasMissing(draft: Draft, { id }: Given): void {
  keep(draft, { ...answersOf(draft.memory), missing: id })
  if (!personReachable(draft)) return draft.reply.tell(words.sorry)
  draft.reply.tell(words.orPerson)
  const data = encodeButton({ kind: 'command', name: 'person', argument: '' })
  draft.reply.offer([[{ label: words.person[draft.locale], data }]])
  draft.write.remember({ offered: 'person' })
}

/** A question, a yes or no, or a person has the talk: a thumb must not come between. */
function isBusy(draft: Draft): boolean {
  return openQuestion(draft) !== null || draft.memory.asked !== undefined || draft.mode === 'withPerson'
}

const none: Answers = { given: [], fresh: false }
const answersOf = (memory: Memory): Answers => memory.answers ?? none
const keep = (draft: Draft, answers: Answers) => draft.write.remember({ answers })

const tone = '(?:[\\u{1F3FB}-\\u{1F3FF}]|\\ufe0f|:skin-tone-\\d:)?'
const up = `👍${tone}|:(?:\\+1|thumbsup):${tone}|(?:(?:that|this|it)(?: was|'s) |very )?(?:helpful|useful)|(?:that|this|it) helped|(?:很)?有用|(?:很)?有帮助`
const down = `👎${tone}|:(?:-1|thumbsdown):${tone}|(?:(?:that|this|it)(?: was|'s) )?(?:not (?:very )?(?:helpful|useful)|unhelpful|useless)|(?:that|this|it) did(?: not|n't) help|没有?用|没有?帮助`
const ups = new RegExp(`^(?:${up})$`, 'u')
const downs = new RegExp(`^(?:${down})$`, 'u')

function thumbIn(said: string): Thumb | null {
  const bare = said
    .trim()
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\s*[.!。！]+$/u, '')
  return ups.test(bare) ? 'up' : downs.test(bare) ? 'down' : null
}
