// Who is there when the demo opens: one application in every stage, each with a past of its own, and a client on Telegram for some.
import { dayMs } from '../src/time.ts'
import { teamChannel } from '../test/twins/slack/twin.ts'
import type { Person } from '../test/twins/telegram/person.ts'
import type { House } from './house.ts'

/** Somebody on the phone: a newcomer, or the client of a seeded application. */
export type Caller = { readonly person: Person; readonly about: string }

/** The house while it is filled. */
type Going = { readonly house: House; readonly ids: Map<string, string>; readonly callers: Caller[] }

type Seed = {
  readonly client: string
  readonly daysAgo: number
  readonly kind: string
  readonly stages: readonly (readonly [daysAgo: number, stage: string, evidence?: Readonly<Record<string, string>>])[]
  readonly caller?: { readonly name: string; readonly language: string }
  readonly facts?: Readonly<Record<string, string>>
}

const website = {
  'service.kind': 'website',
  'hosting.originLocation': 'mainland',
  'entity.type': 'company_domestic',
  'service.accessBy': 'own_domain',
}
const filing = 'website-filing'

const seeds: readonly Seed[] = [
  { client: 'Harbour Tea', daysAgo: 3, kind: '', stages: [] },
  { client: 'Birch & Co', daysAgo: 6, kind: filing, stages: [] },
  { client: 'Orchid Games', daysAgo: 9, kind: 'app-filing', stages: [[2, 'ready']], facts: { 'service.kind': 'app' } },
  {
    client: 'Nordlicht GmbH',
    daysAgo: 12,
    kind: filing,
    stages: [
      [5, 'ready'],
      [2, 'provider-review'],
    ],
  },
  {
    client: 'Alder Maps',
    daysAgo: 16,
    kind: filing,
    stages: [
      [9, 'ready'],
      [7, 'provider-review'],
      [1, 'provider-returned', { reason: 'The website name says “China”; choose another name.' }],
    ],
    caller: { name: 'Ben', language: 'en' },
  },
  {
    client: '溪桥家具',
    daysAgo: 15,
    kind: filing,
    stages: [
      [8, 'ready'],
      [6, 'provider-review'],
      [0, 'sms-check'],
    ],
    caller: { name: '王敏', language: 'zh-hans' },
  },
  {
    client: 'Saffron Foods',
    daysAgo: 24,
    kind: filing,
    stages: [
      [18, 'ready'],
      [15, 'provider-review'],
      [13, 'sms-check'],
      [12, 'authority-review'],
    ],
  },
  {
    client: 'Lakeside Hotels',
    daysAgo: 34,
    kind: filing,
    stages: [
      [28, 'ready'],
      [25, 'provider-review'],
      [23, 'sms-check'],
      [22, 'authority-review'],
      [4, 'granted', { number: '浙ICP备2026012345号-1' }],
    ],
    caller: { name: 'Clara', language: 'en' },
  },
]

const by = { id: 'seed:lin', role: 'team' as const, name: 'Lin', locale: 'en' as const }

/** When the story of the oldest one begins, in days before today. */
export const longestDays = Math.max(...seeds.map(({ daysAgo }) => daysAgo)) + 1

/** Fills the house, day by day up to `today`. */
export async function seed(house: House, today: number): Promise<Caller[]> {
  const callers: Caller[] = []
  const going: Going = { house, ids: new Map(), callers }
  const steps = seeds
    .flatMap((one) => [
      { at: one.daysAgo, what: () => begin(going, one) },
      ...one.stages.map(([at, stage, evidence]) => ({ at, what: () => move(going, one, stage, evidence) })),
    ])
    .map((step, index) => ({ ...step, index }))
    .sort((a, b) => b.at - a.at || a.index - b.index)
  for (const { at, what } of steps) {
    await house.moveTo(today - at * dayMs - 3_600_000)
    await what()
    await house.settled()
  }
  await house.moveTo(today)
  const newcomer = (name: string, language: string) => house.telegram.person({ name, language })
  return [{ person: newcomer('Ada', 'en'), about: '' }, { person: newcomer('李娜', 'zh-hans'), about: '' }, ...callers]
}

async function begin({ house, ids, callers }: Going, { client, kind, caller, facts = {} }: Seed): Promise<void> {
  await house.lin.command(`new ${client}`, teamChannel)
  await house.settled()
  const application = idIn(house.lin.told)
  ids.set(client, application)
  if (caller !== undefined) {
    await house.lin.command(`invite ${application}`, teamChannel)
    const payload = /start=([\w-]+)/.exec(JSON.stringify(house.slack.privately.at(-1)))![1]!
    const person = house.telegram.person(caller)
    person.say(`/start ${payload}`)
    await person.hears()
    callers.push({ person, about: client })
  }
  for (const [name, value] of Object.entries(kind === '' ? {} : { ...website, ...facts }))
    await enter(house, application, { name, value, service: name.startsWith('entity') ? '' : 's1', correct: '' })
  if (kind !== '') await hand(house, application, { kind: 'desk', action: 'open-order', values: { kind, service: 's1' } })
  await house.settled()
  house.slack.privately.length = 0
}

async function move(
  { house, ids }: Going,
  { client }: Seed,
  to: string,
  evidence: Readonly<Record<string, string>> = {},
): Promise<void> {
  const application = ids.get(client)!
  const date = house.clock.now().slice(0, 10)
  await hand(house, application, { kind: 'moved', order: 'o1', to, evidence: { date, ...evidence } })
  if (to === 'granted') await enter(house, application, { name: 'service.openDate', value: date, service: 's1', correct: '' })
}

const enter = (house: House, application: string, values: Readonly<Record<string, string>>) =>
  hand(house, application, { kind: 'desk', action: 'enter', values })

let count = 0

async function hand(house: House, application: string, body: Parameters<House['program']['receive']>[0]['body']): Promise<void> {
  const from = { channel: 'system' as const, account: 'seed', chat: application }
  await house.program.receive({ id: `seed:${count++}`, at: house.clock.now(), from, actor: by, body })
}

/** The id of the application just begun, out of the words it was told with. */
function idIn(words: string): string {
  const id = /\ba[\w-]{8}\b/.exec(words)?.[0]
  if (id === undefined) throw new Error(`no application is named in: ${words}`)
  return id
}
