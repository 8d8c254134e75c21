// The clock of the machine jumps while the program runs, back and forth: nobody waits for it, nothing is said twice.
import { afterEach, expect, it, vi } from 'vitest'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
afterEach(async () => stage.close())

let ahead = 0
const now = () => new Date(Date.now() + ahead).toISOString()
const dayMs = 86_400_000

it.each([
  ['back', -400 * dayMs],
  ['forward', 400 * dayMs],
])(
  'a day of another year, %s: what is in flight and what waits for another try go out, once',
  { timeout: 60_000 },
  async (_, ms) => {
    ahead = 0
    stage = await openStage({ now })
    const { twin, program } = stage
    const [ada, bob] = [twin.person({ name: 'Ada', language: 'en' }), twin.person({ name: 'Bob', language: 'en' })]
    await ada.ask('/check')
    await bob.ask('/check')
    const of = (id: number) => (params: Record<string, unknown>) => String(params.chat_id) === String(id)
    twin.faults.order('sendMessage', { kind: 'gateway', status: 502 }, 2, of(ada.user.id))
    twin.faults.order('sendMessage', { kind: 'slow', ms: 2_500 }, 1, of(bob.user.id))
    ada.say('website')
    bob.say('website')
    await vi.waitFor(async () => {
      const rows = await program.store.find('deliveries', { limit: 100 })
      expect(rows.map(({ state, attempts }) => `${state} after ${attempts}`)).toContain('waiting after 2')
    }, 20_000)
    ahead = ms
    await Promise.all([ada, bob].map((person) => person.hears(({ text }) => text.includes('Where is the server'), 20_000)))
    await ada.ask('mainland')
    await bob.ask('mainland')
    await stage.sent()
    const rows = await program.store.find('deliveries', { limit: 100 })
    expect(rows.map(({ state, repeated }) => [state, repeated])).toEqual(rows.map(() => ['sent', false]))
    expect([ada, bob].map(({ answers }) => answers.length)).toEqual([3, 3])
  },
)
