// What stands in place of a value that somebody else gave of themselves: that it is there, not what it is.
import { locales, type Text } from '../../locale.ts'

/** The words shown for such a value. */
export const given: Text = { en: 'given by them', zh: '已由本人提供' }

/** Is this a value that only its giver and the team may read? */
export const isGiven = (value: string): boolean => locales.some((locale) => given[locale] === value)
