// What is going on when the demo opens, beside orders: several people at one application, a gap in what is known, rules that have changed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ownFile } from '../src/knowledge/read.ts'
import type { Locale } from '../src/locale.ts'
import type { Person } from '../test/twins/telegram/person.ts'
import type { House } from './house.ts'
import type { Caller } from './seeds.ts'

/** The people of one application, by the language the team speaks. */
const people = {
  en: {
    owner: { name: 'Ann', language: 'en' },
    lead: { name: '陈伟', language: 'zh-hans', about: 'responsible person for Ann' },
    it: { name: 'Tom', language: 'en', about: 'IT for Ann' },
    story:
      'our company in Shanghai runs a corporate website on Alibaba Cloud ECS in Hangzhou, example.com, it will open, nothing is sold',
    more: ['none of these', 'nothing yet'],
  },
  zh: {
    owner: { name: '安然', language: 'zh-hans' },
    lead: { name: 'Wei', language: 'en', about: '安然的网站负责人' },
    it: { name: '小唐', language: 'zh-hans', about: '安然的技术人员' },
    story: '我们是上海的国内公司，企业官网放在杭州的阿里云ECS上，域名 example.com，即将上线，不销售任何东西',
    more: ['都不涉及', '还没有'],
  },
}

/** An owner with a verdict, its proof and two who were invited: one has given all but the last, the other is at the first question. */
export async function shareWork(house: House, locale: Locale): Promise<Caller[]> {
  const { owner, lead, it, story, more } = people[locale]
  const ann = house.telegram.person(owner)
  await say(house, ann, '/check', story, ...more, '/verify')
  const leads = await joined(house, ann, 'site-lead', lead)
  await say(house, leads, locale === 'zh' ? 'yes' : '同意', 'Chen Wei, 13911112222, chenwei@example.com')
  const its = await joined(house, ann, 'it', it)
  await say(house, ann, '/status')
  return [
    { person: ann, about: locale === 'zh' ? '与他人共同办理' : 'works with others' },
    { person: leads, about: lead.about },
    { person: its, about: it.about },
  ]
}

/** Somebody who comes in with the code of an invitation for a role. */
async function joined(house: House, owner: Person, role: string, who: { name: string; language: string }): Promise<Person> {
  await say(house, owner, `/invite ${role}`)
  const invitation = owner.answers.findLast(({ text }) => text.includes('start=join-'))!.text
  const [code] = /[B-Z]{4}-[B-Z]{4}-[B-Z]{4}/.exec(invitation)!
  const person = house.telegram.person(who)
  await say(house, person, `join ${code}`)
  return person
}

/** Two clients ask what nobody can answer; Lin has answered one of them, and the answer for all waits to be reviewed. */
export async function leaveGap(house: House, locale: Locale): Promise<Caller[]> {
  const about = locale === 'zh' ? '提出无人能答的问题' : 'asked what nobody knew'
  const asking = ['Eli', 'Dora'].map((name) => ({ person: house.telegram.person({ name, language: 'en' }), about }))
  await say(house, asking[0]!.person, 'does my purple teapot need a moon permit?')
  await say(house, asking[1]!.person, 'would my purple teapot need a moon permit?')
  const { store, receive, gaps } = house.program
  const row = (await store.find('feedback', { what: ['unanswered'] })).at(0)
  if (row === undefined) return asking
  await receive({
    id: 'seed:answer',
    at: house.clock.now(),
    from: { channel: 'system', account: 'desk', chat: row.application },
    actor: { id: 'slack:T1:ULIN', name: 'Lin', role: 'team' },
    body: {
      kind: 'desk',
      action: 'answer',
      values: { argument: String(row.id), text: 'No teapot needs one, wherever the site stands.' },
    },
  })
  await gaps!.tick()
  await house.settled()
  return asking
}

/** The deployer's rules change: the team sees whom it concerns, and nobody is told before a member sends it. */
export async function changeRules(house: House): Promise<void> {
  await house.program.packs!.tick()
  const path = 'law/rules/filing.yaml'
  const file = join(house.overlay, 'knowledge', path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${readFileSync(ownFile(path), 'utf8')}\n${exampleRule}`)
  await house.program.packs!.tick()
  await house.settled()
}

const exampleRule = `- id: R-B9
  name: demo-hainan-licence
  when: { all: [site-due, { entity.province: HI }] }
  gives: { registration: licence }
  because: { en: "A rule made up for this demo: sites of Hainan need a licence.", zh: "演示用的虚构规则：海南的网站须取得许可证。" }
  sources: [L1]
  confidence: high
`

async function say(house: House, person: Person, ...words: readonly string[]): Promise<void> {
  for (const one of words) {
    await person.ask(one)
    await house.settled()
  }
}
