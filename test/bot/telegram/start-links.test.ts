// T01: `/start` with signed opaque links; tampered, expired and used ones are explained kindly. The menu, per language and scope.

import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deepLinks, type Link } from '../../../src/bot/telegram/deep-link.ts'
import { openedLink } from '../../../src/bot/telegram/links.ts'
import { descriptions, menu } from '../../../src/bot/telegram/menu.ts'
import { chatOf } from '../../../src/flows/model/state.ts'
import { commandNames } from '../../../src/flows/understand/command-words.ts'
import { openStage, type Stage } from './stage.ts'

const links = deepLinks(Buffer.alloc(32, 7))
const now = '2026-11-23T02:00:00.000Z'
const later = '2026-12-01T00:00:00.000Z'
const link: Link = { purpose: 'campaign', subject: 'spring-fair', expiresAt: later }

describe('T01 a signed link', () => {
  it('says what it was made for, within 64 characters Telegram allows', () => {
    const subjects = fc.stringMatching(/^[a-z0-9-]{0,19}$/)
    fc.assert(
      fc.property(fc.constantFrom('campaign' as const, 'continue' as const, 'resume' as const), subjects, (purpose, subject) => {
        const payload = links.make({ purpose, subject, expiresAt: later })
        expect(payload).toMatch(/^[\w-]{1,64}$/)
        expect(links.read(payload, now, '7')).toMatchObject({ purpose, subject, expiresAt: later })
      }),
      { seed: 20261123, numRuns: 200 },
    )
  })

  it('shows nothing of what it says', () => {
    expect(Buffer.from(links.make(link), 'base64url').toString('latin1')).not.toContain('spring')
  })

  it('counts for nothing when a single character is changed, or when another key made it', () => {
    const payload = links.make(link)
    for (let at = 0; at < payload.length; at++) {
      const other = payload[at] === 'A' ? 'B' : 'A'
      expect(links.read(payload.slice(0, at) + other + payload.slice(at + 1), now, '7')).toEqual({ fault: 'tampered' })
    }
    expect(deepLinks(Buffer.alloc(32, 8)).read(payload, now, '7')).toEqual({ fault: 'tampered' })
    for (const made of ['', 'hello', 'x'.repeat(64), 'x'.repeat(65), '备案', '../..'])
      expect(links.read(made, now, '7')).toEqual({ fault: 'tampered' })
  })

  it('made for one person is opened by nobody else, and says who that is to nobody', () => {
    const payload = links.make({ ...link, purpose: 'resume', subject: 'a1b2c3d4e', person: '7' })
    expect(links.read(payload, now, '7')).toMatchObject({ purpose: 'resume', subject: 'a1b2c3d4e', person: '7' })
    expect(links.read(payload, now, '8')).toEqual({ fault: 'tampered' })
    expect(links.read(payload, now, '')).toEqual({ fault: 'tampered' })
  })

  it('made twice is never the same payload, so that nothing shows from two of them', () => {
    expect(links.make(link)).not.toBe(links.make(link))
  })

  it('expires', () => {
    expect(links.read(links.make(link), later, '7')).toEqual({ fault: 'expired' })
  })

  it('that is single-use is refused to the next person, and not to the one who used it', async () => {
    const payload = links.make({ purpose: 'continue', subject: 'i1', expiresAt: later })
    const used = {
      find: async () => ({ purpose: 'continue', application: 'a1', expiresAt: later, usedBy: 'telegram:1:7' }),
    } as never
    const by = (user: string) =>
      openedLink(
        {
          id: 'e',
          at: now,
          from: { channel: 'telegram', account: '1', chat: user },
          actor: { id: `telegram:1:${user}`, role: 'client' },
          body: { kind: 'command', name: 'start', argument: payload },
        },
        payload,
        links,
        used,
      )
    expect(await by('8')).toEqual({ fault: 'used' })
    expect(await by('7')).toMatchObject({ purpose: 'continue', subject: 'i1' })
  })
})

describe('T01 at the start', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage()
  })
  afterAll(async () => stage.close())

  it('a campaign’s link is greeted, and remembered', async () => {
    const { twin, program } = stage
    const ada = twin.person({ language: 'en' })
    const payload = links.make({ ...link, expiresAt: new Date(Date.now() + 86_400_000).toISOString() })
    expect((await ada.ask(`/start ${payload}`)).text).toContain('ICP Registration Assistant')
    const state = await program.store.load(
      { channel: 'telegram', account: String(twin.bot.id), chat: String(ada.user.id) },
      { id: 'x' },
    )
    expect(chatOf(state).memory.campaign).toBe('spring-fair')
  })

  it.each([
    ['tampered', 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', 'isn’t one of mine', '该链接无效'],
    ['expired', links.make({ ...link, expiresAt: '2025-01-01T00:00:00.000Z' }), 'has expired', '已过期'],
  ])('a %s one is explained, and the greeting follows', async (_, payload, en, zh) => {
    const { twin } = stage
    const english = await twin.person({ language: 'en' }).ask(`/start ${payload}`)
    expect(english.text).toContain(en)
    expect(english.keyboard.length).toBeGreaterThan(0)
    expect((await twin.person({ language: 'zh-hans' }).ask(`/start ${payload}`)).text).toContain(zh)
  })

  it('writes the menu for each language and scope, and the texts of the bot’s page', async () => {
    const { twin } = stage
    await twin.until(() => twin.texts.has('short:zh'), 'all is written')
    expect(twin.menus.map(({ scope, language }) => `${scope}/${language}`).sort()).toEqual([
      'all_group_chats/',
      'all_group_chats/zh',
      'default/',
      'default/zh',
    ])
    const [english] = twin.menus.filter(({ scope, language }) => scope === 'default' && language === '')
    expect(english?.commands.map(({ command }) => command)).toEqual(menu.map(({ name }) => name))
    const group = twin.menus.find(({ scope }) => scope === 'all_group_chats')!.commands.map(({ command }) => command)
    for (const personal of ['export', 'delete', 'status']) expect(group).not.toContain(personal)
    expect(twin.texts.get('description:zh')).toBe(descriptions.long.zh)
  })

  it('offers only commands the flow knows', () => {
    for (const { name } of menu) expect(commandNames).toContain(name)
  })
})
