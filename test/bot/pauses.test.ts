// The pace of sending: whatever the platform's answers and delays, no second as the platform counts holds too many messages.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Pauses } from '../../src/bot/pauses.ts'
import type { Address } from '../../src/flows/model/event.ts'

const seed = 20261123
const pace = { accountPerSecond: 5, chatIntervalMs: () => 1_000, chatKey: ({ chat }: Address) => chat }
const to = (chat: number, thread = '1'): Address => ({ channel: 'telegram', account: '1', chat: String(chat), thread })

describe('the pace of sending', () => {
  it('keeps every second of the platform within the account’s limit, and every chat to its interval', () => {
    const sends = fc.array(
      fc.record({ chat: fc.nat(12), takes: fc.nat(900), accepted: fc.double({ min: 0, max: 1, noNaN: true }), gap: fc.nat(120) }),
      { minLength: 20, maxLength: 150 },
    )
    fc.assert(
      fc.property(sends, (wanted) => {
        const pauses = new Pauses(pace)
        const accepted: { at: number; chat: number }[] = []
        const ends: { at: number; chat: number }[] = []
        const settle = (now: number) => {
          for (const end of ends.splice(0).sort((a, b) => a.at - b.at))
            if (end.at <= now) pauses.ended(to(end.chat), { kind: 'sent' }, end.at)
            else ends.push(end)
        }
        let now = 0
        for (const { chat, takes, accepted: part, gap } of wanted) {
          now += gap
          settle(now)
          if (pauses.allowance(now) <= 0 || pauses.waitMs(to(chat), now) > 0 || ends.some((end) => end.chat === chat)) continue
          pauses.started(to(chat), now)
          accepted.push({ at: now + takes * part, chat })
          ends.push({ at: now + takes, chat })
        }
        for (const { at, chat } of accepted) {
          expect(accepted.filter((other) => other.at > at - 1_000 && other.at <= at).length).toBeLessThanOrEqual(
            pace.accountPerSecond,
          )
          expect(accepted.filter((other) => other.chat === chat && other.at > at - 1_000 && other.at <= at).length).toBe(1)
        }
      }),
      { seed, numRuns: 200 },
    )
  })

  it('pauses every conversation of a chat that was just written to, and no other', () => {
    const pauses = new Pauses(pace)
    pauses.started(to(1, 'ada'), 0)
    pauses.ended(to(1, 'ada'), { kind: 'sent' }, 10)
    expect(pauses.waitMs(to(1, 'bob'), 10)).toBe(1_000)
    expect(pauses.waitMs(to(2, 'bob'), 10)).toBe(0)
    expect(pauses.paused(500)).toEqual(['telegram:1:1:ada'])
    expect(pauses.paused(1_011)).toEqual([])
  })

  it('makes one chat wait for a 429, and everybody when a second chat is told to wait meanwhile', () => {
    const pauses = new Pauses(pace)
    const refuse = (chat: number, at: number) => {
      pauses.started(to(chat), at)
      pauses.ended(to(chat), { kind: 'wait', retryAfterMs: 5_000, bucket: 'chat' }, at)
    }
    refuse(1, 0)
    expect([pauses.allowance(1_500), pauses.waitMs(to(1), 1_500)]).toEqual([5, 3_500])
    refuse(2, 2_000)
    expect(pauses.allowance(6_000)).toBe(0)
    expect(pauses.allowance(7_001)).toBe(5)
  })
})
