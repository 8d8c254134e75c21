// How a command is called: words and flags are read strictly, so that a slip of the pen never does something else.
import { parseArgs } from 'node:util'
import type { CommandIo } from './io.ts'

/** What a command understands. `--help` and `--json` always; `words`: the least and the most of them. */
export type Understands = {
  readonly name: string
  readonly help: string
  readonly words?: readonly [least: number, most: number]
  readonly flags?: Readonly<Record<string, 'bare' | 'valued'>>
}

/** A call, understood. `values`: flags by name, '' where a flag takes no value. */
export type Call = {
  readonly words: readonly string[]
  readonly json: boolean
  readonly values: Readonly<Record<string, string>>
}

/** Reads a call. A number is the exit code of one that is over already: help was shown (0), or it was not understood (2). */
export function readCall(
  args: readonly string[],
  io: CommandIo,
  { name, help, words = [0, 0], flags = {} }: Understands,
): Call | number {
  const misused = (why: string) => {
    io.stderr.write(`${name}: ${why}\n${help}`)
    return 2
  }
  const options = Object.fromEntries(
    Object.entries({ help: 'bare', json: 'bare', ...flags }).map(([flag, takes]) => [
      flag,
      { type: takes === 'bare' ? ('boolean' as const) : ('string' as const) },
    ]),
  )
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const given = Object.fromEntries(
      Object.entries(values).map(([flag, value]) => [flag, typeof value === 'string' ? value : '']),
    )
    if ('help' in given) {
      io.stdout.write(help)
      return 0
    }
    if (positionals.length < words[0]) return misused('a word is missing')
    if (positionals.length > words[1]) return misused(`“${positionals[words[1]]}” is one word too many`)
    return { words: positionals, json: 'json' in given, values: given }
  } catch (error) {
    return misused(error instanceof Error ? error.message.split('. ')[0]! : 'not understood')
  }
}
