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

  it('come with /icp papers as well, and a colleague’s own answer is kept with its reason', async () => {
    const { id, card } = await begun('Xiqiao Two')
    for (const [name, value] of known) await enter(id, name, value)
    await here.sent()
    await lin.command(`papers ${id}`)
    const inThread = () => twin.outbox(teamChannel).filter((one) => one.thread === card.ts)
    await twin.until(() => inThread().some((one) => (one.files ?? []).length > 0), 'the file in the thread')
    lin.closeForms()
    await lin.command(`verdict ${id}`)
    await lin.opens('Own verdict')
    expect(lin.formWords).toContain('The assistant:')
    const bare = await lin.submit({ registration: 'licence' })
    expect(bare.body.errors).toEqual({ 'q.reason': 'Say why in a sentence; the client reads it too.' })
    await lin.submit({ registration: 'licence', reason: 'Courses are sold from March on.' })
    expect(lin.formWords).toContain('Kept beside the verdict')
    await twin.until(() => inThread().some(({ text }) => text.includes('a licence is needed')), 'the word in the thread')
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
