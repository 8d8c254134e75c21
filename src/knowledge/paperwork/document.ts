// A paper ready to be laid out: plain data that PDF and DOCX are both made from, so that they can never say different things.
import type { Locale } from '../../locale.ts'

/** The languages a paper is written in: the Chinese one is handed in, English stands beside it or is a reading copy. */
export const editions = ['zh', 'both', 'en'] as const
/** One of them. */
export type PaperEdition = (typeof editions)[number]

/** A run of words: authored, a value of the case, or a place left for the pen (its width in ems). */
export type Run = string | { readonly value: string } | { readonly blank: number }

/** A line in each language shown; English is left out where it would say the same. */
export type Line = { readonly [Language in Locale]?: readonly Run[] }

/** One piece of a paper, from top to bottom. */
export type Piece =
  | { readonly kind: 'heading' | 'text' | 'note'; readonly line: Line }
  | { readonly kind: 'points'; readonly lines: readonly Line[] }
  | { readonly kind: 'rows'; readonly rows: readonly { readonly label: Line; readonly value: Line }[] }
  | {
      readonly kind: 'table'
      /** The share of each column. */
      readonly widths: readonly number[]
      readonly heads: readonly Line[]
      readonly rows: readonly (readonly Line[])[]
    }
  | { readonly kind: 'sign'; readonly lines: readonly Line[] }
  | { readonly kind: 'page' }

/** One paper. */
export type Document = {
  readonly kind: string
  readonly title: Line
  /** Small print at the foot of every page: which service, of which day. */
  readonly foot: Line
  readonly pieces: readonly Piece[]
}

/** The words of a line in its first language, for titles and names of files. */
export const plainWords = ({ zh, en }: Line): string =>
  (zh ?? en ?? []).map((run) => (typeof run === 'string' ? run : 'value' in run ? run.value : '')).join('')
