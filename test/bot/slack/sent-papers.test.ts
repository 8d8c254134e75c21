// Papers that a client sends in a private chat of Slack: ticked off the checklist, kept sealed, a licence read on this machine.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { currentFields } from '../../../src/flows/model/current.ts'
import type { Member } from '../../twins/slack/member.ts'
import { SlackTwin } from '../../twins/slack/twin.ts'
import { drawnLicence, onLicence } from '../papers/drawn-licence.ts'
import { samples } from '../telegram/stage.ts'
import { type Serving, serving } from './serving.ts'

const folder = mkdtempSync(join(tmpdir(), 'icp-slack-papers-'))
let slack: SlackTwin
let here: Serving
let eve: Member

beforeAll(async () => {
  slack = await new SlackTwin().open()
  slack.member('ULIN', 'Lin')
  here = await serving({ mode: 'socket', twin: slack, folder, photos: true })
  eve = slack.person('UEVE', 'Eve')
}, 60_000)
afterAll(async () => {
  await here.stop()
  await slack.close()
  rmSync(folder, { recursive: true })
})

const hears = (words: string) => slack.until(() => eve.inbox.find((shown) => slack.words(shown).includes(words)), `“${words}”`)

it('ticks off what was sent, reads the licence and takes down what it says once they have said yes', async () => {
  await eve.dm(
    'Website, free of charge, mainland server, Chinese company, open to the public under our own domain; none of these sectors, nothing registered yet',
  )
  await hears('You need a filing')
  const picture = drawnLicence()
  await eve.sendFile(eve.chat, 'business licence.png', picture)
  await hears('Ticked off: Certificate of the operator')
  await eve.sendFile(eve.chat, 'domain certificate.pdf', samples.pdf())
  await hears('domain certificate.pdf')
  await hears('4 papers are still to come')
  await here.program.photos!.settled()
  const read = await hears('I’ve read the business licence')
  for (const value of [onLicence.name, onLicence.code, onLicence.address]) expect(slack.words(read)).toContain(value)
  await eve.click(read, 'Yes, that’s right')
  await here.sent()
  const [application] = await here.program.store.find('applications', {})
  const { application: kept } = (await here.program.store.loadApplication(application!.id))!
  expect(currentFields(kept, 's1')).toMatchObject({ 'entity.certificateNumber': onLicence.code })
  expect(kept.files.map(({ document }) => document)).toEqual(['entity-certificate', 'domain-proof'])
  const sealed = readdirSync(join(folder, 'files')).map((name) => readFileSync(join(folder, 'files', name)))
  expect(sealed.some((bytes) => bytes.includes(picture.subarray(0, 64)))).toBe(false)
}, 120_000)
