// Whole applications through the platforms: people of every kind of holder, in both languages, from the first word to the review page, on
// Telegram and in Slack over real HTTP. APPLICATIONS=200 fills as many on each; SEED begins elsewhere.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mode } from '../../src/flows/charts/position.ts'
import type { Application } from '../../src/flows/model/application.ts'
import { currentFields } from '../../src/flows/model/current.ts'
import { isGroup, type Question } from '../../src/knowledge/questions/question.ts'
import type { Locale } from '../../src/locale.ts'
import type { Store } from '../../src/store/store.ts'
import { type Applicant, applicants, fittingChoice, freshlySaid } from '../flows/talk/applicants.ts'
import { library } from '../journeys/talk.ts'
import { SlackTwin } from '../twins/slack/twin.ts'
import { openTelegramTwin } from '../twins/telegram/twin.ts'
import { type Serving, serving } from './slack/serving.ts'
import { openStage, type Stage } from './telegram/stage.ts'

const seed = Number(process.env.SEED ?? 20261128)
const each = Number(process.env.APPLICATIONS ?? 3)
/** The day they are filled on: what the drawn dates are counted from. */
const started = Date.now()
const today = () => Date.parse('2026-11-23T02:00:00Z') + Date.now() - started
const now = () => new Date(today()).toISOString()

/** Somebody at a platform: each resolves when the program has answered and nothing is owed. */
type Seat = {
  say(words: string): Promise<unknown>
  press(label: string): Promise<unknown>
  transcript(): string
}

const words = {
  hello: { en: 'hello', zh: '你好' },
  check: { en: 'Check what I need', zh: '开始评估' },
  prepare: { en: 'Prepare the application', zh: '准备备案资料' },
  yes: { en: 'Yes', zh: '是' },
  no: { en: 'No', zh: '否' },
  agree: { en: 'Yes, go on', zh: '同意，继续' },
  done: { en: 'Done', zh: '完成' },
}

/** Fills one application to its end; throws where a valid answer is refused. Gives the questions that were put. */
async function fill(seat: Seat, { locale, facts, draws }: Applicant, store: Store, id: () => Promise<string>) {
  await seat.say(words.hello[locale])
  await seat.press(words.check[locale])
  const application = await id()
  const load = async () => (await store.loadApplication(application))!.application
  const put: string[] = []
  for (const n of draws) {
    const { open, asked, told, paperwork } = talkIn(await load())
    const question = library.questions.find((question) => question.id === open?.question)
    if (question !== undefined) {
      if (put.includes(question.id)) throw new Error(`${question.id} is put again:\n${seat.transcript().slice(-2_500)}`)
      put.push(question.id)
      await answer(seat, question, { locale, facts, draws: [n] }, await load())
      if (talkIn(await load()).open?.question === question.id) await seat.press(words.done[locale])
    } else if (asked?.what === 'consent') await seat.press(words.agree[locale])
    else if (told !== undefined && paperwork !== true) await seat.press(words.prepare[locale])
    else break
  }
  const [chat] = (await load()).conversations
  if (mode(chat!.position) !== 'review')
    throw new Error(`it ends in ${mode(chat!.position)}:\n${seat.transcript().slice(-2_500)}`)
  return put
}

const talkIn = (application: Application) => application.conversations[0]!.memory

/** One answer: pressed where its button stands on the first screen and the draw says so, else typed. */
async function answer(seat: Seat, question: Question, { locale, facts, draws: [n = 0] }: Applicant, before: Application) {
  const fitting = question.rank === undefined ? undefined : fittingChoice(question, facts)
  const settled = question.reading === 'yes-no' ? facts[question.asks[0]!] : undefined
  if (typeof settled === 'boolean') return seat.press(words[settled ? 'yes' : 'no'][locale])
  const taken = Object.values(currentFields(before, before.services[0]!.id))
  const typed = fitting?.label[locale] ?? freshlySaid(question, locale, n, taken)
  const buttons = question.screen.filter((entry) => !isGroup(entry)).map(({ label }) => label[locale])
  if (question.reading === 'yes-no' && n % 3 === 0) return seat.press(words[n % 2 === 0 ? 'yes' : 'no'][locale])
  if (buttons.includes(typed) && n % 3 !== 0) return seat.press(typed)
  return seat.say(typed)
}

