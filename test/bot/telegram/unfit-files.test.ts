// Files that are not kept: the answer names why and says what to do, in both languages; an iPhone's photo is kept.
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { locales } from '../../../src/locale.ts'
import { openStage, type Stage, samples } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(async () => stage.close())

const pdf = (part: string) => Buffer.from(`%PDF-1.7\n${part}\n%%EOF\n`, 'latin1')
const word = (more: Record<string, Uint8Array> = {}) =>
  Buffer.from(zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w/>'), ...more }))

const unfit: readonly (readonly [file: string, bytes: Buffer, en: string, zh: string, size?: number])[] = [
  ['macros under another name.docx', word({ 'word/vbaProject.bin': strToU8('x') }), 'has macros in it', '含有宏'],
  [
    'a script.pdf',
    pdf('<< /S /JavaScript /JS (app.alert(1)) >>'),
    'has a script, a program or another file',
    '脚本、程序或内嵌文件',
  ],
  ['locked.pdf', pdf('trailer << /Encrypt 6 0 R >>'), 'is locked', '设有密码或编辑保护'],
  ['two in one.pdf', Buffer.concat([pdf('x'), word()]), 'something else behind its end', '其他格式的内容'],
  ['large.pdf', samples.pdf(), 'over 20 MB', '超过20 MB', 21 * 1024 * 1024],
  ['program.jpg', Buffer.from('MZ\x90\x00 not a picture'), 'JPG, PNG, HEIC, PDF', 'JPG、PNG、HEIC、PDF'],
]

it.each(
  unfit.flatMap(([name, bytes, en, zh, size]) =>
    locales.map((locale) => [name, locale, bytes, locale === 'en' ? en : zh, size] as const),
  ),
)('%s is answered with the reason (%s)', async (name, locale, bytes, reason, size) => {
  const ada = stage.twin.person({ language: locale === 'en' ? 'en' : 'zh-hans' })
  await ada.ask('/start')
  ada.passOver()
  ada.sendDocument(name, bytes, size === undefined ? {} : { size })
  expect((await ada.hears()).text).toContain(reason)
  const { application } = await stage.program.store.load(
    { channel: 'telegram', account: String(stage.twin.bot.id), chat: String(ada.user.id) },
    { id: 'x' },
  )
  expect(application.files).toEqual([])
})

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
