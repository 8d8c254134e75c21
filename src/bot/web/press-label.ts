// What a press shows as in the talk: the button's label; where several were ticked, all of them when they are handed in. Pure.
import type { Message } from '../../flows/index.ts'

type Pressed = Pick<Message, 'buttons'> & { readonly answer?: Message['answer'] }

/** The words of a press; null where it is only a tick in a box, or none of this message's buttons. */
export function pressLabel({ buttons = [], answer }: Pressed, data: string): string | null {
  const all = buttons.flat().filter((button) => 'data' in button)
  const pressed = all.find((button) => button.data === data)
  if (pressed === undefined) return null
  if (answer !== 'several') return pressed.label
  if (pressed.style === undefined) return null
  const ticked = all.filter(({ chosen }) => chosen === true).map(({ label }) => label)
  return ticked.length === 0 ? pressed.label : ticked.join(' · ')
}
