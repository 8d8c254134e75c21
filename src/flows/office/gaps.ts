// Gaps on their way to an article: shown to the team with a drafted answer, mended, approved or dismissed, published; then whoever asked is told.
import { locales, type Text } from '../../locale.ts'
import type { Draft } from '../draft/draft.ts'
import { actorLocale, actorName, keep, tellActor, tellUnknown } from '../draft/tell-team.ts'
import type { ActionValues } from '../model/action.ts'
import { type Gap, type GapQuestion, type GapText, gapMost, gapsKept, gapsOf, isWhole } from '../model/gap.ts'
import { deskOf } from '../model/office.ts'
import { sourceName } from '../wording/source-line.ts'
import { gapCard } from './gap-words.ts'

const words = {
  approved: { en: 'Approved. The card says when it is published.', zh: '已批准，发布后卡片会更新。' },
  dismissed: { en: 'Dismissed. Nobody is told.', zh: '已忽略，不通知任何人。' },
  edited: { en: 'Saved. It can be approved on its card.', zh: '已保存，可在卡片上批准。' },
  unwritten: { en: 'Both languages are needed first: press Edit.', zh: '请先补全中英文内容。' },
  decided: { en: '{name} has decided it already.', zh: '{name}已处理。' },
  source: { en: 'There is no source of this id.', zh: '没有该编号的来源。' },
  all: { en: 'Leave at least one question in.', zh: '请至少保留一个问题。' },
  long: { en: 'At most {most} characters, please.', zh: '最多{most}个字。' },
} satisfies Record<string, Text>

/** Takes in what the program found: new questions for a gap that is open, or a new gap with the answer drafted for it. */
export function noteGap(
  draft: Draft,
  { id = '', version = '', questions = '[]', texts, by = '', folder }: ActionValues['gap-seen'],
): void {
  const asked = JSON.parse(questions) as GapQuestion[]
  const before = gapsOf(draft.application).find((gap) => gap.id === id)
  if (before !== undefined) {
    if (before.state !== 'open') return
    return asked.length === 0 ? drop(draft, before) : change(draft, before, { questions: asked })
  }
  if (texts === undefined || asked.length === 0) return
  const fresh: Gap = {
    id,
    version: Number(version),
    at: draft.now,
    questions: asked,
    texts: JSON.parse(texts) as Gap['texts'],
    by,
    source: ownSource,
    state: 'open',
    ...(folder === 'none' && { noFolder: true }),
  }
  keep(draft, { gaps: [...gapsOf(draft.application), fresh].slice(-gapsKept) })
  draft.write.audit('gap', `${id}: ${asked.length}`)
  show(draft, fresh, true)
}

/** What a colleague says is a source of its own, until the one who reviews it names a better one. */
const ownSource = 'TEAM'

/** A member has changed the answer. */
export function editGap(draft: Draft, { argument = '', source, apart = '', ...typed }: ActionValues['gap-edit']): void {
  const gap = undecided(draft, argument)
  if (gap === null) return
  const locale = actorLocale(draft)
  const named = source?.trim() || ownSource
  const errors: Record<string, string> = {}
  const out = gap.questions.filter(({ id }) => apart.split(',').includes(String(id)))
  if (out.length === gap.questions.length) errors.apart = words.all[locale]
  if (!draft.library.sources.has(named)) errors.source = words.source[locale]
  const texts = Object.fromEntries(
    locales.map((lang): [string, GapText] => {
      const [title, body] = [(typed[`title-${lang}`] ?? '').trim(), (typed[`body-${lang}`] ?? '').trim()]
      for (const [part, said] of Object.entries({ title, body })) {
        const most = gapMost[part as keyof typeof gapMost]
        if (said.length > most) errors[`${part}-${lang}`] = words.long[locale].replace('{most}', String(most))
      }
      return [lang, { title, body }]
    }),
  ) as Gap['texts']
  if (Object.keys(errors).length > 0) return draft.send.acknowledge({ errors })
  const left = out.length === 0 ? {} : withoutQuestions(gap, out)
  change(draft, gap, { texts, source: named, faults: undefined, ...left })
  draft.write.audit('gap edited', gap.id)
  tellActor(draft, words.edited)
}

