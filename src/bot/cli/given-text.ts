// What a command is given as a file: Excel and old pages in China are GBK, Windows likes UTF-16; all of it becomes plain text.
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'

/** Reads it to the end. A mark at the beginning counts; without one it is UTF-8 where it can be, else GB18030, which GBK is part of. */
export async function givenText(input: Readable): Promise<string> {
  const bytes = await buffer(input)
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
