// Clocks as authors write them: what each form means, and what is refused with its reason.
import { describe, expect, it } from 'vitest'
import { dueSchema, referencesSchema, startSchema } from '../../../src/knowledge/procedure/duty-clock.ts'

const order = (kind: string, stage: string) => ({ kind: 'order', order: kind, stage })

describe('the start of a clock', () => {
  it.each([
    ['service.openDate', 'first', [{ kind: 'fact', path: 'service.openDate' }]],
    [{ field: 'hosting.expiresOn' }, 'first', [{ kind: 'field', id: 'hosting.expiresOn' }]],
    [{ event: 'campaign-entered' }, 'first', [{ kind: 'event', name: 'campaign-entered' }]],
    [{ order: 'psb', stage: 'granted' }, 'first', [order('psb', 'granted')]],
    [
      { order: '*', stage: ['provider-returned', 'psb-returned'] },
      'first',
      [order('*', 'provider-returned'), order('*', 'psb-returned')],
    ],
    [
      { later: ['service.openDate', 'record.grantedOn'] },
      'later',
      [
        { kind: 'fact', path: 'service.openDate' },
        { kind: 'fact', path: 'record.grantedOn' },
      ],
    ],
  ] as const)('%j', (written, choose, of) => {
    expect(startSchema.parse(written)).toEqual({ choose, of })
  })
})

describe('the day something is due', () => {
  it.each([
    [null, { kind: 'none' }],
    [{ on: 'start' }, { kind: 'start', distance: { n: 0, unit: 'd' } }],
    [
      { after: 'start', days: 30 },
      { kind: 'start', distance: { n: 30, unit: 'd' } },
    ],
    [
      { before: 'start', days: 90 },
      { kind: 'start', distance: { n: -90, unit: 'd' } },
    ],
    [
      { after: 'start', workingDays: 10 },
      { kind: 'start', distance: { n: 10, unit: 'wd' } },
    ],
    [
      { after: 'start', hours: 24 },
      { kind: 'start', distance: { n: 24, unit: 'h' } },
    ],
    [{ yearly: '03-31' }, { kind: 'yearly', day: '03-31' }],
    [
      { on: { event: 'notice-due' }, otherwise: { after: 'start', days: 5 } },
      { kind: 'event', name: 'notice-due', otherwise: { n: 5, unit: 'd' } },
    ],
    [{ end: 'stage' }, { kind: 'stage' }],
  ])('%j', (written, due) => {
    expect(dueSchema.parse(written)).toEqual(due)
  })
})

describe('what is no clock', () => {
  it.each([
    ['a fact nobody knows', startSchema, 'service.opensSometime'],
    ['two amounts', dueSchema, { after: 'start', days: 1, hours: 2 }],
    ['no amount', dueSchema, { after: 'start' }],
    ['a day without its month', dueSchema, { yearly: '31' }],
    ['a reference with a misspelt key', referencesSchema, [{ evnt: 'told' }]],
  ] as const)('%s is refused', (_, schema, written) => {
    expect(schema.safeParse(written).success).toBe(false)
  })
})
