// Moves a conversation's position along its chart, and restores it from what was stored, whatever release stored it.
import { initialTransition, transition } from 'xstate'
import type { Position } from '../model/application.ts'
import {
  type ChartInput,
  type ConversationEvent,
  conversationChart,
  conversationChartVersion,
  type Mode,
  modes,
  type Stop,
} from './conversation.ts'

type Snapshot = ReturnType<typeof conversationChart.resolveState>

type Restored = { readonly snapshot: Snapshot; readonly mode: Mode; readonly lost: boolean }

// The chart has no context: a place on it is its name, and there are few. Each is worked out once; so is each position that was loaded.
const places = new Map<string, Restored>()
const restored = new WeakMap<Position, Restored>()
const steps = new Map<string, Snapshot['value']>()
let start: Snapshot | undefined

/** A stored position as a snapshot of today's chart; the start where it is missing, of another version, or unreadable. */
export function restore(position: Position | null): Restored {
  start ??= initialTransition(conversationChart)[0] as Snapshot
  if (position === null) return at(start)
  const known = restored.get(position) ?? placeOf(position) ?? { ...at(start), lost: true }
  restored.set(position, known)
  return known
}

/** The place a position names; undefined where today's chart has none of that name. */
function placeOf({ chart, version, snapshot }: Position): Restored | undefined {
  if (chart !== conversationChart.id || version !== conversationChartVersion) return undefined
  const name = JSON.stringify(snapshot)
  const known = places.get(name)
  if (known !== undefined) return known
  try {
    const place = at(conversationChart.resolveState({ value: snapshot as never }))
    places.set(name, place)
    return place
  } catch {
    return undefined
  }
}

function at(snapshot: Snapshot): Restored {
  const path = pathOf(snapshot.value)
  return { snapshot, mode: modes.find((one) => path.includes(one)) ?? 'greeting', lost: false }
}

/** The position after an event: the same object where it is still the same place. An event the mode has no use for changes nothing. */
export function move(position: Position | null, event: ConversationEvent): Position {
  const { snapshot, lost } = restore(position)
  const step = JSON.stringify([snapshot.value, event])
  const value = steps.get(step) ?? (transition(conversationChart, snapshot as never, event)[0] as Snapshot).value
  steps.set(step, value)
  const stays = position !== null && !lost && JSON.stringify(value) === JSON.stringify(position.snapshot)
  return stays ? position : store(value)
}

/** The mode a position stands in. */
export function mode(position: Position | null): Mode {
  return restore(position).mode
}

/** Where the chart leads an interview that goes on: the same from every place the assistant holds. */
export function stopFor(input: ChartInput): Stop {
  return pathOf(move(null, { type: 'answered', input }).snapshot).at(-1) as Stop
}

/** The names of the states from the outside in. */
function pathOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return Object.entries(value as Record<string, unknown>).flatMap(([name, inner]) => [name, ...pathOf(inner)])
}

const store = (value: unknown): Position => ({ chart: conversationChart.id, version: conversationChartVersion, snapshot: value })
