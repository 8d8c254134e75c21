import { describe, expect, it } from 'vitest'
import { readQuery } from '../../../../src/knowledge/library/search/query.ts'
import { scored } from '../../../../src/knowledge/library/search/rank.ts'
import { inFrontOf, secondLook } from '../../../../src/knowledge/library/search/second-look.ts'
import { index, words } from './shared.ts'

const ranked = (question: string) => {
  const query = readQuery(question, words, index.correct)
  const first = scored(index, query)
  return { query, first, again: secondLook(index, query, first) }
}
const ids = (candidates: readonly { readonly entry: { readonly id: string } }[]) => candidates.map(({ entry }) => entry.id)

describe('a second look', () => {
  it.each(['crypto news site', 'hi, which papers?', '换服务器怎么办'])(
    'at “%s” only changes the order of the articles in front',
    (question) => {
      const { first, again } = ranked(question)
      expect(new Set(ids(inFrontOf(again)))).toEqual(new Set(ids(inFrontOf(first))))
      const behind = (all: typeof first) => ids(all.filter((candidate) => !inFrontOf(all).includes(candidate)))
      expect(behind(again)).toEqual(behind(first))
    },
  )

  it('shares one whole chance among them, best first', () => {
    const chances = inFrontOf(ranked('does the site stay up during the transfer').again).map(({ chance }) => chance ?? 0)
    expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1)
    expect(chances).toEqual([...chances].sort((a, b) => b - a))
  })

  it('prefers, of near ones, the article whose title is asked about', () => {
    const { query, first } = ranked('is speeding a filing up possible')
    const titles = secondLook(index, query, first, { score: 0, like: 0, title: 1, cover: 0, asked: 0 })
    expect(ids(inFrontOf(titles))[0]).toBe('time-speed-up')
  })

  it('has nothing to look at where nothing is known', () => {
    expect(ranked('zzqx').again).toEqual([])
  })
})
