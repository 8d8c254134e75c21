// Puts values into authored words: each value is a run of its own, and what nobody knows is a blank for the pen.
import type { Locale, Text } from '../../locale.ts'
import type { Line, PaperEdition, Run } from './document.ts'
import { type Around, valueAt } from './values.ts'

/** How wide a blank is, in ems. */
const blankWidth = 7

/** Authored words as a line of the edition. */
export function lineOf(words: Text, edition: PaperEdition, around: Around): Line {
  return languages(edition, (language) => runsOf(words[language], language, around))
}

/** One value as a line: in both languages only where they differ. */
export function valueLine(name: string, edition: PaperEdition, around: Around): Line {
  return plainLine(valueAt(name, around), edition)
}

/** A value that is known already, or a blank. */
export function plainLine(value: Text | null, edition: PaperEdition): Line {
  if (value === null) return languages(edition === 'both' ? 'zh' : edition, () => [{ blank: blankWidth }])
  const shown = edition === 'both' && value.en === value.zh ? 'zh' : edition
  return languages(shown, (language) => [{ value: value[language] }])
}

function languages(edition: PaperEdition, runs: (language: Locale) => readonly Run[]): Line {
  return {
    ...(edition !== 'en' && { zh: runs('zh') }),
    ...(edition !== 'zh' && { en: runs('en') }),
  }
}

/** `{name}` is a value; `{__}` is always a blank, `{__4}` one of four ems. */
function runsOf(words: string, language: Locale, around: Around): Run[] {
  return words
    .split(/(\{[\w.]+\})/)
    .filter((part) => part !== '')
    .map((part): Run => {
      const name = /^\{([\w.]+)\}$/.exec(part)?.[1]
      if (name === undefined) return part
      if (name.startsWith('__')) return { blank: Number(name.slice(2)) || blankWidth }
      const value = valueAt(name, around)
      return value === null ? { blank: blankWidth } : { value: value[language] }
    })
}
