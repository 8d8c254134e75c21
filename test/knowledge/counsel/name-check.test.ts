// Names of sites and apps are judged as reviewers judge them, and what is proposed instead passes.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { nameAlternatives } from '../../../src/knowledge/counsel/name-alternatives.ts'
import { loadNameCheck, type NamedService } from '../../../src/knowledge/counsel/name-check.ts'
import { provinces } from '../../../src/knowledge/names/codes.ts'
import { loadPlaces } from '../../../src/knowledge/names/places.ts'

const check = loadNameCheck(loadPlaces())
const cases = readFileSync(new URL('names.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map(
    (line) =>
      line.split('\t') as [name: string, holder: string, business: string, kind: string, province: string, result: string],
  )

it.each(cases)('%s (%s, %s) as a %s in %s: %s', (name, holder, business, kind, province, result) => {
  expect(check.judge({ name, holder, business, kind, province }).result).toBe(result)
})

it('what is proposed passes, each in one province of eight, so that every province is tried many times', () => {
  for (const [at, province] of provinces.entries()) {
    for (const [name, holder, business, kind] of cases.filter((_, index) => (at + index) % 8 === 0)) {
      const service: NamedService = { name, holder, business, kind, province }
      for (const other of nameAlternatives(service, check)) {
        expect(check.judge({ ...service, name: other }).result, `${other} in ${province}`).toBe('ok')
        expect(other).not.toBe(name)
      }
    }
  }
})

it('a company’s refused name gets three others', () => {
  const service = {
    name: '88996',
    holder: 'company_domestic',
    business: '海宁皮语服饰有限公司，皮具',
    kind: 'website',
    province: 'ZJ',
  }
  expect(nameAlternatives(service, check)).toHaveLength(3)
})

it('every objection has its words in both languages', () => {
  for (const [name, holder, business, kind, province] of cases) {
    for (const why of check.judge({ name, holder, business, kind, province }).why) expect(check.words.why).toHaveProperty(why)
  }
})

it('a permit held lets the word of its sector pass', () => {
  const hospital = {
    name: '仁爱医院',
    holder: 'company_domestic',
    business: '宜昌仁爱医院有限公司',
    kind: 'website',
    province: 'HB',
  }
  expect(check.judge(hospital).why).toContain('sector-word')
  expect(check.judge({ ...hospital, permits: ['medical'] }).result).toBe('ok')
})
