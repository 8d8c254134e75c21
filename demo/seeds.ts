// Who is there when the demo opens: an application in every stage, each with its past, and a client on Telegram for some.
import type { Locale } from '../src/locale.ts'
import { dayMs } from '../src/time.ts'
import { teamChannel } from '../test/twins/slack/twin.ts'
import type { Person } from '../test/twins/telegram/person.ts'
import type { House } from './house.ts'
import { changeRules, leaveGap, shareWork } from './ongoing.ts'
import { type Past, pasts, type Step } from './pasts.ts'

/** Somebody on the phone: a newcomer, or the client of a seeded application. */
export type Caller = { readonly person: Person; readonly about: string }

/** The house while it is filled. */
type Going = { readonly house: House; readonly locale: Locale; readonly ids: Map<Past, string>; readonly callers: Caller[] }

const website = {
  'service.kind': 'website',
  'hosting.originLocation': 'mainland',
  'entity.type': 'company_domestic',
  'service.accessBy': 'own_domain',
}

/** When the story of the oldest one begins, in days before today. */
export const longestDays = Math.max(...pasts.map(({ daysAgo }) => daysAgo)) + 1

/** Fills the house, day by day up to `today`, as a team that speaks `locale` would have. */
export async function seed(house: House, today: number, locale: Locale): Promise<Caller[]> {
  const callers: Caller[] = []
  const going: Going = { house, locale, ids: new Map(), callers }
  const deeds = pasts.flatMap((past) => [
    { at: past.daysAgo, do: () => begin(going, past) },
    ...past.orders.flatMap(({ kind, daysAgo, steps }, order) => [
      { at: daysAgo, do: () => enter(going, past, 'open-order', { kind, service: kind === 'licence' ? '' : 's1' }) },
      ...steps.map((step) => ({ at: step[0], do: () => move(going, past, `o${order + 1}`, step) })),
    ]),
  ])
  // Sorting is stable: what is done on one day is done in the order it stands here.
  for (const deed of deeds.sort((a, b) => b.at - a.at)) {
    await house.moveTo(today - deed.at * dayMs - 3_600_000)
    await deed.do()
    await house.settled()
  }
  await house.moveTo(today)
  const sharing = await shareWork(house, locale)
  const asking = await leaveGap(house, locale)
  await changeRules(house)
  house.slack.privately.length = 0
  const newcomer = (name: string, language: string) => ({ person: house.telegram.person({ name, language }), about: '' })
  return [newcomer('Ada', 'en'), newcomer('李娜', 'zh-hans'), ...callers, ...sharing, ...asking]
}

async function begin(going: Going, past: Past): Promise<void> {
  const { house, locale, ids, callers } = going
  const { lin } = house
  const { caller, facts = {} } = past
  const client = past.client[locale]
  await lin.command(`new ${client}`, teamChannel)
  await house.settled()
  const application = idIn(lin.told)
  ids.set(past, application)
  if (caller !== undefined) {
    const person = await comesIn(house, application, caller)
    callers.push({ person, about: client })
    if (caller.backup !== undefined) {
      const colleague = await comesIn(house, application, caller.backup)
      await person.ask('/backup')
      await person.tap(caller.backup.name)
      callers.push({
        person: colleague,
        about: locale === 'zh' ? `${caller.name}的备用联系人` : `backup person of ${caller.name}`,
      })
    }
  }
  if (past.orders.length === 0) return
  for (const [name, value] of Object.entries({ ...website, ...facts }))
    await enter(going, past, 'enter', { name, value, service: name.startsWith('entity') ? '' : 's1', correct: '' })
}

/** Somebody of the client, by an invitation of the team. */
async function comesIn(house: House, application: string, who: { name: string; language: string }): Promise<Person> {
  await house.lin.command(`invite ${application}`, teamChannel)
  const payload = /start=([\w-]+)/.exec(JSON.stringify(house.slack.privately.at(-1)))![1]!
  const person = house.telegram.person(who)
  person.say(`/start ${payload}`)
  await person.hears()
  await house.settled()
  return person
}

async function move(going: Going, past: Past, order: string, [, to, evidence = {}]: Step): Promise<void> {
  const date = going.house.clock.now().slice(0, 10)
  const said = Object.entries(evidence).map(([name, words]) => [name, typeof words === 'string' ? words : words[going.locale]])
  await hand(going, past, { kind: 'moved', order, to, evidence: { date, ...Object.fromEntries(said) } })
  if (to === 'granted') await enter(going, past, 'enter', { name: 'service.openDate', value: date, service: 's1', correct: '' })
}

const enter = (going: Going, past: Past, action: 'enter' | 'open-order', values: Readonly<Record<string, string>>) =>
  hand(going, past, { kind: 'desk', action, values })

let count = 0

async function hand(
  { house, ids, locale }: Going,
  past: Past,
  body: Parameters<House['program']['receive']>[0]['body'],
): Promise<void> {
  const from = { channel: 'system' as const, account: 'seed', chat: ids.get(past)! }
  const actor = { id: 'seed:lin', role: 'team' as const, name: 'Lin', locale }
  await house.program.receive({ id: `seed:${count++}`, at: house.clock.now(), from, actor, body })
}

/** The id of the application just begun, out of the words it was told with. */
function idIn(words: string): string {
  const id = /\ba[\w-]{8}\b/.exec(words)?.[0]
  if (id === undefined) throw new Error(`no application is named in: ${words}`)
  return id
}
