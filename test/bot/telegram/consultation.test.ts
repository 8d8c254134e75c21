// Whole consultations over real HTTP, in both languages, by polling and by webhook: from the first word to the verdict and on.
import { afterEach, describe, expect, it } from 'vitest'
import type { Person } from '../../twins/telegram/person.ts'
import { type Mode, openStage, type Stage } from './stage.ts'

const talks = {
  en: {
    language: 'en-GB',
    check: 'Check what I need',
    steps: [
      { question: 'What do you want to run?', press: 'Website' },
      { question: 'Where is the server', say: 'mainland' },
      { question: 'Who will hold the registration?', press: 'Mainland company, Chinese-owned' },
      { question: 'How does it earn money?', say: 'free information' },
      { question: 'Does it deal with any of these?', press: 'None of these' },
      { question: 'Is anything registered for it already?', say: 'nothing yet' },
      { question: 'Is it open to the public', press: 'It will open, under our own domain' },
    ],
    verdict: 'You need an ICP filing, no licence.',
    notice: 'Information, not legal advice.',
    why: 'Why?',
    papers: 'Papers',
  },
  zh: {
    language: 'zh-hans',
    check: '开始评估',
    steps: [
      { press: '网站' },
      { say: '境内' },
      { press: '内资公司' },
      { say: '不盈利' },
      { say: '都没有' },
      { say: '都没有' },
      { press: '计划开放，使用自有域名' },
    ],
    verdict: 'ICP备案',
    notice: '不构成法律意见',
    why: /依据|为什么/,
    papers: '材料',
  },
} as const

const stages: Stage[] = []
afterEach(async () => {
  for (const stage of stages.splice(0)) await stage.close()
})

describe('a consultation', () => {
  it.each(['polling', 'webhook'] as const)('runs from greeting to verdict in English by %s', async (mode) => consult('en', mode))
  it.each(['polling', 'webhook'] as const)('runs from greeting to verdict in Chinese by %s', async (mode) => consult('zh', mode))
})

async function consult(locale: 'en' | 'zh', mode: Mode): Promise<void> {
  const talk = talks[locale]
  const stage = await openStage({ mode })
  stages.push(stage)
  const ada = stage.twin.person({ name: 'Ada', language: talk.language })
  await ada.ask('/start')
  let shown = await ada.tap(talk.check)
  for (const step of talk.steps) {
    if ('question' in step) expect(shown.text, ada.transcript()).toContain(step.question)
    expect(shown.keyboard.length).toBeGreaterThan(0)
    shown = 'press' in step ? await ada.tap(step.press) : await ada.ask(step.say)
  }
  expect(shown.text, ada.transcript()).toContain(talk.verdict)
  expect(shown.text.split('\n')[0]).toContain('ICP')
  expect(shown.text).toContain(talk.notice)
  await ada.tap(talk.why)
  ada.passOver()
  ada.pressData('n:filing-official-fee', ada.last)
  const answer = await ada.hears()
  expect(answer.text.split('\n').at(-1), 'an answer ends with its source').toMatch(/^(Source: |来源：).+ · /)
  expect(answer.entities.filter(({ type }) => type === 'italic').length, 'in small print').toBeGreaterThan(0)
  await everythingWasInOrder(stage, ada)
}

/** Every press was answered, nothing was refused, every update confirmed, nothing is owed. */
async function everythingWasInOrder({ twin, program }: Stage, ada: Person): Promise<void> {
  const chatter = ada.transcript()
  await twin.until(() => [...twin.pressAnswers.values()].every((answer) => answer !== undefined), 'every press is answered')
  expect(
    twin.calls.filter(({ status }) => status >= 400).map(({ method, status }) => `${method} ${status}`),
    chatter,
  ).toEqual([])
  await twin.until(() => twin.updates.waiting.length === 0, 'every update is confirmed')
  expect(await program.store.find('deliveries', { state: 'impossible' })).toEqual([])
  for (const shown of ada.answers) expect(shown.text.length, shown.text).toBeLessThan(700)
}
