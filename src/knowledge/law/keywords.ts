// The keyword screen: words in names, scope or domain that make a reviewer ask for a permit, or that a province refuses.
import { z } from 'zod'
import { provinces } from '../names/codes.ts'
import type { FactPath, FactValue, Lookup } from './facts.ts'

const words = z.array(z.string()).min(1)
const somewhere = z.array(z.enum(provinces as [string, ...string[]])).optional()

/** The file names/keywords.yaml. */
export const keywordsSchema = z.strictObject({
  asOf: z.iso.date(),
  sources: z.array(z.string()),
  sectors: z.record(
    z.string(),
    z.strictObject({
      categories: z.array(z.string()),
      ugc: z.array(z.string()).optional(),
      permit: z.string().optional(),
      words,
      except: words.optional(),
      provinces: somewhere,
    }),
  ),
  refused: z.array(
    z.strictObject({
      words,
      except: words.optional(),
      at: z.literal('start').optional(),
      provinces: somewhere,
      filers: z.enum(['individuals', 'others-than-government']).optional(),
      sources: z.array(z.string()),
    }),
  ),
})

/** The keyword lists. */
export type Keywords = z.output<typeof keywordsSchema>

/** Sectors whose words occur in a name, the scope or the domain although the sector is neither declared nor permitted. */
export function undeclaredSectors(fact: Lookup, keywords: Keywords): readonly string[] {
  const text = ['entity.name', 'entity.businessScope', 'service.name', 'domain.name']
    .map((path) => fact(path as FactPath))
    .filter((value) => typeof value === 'string' && value !== 'unknown')
    .join('\n')
    .toLowerCase()
  if (text === '') return []
  return Object.entries(keywords.sectors)
    .filter(([, sector]) => {
      if (sector.provinces && !sector.provinces.includes(fact('entity.province') as string)) return false
      if (holdsAny(fact('service.contentCategories'), sector.categories)) return false
      if (holdsAny(fact('service.ugc'), sector.ugc ?? []) || holdsAny(fact('record.permits'), [sector.permit ?? ''])) return false
      const cleared = without(text, sector.except)
      return sector.words.some((word) => cleared.includes(word.toLowerCase()))
    })
    .map(([name]) => name)
}

/** Whether the site's name is one a provincial administration refuses. */
export function isRefusedName(fact: Lookup, keywords: Keywords): boolean {
  const name = fact('service.name')
  if (typeof name !== 'string' || name === 'unknown') return false
  if (/^\d+$/.test(name) || /^[\w-]+(\.[\w-]+)+$/.test(name)) return true
  return keywords.refused.some((rule) => {
    if (rule.provinces && !rule.provinces.includes(fact('entity.province') as string)) return false
    if (rule.filers === 'individuals' && fact('entity.type') !== 'individual') return false
    if (rule.filers === 'others-than-government' && fact('entity.type') === 'government') return false
    const cleared = without(name, rule.except)
    return rule.words.some((word) => (rule.at === 'start' ? cleared.startsWith(word) : cleared.includes(word)))
  })
}

const without = (text: string, except: readonly string[] = []) => except.reduce((rest, word) => rest.replaceAll(word, ''), text)

const holdsAny = (value: FactValue | undefined, wanted: readonly string[]) =>
  Array.isArray(value) && wanted.some((item) => value.includes(item))
