// A whole talk that ends with the papers in the chat: a ZIP whose PDF and DOCX read back; what is personal is in it only after consent.
import { unzipSync } from 'fflate'
import { afterEach, describe, expect, it } from 'vitest'
import type { Person } from '../../twins/telegram/person.ts'
import type { Shown } from '../../twins/telegram/world.ts'
import { wordsOfDocx, wordsOfPdf } from '../papers/read-back.ts'
import { openStage, type Stage, samples } from './stage.ts'

const stages: Stage[] = []
afterEach(async () => {
  for (const stage of stages.splice(0)) await stage.close()
})

const toVerdict = ['网站', '境内', '内资公司', '不盈利', '都没有', '都没有', '计划开放，使用自有域名']

const toVerdictInEnglish = [
  'Website',
  'Mainland China',
  'Mainland company, Chinese-owned',
  'It doesn’t: free information',
  'None of these',
  'Nothing yet',
  'It will open, under our own domain',
]

describe('the papers in the chat', () => {
  it('come as a ZIP at the end of a whole talk, with what the client agreed to', async () => {
    const ada = await atVerdict('zh-hans')
    const before = await papersAfter(ada, '资料包')
    const files = kinds.flatMap((kind) => [`${kind}.docx`, `${kind}.pdf`])
    expect(Object.keys(before).sort()).toEqual([...files, 'form-generic.xlsx'].sort())
    await fillIn(ada)
    const { 'application-sheet.pdf': pdf, 'application-sheet.docx': docx } = await papersAfter(ada, '材料')
    for (const words of [await wordsOfPdf(pdf!), wordsOfDocx(docx!)]) {
      expect(words).toContain('宁波晨光鞋业有限公司')
      expect(words).toContain('陈晨光')
      expect(words).not.toMatch(/undefined|null|NaN|\{\{/)
    }
  })

  it('stand in English beside the Chinese for whoever is answered in English', async () => {
    const stage = await openStage()
    stages.push(stage)
    const ada = stage.twin.person({ name: 'Ada', language: 'en-GB' })
    await ada.ask('/start')
    await ada.tap('Check what I need')
    for (const label of toVerdictInEnglish) await ada.tap(label)
    const { 'checklist.pdf': checklist } = await papersAfter(ada, 'send me the papers')
    const words = await wordsOfPdf(checklist!)
    expect(words).toContain('材料清单')
    expect(words).toContain('Checklistofpapers')
  })
})

describe('files that are sent in', () => {
  it('tick off the paper they are, in the chat and on the checklist', async () => {
    const ada = await atVerdict('zh-hans')
    ada.passOver()
    ada.sendDocument('营业执照.jpg', samples.jpeg())
    expect((await ada.hears()).text).toMatch(/已勾选：主办单位证件.*还差\d项材料/s)
    expect((await ada.ask('材料')).text).toContain('✓ 主办单位证件')
    const { document } = await ada.hears((one) => one.document !== undefined)
    const { 'checklist.pdf': checklist } = unzipSync(new Uint8Array(document!.bytes))
    expect((await wordsOfPdf(checklist!)).match(/☑已提供/g)).toHaveLength(1)
  })

  it('are named with the limit where they are too large for the provider', async () => {
    const ada = await atVerdict('zh-hans')
    await ada.ask('我们用华为云')
    ada.passOver()
    ada.sendDocument('营业执照.jpg', Buffer.concat([samples.jpeg(), Buffer.alloc(5 * 1024 * 1024)]))
    const told = (await ada.hears((one) => one.text.includes('营业执照'))).text
    expect(told).toContain('营业执照.jpg超出华为云的限制（每张不超过4 MB）')
    expect(told).not.toContain('已勾选')
  })
})

describe('the pictures in the chat', () => {
  it('show the road and the verdict, in the other language where that is wanted', async () => {
    const ada = await atVerdict('zh-hans')
    expect((await pictureAfter(ada, '办理路线')).text).toContain('上线')
    await pictureAfter(ada, 'In English')
    expect((await pictureAfter(ada, '结论一页图')).text).toContain('可直接转发')
  })
})

/** What is said when a button is pressed; the picture that follows is a PNG as wide as pictures are. */
async function pictureAfter(ada: Person, label: string): Promise<Shown> {
  const said = await ada.tap(label)
  const { document } = await ada.hears((one) => one.photo === true)
  expect(document!.bytes.subarray(1, 4).toString()).toBe('PNG')
  expect(document!.bytes.readUInt32BE(16)).toBe(1280)
  return said
}

const kinds = ['checklist', 'application-sheet', 'truthfulness-commitment']

/** A client who has just heard the verdict. */
async function atVerdict(language: string): Promise<Person> {
  const stage = await openStage()
  stages.push(stage)
  const ada = stage.twin.person({ name: 'Ada', language })
  await ada.ask('/start')
  let shown = await ada.tap('开始评估')
  for (const answer of toVerdict) shown = await ada.ask(answer)
  expect(shown.text).toContain('ICP备案')
  return ada
}

/** Answers what the papers need, agrees to names being kept, and leaves out the rest. */
async function fillIn(ada: Person): Promise<void> {
  let shown = await ada.ask('准备备案资料')
  for (let asked = 0; asked < 60 && !/核对|无误/.test(shown.text); asked++) {
    const [words] = answers.find(([, asked]) => asked.test(shown.text)) ?? ['跳过']
    shown = await ada.ask(words)
  }
}

const answers: readonly (readonly [string, RegExp])[] = [
  ['同意', /是否同意/],
  ['晨光鞋业', /网站或App叫什么名称/],
  ['宁波晨光鞋业有限公司', /单位全称/],
  ['法定代表人，有身份证和内地手机', /由谁担任/],
  ['陈晨光', /姓名/],
]

/** The files of the ZIP that comes for these words. */
async function papersAfter(ada: Person, words: string): Promise<Readonly<Record<string, Uint8Array>>> {
  const shown = await ada.ask(words, (one) => one.document !== undefined)
  expect(shown.document?.name).toMatch(/^icp-papers.*\.zip$/)
  return unzipSync(new Uint8Array(shown.document!.bytes))
}
