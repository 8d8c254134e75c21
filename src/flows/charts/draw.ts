// Draws a chart as a mermaid diagram from the machine itself, so that the picture in the README cannot be wrong.
import type { AnyStateMachine, AnyStateNode } from 'xstate'

/**
 * The mermaid text of a machine: every mode, every move, once for its ends; corrections, which lead everywhere, are left out.
 * A move says on which event it is made and when: `assistant --> review : answered [nothing is open]`.
 */
export function drawChart(machine: AnyStateMachine): string {
  const lines = ['stateDiagram-v2', ...inside(machine.root, '    ')]
  for (const [ends, moves] of movesIn(machine.root)) {
    const named = [...moves].map(([guard, events]) => [...events].join(' or ') + (guard === '' ? '' : ` [${guard}]`))
    const label = named.filter((words) => words !== '').join(', ')
    lines.push(label === '' ? `    ${ends}` : `    ${ends} : ${label}`)
  }
  return lines.join('\n')
}

function inside(node: AnyStateNode, indent: string): string[] {
  const children = Object.values(node.states)
  const initial = node.initial?.target[0]
  return [
    ...(initial === undefined ? [] : [`${indent}[*] --> ${initial.key}`]),
    ...children.flatMap((child) =>
      Object.keys(child.states).length === 0
        ? [`${indent}${child.key}`]
        : [`${indent}state ${child.key} {`, ...inside(child, `${indent}    `), `${indent}}`],
    ),
  ]
}

/** The moves by their ends; for each what has to hold (empty: nothing), and on which events. */
type Moves = Map<string, Map<string, Set<string>>>

function movesIn(node: AnyStateNode, found: Moves = new Map()): Moves {
  for (const { eventType, guard, target = [] } of [...node.transitions.values()].flat()) {
    if (eventType.startsWith('correct.')) continue
    const event = eventType.startsWith('move.') ? '' : eventType
    const when = typeof guard === 'string' ? guard : ''
    for (const { key } of target) {
      const ends = `${node.key} --> ${key}`
      const moves = found.get(ends) ?? new Map<string, Set<string>>()
      found.set(ends, moves.set(when, (moves.get(when) ?? new Set()).add(event)))
    }
  }
  for (const child of Object.values(node.states)) movesIn(child, found)
  return found
}
