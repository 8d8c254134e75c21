// A paper ready to be laid out: plain data that PDF and DOCX are both made from, so that they can never say different things.
import type { Locale, Text } from '../../locale.ts'

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
  | { readonly kind: 'road'; readonly road: RoadChart }
  | { readonly kind: 'page' }

/**
 * The road to "live" as a chart: stops from top to bottom, bars over the days from today on. Example: `bar: { from: 0.2, sure: 0.3, late:
 * 0.6 }` begins after a fifth of the whole and is over after three fifths at the latest.
 */
export type RoadChart = {
  readonly summary: Line
  readonly heads: readonly Line[]
  readonly stops: readonly {
    /** A step begins here; else it is a stage of the step above. */
    readonly step: boolean
    readonly name: Line
    readonly who: Line
    /** Who acts, for the colour. */
    readonly actor: string
    readonly lasts: Line
    readonly dates: Line
    /** Shares of the whole: where it begins, is over at the earliest, at the latest. */
    readonly bar: { readonly from: number; readonly sure: number; readonly late: number } | null
  }[]
  /** Days off, as shares of the whole. */
  readonly holidays: readonly { readonly from: number; readonly to: number }[]
  readonly months: readonly { readonly at: number; readonly name: Line }[]
  readonly notes: readonly Line[]
}

/** One paper. Example: the checklist is `{ kind: 'checklist', landscape: true, title, foot, pieces }`. */
export type Document = {
  readonly kind: string
  readonly title: Line
  readonly landscape?: boolean
  /** Small print at the foot of every page: which service, of which day. */
  readonly foot: Line
  readonly pieces: readonly Piece[]
}

/** Words that stand by themselves: English begins with a capital. */
export const headed = ({ zh, en }: Text): Text => ({ zh, en: `${en.charAt(0).toUpperCase()}${en.slice(1)}` })

/** The words of a line in its first language, for titles and names of files. */
export const plainWords = ({ zh, en }: Line): string =>
  (zh ?? en ?? []).map((run) => (typeof run === 'string' ? run : 'value' in run ? run.value : '')).join('')
