// What operators watch the running program by: every turn, send, repeat and error is in it, nobody is, and outsiders see none of it.
import { get } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openTelegramTwin, type TelegramTwin } from '../../twins/telegram/twin.ts'
import { freePort } from '../free-port.ts'
import { freshFolder, RunningProgram } from '../running-program.ts'

const folder = freshFolder()
const token = 'a-token-of-the-operators'
let twin: TelegramTwin
let program: RunningProgram
let [operators, open] = [0, 0]
beforeAll(async () => {
  twin = await openTelegramTwin({ limits: null })
  operators = await freePort()
  open = await freePort()
  program = new RunningProgram({
    DATABASE_URL: `file:${join(folder.path, 'icp.db')}`,
    TELEGRAM_BOT_TOKEN: twin.token,
    TELEGRAM_API_ROOT: twin.url,
    PORT: String(open),
    OPERATOR_ADDRESS: `127.0.0.1:${operators}`,
    CONSOLE_TOKEN: token,
  })
  await program.hear('"connected"')
}, 60_000)
afterAll(async () => {
  await program.kill()
  await twin.close()
  folder.drop()
})

const figures = async () => (await fetch(`http://127.0.0.1:${operators}/metrics`)).text()

/** The value of a series, labels in any order. */
function value(text: string, name: string, labels: Readonly<Record<string, string>> = {}): number {
  const wanted = Object.entries(labels).map(([label, is]) => `${label}="${is}"`)
  const line = text.split('\n').find((one) => /^[^#{ ]+/.exec(one)?.[0] === name && wanted.every((label) => one.includes(label)))
  return Number(line?.split(' ').at(-1) ?? Number.NaN)
}

/** Looks again until the figures say so; the program counts a send after the platform has answered. */
async function settled(until: (text: string) => boolean): Promise<string> {
  let text = ''
  const saySo = async () => {
    text = await figures()
    return until(text)
  }
  await vi.waitUntil(saySo, { timeout: 60_000, interval: 100 }).catch(() => {
    const ours = text.split('\n').filter((line) => line.startsWith('icp_'))
    throw new Error(`the figures stay as they are:\n${ours.join('\n')}`)
  })
  return text
}

describe('metrics', { timeout: 120_000 }, () => {
  it('count turns, sends, repeats and errors, with histograms for how long each took', async () => {
    const ann = twin.person({ name: 'Quokkamarker', language: 'en' })
    ann.say('/start')
    await ann.hears(undefined, 40_000)
    twin.faults.order('sendMessage', { kind: 'drop-after' })
    ann.passOver()
    ann.say('check zebrafish')
    await ann.hears(undefined, 40_000)
    const text = await settled((one) => value(one, 'icp_send_repeats_total') === 1 && value(one, 'icp_messages_owed') === 0)
    const telegram = { channel: 'telegram' }
    expect(value(text, 'icp_turns_total', { ...telegram, kind: 'text', outcome: 'committed' })).toBe(1)
    expect(value(text, 'icp_turn_seconds_count', telegram)).toBeGreaterThanOrEqual(2)
    expect(value(text, 'icp_sends_total', { ...telegram, outcome: 'unknown' })).toBe(1)
    expect(value(text, 'icp_sends_total', { ...telegram, lane: 'reply', outcome: 'sent' })).toBeGreaterThanOrEqual(2)
    expect(value(text, 'icp_send_delay_seconds_count', telegram)).toBe(
      value(text, 'icp_sends_total', { ...telegram, outcome: 'sent' }),
    )
    expect(value(text, 'icp_errors_total', { kind: 'send' })).toBe(1)
    expect(value(text, 'icp_errors_total', { kind: 'turn' })).toBe(0)
    for (const name of [
      'icp_turns_waiting',
      'icp_sends_in_flight',
      'icp_messages_owed',
      'icp_reminders_due',
      'icp_reminder_lag_seconds',
    ])
      expect(value(text, name), name).toBe(0)
    expect(value(text, 'icp_well', { part: 'store' })).toBe(1)
    for (const name of ['process_resident_memory_bytes', 'nodejs_eventloop_lag_p99_seconds'])
      expect(value(text, name), name).toBeGreaterThan(0)
    // Names and labels: among so many figures any number may stand by chance.
    const named = text.replace(/ \S+$/gm, '')
    expect(named).not.toMatch(new RegExp(`quokka|zebrafish|${ann.user.id}`, 'i'))
  })

  it('are at the operators’ address alone: the public port knows of none of it', async () => {
    for (const path of ['/metrics', '/readyz', '/healthz', '/console']) {
      expect((await fetch(`http://127.0.0.1:${operators}${path}`)).status, path).toBe(200)
      const headers = { authorization: `Bearer ${token}` }
      expect((await fetch(`http://127.0.0.1:${open}${path}`, { headers })).status, path).toBe(404)
    }
    expect(await through(operators, '/console'), 'the view of applications wants to know who looks').toBe(401)
    expect(await through(operators, '/metrics')).toBe(200)
  })

  it('every series of the alert list is there', async () => {
    const { readFileSync } = await import('node:fs')
    const named = new Set(readFileSync('docs/operating/alerts.yaml', 'utf8').match(/\b(?:icp|process|nodejs)_\w+/g))
    const text = await figures()
    expect([...named].filter((name) => !new RegExp(`^${name}[ {]`, 'm').test(text))).toEqual([])
    expect(named.size).toBeGreaterThan(8)
  })
})

/** Asked through a proxy: the answer's status. */
function through(port: number, path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, headers: { 'x-forwarded-for': '203.0.113.5' } }, (response) => {
      response.resume()
      resolve(response.statusCode!)
    }).on('error', reject)
  })
}
