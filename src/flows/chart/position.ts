// Moves a conversation's position along its chart, and restores it from what was stored, whatever release stored it.
import { initialTransition, transition } from 'xstate'
import type { Position } from '../application.ts'
import {
  type ConversationEvent,
  conversationChart,
  conversationChartVersion,
  type Mode,
  type Section,
  sections,
} from './conversation.ts'

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
  const { value } = restore(position).snapshot
  return (typeof value === 'string' ? value : Object.keys(value)[0]!) as Mode
}

/** The section of the paperwork a position stands in, if it does. */
export function sectionOf(position: Position | null): Section | 'consent' | null {
  const { value } = restore(position).snapshot
  const inner = typeof value === 'string' ? undefined : (value as Record<string, string>).paperwork
  return inner === 'consent' || sections.includes(inner as Section) ? (inner as Section | 'consent') : null
}

const store = (value: unknown): Position => ({ chart: conversationChart.id, version: conversationChartVersion, snapshot: value })
