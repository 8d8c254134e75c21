// Whose duty is it, counted from what: the duties that came with the newer laws.
import { describe, expect, it } from 'vitest'
import type { Facts } from '../../../src/knowledge/law/facts.ts'
import { openLibrary } from '../../../src/knowledge/library.ts'
import { isWanted, loadDuties } from '../../../src/knowledge/procedure/duties.ts'

const duties = loadDuties()
const { sources } = openLibrary()
const duty = (id: string) => duties.get(id)!
const daysFromStart = (id: string) => {
  const { due } = duty(id)
  return due.kind === 'start' && due.distance.unit === 'd' ? due.distance.n : undefined
}

describe('a duty', () => {
  it.each<[string, Facts, Facts, number]>([
    ['generative-ai', { 'service.generativeAi': true }, { 'service.generativeAi': false }, 0],
    ['platform-tax-start', { 'monetisation.sources': ['third_party_sellers'] }, { 'monetisation.sources': ['own_goods'] }, 30],
    ['seller-check', { 'monetisation.sources': ['third_party_sellers'] }, { 'monetisation.sources': [] }, 180],
    ['licence-shareholders', { 'change.kinds': ['licence_shareholders'] }, { 'change.kinds': ['entity_details'] }, 30],
    ['graded-protection', { 'service.ugc': ['forum_or_community'] }, { 'service.ugc': ['comments'] }, 0],
  ])('%s is owed where its facts hold and not beside them', (id, owed, beside, days) => {
    expect(isWanted(duty(id), owed)).toBe(true)
    expect(isWanted(duty(id), beside)).toBe(false)
    expect(isWanted(duty(id), {})).toBe(false)
    expect(daysFromStart(id)).toBe(days)
  })

  it('brings generative AI to mind long before the opening, never first after it', () => {
    expect(duty('generative-ai').offsets.every((offset) => offset.startsWith('-'))).toBe(true)
  })

  it('calls nothing law that was not seen in a text', () => {
    for (const id of ['seller-check', 'graded-protection', 'licence-shareholders', 'licence-renewal', 'annual-report'])
      expect(duty(id).basis).toBe('law_recalled')
  })

  it('names sources that exist', () => {
    for (const one of duties.values()) for (const id of one.sources) expect(sources.has(id), `${one.id} ${id}`).toBe(true)
  })
})
