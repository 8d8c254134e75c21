// The duties of the simulation, written by hand from the text of the deadlines: nothing here is read from the product's own files.

/** A duty as the oracle knows it. Offsets: `0d`, `5wd`, `12h`; `team`: those the account team gets. */
export type Known = {
  readonly id: string
  readonly offsets: readonly string[]
  /** What offsets count from. */
  readonly from: 'start' | 'due'
  readonly roll: -1 | 0 | 1
  readonly client: boolean
  readonly team: readonly string[] | 'all'
  readonly overdue?: true
  /** Due so far from the start; none where there is no due day. */
  readonly due?: string
  /** Event that ends it. */
  readonly until?: string
  readonly counted?: true
  /** Begins anew when done. */
  readonly repeats?: true
  readonly hourly?: true
  readonly ofService: boolean
}

const duty = (id: string, rest: Omit<Known, 'id' | 'client' | 'team' | 'ofService'> & Partial<Known>): Known => ({
  id,
  client: true,
  team: [],
  ofService: true,
  ...rest,
})

/** All of them. */
export const duties: readonly Known[] = [
  duty('psb', {
    offsets: ['0d', '14d', '21d', '27d', '29d'],
    from: 'start',
    due: '30d',
    roll: -1,
    overdue: true,
    team: ['27d', '29d', 'overdue'],
  }),
  duty('psb-badge', { offsets: ['1d', '7d', '21d', '28d'], from: 'start', due: '30d', roll: -1, until: 'badge-seen' }),
  duty('footer-number', {
    offsets: ['1d', '3d', '7d'],
    from: 'start',
    due: '0d',
    roll: 1,
    team: ['7d'],
    until: 'footer-seen',
    counted: true,
  }),
  duty('log-retention', { offsets: ['0d'], from: 'start', due: '0d', roll: 1, until: 'told' }),
  duty('health-check', {
    offsets: ['0d'],
    from: 'due',
    due: '90d',
    roll: 1,
    until: 'health-checked',
    counted: true,
    repeats: true,
  }),
  duty('change-notice', {
    offsets: ['-35d', '-30d', '-14d'],
    from: 'start',
    due: '-30d',
    roll: -1,
    team: ['-30d'],
    counted: true,
    ofService: false,
  }),
  duty('change-record', {
    offsets: ['0wd', '5wd', '8wd', '10wd'],
    from: 'start',
    due: '10wd',
    roll: -1,
    overdue: true,
    team: ['8wd', '10wd', 'overdue'],
    counted: true,
    ofService: false,
  }),
  duty('licence-renewal', {
    offsets: ['-180d', '-150d', '-120d', '-105d', '-95d', '-90d', '-60d', '-30d', '-7d'],
    from: 'start',
    due: '-90d',
    roll: -1,
    team: 'all',
    counted: true,
    ofService: false,
  }),
  duty('annual-report', {
    offsets: ['01-05', '02-01', '03-01', '03-15', '03-25', '03-30', '03-31'],
    from: 'due',
    roll: -1,
    overdue: true,
    team: 'all',
    ofService: false,
  }),
  duty('inspection-reply', {
    offsets: ['-4d', '-2d', '-1d', '0d'],
    from: 'due',
    due: '5d',
    roll: -1,
    team: 'all',
    until: 'inspection-answered',
    counted: true,
  }),
  duty('domain-renewal', {
    offsets: ['-120d', '-60d', '-30d', '-14d', '-7d', '-1d', '0d'],
    from: 'due',
    due: '0d',
    roll: -1,
    team: ['-30d', '-7d', '0d'],
    until: 'domain-renewed',
    counted: true,
  }),
  duty('server-renewal', {
    offsets: ['-30d', '-14d', '-7d', '-3d', '-1d'],
    from: 'due',
    due: '0d',
    roll: -1,
    team: ['-7d', '-1d'],
    until: 'server-renewed',
    counted: true,
  }),
  duty('document-renewal', {
    offsets: ['-120d', '-60d', '-30d', '-7d'],
    from: 'due',
    due: '0d',
    roll: -1,
    until: 'document-renewed',
    counted: true,
    ofService: false,
  }),
  duty('stage-overdue', { offsets: ['0wd', '2wd', '7wd'], from: 'due', roll: 1, client: false, team: 'all' }),
  duty('order-returned', { offsets: ['1d', '3d'], from: 'start', roll: 1, team: ['3d'] }),
  duty('authority-status', { offsets: ['5wd', '10wd', '15wd'], from: 'start', roll: 1 }),
  duty('sms-check', {
    offsets: ['0h', '2h', '12h', '20h', '23h'],
    from: 'start',
    due: '24h',
    roll: 0,
    team: ['12h', '20h', '23h'],
    hourly: true,
  }),
]

/** One by its id. */
export const dutyBy = (id: string) => duties.find((one) => one.id === id)!

/** Legal steps of the orders of the simulation, with the proof each needs, and the stages that last longer than usual at some point. */
export const steps: Readonly<Record<'website-filing' | 'psb', Readonly<Record<string, readonly string[]>>>> = {
  'website-filing': {
    preparing: ['ready', 'ready', 'withdrawn'],
    ready: ['provider-review'],
    'provider-review': ['sms-check', 'sms-check', 'provider-returned'],
    'provider-returned': ['provider-review'],
    'sms-check': ['authority-review', 'authority-review', 'provider-returned'],
    'authority-review': ['granted', 'granted', 'authority-returned'],
    'authority-returned': ['provider-review'],
  },
  psb: { preparing: ['ready'], ready: ['psb-review'], 'psb-review': ['granted', 'psb-returned'], 'psb-returned': ['psb-review'] },
}

/** The end of the usual range of the stages in which somebody else acts. */
export const usualEnd: Readonly<Record<string, string>> = {
  'website-filing ready': '2wd',
  'website-filing provider-review': '2wd',
  'website-filing authority-review': '20wd',
  'psb psb-review': '28d',
}