/** The applicants of a language: every kind of holder in turn, the rest drawn. */
const drawn = (locale: Locale) =>
  Array.from({ length: Math.ceil(each / 2) }, (_, place) => {
    const from = (place + (seed % 17)) * 2 + (locale === 'zh' ? 1 : 0)
    return fc.sample(applicants(locale, from), { seed: seed + place, numRuns: 1 })[0]!
  })
const rows = (['en', 'zh'] as const).flatMap((locale) =>
  drawn(locale).map((applicant, place) => [place, locale, applicant] as const),
)
const budget = 120_000

describe(`an application filled on Telegram (seed ${seed}, ${rows.length} times)`, () => {
  let stage: Stage
  beforeAll(async () => {
    const twin = await openTelegramTwin({ limits: null, now: today })
    stage = await openStage({ mode: 'webhook', twin, now })
  }, budget)
  afterAll(async () => {
    await stage.close()
    await stage.twin.close()
  })

  it.each(rows)(
    'comes to its end: %i, %s',
    async (place, locale, applicant) => {
      const person = stage.twin.person({ name: `P${locale}${place}`, language: locale === 'zh' ? 'zh-hans' : 'en-GB' })
      const done = async (does: Promise<unknown>) => {
        await does
        await stage.sent()
      }
      const seat: Seat = {
        say: (said) => done(person.ask(said)),
        press: (label) => done(person.tap(label)),
        transcript: () => person.transcript(),
      }
      const { store } = stage.program
      const id = async () =>
        (await store.find('applications', {})).find(
          ({ conversations }) => conversations[0]?.address.chat === String(person.user.id),
        )!.id
      const put = await fill(seat, applicant, store, id)
      expect(put.length).toBeGreaterThan(10)
    },
    budget,
  )
})

describe(`an application filled in Slack (seed ${seed}, ${rows.length} times)`, () => {
  let twin: SlackTwin
  let here: Serving
  beforeAll(async () => {
    twin = await new SlackTwin().open()
    here = await serving({ mode: 'http', twin, now })
  }, budget)
  afterAll(async () => {
    await here.stop()
    await twin.close()
  })

  it.each(rows)(
    'comes to its end: %i, %s',
    async (place, locale, applicant) => {
      const person = twin.person(`U${locale.toUpperCase()}${place}`, `P${locale}${place}`, {
        locale: locale === 'zh' ? 'zh-CN' : 'en-GB',
      })
      const lines: string[] = []
      const done = async (what: string, does: Promise<unknown>) => {
        lines.push(`> ${what}`)
        const heard = person.inbox.length
        await does
        await here.sent()
        lines.push(...person.inbox.slice(heard).map((one) => twin.words(one)))
      }
      const withButton = (label: string) => {
        const shown = person.inbox.findLast(({ blocks }) => JSON.stringify(blocks).includes(`"text":${JSON.stringify(label)}`))
        if (shown === undefined) throw new Error(`no button ${label}:\n${lines.slice(-6).join('\n')}`)
        return shown
      }
      const seat: Seat = {
        say: (said) => done(said, person.dm(said)),
        press: (label) => done(`[${label}]`, person.click(withButton(label), label)),
        transcript: () => lines.join('\n'),
      }
      const { store } = here.program
      const id = async () =>
        (await store.find('applications', {})).find(({ conversations }) => conversations[0]?.address.chat === person.id)!.id
      const put = await fill(seat, applicant, store, id)
      expect(put.length).toBeGreaterThan(10)
    },
    budget,
  )
})
