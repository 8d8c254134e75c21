// The terminal as the program sees it: a stream in, a stream out.
import type { Readable, Writable } from 'node:stream'

/** What the terminal talks through. */
export type Terminal = { readonly input: Readable & { isTTY?: boolean }; readonly output: Writable & { isTTY?: boolean } }
