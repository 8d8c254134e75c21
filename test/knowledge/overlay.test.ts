// The deployer's own settings: what is right is taken, what is wrong is named with its line.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadOverlay } from '../../src/knowledge/overlay.ts'

/** Reads these words as an overlay. */
function read(words: string) {
  const folder = mkdtempSync(join(tmpdir(), 'icp-overlay-'))
  try {
    writeFileSync(join(folder, 'overlay.yaml'), words)
    return loadOverlay(folder, true)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

describe('the overlay', () => {
  it('has the experts in Shanghai, and calls the channel after half an hour, where nothing is said', () => {
    expect(read('brand: Ours')).toMatchObject({
      expertHours: '09:30-18:00',
      expertZone: 'Asia/Shanghai',
      escalateAfterMinutes: 30,
      escalation: [],
    })
  })

  it('takes who is called, in order', () => {
    expect(read('escalation:\n  - U012ABCDEF\n  - W345\nescalateAfterMinutes: 15')).toMatchObject({
      escalation: ['U012ABCDEF', 'W345'],
      escalateAfterMinutes: 15,
    })
  })

  it.each([
    ['brand: Ours\nescalation:\n  - U012ABCDEF\n  - Bo\n', /overlay\.yaml:4 escalation\.1 is no Slack member id/],
    ['escalation: [UA1, UB2, UC3, UD4]', /overlay\.yaml:1 escalation/],
    ['brand: Ours\nescalateAfterMinutes: 0', /overlay\.yaml:2 escalateAfterMinutes/],
    ['expertHours: 18:00-09:30', /overlay\.yaml:1 expertHours must begin before they end/],
    ['expertHours: 09:30-25:00', /overlay\.yaml:1 expertHours/],
    ['brand: Ours\nexpertZone: Asia/Peking', /overlay\.yaml:2 expertZone is no time zone/],
  ])('names what is wrong in %j', (words, fault) => {
    expect(() => read(words)).toThrow(fault)
  })
})
