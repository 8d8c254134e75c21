// Moves a conversation's position along its chart, and restores it from what was stored, whatever release stored it.
import { initialTransition, transition } from 'xstate'
import type { Position } from '../model/application.ts'
import { type ConversationEvent, conversationChart, conversationChartVersion, type Mode, modes } from './conversation.ts'

type Snapshot = ReturnType<typeof conversationChart.resolveState>

/** A stored position as a snapshot of today's chart; the start where it is missing, of another version, or unreadable. */
export function restore(position: Position | null): { snapshot: Snapshot; lost: boolean } {
  const [start] = initialTransition(conversationChart)
  if (position === null) return { snapshot: start as Snapshot, lost: false }
  if (position.chart !== conversationChart.id || position.version !== conversationChartVersion)
    return { snapshot: start as Snapshot, lost: true }
  try {
    return { snapshot: conversationChart.resolveState({ value: position.snapshot as never }), lost: false }
  } catch {
    return { snapshot: start as Snapshot, lost: true }
  }
}

/** The position after an event. An event the mode has no use for leaves it where it is. */
export function move(position: Position | null, event: ConversationEvent): Position {
  const { snapshot } = restore(position)
  const [next] = transition(conversationChart, snapshot as never, event)
  return store((next as Snapshot).value)
}

/** The mode a position stands in. */
export function mode(position: Position | null): Mode {
  const path = pathOf(restore(position).snapshot.value)
  return modes.find((one) => path.includes(one)) ?? 'greeting'
}

/** The names of the states from the outside in. */
function pathOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return Object.entries(value as Record<string, unknown>).flatMap(([name, inner]) => [name, ...pathOf(inner)])
}

const store = (value: unknown): Position => ({ chart: conversationChart.id, version: conversationChartVersion, snapshot: value })
