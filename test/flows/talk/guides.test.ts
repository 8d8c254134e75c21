// What is done to a record that exists: the guides lead to the right orders and duties, and warn before the only access goes.
import { describe, expect, it } from 'vitest'
import { applied } from '../../../src/flows/model/apply.ts'
import { plainText } from '../../../src/flows/model/message.ts'
import type { Turn } from '../../../src/flows/model/turn.ts'
import { recordWish } from '../../../src/flows/understand/record-wish.ts'
import { type FactPath, type Facts, type FactValue, spec } from '../../../src/knowledge/law/facts.ts'
import { library } from '../cast.ts'
import { clientScene, type Scene } from '../scene.ts'

const noon = '2026-11-23T04:00:00.000Z'
const client = () => clientScene(noon, { team: false })
/** A chat in which these facts were said already. */
const knowing = (facts: Facts): Scene => {
  const chat = client()
  for (const [path, value] of Object.entries(facts) as [FactPath, FactValue][]) {
    const service = spec(path).scope === 'operator' ? null : 's1'
    const assertion = { path, value, service, standing: 'said', by: 'ann', at: noon, event: 'before' } as const
    chat.application = applied(chat.application, { kind: 'assert', assertion })
  }
  return chat
}
const words = (turn: Turn) => turn.deliveries.map(({ message }) => plainText(message)).join('\n')
const labels = (turn: Turn) => turn.deliveries.flatMap(({ message }) => (message.buttons ?? []).flat().map(({ label }) => label))
/** Says one thing after another; the last reply. */
const talk = (chat: Scene, ...said: readonly string[]) => said.map((one) => chat.client(one)).at(-1)!
const orders = (chat: Scene) =>
  chat.application.orders.map(({ kind, subject, service, hold }) => [kind, subject ?? '', service, hold?.reason ?? ''].join(' '))

describe('cancelling', () => {
  it.each([
    ['we have a filed website and want to cancel our only provider', /^Don’t cancel it yet: it is your only provider/],
    ['我们想取消唯一的接入商', /^先不要取消：这是唯一的接入商/],
    ['we want to leave our current provider', /^Does another provider stay on the record/],
  ])('warns at once where it is said to be the only provider: %s', (said, answer) => {
    expect(words(client().client(said))).toMatch(answer)
  })

  it('warns that the only access leaves an empty shell, and leads to the new provider first', () => {
    const chat = client()
    const warned = talk(chat, 'We want to cancel our filing', 'only the access', 'no')
    expect(words(warned)).toMatch(/^Don’t cancel it yet: it is your only provider.*empty shell/)
    expect(words(chat.press('Add a new provider first'))).toMatch(/^The number stays\./)
    expect(orders(chat)).toEqual([])
  })

  it('warns in Chinese, also where nobody knows of another provider', () => {
    expect(words(talk(client(), '我们要注销备案', '取消接入', '没有'))).toMatch(/^先不要取消：这是唯一的接入商/)
    expect(words(talk(client(), '我们要注销备案', '取消接入', '不清楚'))).toMatch(/^那么先不要取消/)
  })

  it('is heard at the end of a message that tells of the record first; what it tells stays', () => {
    const chat = client()
    const asked = chat.client(
      'Our site chenguang.cn is filed at Alibaba Cloud, our only provider. We want to cancel the access there',
    )
    expect(labels(asked).length).toBeGreaterThan(1)
    expect(words(talk(chat, 'no'))).toMatch(/^Don’t cancel it yet/)
    expect(chat.facts()).toMatchObject({ 'domain.name': 'chenguang.cn', 'record.icpFiling': 'own' })
    const told = client()
    expect(labels(told.client('我们的网站在阿里云备案，只有阿里云一家接入商，想取消接入')).length).toBeGreaterThan(1)
    expect(told.facts()['record.icpFiling']).not.toBe('own_access_cancelled')
  })

  it('of the last access, done all the same, leaves a shell in the facts; of one of two, the number', () => {
    for (const [answers, left] of [
      [['no', 'cancel it anyway'], 'own_access_cancelled'],
      [['yes'], 'own'],
    ] as const) {
      const chat = client()
      talk(chat, 'cancel our filing', 'only the access', ...answers)
      chat.press('Open the order')
      for (const stage of ['ready', 'provider-review', 'authority-review', 'done'])
        chat.client({ kind: 'moved', order: 'o1', to: stage, evidence: { date: '2026-11-23' } })
      expect(chat.application.orders[0]?.stage).toBe('done')
      expect(chat.facts()['record.icpFiling']).toBe(left)
    }
  })

  it('of a shop names the notice of closing 30 days ahead, and reminds of both days', () => {
    const chat = knowing({ 'monetisation.sources': ['own_goods'] })
    talk(chat, 'we want to cancel our filing', 'the website')
    const end = chat.client('1 March 2027')
    expect(words(end)).toContain('Notice of closing: by 30 January 2027 (law)')
    chat.press('Open the order')
    expect(orders(chat)).toEqual(['cancel-record  s1 '])
    expect(new Set(chat.rows().map(({ duty }) => duty))).toEqual(new Set(['closing-notice', 'cancel-record']))
  })

  it('of the whole record closes every service', () => {
    const chat = clientScene(noon, { team: false, services: ['s1', 's2'] })
    talk(chat, 'cancel our record', 'everything', '2027-03-01')
    chat.press('Open the order')
    expect(orders(chat)).toEqual(['cancel-record   '])
    for (const service of ['s1', 's2']) expect(chat.facts(service)['change.kinds']).toEqual(['close_service'])
  })
})