/** The questions that are another matter: they stay unanswered, and never come back into this gap. */
function withoutQuestions({ questions, apart = [] }: Gap, out: readonly GapQuestion[]): Pick<Gap, 'questions' | 'apart'> {
  const taken = out.map(({ application, id }) => ({ application, id }))
  return { questions: questions.filter((question) => !out.includes(question)), apart: [...apart, ...taken] }
}

/** A member approves it: the program publishes it when it sees this kept. */
export function approveGap(draft: Draft, { argument = '' }: ActionValues['gap-approve']): void {
  const gap = undecided(draft, argument)
  if (gap === null) return
  if (!isWhole(gap)) return tellActor(draft, words.unwritten)
  change(draft, gap, { state: 'approved', decided: decision(draft), faults: undefined, noFolder: undefined })
  draft.write.audit('gap approved', gap.id)
  tellActor(draft, words.approved)
}

/** A member takes it off: nobody is told, and the questions are not put together again. */
export function dismissGap(draft: Draft, { argument = '' }: ActionValues['gap-dismiss']): void {
  const gap = undecided(draft, argument)
  if (gap === null) return
  change(draft, gap, { state: 'dismissed', decided: decision(draft), questions: gap.questions })
  draft.write.audit('gap dismissed', gap.id)
  tellActor(draft, words.dismissed)
}

/** It could not be published: it is open again, and its card says why. */
export function noteGapFaults(draft: Draft, { id = '', faults }: ActionValues['gap-faulty']): void {
  const gap = gapsOf(draft.application).find((gap) => gap.id === id)
  if (gap?.state !== 'approved') return
  const wrong = faults === undefined ? { noFolder: true as const } : { faults: JSON.parse(faults) as string[] }
  change(draft, gap, { state: 'open', decided: undefined, ...wrong })
}

/** Its article speaks: everybody who asked is told, by an event of their own; whoever asked twice is told once. */
export function notePublished(draft: Draft, { id = '' }: ActionValues['gap-published']): void {
  const gap = gapsOf(draft.application).find((gap) => gap.id === id)
  if (gap?.state !== 'approved') return
  change(draft, gap, { state: 'published' })
  draft.write.audit('gap published', id)
  for (const application of new Set(gap.questions.map((question) => question.application))) {
    const rows = gap.questions.filter((question) => question.application === application).map((question) => question.id)
    const values = { rows: rows.join(' '), texts: JSON.stringify(gap.texts), source: gap.source, by: gap.decided?.by ?? '' }
    draft.send.follow({
      id: `gap-told:${id}:${application}`,
      at: draft.now,
      from: deskOf(application),
      actor: { id: 'program', role: 'program' },
      body: { kind: 'desk', action: 'gap-told', values },
    })
  }
}

/** The gap that is meant and still open; else the one who acts is told what became of it. */
function undecided(draft: Draft, id: string): Gap | null {
  const gap = gapsOf(draft.application).find((gap) => gap.id === id)
  if (gap?.state === 'open') return gap
  if (gap === undefined) tellUnknown(draft)
  else tellActor(draft, words.decided, { name: gap.decided?.name ?? '' })
  return null
}

const decision = (draft: Draft) => ({ by: draft.event.actor.id, name: actorName(draft), at: draft.now })

function change(draft: Draft, gap: Gap, part: { [Key in keyof Gap]?: Gap[Key] | undefined }): void {
  const changed = JSON.parse(JSON.stringify({ ...gap, ...part, version: gap.version + 1 })) as Gap
  keep(draft, { gaps: gapsOf(draft.application).map((one) => (one.id === gap.id ? changed : one)) })
  show(draft, changed, false)
}

/** All who asked have been erased, and their words with them. */
function drop(draft: Draft, gap: Gap): void {
  keep(draft, { gaps: gapsOf(draft.application).filter((one) => one.id !== gap.id) })
  show(draft, { ...gap, questions: [] }, false)
}

function show(draft: Draft, gap: Gap, fresh: boolean): void {
  const { team, library } = draft
  if (team === undefined) return
  const locale = library.overlay.teamLanguage
  const slot = `gap-${gap.id}`
  const message = gapCard(gap, sourceName(library, gap.source, locale), locale)
  draft.send.deliver({ key: slot, to: team, lane: 'push', locale, message, ...(fresh ? { slot } : { edit: { slot } }) })
}
