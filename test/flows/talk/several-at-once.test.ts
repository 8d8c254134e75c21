// Several services in one talk: a list opens them, what they share is asked once, each has its turn, and orders come for all.
import { describe, expect, it } from 'vitest'
import { currentFacts, currentFields } from '../../../src/flows/model/current.ts'
import { severalIn } from '../../../src/flows/understand/several-services.ts'
import { Talk } from '../../journeys/talk.ts'
import { library } from '../cast.ts'

const list =
  'We are a company in Shanghai with three websites: alpha-tea.cn, beta-tea.cn and gamma-tea.com, all on Alibaba Cloud in Shanghai. We only show our products.'
const decided = [list, 'none', 'nothing yet', 'it will open']
const begun = (...lines: readonly string[]): Talk => {
  const talk = new Talk('en')
  for (const line of lines) talk.say(line)
  return talk
}
const facts = (talk: Talk, service: string) => currentFacts(talk.state.application, service)

describe('a list of domains', () => {
  it('opens a service for each, asks once what they share, and tells one verdict for all', () => {
    const talk = begun(...decided)
    expect(talk.lines.at(-1)).toMatch(/^Is it the same for beta-tea\.cn, gamma-tea\.com as for alpha-tea\.cn\?/)
    const told = talk.say('yes')
    expect(told).toMatch(/^alpha-tea\.cn: You need an ICP filing.*- beta-tea\.cn: You need.*- gamma-tea\.com: You need/s)
    expect(facts(talk, 's3')).toMatchObject({
      'domain.name': 'gamma-tea.com',
      'hosting.provider': 'Alibaba Cloud',
      'entity.province': 'SH',
    })
  })

  it('is filled in for each in its turn, without what they share', () => {
    const talk = begun(...decided, 'yes', 'fill')
    const asked: string[] = []
    for (let step = 0; step < 90 && !talk.lines.at(-1)!.includes('Please check them'); step++)
      asked.push(talk.say(/May I ask/.test(talk.lines.at(-1)!) ? 'no' : 'skip'))
    expect(asked.filter((one) => /^Now (?:beta-tea\.cn|gamma-tea\.com):/m.test(one))).toHaveLength(2)
    const after = asked.slice(asked.findIndex((one) => one.includes('Now beta')))
    expect(after.join('\n')).not.toMatch(/credit code|registered address/i)
    talk.say('/confirm')
    talk.say('/confirm')
    talk.say('yes')
    const orders = talk.state.application.orders.map(({ kind, service }) => `${kind} ${service}`)
    for (const service of ['s1', 's2', 's3']) expect(orders).toContain(`website-filing ${service}`)
  })

  it('that differ are asked about one by one', () => {
    const talk = begun(...decided)
    expect(talk.say('No, ask for each')).toMatch(/server|run/)
    expect(facts(talk, 's2')['hosting.provider']).toBeUndefined()
    expect(facts(talk, 's2')['entity.province']).toBe('SH')
  })
})

it('a service that is alike follows what the other says later, until it says something of its own', () => {
  const talk = begun(...decided, 'yes')
  talk.say('/service s2')
  talk.say('sorry, the server is in Hong Kong')
  expect(facts(talk, 's2')['hosting.originLocation']).toBe('hong_kong')
  expect(facts(talk, 's1')['hosting.originLocation']).toBe('mainland')
  expect(facts(talk, 's3')['hosting.originLocation']).toBe('mainland')
})

it('a service added later may be alike, kind and fields included, and has no domain yet', () => {
  const talk = begun(
    '/check',
    'website',
    'mainland',
    'mainland company',
    'free',
    'none of these',
    'nothing yet',
    'it will open',
    'add another site',
    'yes',
  )
  expect(facts(talk, 's2')).toMatchObject({ 'service.kind': ['website'], 'hosting.originLocation': 'mainland' })
  expect(facts(talk, 's2')['domain.name']).toBeUndefined()
  expect(currentFields(talk.state.application, 's2')).toEqual({})
})

it.each([
  ['我们有一个网站，两个App和三个小程序', 'website app app mini_program mini_program mini_program'],
  ['5 domains, all company sites', 'website website website website website'],
  ['我们公司有三个域名', 'website website website'],
  ['a.cn, b.cn', 'website:a.cn website:b.cn'],
  ['one website, one app', ''],
  ['our site is like jd-tea.com and taobao-tea.com', ''],
  ['old-tea.com redirects to new-tea.cn', ''],
  ['do a-tea.cn and b-tea.cn each need a filing?', ''],
  ['we sell 3 kinds of tea on one website', ''],
])('%s: %s', (said, listed) => {
  const found = severalIn(said, library) ?? []
  expect(found.map(({ kind, domain }) => (domain === undefined ? kind : `${kind}:${domain}`)).join(' ')).toBe(listed)
})
