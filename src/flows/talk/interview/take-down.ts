// Takes down what was told: said at once, echoed in one line, mended by saying otherwise; only a contradiction is asked about first.
import { isDeepStrictEqual } from 'node:util'
import { type FactPath, type FactValue, spec } from '../../../knowledge/law/facts.ts'
import type { Draft } from '../../draft/draft.ts'
import { askAgain, openQuestion } from '../../draft/open-question.ts'
import { decide } from '../../draft/yes-or-no.ts'
import { small } from '../../model/message.ts'
import type { Told } from '../../understand/acts.ts'
import { valueWords } from '../../wording/fact-line.ts'
import { type Noted, notedWords } from '../../wording/noted.ts'
import { goOn } from './interview.ts'

const words = {
  noted: { en: 'Noted: {facts}', zh: '已记录：{facts}' },
  known: { en: 'I have that: {facts}', zh: '这一点已记录：{facts}' },
  changed: { en: 'Changed: {facts}', zh: '已更改：{facts}' },
  kept: { en: 'Fine, it stays as it was.', zh: '好的，保留之前的回答。' },
  mend: { en: 'Something not right? Just say so.', zh: '如有不对，直接告诉我。' },
}

/** What came of what was told: facts now said, and one that contradicts an earlier answer and is asked about. */
export type TakenDown = { readonly noted: readonly Noted[]; readonly rival: Told | null }

/**
 * States what was told. `skip`: paths another act of the message answers already; `beside`: what that act answered, echoed in the same
 * line; `quietly`: without the echo, where little was told.
 */
export function takeDown(
  draft: Draft,
  told: readonly Told[],
  skip: readonly FactPath[] = [],
  beside: readonly Noted[] = [],
  quietly = false,
): TakenDown {
  const fresh: Noted[] = []
  const changed: Noted[] = []
  let rival: Told | null = null
  for (const one of told.filter(({ path }) => !skip.includes(path))) {
    const before = draft.facts()[one.path]
    if (isImpliedNone(one, before)) continue
    const value = joined(one, before)
    if (isSame(before, value)) continue
    if (isOpen(before) || one.corrects || isEmpty(before) || isMoreOf(one, before)) {
      draft.write.state({ [one.path]: value } as Record<FactPath, FactValue>)
      if (isOpen(before)) fresh.push({ path: one.path, value })
      else changed.push({ path: one.path, value })
    } else if (spec(one.path).type === 'set') {
      draft.write.state({ [one.path]: value } as Record<FactPath, FactValue>)
      fresh.push({ path: one.path, value })
    } else rival ??= one
  }
  if (!quietly) echo(draft, [...beside, ...fresh], changed)
  if (changed.length > 0) draft.write.remember({ told: undefined })
  return { noted: [...fresh, ...changed], rival }
}

/** What was said is known already; what is open stays open. */
export function sayKnown(draft: Draft, facts: readonly Noted[]): void {
  draft.reply.say(small(words.known[draft.locale], { facts: notedWords(facts, draft.locale, draft.library) }))
  if (openQuestion(draft) !== null) askAgain(draft)
}

/** Asks which of the two it is, where an earlier answer stands against what was just said. */
export function askWhich(draft: Draft, { path, value }: Told): void {
  const { locale, library } = draft
  decide(draft, 'rival', {
    path,
    value: JSON.stringify(value),
    before: valueWords(path, draft.facts()[path]!, locale, library),
    now: valueWords(path, value, locale, library),
  })
}

function echo(draft: Draft, fresh: readonly Noted[], changed: readonly Noted[]): void {
  const { locale, library } = draft
  if (fresh.length > 0) draft.reply.say(small(words.noted[locale], { facts: notedWords(fresh, locale, library) }))
  if (changed.length > 0) draft.reply.say(small(words.changed[locale], { facts: notedWords(changed, locale, library) }))
  if (fresh.length < 2 || draft.memory.mendTold === true) return
  draft.reply.say(small(words.mend[locale]))
  draft.write.remember({ mendTold: true })
}

/** Several ways of earning or kinds of content add up; a correction, or "nothing" before, gives way to what is said now. */
function joined({ path, value, corrects }: Told, before: FactValue | undefined): FactValue {
  if (corrects || !Array.isArray(value) || !Array.isArray(before) || value.length === 0) return value
  return (spec(path).values ?? []).filter((one) => value.includes(one) || before.includes(one))
}

/** "The corporate site", after a marketplace was told: what the kind of site would mean by itself gives way to what was said of it. */
const isImpliedNone = ({ value, words, corrects }: Told, before: FactValue | undefined) =>
  !corrects && isEmpty(value) && Array.isArray(before) && before.length > 0 && !denies.test(words)
const denies = /\b(?:no|not|nothing|never|none|without|free|n't|nobody)\b|不|没|无|免费|未/i

/** "We have a rep office in Shanghai", after a foreign company was told: the company is the same, and has more than was known. */
const isMoreOf = ({ path, value }: Told, before: FactValue) =>
  path === 'entity.type' &&
  before === 'foreign_no_presence' &&
  /invested$|^foreign_rep_office$|^branch_of_foreign/.test(String(value))

/** Nothing was said of it, or that it is to be settled yet: "no server yet", then "Aliyun Chengdu". */
const isOpen = (before: FactValue | undefined) => before === undefined || before === 'unknown' || before === 'none_yet'

const isEmpty = (value: FactValue) => Array.isArray(value) && value.length === 0
const isSame = (value: FactValue | undefined, other: FactValue) => isDeepStrictEqual(value, other)

/** What was said later is right: it replaces the earlier answer. */
export function takeRival(draft: Draft): void {
  const { path, value } = draft.settled ?? {}
  if (path === undefined || value === undefined) return
  draft.write.state({ [path]: JSON.parse(value) } as Record<FactPath, FactValue>)
  draft.write.remember({ told: undefined })
  goOn(draft)
}

/** The earlier answer stands. */
export function keepEarlier(draft: Draft): void {
  draft.reply.tell(words.kept)
  if (openQuestion(draft) !== null) askAgain(draft)
  else goOn(draft)
}
