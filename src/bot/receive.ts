// The line every event takes, whatever its channel: load, take the turn, commit it; only then may the platform be told.
import {
  type Address,
  addressKey,
  apologise,
  type Event,
  type Nudge,
  type Overview,
  type State,
  screen,
  type TakeTurn,
  type Turn,
  type WaysIn,
} from '../flows/index.ts'
import type { Library } from '../knowledge/library.ts'
import type { Commit, Outcome, Store } from '../store/store.ts'
import type { Receipt, Receive } from './channel.ts'
import { FairLanes } from './fair-lanes.ts'
import { placeOf } from './fault-place.ts'
import type { Log } from './log.ts'
import type { ModelReader } from './reader/model-reader.ts'

/**
 * What the line stands on. `committed` is told of every turn that is safe: deliveries may start, nudges may go out. Example: a test's
 * line is `{ store, takeTurn, library, now, commit, committed: () => {}, log }`.
 */
export type Line = {
  readonly store: Store
  readonly takeTurn: TakeTurn
  readonly library: Library
  readonly now: () => string
  /** Where the account team works, once its channel is open. */
  readonly team?: () => Address | undefined
  /** How somebody can be invited, and the event of somebody who comes with the code of an invitation. */
  readonly waysIn?: () => WaysIn
  readonly opened?: (event: Event) => Promise<Event>
  /** The team's whole work, where an event needs it. */
  readonly overview?: (event: Event) => Promise<Overview | undefined>
  /** An optional model's reading of what our own readers leave unclear, as part of the event: a replay is exact. */
  readonly read?: ModelReader | undefined
  readonly commit: (commit: Commit) => Promise<Outcome>
  readonly committed: (event: Event, turn: Turn) => void
  /** Told of an event whose answer takes long: somebody is waiting. */
  readonly slow?: (event: Event) => void
  /** Who is next; lanes of its own where none are given. */
  readonly lanes?: FairLanes
  readonly log: Log
}

/**
 * Builds the line. Events of one conversation are handled in order, one at a time; conversations beside each other, each in its turn. An
 * event that is being handled already, or waits for it, is a duplicate.
 */
export function receiver(line: Line): Receive {
  const { lanes = new FairLanes() } = line
  const underWay = new Map<string, Promise<Receipt>>()
  return (event) => {
    const already = underWay.get(event.id)
    if (already !== undefined) return already.then(() => ({ outcome: 'duplicate' }))
    const patience = isWaitedFor(event) ? setTimeout(() => lanes.crowded || line.slow?.(event), patienceMs) : undefined
    const taken = lanes
      .run(laneOf(event), () => handle(line, event))
      .finally(() => {
        clearTimeout(patience)
        underWay.delete(event.id)
      })
    underWay.set(event.id, taken)
    return taken
  }
}

/** A flood is told beside what it waits for, not behind it. */
function laneOf({ from, body }: Event): string {
  return body.kind === 'flooded' ? `${addressKey(from)}#flooded` : addressKey(from)
}

/** An answer that comes sooner needs no sign that it is coming: the sign would cost a call for nothing. */
const patienceMs = 300

/** Does somebody look at the chat until this is answered? */
function isWaitedFor({ from, body }: Event): boolean {
  return from.channel !== 'system' && (body.kind === 'text' || body.kind === 'edited' || body.kind === 'command')
}

/** A turn overtaken so often will never fit what is stored. */
const conflictsMost = 50

async function handle(line: Line, given: Event): Promise<Receipt> {
  const clean = attempted(line, given, () => screen(given, line.library.overlay.collectIds))
  const { event: screened, masked } = 'fault' in clean ? { event: given, masked: [] } : clean.value
  let event = line.opened === undefined ? screened : await line.opened(screened)
  const overview = await line.overview?.(event)
  for (let overtaken = 0; ; overtaken++) {
    const state = await load(line.store, event)
    if (state === null) return { outcome: 'duplicate' }
    if ('fault' in clean) return setAside(line, state, event, clean.fault)
    const context = { now: line.now(), library: line.library, team: line.team?.(), masked, overview, waysIn: line.waysIn?.() }
    if (overtaken === 0 && line.read !== undefined) event = await line.read(state, event, context)
    const attempt = attempted(line, event, () => line.takeTurn(state, event, context))
    if ('fault' in attempt) return setAside(line, state, event, attempt.fault)
    const turn = attempt.value
    const outcome = await line.commit({ event, state, turn })
    if (outcome === 'conflict' && overtaken < conflictsMost) continue
    if (outcome === 'refused' || outcome === 'conflict') return setAside(line, state, event, 'the turn cannot be stored')
    if (outcome === 'committed') line.committed(event, turn)
    return { outcome, ...(turn.ack && { ack: turn.ack }) }
  }
}

/** A program's event names its application; a person's event names their chat. An application that is gone needs no answer. */
function load(store: Store, event: Event): Promise<State | null> {
  if (event.from.channel === 'system') return store.loadApplication(event.from.chat)
  return store.load(event.from, event.actor)
}

/** What pure work gives, or where it failed: a fault of the program never stops the line. */
function attempted<Value>(line: Line, event: Event, work: () => Value): { value: Value } | { fault: string } {
  try {
    return { value: work() }
  } catch (error) {
    line.log.error({ event: event.id, fault: faultOf(error) }, 'an event failed and is set aside')
    return { fault: faultOf(error) }
  }
}

async function setAside(line: Line, state: State, event: Event, reason: string): Promise<Receipt> {
  const at = line.now()
  await line.store.setAside(event, reason, at)
  const apology: Event = { ...event, id: `${event.id}#apology`, body: { kind: 'desk', action: 'apology', values: {} } }
  const turn = apologise(state, apology)
  const outcome = await line.commit({ event: apology, state, turn })
  if (outcome === 'committed') line.committed(apology, turn)
  return { outcome: 'set-aside' }
}

/** The kind of a fault and where it arose, never its message: messages can carry what people typed. */
function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown fault'
  return `${error.name} at ${placeOf(error) ?? 'unknown place'}`
}

/** For callers that only need the nudges of a turn. */
export function nudgesOf(turn: Turn, now: string): readonly Nudge[] {
  return turn.nudges.filter((nudge) => nudge.expiresAt > now)
}
