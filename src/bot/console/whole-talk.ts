// A whole talk in the terminal, from the greeting to the end of the input.
import type { Library } from '../../knowledge/library.ts'
import type { Deliverer } from '../deliver.ts'
import type { Program } from '../program.ts'
import { consoleChannel } from './channel.ts'
import { filePlacer } from './place-file.ts'
import type { Terminal } from './terminal.ts'

/** Talks until the input ends and everything owed has been shown. */
export async function talkInTerminal(program: Program, parts: { terminal: Terminal; now: () => string }): Promise<void> {
  let sender: Deliverer | undefined
  const opened = new Promise<Deliverer>((resolve) => {
    const wait = () => (sender === undefined ? setImmediate(wait) : resolve(sender))
    wait()
  })
  const settled = async () => {
    await (await opened).drained()
    setImmediate(() => warm(program.library))
  }
  const locale = Intl.DateTimeFormat().resolvedOptions().locale.startsWith('zh') ? 'zh' : 'en'
  const place = filePlacer((id) => program.store.readFile(id))
  const { adapter, ended } = consoleChannel({ ...parts, locale, settled, place })
  sender = await program.open(adapter)
  await ended
  await sender.drained()
}

/** Reads what the interview needs while the person reads the greeting; the articles are read with the first question. */
function warm(library: Library): void {
  void library.rulebook
  void library.questions
}
