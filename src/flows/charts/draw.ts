// Draws a chart as a mermaid diagram from the machine itself, so that the picture in the README cannot be wrong.
import type { AnyStateMachine, AnyStateNode } from 'xstate'

/** The mermaid text of a machine: every mode, every move, once for its ends; corrections, which lead everywhere, are left out. */
export function drawChart(machine: AnyStateMachine): string {
  const lines = ['stateDiagram-v2', ...inside(machine.root, '    ')]
  for (const [ends, events] of moves(machine.root)) {
    const named = [...events].filter((event) => !event.startsWith('move.'))
    lines.push(named.length === 0 ? `    ${ends}` : `    ${ends} : ${named.join(', ')}`)
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

function moves(node: AnyStateNode, found = new Map<string, Set<string>>()): Map<string, Set<string>> {
  for (const transition of [...node.transitions.values()].flat()) {
    if (transition.eventType.startsWith('correct.')) continue
    for (const target of transition.target ?? []) {
      const ends = `${node.key} --> ${target.key}`
      found.set(ends, (found.get(ends) ?? new Set()).add(transition.eventType))
    }
  }
  for (const child of Object.values(node.states)) moves(child, found)
  return found
}
