// The terminal as a real channel: lines in, messages out, through the same line as every other.

import { randomUUID } from 'node:crypto'
import { createInterface, type Interface } from 'node:readline'
import type { Button } from '../../flows/index.ts'
import type { Locale } from '../../locale.ts'
import type { ClaimedDelivery } from '../../store/store.ts'
import type { ChannelAdapter, Receive, Sending } from '../channel.ts'
import { pick } from './pick.ts'
import type { PlaceFile } from './place-file.ts'
import { numbered, renderText } from './plain-text.ts'
import type { Terminal } from './terminal.ts'
import { terminal, toEvent } from './typed-line.ts'

/** The console's adapter. `settled` resolves once all that is owed has been shown; `ended` when the input is over and answered. */
export function consoleChannel(parts: {
  terminal: Terminal
  now: () => string
  locale: Locale
  settled: () => Promise<void>
  /** Absent: files are named only. */
  place?: PlaceFile
}) {
  const { input, output } = parts.terminal
  const interactive = input.isTTY === true && output.isTTY === true
  let buttons: readonly Button[] = []
  let lines: Interface | undefined
  let over: () => void = () => {}
  const ended = new Promise<void>((resolve) => {
    over = resolve
  })

  async function talk(receive: Receive): Promise<void> {
    await receive(toEvent('/start', [], randomUUID(), parts.now(), parts.locale))
    await parts.settled()
    for await (const line of said()) {
      if (line.trim() === '') continue
      await receive(toEvent(line, buttons, randomUUID(), parts.now(), parts.locale))
      await parts.settled()
    }
    over()
  }

  /** With a terminal, choices can be picked with the arrow keys; else each line of the input is a message. */
  async function* said(): AsyncGenerator<string> {
    if (interactive) {
      for (;;) {
        const line = await pick(buttons, parts.terminal)
        if (line === null) return
        yield line
      }
    }
    lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
    yield* lines
  }

  const adapter: ChannelAdapter = {
    channel: 'console',
    account: terminal.account,
    pace: { accountPerSecond: 1_000, chatIntervalMs: () => 0 },
    start: async (receive) => {
      void talk(receive).catch(() => over())
    },
    stop: async () => {
      lines?.close()
      over()
    },
    send: async ({ delivery }: ClaimedDelivery): Promise<Sending> => {
      // A file that follows leaves the choices of the message before it standing.
      if (delivery.message.blocks.length > 0) buttons = numbered(delivery.message)
      const { file } = delivery.message
      const path = file === undefined ? null : ((await parts.place?.(file)) ?? null)
      const text = renderText(delivery.message, delivery.locale, interactive, path)
      await new Promise<void>((resolve) => output.write(`${text}\n\n`, () => resolve()))
      return { kind: 'sent' }
    },
    nudge: async () => {},
    health: () => ({ connected: true, detail: 'terminal', lastHeardAt: parts.now() }),
  }
  return { adapter, ended }
}
