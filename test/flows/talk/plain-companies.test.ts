// A plain company is decided within three messages when it tells its story, and within seven answers by buttons alone, however it says it.
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import { currentFacts } from '../../../src/flows/model/current.ts'
import { locales } from '../../../src/locale.ts'
import { Talk } from '../../journeys/talk.ts'
import { chanceOf } from '../../simulation/chance.ts'
import { tell, type Way, ways } from './told-stories.ts'

const seed = 20261129
const talks = 40

/** The plain case: a mainland company, a site on a mainland server, nothing sold or its own goods, nothing filed, nothing special. */
const plain: Readonly<Record<string, readonly unknown[]>> = {
  holder: ['company_domestic'],
  kind: [['website']],
  server: ['mainland'],
  earning: [[], ['own_goods']],
  record: ['none'],
}
const ordinary: Way = {
  about: 'content',
  path: 'service.contentCategories',
  value: [],
  en: ['no special content', 'nothing that needs a permit'],
  zh: ['不涉及特殊内容', '内容不涉及审批'],
}
/** Goods that are content with rules of its own make no plain case. */
const withRules = /cosmetics|化妆品/
const parts = [
  ...Object.entries(plain).map(([about, values]) =>
    ways
      .filter((way) => way.about === about && values.some((value) => isDeepStrictEqual(value, way.value)))
      .map((way) => ({
        ...way,
        en: way.en.filter((words) => !withRules.test(words)),
        zh: way.zh.filter((words) => !withRules.test(words)),
      })),
  ),
  [ordinary],
]

describe.each(locales)(`plain companies from seed ${seed}, in %s`, { timeout: 120_000 }, (locale) => {
  it('are decided within three messages of their story', () => {
    const undecided: string[] = []
    for (let number = 0; number < talks; number++) {
      const { talk, messages, became } = tell(locale, parts, chanceOf(seed + number))
      const unheard = became.filter(({ as }) => as !== 'right').map(({ way, as }) => `${way.path} ${as}`)
      if (talk.verdict.registration !== 'filing' || unheard.length > 0)
        undecided.push(`${number}: ${messages.join(' | ')} => ${talk.verdict.registration} ${unheard.join(', ')}`)
    }
    expect(undecided).toEqual([])
  })

  it('are decided within seven answers by buttons alone', () => {
    const pressed: Readonly<Record<string, RegExp>> = {
      kind: /^(?:Website|网站)$/,
      hosting: /^(?:Mainland China|中国内地)$/,
      entity: /Chinese-owned|^内资/,
      earning: /^(?:It doesn|不盈利)/,
      content: /^(?:None of these|都不涉及)/,
      registered: /^(?:Nothing yet|尚未办理|还没有)/,
      open: /^(?:It will open, under our own|计划开放)/,
    }
    const talk = new Talk(locale)
    talk.say('/check')
    let answers = 0
    while (talk.state.conversation.memory.told === undefined && answers < 7) {
      const at = talk.buttons.findIndex(({ label }) => pressed[talk.open ?? '']?.test(label))
      expect(at, `${talk.open}: ${talk.buttons.map(({ label }) => label).join(' | ')}`).toBeGreaterThanOrEqual(0)
      talk.say(String(at + 1))
      answers++
    }
    expect(talk.state.conversation.memory.told).toBeDefined()
    expect(talk.verdict.registration).toBe('filing')
  })
})

it.each([
  ['en', 'no server yet', 'aliyun chengdu then'],
  ['zh', '服务器还没买', '那就阿里云吧，成都的'],
] as const)('a server chosen after there was none contradicts nothing (%s)', (locale, none, chosen) => {
  const talk = new Talk(locale)
  for (const words of [locale === 'zh' ? '个体户，做官网' : 'a website, getihu in Mianyang', none, chosen]) talk.say(words)
  expect(currentFacts(talk.state.application, 's1')['hosting.originLocation']).toBe('mainland')
})
