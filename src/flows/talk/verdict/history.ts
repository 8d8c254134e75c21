// How the verdict has come about: each time it became another one, by which answers; and what colleagues said beside it.
import { determine } from '../../../knowledge/law/determine.ts'
import { blockerLabels } from '../../../knowledge/law/labels/verdict-names.ts'
import type { BlockerName, Registration } from '../../../knowledge/law/verdict.ts'
import { sayDate } from '../../../locale.ts'
import { chinaDay } from '../../../time.ts'
import type { Draft } from '../../draft/draft.ts'
import { askAgain, openQuestion } from '../../draft/open-question.ts'
import type { Application } from '../../model/application.ts'
import { endsOf } from '../../model/as-it-stood.ts'
import { currentFacts } from '../../model/current.ts'
import { type Block, messageMost, plainText, small, text } from '../../model/message.ts'
import { overridesOf } from '../../model/override.ts'
import type { TalkView } from '../../model/view.ts'
import { factLine } from '../../wording/fact-line.ts'
import { outcome } from '../../wording/outcome.ts'
import { overrideAnswer } from '../../wording/override-line.ts'
import { verdictButtons } from '../../wording/verdict.ts'

const factsMost = 3

const words = {
  title: { en: '**How the answer came about:**', zh: '**结论的变化：**' },
  none: {
    en: 'There is no answer yet, so no history. “check” asks the few questions it needs.',
    zh: '目前还没有结论。发送“评估”即可开始。',
  },
  turn: { en: '{date}: {before} → {now} ({facts})', zh: '{date}：{before} → {now}（{facts}）' },
  first: { en: '{date}: {now} ({facts})', zh: '{date}：{now}（{facts}）' },
  blockers: { en: '{date}: in the way {blockers} ({facts})', zh: '{date}：{blockers}（{facts}）' },
  word: { en: '{date}, our colleague: {answer}. {reason}', zh: '{date}，我们的同事：{answer}。{reason}' },
  back: { en: '{date}: our colleague took that back.', zh: '{date}：同事已撤回意见。' },
  earlier: { en: '{count} earlier changes are in the copy (“export”).', zh: '另有{count}次较早的变化，见“导出”的副本。' },
}

/**
 * One change of the verdict on a service. `facts`: what was said in the event that changed it, as it stood then. Example: “we also take
 * orders for others” leads from `before: 'filing'` to `now: 'licence'`, with that one fact.
 */
export type VerdictChange = {
  readonly at: string
  readonly before: Registration | null
  readonly now: Registration
  readonly blockers: { readonly new: readonly BlockerName[]; readonly gone: readonly BlockerName[] }
  readonly facts: readonly { readonly path: string; readonly value: unknown }[]
}

/** The changes of the verdict on a service, oldest first: worked out from what was said, event by event, under today's rules. */
export function verdictHistory({ application, library, today }: TalkView, service: string): readonly VerdictChange[] {
  const { assertions } = application
  const ends = endsOf(application)
  const changes: VerdictChange[] = []
  let before: { readonly registration: Registration; readonly blockers: readonly BlockerName[] } | null = null
  ends.forEach((end, at) => {
    const then: Application = { ...application, assertions: assertions.slice(0, end), orders: [] }
    const facts = currentFacts(then, service)
    if (Object.keys(facts).length === 0) return
    const { registration, blockers } = determine(facts, library.rulebook, { asOf: today, mode: 'conversation' })
    const added = blockers.filter((blocker) => !before?.blockers.includes(blocker))
    const gone = (before?.blockers ?? []).filter((blocker) => !blockers.includes(blocker))
    const settled = registration !== 'need_more_info' || (before !== null && before.registration !== 'need_more_info')
    if (settled && (before?.registration !== registration || added.length + gone.length > 0)) {
      const said = assertions
        .slice(ends[at - 1] ?? 0, end)
        .filter((assertion) => assertion.service === null || assertion.service === service)
      changes.push({
        at: assertions[end - 1]!.at,
        before: before?.registration ?? null,
        now: registration,
        blockers: { new: added, gone },
        facts: said.map(({ path, value }) => ({ path, value })),
      })
    }
    before = { registration, blockers }
  })
  return changes
}

/** `history`: shows it, the latest first if not all of it fits. */
export function showHistory(draft: Draft): void {
  const changes = verdictHistory(draft, draft.service)
  const overrides = overridesOf(draft.application).filter(({ service }) => service === draft.service)
  const lines = [
    ...changes.map((change) => ({ at: change.at, line: lineOf(draft, change) })),
    ...overrides.map(({ at, registration, reason }) => {
      const form = registration === null ? words.back : words.word
      const filled = form[draft.locale]
        .replace('{date}', sayDate(chinaDay(at), draft.locale))
        .replace('{answer}', overrideAnswer[registration ?? 'none'][draft.locale])
      return { at, line: filled.replace('{reason}', () => reason.slice(0, 160)) }
    }),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  if (lines.length === 0) return draft.reply.tell(words.none)
  draft.reply.say(
    ...fitting(
      draft,
      lines.map(({ line }) => line),
    ),
  )
  if (openQuestion(draft) !== null) return askAgain(draft)
  if (draft.memory.told !== undefined) draft.reply.offer(verdictButtons(draft))
}

/** As many of the latest as fit a phone; the rest is counted. */
function fitting({ locale }: Draft, lines: readonly string[]): readonly Block[] {
  for (let from = 0; ; from++) {
    const earlier = from === 0 ? [] : [small(words.earlier[locale], { count: from })]
    const blocks: Block[] = [
      text(words.title[locale]),
      { kind: 'list', items: lines.slice(from).map((line) => [line]) },
      ...earlier,
    ]
    if (plainText({ blocks }).length <= messageMost || from === lines.length - 1) return blocks
  }
}

function lineOf({ locale, library }: Draft, { at, before, now, blockers, facts }: VerdictChange): string {
  const said = facts
    .slice(0, factsMost)
    .map(({ path, value }) => (value === null ? '–' : factLine(path as never, value as never, locale, library)))
    .join(locale === 'zh' ? '、' : ', ')
  const form = before === now ? words.blockers : before === null || before === 'need_more_info' ? words.first : words.turn
  const named = [
    ...blockers.new.map((name) => `+ ${blockerLabels[name].name[locale]}`),
    ...blockers.gone.map((name) => `− ${blockerLabels[name].name[locale]}`),
  ].join(locale === 'zh' ? '，' : ', ')
  return form[locale]
    .replace('{date}', sayDate(chinaDay(at), locale))
    .replace('{before}', outcome[before ?? 'none'][locale])
    .replace('{now}', outcome[now][locale])
    .replace('{blockers}', named)
    .replace('{facts}', () => `${said}${facts.length > factsMost ? ' …' : ''}`)
}
