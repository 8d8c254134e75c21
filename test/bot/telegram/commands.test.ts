// T09: the commands about one's own data and language work in every state, in both languages.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../../twins/telegram/person.ts'
import { openStage, type Stage, samples } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(async () => stage.close())

const answers = {
  en: ['website', 'mainland', 'mainland company', 'free information', 'none of these', 'nothing yet', 'it will open'],
  zh: ['网站', '境内', '内资公司', '不盈利', '都没有', '还没有', '计划开放'],
}
const states = {
  'somebody new': 0,
  'within the interview': 3,
  'after the verdict': 7,
} as const

async function bring(locale: 'en' | 'zh', steps: number): Promise<Person> {
  const person = stage.twin.person({ language: locale === 'zh' ? 'zh-hans' : 'en' })
  await person.ask('/start')
  if (steps > 0) await person.ask('/check')
  for (const answer of answers[locale].slice(0, steps)) await person.ask(answer)
  return person
}

describe.each(['en', 'zh'] as const)('T09 in %s', (locale) => {
  const says = (en: RegExp, zh: RegExp) => (locale === 'en' ? en : zh)

  describe.each(Object.entries(states))('%s', (_, steps) => {
    it('/privacy says what is kept', async () => {
      const person = await bring(locale, steps)
      expect((await person.ask('/privacy')).text).toMatch(says(/erases all of it/, /全部清除/))
    })

    it('/export brings a file with everything', async () => {
      const person = await bring(locale, steps)
      const copy = await person.ask('/export', ({ document }) => document !== undefined)
      expect(copy.document?.name).toMatch(/^icp-a\w+\.json$/)
      const content = JSON.parse(copy.document!.bytes.toString())
      expect(content.history.length).toBeGreaterThanOrEqual(steps)
      expect(copy.text).toMatch(says(/copy of everything/, /全部内容副本/))
    })

    it('/delete asks, and after a yes leaves nothing', async () => {
      const person = await bring(locale, steps)
      const load = () =>
        stage.program.store.load({ channel: 'telegram', account: '110201543', chat: String(person.user.id) }, { id: 'x' })
      const before = (await load()).application.id
      await person.ask('/delete')
      expect((await load()).application.id).toBe(before)
      await person.tap(says(/^Erase everything$/, /^全部删除$/))
      expect(person.last.text).toMatch(says(/^Erased/, /^已清除/))
      expect((await load()).version).toBe(0)
      expect(await stage.program.store.loadApplication(before)).toBeNull()
    })

    it('/language switches to the other one', async () => {
      const person = await bring(locale, steps)
      const other = locale === 'en' ? 'zh' : 'en'
      const shown = await person.ask(`/language ${other}`)
      expect(/\p{Script=Han}{4}/u.test(shown.text)).toBe(other === 'zh')
    })
  })
})

describe('files', () => {
  it('are kept under our own name, sealed, and acknowledged by theirs', async () => {
    const ada = stage.twin.person({ language: 'en' })
    await ada.ask('/start')
    ada.passOver()
    const bytes = samples.pdf()
    ada.sendDocument('../../营业执照 <b>scan.exe', bytes)
    const answer = await ada.hears()
    expect(answer.text).toContain('营业执照 bscan.pdf')
    expect(answer.entities.filter(({ type }) => type === 'bold')).toEqual([])
    const { application } = await stage.program.store.load(
      { channel: 'telegram', account: '110201543', chat: String(ada.user.id) },
      { id: 'x' },
    )
    const [file] = application.files
    expect(file).toMatchObject({ type: 'application/pdf', bytes: bytes.length })
    expect(file?.id).toMatch(/^[\w-]+$/)
    expect(Buffer.from((await stage.program.store.readFile(file!.id))!).equals(bytes)).toBe(true)
  })

  it('that are photos are taken in their largest size', async () => {
    const ada = stage.twin.person({ language: 'zh-hans' })
    await ada.ask('/start')
    ada.passOver()
    ada.sendPhoto(samples.jpeg())
    expect((await ada.hears()).text).toContain('photo.jpg')
  })

  it.each([
    [
      'a program under the name of a picture',
      (ada: Person) => ada.sendDocument('photo.jpg', Buffer.from('MZ\x90\x00 not a picture')),
    ],
    ['a page of a browser', (ada: Person) => ada.sendDocument('a.pdf', Buffer.from('<html><script>alert(1)</script>'))],
    ['a sticker', (ada: Person) => ada.send({ sticker: { file_id: 's', file_unique_id: 'u' } })],
    ['a voice message', (ada: Person) => ada.send({ voice: { file_id: 's', file_unique_id: 'u', duration: 2 } })],
  ])('that cannot be kept are answered with what can: %s', async (_, send) => {
    const ada = stage.twin.person({ language: 'en' })
    await ada.ask('/start')
    ada.passOver()
    send(ada)
    expect((await ada.hears()).text).toContain('JPG, PNG, HEIC, PDF')
  })

  it('that Telegram cannot hand out at once are fetched again', async () => {
    const ada = stage.twin.person({ language: 'en' })
    await ada.ask('/start')
    ada.passOver()
    stage.twin.faults.order('getFile', { kind: 'drop-before' })
    ada.sendDocument('licence.pdf', samples.pdf())
    expect((await ada.hears()).text).toContain('licence.pdf')
  })
})

it('files that Telegram will not hand out at all are asked for once more', async () => {
  const ada = stage.twin.person({ language: 'zh-hans' })
  await ada.ask('/start')
  ada.passOver()
  stage.twin.faults.order('getFile', { kind: 'error', code: 500, description: 'Internal Server Error' }, 10)
  ada.sendDocument('licence.pdf', samples.pdf())
  expect((await ada.hears()).text).toContain('请重新发送')
  stage.twin.faults.clear()
})

it('files that cannot be stored are left with Telegram until they can', async () => {
  const ada = stage.twin.person({ language: 'en' })
  await ada.ask('/start')
  ada.passOver()
  const { store } = stage.program
  const whole = store.putFile
  store.putFile = () => Promise.reject(new Error('disk is full'))
  ada.sendDocument('licence.pdf', samples.pdf())
  await ada.hears(({ text }) => text.includes('not lost'))
  expect(stage.twin.updates.waiting.length).toBe(1)
  store.putFile = whole
  expect((await ada.hears()).text).toContain('licence.pdf')
})

it('T07 a press that takes a moment is answered, and typing is a courtesy that may fail', async () => {
  const ada = stage.twin.person({ language: 'en' })
  await ada.ask('/start')
  const event = {
    id: 'telegram:110201543:m:1:1',
    at: '',
    from: { channel: 'telegram', account: '110201543', chat: String(ada.user.id) },
    actor: { id: 'x', role: 'client' },
    body: { kind: 'text', text: '' },
  } as const
  await stage.adapter.nudge({ kind: 'typing', locale: 'en', to: event.from, expiresAt: '' }, event)
  expect(stage.twin.actions.at(-1)).toEqual({ chat: ada.user.id, action: 'typing' })
})
