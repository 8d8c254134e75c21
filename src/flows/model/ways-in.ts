// The ways into an application for somebody who is invited: a code good on every channel, and links where a channel has them.
import type { Channel } from './event.ts'

/**
 * What the program lends a turn to invite somebody with. `codeFor`: the code of this name, which nobody else can work out; `linksTo`:
 * addresses that open a channel with the code; `channels`: where people can write to the assistant.
 */
export type WaysIn = {
  readonly codeFor: (name: string) => string
  readonly linksTo: (code: string) => readonly string[]
  readonly channels: readonly Channel[]
}
