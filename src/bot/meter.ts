// What an operator's graphs are drawn from: turns, sends, repeats, lags and errors, counted since the start under names Prometheus expects.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { ClaimedDelivery } from '../store/store.ts'
import type { Receive, Sending } from './channel.ts'
import type { Check } from './health.ts'

/** Counts what the program does. Labels are kinds and channels, never a chat, a name or a word. */
export type Meter = {
  /** The line, each event of it counted and timed from when it was heard to when it is safe. */
  watching(receive: Receive): Receive
  /** A send begins; the returned function is told how it ended. */
  sending(claimed: ClaimedDelivery): (ended: Sending) => void
  /** Everything as Prometheus reads it, with gauges as they are now and the checks as `icp_well`. */
  text(figures: Readonly<Record<string, number>>, checks: readonly Check[]): Promise<string>
  /** What Prometheus calls that format. */
  readonly type: string
}

/** In seconds: people wait for these. The promise is two seconds. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60, 300]

/** Opens a meter of its own, beside any other of the same process. `now` is the program's clock. */
export function openMeter(now: () => string): Meter {
  const register = new Registry()
  collectDefaultMetrics({ register })
  const registers = [register]
  const turns = new Counter({
    name: 'icp_turns_total',
    help: 'Events handled, by channel, kind and outcome (committed, duplicate, set-aside, failed)',
    labelNames: ['channel', 'kind', 'outcome'],
    registers,
  })
  const turnSeconds = new Histogram({
    name: 'icp_turn_seconds',
    help: 'From hearing an event to its being stored, waiting for its chat included',
    labelNames: ['channel'],
    buckets,
    registers,
  })
  const waiting = new Gauge({
    name: 'icp_turns_waiting',
    help: 'Events heard and not stored yet: the depth of the queue',
    registers,
  })
  const sends = new Counter({
    name: 'icp_sends_total',
    help: 'Tries to send, by channel, lane and what the platform said',
    labelNames: ['channel', 'lane', 'outcome'],
    registers,
  })
  const sendSeconds = new Histogram({
    name: 'icp_send_seconds',
    help: 'How long the platform took to take a message',
    labelNames: ['channel'],
    buckets,
    registers,
  })
  const delay = new Histogram({
    name: 'icp_send_delay_seconds',
    help: 'From a message being owed to its being sent',
    labelNames: ['channel', 'lane'],
    buckets,
    registers,
  })
  const repeats = new Counter({
    name: 'icp_send_repeats_total',
    help: 'Messages sent again because nobody knows whether the first try arrived',
    labelNames: ['channel'],
    registers,
  })
  const inFlight = new Gauge({
    name: 'icp_sends_in_flight',
    help: 'Sends the platform has not answered yet',
    labelNames: ['channel'],
    registers,
  })
  const errors = new Counter({
    name: 'icp_errors_total',
    help: 'What went wrong: turn (set aside), store (could not be stored), send (failed, unknown or refused for good)',
    labelNames: ['kind'],
    registers,
  })
  for (const kind of ['turn', 'store', 'send']) errors.inc({ kind }, 0)
  const well = new Gauge({
    name: 'icp_well',
    help: 'Is this part well (1) or not (0)? The checks of /readyz',
    labelNames: ['part'],
    registers,
  })
  const gauges = new Map<string, Gauge>()

  function show(name: string, value: number): void {
    const gauge = gauges.get(name) ?? new Gauge({ name, help: helps[name] ?? name, registers })
    gauges.set(name, gauge)
    gauge.set(value)
  }

  return {
    type: register.contentType,
    watching: (receive) => async (event) => {
      const { channel } = event.from
      const ended = turnSeconds.startTimer({ channel })
      waiting.inc()
      let outcome: string = 'failed'
      try {
        const receipt = await receive(event)
        outcome = receipt.outcome
        return receipt
      } finally {
        waiting.dec()
        ended()
        turns.inc({ channel, kind: event.body.kind, outcome })
        if (outcome === 'set-aside') errors.inc({ kind: 'turn' })
        if (outcome === 'failed') errors.inc({ kind: 'store' })
      }
    },
    sending: ({ delivery, repeat, createdAt }) => {
      const { channel } = delivery.to
      const lane = delivery.lane
      const ended = sendSeconds.startTimer({ channel })
      inFlight.inc({ channel })
      repeats.inc({ channel }, repeat ? 1 : 0)
      return ({ kind }) => {
        inFlight.dec({ channel })
        ended()
        sends.inc({ channel, lane, outcome: kind })
        if (kind === 'sent') {
          const owedSince = Date.parse(delivery.notBefore ?? createdAt)
          delay.observe({ channel, lane }, Math.max(0, Date.parse(now()) - owedSince) / 1_000)
        }
        if (kind === 'failed' || kind === 'unknown' || kind === 'impossible') errors.inc({ kind: 'send' })
      }
    },
    text: (figures, checks) => {
      for (const [name, value] of Object.entries(figures)) show(name, value)
      well.reset()
      for (const check of checks) well.set({ part: check.name }, check.well ? 1 : 0)
      return register.metrics()
    },
  }
}

const helps: Readonly<Record<string, string>> = {
  icp_applications: 'Applications kept',
  icp_conversations: 'Chats known',
  icp_messages_owed: 'Messages owed and not settled',
  icp_oldest_owed_seconds: 'Age of the oldest message that could have been sent',
  icp_reminders_waiting: 'Reminders planned',
  icp_reminders_due: 'Reminders whose instant has come and that have not been taken up',
  icp_reminder_lag_seconds: 'How late the oldest of them is',
  icp_events_set_aside: 'Events that could not be handled and wait for somebody',
  icp_resident_bytes: 'Memory of the process',
}
