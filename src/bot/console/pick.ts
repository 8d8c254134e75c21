// Asks for the next line in a terminal: free words, or a choice with the arrow keys where the last message offers some.
import type { Button } from '../../flows/index.ts'
import type { Terminal } from './terminal.ts'

const typed = '\u0000typed'

/** The next line; null when the person leaves (Ctrl+C, Ctrl+D). Picking a choice gives its number. */
export async function pick(buttons: readonly Button[], terminal: Terminal): Promise<string | null> {
  const { isCancel, select, text } = await import('@clack/prompts')
  const io = { input: terminal.input, output: terminal.output } as object
  if (buttons.length > 0) {
    const options = buttons.map((button, index) => ({ value: String(index + 1), label: button.label }))
    const choice = await select({ message: '↑ ↓', options: [...options, { value: typed, label: 'Type … 输入 …' }], ...io })
    if (isCancel(choice)) return null
    if (choice !== typed) return String(choice)
  }
  const line = await text({ message: '›', ...io })
  return isCancel(line) ? null : String(line ?? '')
}
