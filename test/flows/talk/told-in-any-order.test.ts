// Stories put together from what people say: nearly all of it is taken down, none of it wrongly.
import { describe, expect, it } from 'vitest'
import { locales } from '../../../src/locale.ts'
import { chanceOf } from '../../simulation/chance.ts'
import { tell, ways } from './told-stories.ts'

const seed = 20261129
const stories = 40
/** Of the facts told so many must be known at the end. */
const heardLeast = 0.97

const parts = [...new Set(ways.map(({ about }) => about))].map((about) => ways.filter((way) => way.about === about))

describe.each(locales)(`${stories} stories from seed ${seed}, in %s`, { timeout: 120_000 }, (locale) => {
  it('are taken down as they were told', () => {
    const found = { right: [] as string[], missing: [] as string[], wrong: [] as string[] }
    for (let number = 0; number < stories; number++) {
      const { messages, became } = tell(locale, parts, chanceOf(seed + number))
      for (const { way, as } of became) found[as].push(`${way.path} ${JSON.stringify(way.value)}: ${messages.join(' | ')}`)
    }
    const { right, missing, wrong } = found
    expect(wrong).toEqual([])
    expect(right.length / (right.length + missing.length), missing.join('\n')).toBeGreaterThanOrEqual(heardLeast)
  })
})