describe('another provider', () => {
  it('is added before the old access goes, and both wait for a record that has to be corrected first', () => {
    const chat = client()
    const end = talk(chat, 'we want to switch to another provider', 'not yet', 'no, something changed')
    expect(words(end)).toMatch(/^Correct the record first.*Keep the old access until the new one is granted/s)
    chat.press('Open the 3 orders')
    expect(orders(chat)).toEqual([
      'change-record   ',
      'access-filing  s1 waits-for-order',
      'cancel-record access s1 waits-for-order',
    ])
    expect(chat.facts()['change.kinds']).toEqual(['entity_details', 'move_provider'])
  })

  it('beside the old one is one order', () => {
    const chat = client()
    talk(chat, '我们要新增接入商', '买了', '都属实')
    chat.press('新建订单')
    expect(orders(chat)).toEqual(['access-filing  s1 '])
    expect(chat.facts()).toMatchObject({ 'record.icpFiling': 'own', 'change.kinds': ['add_provider'] })
  })
})

describe('changed details', () => {
  it('that have changed are due in ten working days, those planned thirty days ahead', () => {
    const changed = client()
    expect(words(talk(changed, '变更备案信息', '公司改名', '2026年11月20日'))).toContain(
      '办理变更备案：2026年12月4日前（接入商惯例）',
    )
    changed.press('新建订单')
    expect(changed.rows().some(({ duty, dueOn }) => duty === 'change-record' && dueOn === '2026-12-04')).toBe(true)
    const planned = talk(client(), 'change our filing details', 'company name', '3 March 2027')
    expect(words(planned)).toContain('Planned change of filed items: by 1 February 2027 (law)')
  })

  it('are no change of the record where the domain or the operator is another', () => {
    for (const what of ['the domain', 'another company']) {
      const chat = client()
      const end = talk(chat, 'update our record', what)
      expect(labels(end)).not.toContain('Open the order')
      expect(words(end)).toMatch(/file the new domain|files anew/)
    }
  })
})

describe('a guide', () => {
  it('keeps nothing until its orders are opened', () => {
    const chat = client()
    talk(chat, 'cancel our filing', 'the website', '2027-03-01')
    expect(chat.facts()).toEqual({})
    expect(chat.application.fields).toEqual([])
  })

  it('is put again after something in between', () => {
    const turn = talk(client(), 'cancel our filing', 'only the access', 'reminders')
    expect(words(turn)).toMatch(/no reminders.*Does another provider stay on the record\?/is)
  })

  it('is offered under the verdict of a record that changes', () => {
    const chat = knowing({
      'service.kind': ['website'],
      'hosting.originLocation': 'mainland',
      'entity.type': 'company_domestic',
      'monetisation.sources': [],
      'service.contentCategories': [],
      'service.ugc': [],
      'record.icpFiling': 'own',
      'record.licences': [],
      'change.kinds': ['move_provider'],
      'service.stage': 'live',
      'service.publicAccess': 'public',
      'service.accessBy': 'own_domain',
    })
    chat.client('check')
    expect(words(chat.press('Step by step'))).toMatch(/^The number stays\. First the new provider is added/)
  })

  it('fits a phone at every step, in both languages', () => {
    for (const { id, steps } of library.guides)
      for (const [name, step] of Object.entries(steps))
        for (const locale of ['en', 'zh'] as const) {
          const said = 'tell' in step ? `${step.first?.[locale] ?? ''}${step.tell[locale]}` : step.ask[locale]
          expect(said.length, `${id}.${name} ${locale}`).toBeLessThan(500)
        }
  })

  it('knows only orders, duties, fields, articles and sources that there are', () => {
    for (const { steps, sources, article } of library.guides) {
      expect(library.shelf.articles.has(article), article).toBe(true)
      for (const step of Object.values(steps)) {
        if ('day' in step) for (const field of Object.values(step.day)) expect(library.fields.has(field), field).toBe(true)
        if (!('tell' in step)) continue
        for (const { kind } of step.orders) expect(library.orders.kinds[kind], kind).toBeDefined()
        for (const duty of step.duties) expect(library.duties.has(duty), duty).toBe(true)
        for (const source of [...sources, ...(step.sources ?? [])]) expect(library.sources.has(source), source).toBe(true)
      }
    }
  })
})

describe('a wish', () => {
  it('is told from a question, a story and what has happened', () => {
    for (const [said, wish] of [
      ['I want to cancel our ICP filing', 'cancel'],
      ['请帮我们注销备案', 'cancel'],
      ['取消接入', 'cancel.what.access'],
      ['we would like to transfer our record to Huawei Cloud', 'move'],
      ['我们想更换接入商', 'move'],
      ['add a second provider', 'add'],
      ['办理接入备案', 'add'],
      ['变更备案', 'change'],
      ['How do I cancel my filing?', null],
      ['our filing was cancelled', null],
      ['怎么注销备案', null],
      ['备案被注销了', null],
      ['if we cancel our filing we lose the number', null],
      ['cancel', null],
      ['change the domain', null],
    ] as const)
      expect(recordWish(said), said).toBe(wish)
  })
})
