// The papers on the web page: the answer brings a ZIP, whose bytes are made when the page asks for them.
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { PageTwin } from '../../twins/web/page.ts'
import { wordsOfPdf } from '../papers/read-back.ts'
import { openWebStage, type WebStage } from './stage.ts'

let stage: WebStage
beforeAll(async () => {
  stage = await openWebStage()
})
afterAll(() => stage.close())

const steps = [
  ['What do you want to run?', 'Website'],
  ['Where is the server', 'Mainland China'],
  ['Who will hold', 'Mainland company, Chinese-owned'],
  ['How does it earn money?', 'It doesn’t: free information'],
  ['Does it deal with any of these?', 'None of these'],
  ['Is anything registered', 'Nothing yet'],
  ['Is it open to the public', 'It will open, under our own domain'],
] as const

it('gives the one whose talk it is the papers, and nobody else', async () => {
  const ann = new PageTwin(stage.url).open()
  await ann.say('check')
  for (const [question, label] of steps) {
    await ann.hears(question)
    await ann.press(label)
  }
  await ann.hears('You need an ICP filing')
  await ann.say('papers')
  await ann.hears('The file that follows')
  await ann.until(() => ann.lines.some((line) => line.by === 'assistant' && line.file !== undefined), 'the file')
  const file = ann.lines.flatMap((line) => (line.by === 'assistant' && line.file !== undefined ? [line.file] : [])).at(-1)
  if (file === undefined || !('stored' in file)) throw new Error('no file came')
  const given = await ann.post('/chat/file', file.stored)
  expect(given.status).toBe(200)
  const papers = unzipSync(new Uint8Array(await given.arrayBuffer()))
  expect(await wordsOfPdf(papers['checklist.pdf']!)).toContain('Checklistofpapers')
  expect((await new PageTwin(stage.url).post('/chat/file', file.stored)).status).toBe(404)
  ann.close()
})
