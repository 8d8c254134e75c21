// The team asks for the papers of an application: they come as a ZIP into its thread, as the application is now.
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { teamChannel } from '../../twins/slack/twin.ts'
import { wordsOfDocx } from '../papers/read-back.ts'
import { openDesk } from './open-desk.ts'

const known = [
  ['service.kind', 'website'],
  ['service.name', '溪桥家具'],
  ['service.accessBy', 'own_domain'],
  ['hosting.originLocation', 'mainland'],
  ['entity.type', 'company_domestic'],
  ['entity.name', '湖州溪桥家具有限公司'],
  ['person.isLegalRep', 'false'],
  ['domain.name', 'xiqiao.cn'],
] as const

describe('the papers at the team’s desk', () => {
  const { twin, here, lin, begun } = openDesk('http')

  it('come into the thread when the button is pressed, each kind as PDF and DOCX', async () => {
    const { id, card } = await begun('Xiqiao')
    for (const [name, value] of known) await enter(id, name, value)
    await here.sent()
    await lin.click(card, 'More …')
    await twin.until(() => lin.told.includes('what else'), 'the further actions')
    await lin.clickPrivate('Papers')
    const file = await twin.until(
      () =>
        twin
          .outbox(teamChannel)
          .filter((one) => one.thread === card.ts)
          .flatMap((one) => one.files ?? [])
          .at(0),
      'the file in the thread',
    )
    expect(file.name).toBe('icp-papers-xiqiao.cn.zip')
    const files = unzipSync(new Uint8Array(file.bytes))
    expect(Object.keys(files)).toContain('authorisation-letter.pdf')
    expect(wordsOfDocx(files['authorisation-letter.docx']!)).toContain('湖州溪桥家具有限公司')
    await twin.until(() => lin.told.includes('The papers are in the thread'), 'the word on it')
  })

  async function enter(application: string, name: string, value: string): Promise<void> {
    const values = { name, value, service: name.startsWith('entity') ? '' : 's1', correct: '' }
    await here.program.receive({
      id: `cli:${application}:${name}`,
      at: new Date().toISOString(),
      from: { channel: 'system', account: 'cli', chat: application },
      actor: { id: 'cli:lin', role: 'team', locale: 'en' },
      body: { kind: 'desk', action: 'enter', values },
    })
  }
})
