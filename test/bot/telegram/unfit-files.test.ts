// Files that are not kept: the answer names why and says what to do, in both languages; an iPhone's photo is kept.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { locales } from '../../../src/locale.ts'
import { type UnfitFile, unfitFiles } from '../unfit.ts'
import { openStage, type Stage, samples } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(async () => stage.close())

const large = { name: 'large.pdf', bytes: samples.pdf(), reason: { en: 'over 20 MB', zh: '超过20 MB' }, size: 21 * 1024 * 1024 }
const all: readonly (UnfitFile & { readonly size?: number })[] = [...unfitFiles, large]

it.each(all.flatMap((file) => locales.map((locale) => [file.name, locale, file] as const)))(
  '%s is answered with the reason (%s)',
  async (name, locale, { bytes, reason, size }) => {
    const ada = stage.twin.person({ language: locale === 'en' ? 'en' : 'zh-hans' })
    await ada.ask('/start')
    ada.passOver()
    ada.sendDocument(name, bytes, size === undefined ? {} : { size })
    expect((await ada.hears()).text).toContain(reason[locale])
    const { application } = await stage.program.store.load(
      { channel: 'telegram', account: String(stage.twin.bot.id), chat: String(ada.user.id) },
      { id: 'x' },
    )
    expect(application.files).toEqual([])
  },
)

it.each(locales)('a photo of an iPhone is kept (%s)', async (locale) => {
  const ada = stage.twin.person({ language: locale === 'en' ? 'en' : 'zh-hans' })
  await ada.ask('/start')
  ada.passOver()
  ada.sendDocument(
    'IMG_0001.HEIC',
    Buffer.concat([Buffer.from([0, 0, 0, 0x18]), Buffer.from('ftypheic\0\0\0\0mif1heic', 'latin1'), Buffer.alloc(40)]),
  )
  expect((await ada.hears()).text).toContain('IMG_0001.heic')
})
