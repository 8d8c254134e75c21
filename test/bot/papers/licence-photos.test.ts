// A licence photographed in a chat, over the whole program: really read, put for a yes or no, kept sealed, its person in no log.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { sizeOfPhoto } from '../../../src/bot/papers/photo-size.ts'
import { currentFields } from '../../../src/flows/model/current.ts'
import { openStage, type Stage } from '../telegram/stage.ts'
import { drawnLicence, drawnMenu, onLicence } from './drawn-licence.ts'

let stage: Stage | undefined
afterEach(() => stage?.close())

it('reads a licence, and takes down what it says once the client has said yes', { timeout: 120_000 }, async () => {
  stage = await openStage({ photos: true })
  const { twin, program, lines, folder } = stage
  const ada = twin.person({ name: 'Ada', language: 'zh-hans' })
  await ada.ask('/start')
  const picture = drawnLicence()
  ada.passOver()
  ada.sendPhoto(picture)
  await ada.hears(({ text }) => text.includes('已收到'))
  // Nobody waits for the reader.
  await ada.ask('网站', ({ text }) => /服务器/.test(text))
  const { text } = await ada.hears((one) => one.text.includes('已识别'), 90_000)
  for (const value of [onLicence.name, onLicence.code, onLicence.address]) expect(text).toContain(value)
  await ada.tap('正确')
  const [application] = await program.store.find('applications', {})
  const { application: kept } = (await program.store.loadApplication(application!.id))!
  expect(currentFields(kept, 's1')).toMatchObject({ 'entity.certificateNumber': onLicence.code })
  expect(JSON.stringify(kept)).not.toContain(onLicence.representative)
  const said = lines.join('\n')
  for (const value of Object.values(onLicence)) expect(said).not.toContain(value)
  const [sealed] = readdirSync(join(folder, 'files')).map((name) => readFileSync(join(folder, 'files', name)))
  expect(sealed!.includes(picture.subarray(0, 64))).toBe(false)
})

it('says kindly that it could not, where the picture shows no licence', { timeout: 120_000 }, async () => {
  stage = await openStage({ photos: true })
  const ada = stage.twin.person({ name: 'Ada', language: 'en' })
  await ada.ask('/start')
  await ada.ask('We run a website on a server in mainland China; we are a Chinese company, it is free of charge')
  ada.sendDocument('business licence.png', drawnMenu())
  await ada.hears(({ text }) => text.includes('couldn’t read the licence'), 90_000)
})

it('keeps a photo and reads nothing where nobody switched it on', async () => {
  stage = await openStage()
  const ada = stage.twin.person({ name: 'Ada', language: 'en' })
  await ada.ask('/start')
  ada.sendPhoto(drawnLicence(400))
  await ada.hears(({ text }) => text.includes('Received and kept'))
  expect(stage.program.photos).toBeUndefined()
})

it('knows how large a photo is and which way up', () => {
  const png = drawnMenu()
  expect(sizeOfPhoto(png)).toEqual({ width: 800, height: 600, turns: 0 })
  const exif = Buffer.from('ffe100224578696600004d4d002a00000008000101120003000000010006000000000000', 'hex')
  const frame = Buffer.from('ffc0001108004000600301220002110103110100', 'hex')
  expect(sizeOfPhoto(Buffer.concat([Buffer.from('ffd8', 'hex'), exif, frame]))).toEqual({ width: 96, height: 64, turns: 1 })
  expect(sizeOfPhoto(Buffer.from('ffd8ffe1', 'hex'))).toBeNull()
  expect(sizeOfPhoto(Buffer.from('GIF89a'))).toBeNull()
})
