// A gap: what an article is missing for. The questions that ask the same, and the answer written for them, until it speaks or is dismissed.
import type { Locale } from '../../locale.ts'

/**
 * One question of a gap as others may read it: personal data are masked. `id`: its row in the application's feedback. Example: `{
 * application: 'a1', id: 12, locale: 'en', question: 'can I file from Macau?' }`.
 */
export type GapQuestion = {
  readonly application: string
  readonly id: number
  readonly locale: Locale
  readonly question: string
  /** What was missing in the answer that did not help. */
  readonly missing?: string
}

/** The answer in one language. Empty parts are still to be written. */
export type GapText = { readonly title: string; readonly body: string }

/**
 * One gap, as the team's own record keeps it. `version` counts its changes. `by`: who wrote the answer it is drafted from; `source`: the
 * id of the source its article will name. `faults`: why it could not be published; `noFolder` where the deployer has named no folder for
 * articles. `decided`: who approved or dismissed it. `apart`: questions that a member took out, as another matter; they stay unanswered.
 * Example: approved, then refused: `{ id: 'g1', version: 3, state: 'approved', faults: ['no source'], … }`.
 */
export type Gap = {
  readonly id: string
  readonly version: number
  readonly at: string
  readonly questions: readonly GapQuestion[]
  readonly texts: Readonly<Record<Locale, GapText>>
  readonly by: string
  readonly source: string
  readonly state: 'open' | 'approved' | 'published' | 'dismissed'
  readonly faults?: readonly string[]
  readonly noFolder?: true
  readonly apart?: readonly Pick<GapQuestion, 'application' | 'id'>[]
  readonly decided?: { readonly by: string; readonly name: string; readonly at: string }
}

/** How many gaps the team's record keeps, the latest ones. */
export const gapsKept = 40

/** Most characters of an answer, as of every article, and of its title. */
export const gapMost = { body: 560, title: 100 } as const

/** The gaps of the team's own record, oldest first. */
export const gapsOf = ({ casework }: { readonly casework: { readonly gaps?: readonly Gap[] } }): readonly Gap[] =>
  casework.gaps ?? []

/** Is the answer there in both languages? */
export const isWhole = ({ texts }: Pick<Gap, 'texts'>): boolean =>
  Object.values(texts).every(({ title, body }) => title !== '' && body !== '')

/** The article that a gap becomes: `asked-17` for the gap of question 17. */
export const articleOf = ({ id }: Pick<Gap, 'id'>): string => `asked-${id}`
