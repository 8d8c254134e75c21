// Finds the gaps to show the team: questions that ask the same, for which a colleague has given one client an answer that may do for all.
import {
  type Application,
  anonymous,
  type Gap,
  type GapQuestion,
  gapMost,
  groupQuestions,
  type ListedFeedback,
  withPerson,
} from '../../flows/index.ts'
import { spoken } from '../../knowledge/library/search/index.ts'
import type { Library } from '../../knowledge/library.ts'
import type { Store } from '../../store/store.ts'
import { dayMs } from '../../time.ts'

/** How many questions are looked at, the latest. */
export const rowsMost = 500
/** How long an answer is worth drafting from; how many new gaps are shown in one round. */
const freshMs = 30 * dayMs
const shownMost = 5

/** What the team's record is to take in: questions of a gap it has, or a new one with its drafted answer. */
export type FoundGap = Pick<Gap, 'id' | 'version' | 'questions'> & Partial<Pick<Gap, 'texts' | 'by'>>

/** What it is found with. */
export type Finding = { readonly store: Pick<Store, 'find' | 'loadApplication'>; readonly library: Library; readonly now: string }

/** Everything that differs from the gaps kept. Where nothing does, nothing. */
export async function findGaps(kept: readonly Gap[], finding: Finding): Promise<readonly FoundGap[]> {
  const { store, library } = finding
  const rows = await store.find('feedback', { what: ['unanswered', 'thumb-down'], limit: rowsMost })
  const oldest = rows.at(-1)?.id ?? 0
  const decided = new Set(kept.filter(({ state }) => state !== 'open').flatMap(({ questions }) => questions.map(keyOf)))
  const apart = new Set(kept.flatMap((gap) => (gap.apart ?? []).map(keyOf)))
  const undecided = rows.filter((row) => !decided.has(keyOf(row)))
  // What a member took out as another matter is put together with its own kind alone.
  const groups = [false, true].flatMap((out) =>
    groupQuestions(
      undecided.filter((row) => apart.has(keyOf(row)) === out),
      library.words,
    ),
  )
  const open = kept.filter(({ state }) => state === 'open')
  const found: FoundGap[] = []
  const taken = new Set<(typeof groups)[number]>()
  for (const gap of open) {
    const keys = new Set(gap.questions.map(keyOf))
    const own = groups.filter((group) => group.some((row) => keys.has(keyOf(row))))
    for (const group of own) taken.add(group)
    const now = own.flat()
    const old = rows.length < rowsMost ? [] : gap.questions.filter(({ id }) => id < oldest)
    const same = now.length + old.length === keys.size && now.every((row) => keys.has(keyOf(row)))
    if (!same) found.push({ id: gap.id, version: gap.version + 1, questions: [...old, ...(await asOthersRead(now, finding))] })
  }
  for (const group of groups) {
    if (found.length >= shownMost) break
    const drafted = taken.has(group) ? null : await draftedFor(group, finding)
    if (drafted !== null)
      found.push({ id: newId(group[0].id, kept), version: 1, questions: await asOthersRead(group, finding), ...drafted })
  }
  return found
}

/** The first question's row; with a letter more where a gap has that name, out of which the question was taken. */
function newId(row: number, kept: readonly Gap[]): string {
  let id = String(row)
  while (kept.some((gap) => gap.id === id)) id += 'b'
  return id
}

const keyOf = ({ application, id }: Pick<GapQuestion, 'application' | 'id'>) => `${application} ${id}`

/** Questions as others may read them; those whose asker was erased meanwhile are left out. */
export async function asOthersRead(
  rows: readonly ListedFeedback[],
  { store, library }: Finding,
): Promise<readonly GapQuestion[]> {
  const questions: GapQuestion[] = []
  for (const { application, id, question, comment } of rows) {
    const state = await store.loadApplication(application)
    if (state === null) continue
    const { lang: locale } = spoken(library.words.normaliser.plain(question), library.words.normaliser)
    const clean = (said: string) => anonymous(said, state.application, library)
    questions.push({ application, id, locale, question: clean(question), ...(comment && { missing: clean(comment) }) })
  }
  return questions
}

/** What a colleague answered to one of them, made ready to be mended; null where nobody has. */
async function draftedFor(group: readonly ListedFeedback[], finding: Finding): Promise<Pick<Gap, 'texts' | 'by'> | null> {
  const { store, library, now } = finding
  for (const row of [...group].reverse()) {
    if (Date.parse(now) - Date.parse(row.settled?.at ?? row.at) > freshMs) continue
    const application = (await store.loadApplication(row.application))?.application
    if (application === undefined) continue
    const name = application.people.find(({ id }) => id === row.settled?.by)?.name
    const given =
      row.settled?.answer != null ? { answer: row.settled.answer, by: name ?? '' } : await saidInTalk(row, application, finding)
    if (given === null) continue
    const { answer, by } = given
    const lang = (said: string) => spoken(library.words.normaliser.plain(said), library.words.normaliser).lang
    const asked = (locale: string) => group.find(({ question }) => lang(question) === locale)
    const cut = (said: string, most: number) => [...anonymous(said, application, library)].slice(0, most).join('')
    const inOne = (locale: string) => ({
      title: cut(asked(locale)?.question ?? '', gapMost.title),
      body: lang(answer) === locale ? cut(answer, gapMost.body) : '',
    })
    return { texts: { en: inOne('en'), zh: inOne('zh') }, by }
  }
  return null
}

/** What went out to the client in the talk with a person that followed the question; null while it goes on, or where there was none. */
async function saidInTalk(
  { from, at }: ListedFeedback,
  application: Application,
  { store }: Finding,
): Promise<{ readonly answer: string; readonly by: string } | null> {
  const [conversation] = application.conversations
  if (conversation === undefined || withPerson({ application, conversation }).length > 0) return null
  const { shown } = await store.find('chat', { address: from, limit: 60 })
  const said = shown.flatMap(({ at: sentAt, delivery: { key, message } }) => {
    const [block] = message.blocks
    if (sentAt < at || !/#relay-[^#]*$/.test(key) || block?.kind !== 'text') return []
    return [block.spans]
  })
  if (said.length === 0) return null
  const [by] = said.flatMap((spans) => spans.flatMap((span) => (typeof span === 'object' && 'bold' in span ? [span.bold] : [])))
  const answer = said.map((spans) => spans.filter((span) => typeof span === 'string').join('')).join('\n')
  return { answer, by: by?.replace(/: $/, '') ?? '' }
}
