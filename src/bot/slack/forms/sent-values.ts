// What stands in a form when it is sent: values by question, and field errors back to where they belong.

import { cut, errorMost } from '../limits.ts'
import type { InputState, SlackView } from '../receiving/payload.ts'
import { blockOf, wordsBlockOf } from './inputs.ts'

/** The values by question id: what was picked as a list, what was typed as a text. Words typed beside a menu count where nothing was picked. */
export function valuesOf({ state }: SlackView): Readonly<Record<string, string | readonly string[]>> {
  const values: Record<string, string | readonly string[]> = {}
  const typed: Record<string, string> = {}
  for (const [block, inputs] of Object.entries(state.values)) {
    const input = Object.values(inputs)[0]
    const value = input === undefined ? null : standsIn(input)
    if (value === null || value.length === 0) continue
    if (block.startsWith('q.')) values[block.slice(2)] = value
    if (block.startsWith('w.') && typeof value === 'string') typed[block.slice(2)] = value
  }
  return { ...values, ...typed }
}

/** The one text of each question, for forms that ask for no more. */
export function textsOf(view: SlackView): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(valuesOf(view)).map(([name, value]) => [name, typeof value === 'string' ? value : value.join(',')]),
  )
}

/** Field errors at their blocks. Words typed beside a menu have the error; what has no field here goes to the first. */
export function errorsFor(view: SlackView, errors: Readonly<Record<string, string>>): Record<string, string> {
  const blocks = Object.keys(view.state.values)
  const placed: Record<string, string> = {}
  for (const [question, error] of Object.entries(errors)) {
    const typed = view.state.values[wordsBlockOf(question)]
    const wordsUsed = typed !== undefined && (Object.values(typed)[0]?.value ?? '') !== ''
    const wanted = wordsUsed ? wordsBlockOf(question) : blockOf(question)
    const block = blocks.includes(wanted) ? wanted : blocks[0]
    if (block !== undefined && placed[block] === undefined) placed[block] = cut(error, errorMost)
  }
  return placed
}

function standsIn(input: InputState): string | readonly string[] | null {
  if (input.selected_options !== undefined) return input.selected_options.map((one) => one.value)
  if (input.selected_option !== undefined) return input.selected_option === null ? null : [input.selected_option.value]
  if (input.selected_date !== undefined) return input.selected_date
  if (input.selected_user !== undefined) return input.selected_user
  return input.value ?? null
}
