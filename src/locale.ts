// The languages people are answered in, and the one way to put words, numbers and dates into them.

/** A language the assistant speaks. Chinese is simplified; questions in traditional Chinese are understood. */
export type Locale = 'en' | 'zh'

/** All languages, English first. */
export const locales: readonly Locale[] = ['en', 'zh']

/** Words in every language; leaving one out is a type error. `{name}` marks a place that `say` fills. */
export type Text = Readonly<Record<Locale, string>>

/** The words in one language, with `{name}` replaced by the value given; an unfilled place stays visible. */
export function say(text: Text, locale: Locale, values: Readonly<Record<string, string | number>> = {}): string {
  return text[locale].replace(/\{(\w+)\}/g, (place, name: string) => (name in values ? String(values[name]) : place))
}

const dateFormats = {
  en: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  zh: new Intl.DateTimeFormat('zh-CN', { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' }),
}

/** A calendar date (`YYYY-MM-DD`) as people write it: "14 February 2027", 「2027年2月14日」. */
export function sayDate(date: string, locale: Locale): string {
  return dateFormats[locale].format(new Date(`${date}T00:00:00Z`))
}

const listFormats = {
  en: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
  zh: new Intl.ListFormat('zh-CN', { type: 'conjunction' }),
}

/** Several items as one phrase: "a, b and c", 「a、b和c」. */
export function sayList(items: readonly string[], locale: Locale): string {
  return listFormats[locale].format(items)
}
