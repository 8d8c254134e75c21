// The sources the product rests on: what users see of them (label and date) and where they stand, if anywhere.
import { z } from 'zod'
import type { Locale } from '../../locale.ts'
import { readOwn } from '../read.ts'

const source = z.object({
  id: z.string(),
  title: z.string(),
  publisher: z.string(),
  /** A full address, or null: then label and date are all there is, and no link is made up. */
  address: z.string().nullable(),
  date: z.string().nullable(),
  /** The page may have changed since: say "as of". */
  old: z.boolean().default(false),
  label: z.object({ en: z.string(), zh: z.string() }),
})

/** One source as users may see it. */
export type Source = z.output<typeof source>

/** The sources by id. Throws FaultyFile. */
export function loadSources(): ReadonlyMap<string, Source> {
  const { sources } = readOwn('library/sources.yaml', z.object({ sources: z.array(source) }))
  return new Map(sources.map((one) => [one.id, one]))
}

/** The edition of a source in a language; the data has it in English: "2000-09-25, rev. 2011-01-08". */
export function sayEdition(date: string, locale: Locale): string {
  return locale === 'en' ? date : chinese.reduce((text, [words, word]) => text.replace(words, word), date)
}

const chinese: readonly (readonly [RegExp, string])[] = [
  [/(?:rev\.|amended) (\d\S*?)(?=[,; ]|$)/, '$1修订'],
  [/ \(MIIT Order (\d+)\)/, '（工信部令第$1号）'],
  [/ \(Order (\d+)\)/, '（国务院令第$1号）'],
  [/amended/, '修订'],
  [/in force (\S+?)(?=[,; ]|$)/, '$1施行'],
  [/started (\S+)/, '$1启动'],
  [/until (\S+)/, '至$1止'],
  [/announcements to (\S+)/, '公告截至$1'],
  [/standard of (\d+)/, '$1年标准'],
  [/later supplements not compared/, '后续补充未比对'],
  [/later edited/, '后有修订'],
  [/Cybersecurity Law/, '网络安全法'],
  [/undated/, '未注明日期'],
  [/unpublished/, '未公开发布'],
  [/unknown/, '日期不详'],
  [/ to /, '至'],
  [/, /g, '，'],
  [/; /g, '；'],
]
