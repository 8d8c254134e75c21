// Files that are not kept are named with the reason in Slack and on the page, as in Telegram.
import { randomUUID } from 'node:crypto'
import { expect, it, onTestFinished } from 'vitest'
import { PageTwin } from '../twins/web/page.ts'
import { serving } from './slack/serving.ts'
import { unfitFiles } from './unfit.ts'
import { openWebStage } from './web/stage.ts'

it('in Slack: each with its own reason, none kept; one over the limit as well', { timeout: 60_000 }, async () => {
  const { twin, sent, stop, program } = await serving('socket')
  onTestFinished(stop)
  const kai = twin.person('UKAI', 'Kai')
  await kai.dm('hello')
  await sent()
  for (const { name, bytes, reason } of unfitFiles) {
    await kai.sendFile(kai.chat, name, bytes)
    await sent()
    expect(twin.words(kai.inbox.at(-1)!)).toContain(reason.en)
  }
  const large = { id: 'F9', name: 'large.pdf', size: 21 * 1024 * 1024, url_private_download: `${twin.root}/files/F9` }
  await twin.hand('events_api', kai.messageEvent(kai.write(kai.chat, ''), { subtype: 'file_share', files: [large] }))
  await sent()
  expect(twin.words(kai.inbox.at(-1)!)).toContain('over 20 MB')
  expect((await program.store.find('applications', {})).flatMap(({ files }) => files)).toEqual([])
})

it.each(['en', 'zh'] as const)('on the page (%s): each with its own reason, none kept', { timeout: 60_000 }, async (locale) => {
  const stage = await openWebStage()
  onTestFinished(() => stage.close())
  const page = new PageTwin(stage.url, { locale }).open()
  onTestFinished(() => page.close())
  for (const { name, bytes, reason } of unfitFiles) {
    const head = { 'x-id': randomUUID(), 'x-locale': locale, 'x-name': encodeURIComponent(name) }
    expect((await page.post('/chat/upload', new Uint8Array(bytes), head)).status).toBe(204)
    await page.hears(reason[locale])
  }
  expect((await stage.program.store.find('applications', {})).flatMap(({ files }) => files)).toEqual([])
})
