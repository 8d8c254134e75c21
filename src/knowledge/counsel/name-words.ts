// The lists of words over which the name of a site or app may fall, read from names.yaml.
import { z } from 'zod'
import type { Text } from '../../locale.ts'
import { provinces } from '../names/codes.ts'
import { readOwn } from '../read.ts'
import { textSchema } from '../text.ts'

const words = z.array(z.coerce.string())
const somewhere = z.array(z.enum(provinces as [string, ...string[]]))
const sector = z.strictObject({ permit: z.string(), own: z.enum(['ok', 'risky']), words, except: words })

const file = z.strictObject({
  why: z.record(z.string(), textSchema),
  national: z.strictObject({ refused: words, risky: words, except: words }),
  government: z.strictObject({ words, risky: words, except: words }),
  blog: words,
  blogProvinces: somewhere,
  province: z.array(z.strictObject({ provinces: somewhere, words, except: words.default([]) })),
  forum: words,
  company: words,
  companyEnds: words,
  sector: z.record(z.string(), sector),
  byRight: z.record(z.string(), words),
  sensitive: words,
  marketing: z.strictObject({ refused: words, risky: words }),
  brands: z.strictObject({ sure: words, unsure: words }),
  people: words,
  surnames: z.string(),
  doubleSurnames: words,
  personalEnds: words,
  places: words,
  generic: words,
  organisation: words,
})

/** The lists. `why`: each reason in both languages. */
export type NameWords = z.output<typeof file> & { readonly why: Readonly<Record<string, Text>> }

/** Reads names.yaml. Throws FaultyFile. */
export const loadNameWords = (): NameWords => readOwn('counsel/names.yaml', file)
