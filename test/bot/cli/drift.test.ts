// What another pack would change: told to the one who asks, and to nobody else.
import { beforeAll, describe, expect, it } from 'vitest'
import { drift } from '../../../src/bot/cli/drift.ts'
import { changed, emptyPack, licenceForAll } from '../../knowledge/packs.ts'
import { Shell } from './shell.ts'

const site = '我们是上海的国内公司，企业官网放在杭州的阿里云服务器上，域名 example.cn，不销售任何东西'
const abroad = 'a hobby blog of mine, I am an individual from France, server in Frankfurt, no CDN, nothing sold'

const shell = new Shell()
let ours = ''

beforeAll(async () => {
  const program = await shell.open()
  ours = await shell.talk(program, 'lin', site)
  await shell.talk(program, 'ann', abroad)
  await program.stop()
})

describe('drift', () => {
  it('names the records that differ and each client they concern, with reason, source, and the message in their language', async () => {
    const pack = emptyPack()
    licenceForAll(pack)
    const { code, out } = await shell.call(drift, '--overlay', pack, '--jsonl')
    expect(code).toBe(0)
    const [packs, ...cases] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(packs.records).toEqual([
      expect.objectContaining({ how: 'added', kind: 'rule', id: 'example-site-licence' }),
      expect.objectContaining({ how: 'added', kind: 'paper', id: 'example-network-plan' }),
    ])
    expect(cases).toHaveLength(1)
    expect(cases[0]).toMatchObject({
      application: ours,
      changes: [
        { of: 'answer', before: 'filing', now: 'licence', sources: ['L1'] },
        { of: 'paper', id: 'example-network-plan', before: 'no', now: 'yes' },
      ],
      message: { lang: 'zh' },
    })
    expect(cases[0].message.text).toContain('现为：需要许可证（原为：需要备案）。示例规定：网站均须取得许可证。')
    expect(cases[0].message.text).toContain('来源：')
    expect(cases[0].message.text.length).toBeLessThanOrEqual(600)
  })

  it('looks at any day: a rule that comes into force later concerns nobody today', async () => {
    const rulesOnly = emptyPack()
    changed(rulesOnly, 'law/rules/filing.yaml', (text) => `${text}\n${later}`)
    expect((await shell.call(drift, '--overlay', rulesOnly)).out).toContain('No application is affected.')
    const then = await shell.call(drift, '--overlay', rulesOnly, '--as-of', '2031-01-01')
    expect(then.out).toContain('now: a licence (was: a filing).')
  })

  it('says how it is called', async () => {
    expect(await shell.call(drift)).toMatchObject({ code: 2 })
    expect(await shell.call(drift, '--as-of', 'soon')).toMatchObject({ code: 2, err: expect.stringContaining('soon is no day') })
    expect(await shell.call(drift, '--overlay', '/nowhere')).toMatchObject({ code: 2 })
  })
})

const later = `- id: R-B9
  name: example-later-licence
  when: site-due
  gives: { registration: licence }
  because: { en: An example of a later day., zh: 示例。 }
  sources: [L1]
  confidence: high
  from: "2031-01-01"
`
