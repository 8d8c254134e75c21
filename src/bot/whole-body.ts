// The whole body of a request or an answer, up to a limit. Taken by events: iterating over a stream costs several times as much.
import type { Readable } from 'node:stream'

/** All bytes of a stream, at most `most`; a longer one throws RangeError, one that breaks off any other error. */
export function wholeBody(stream: Readable, most: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // An error costs more than the rest of this: it is made only where one is told.
    const broken = () => stream.readableEnded || reject(new Error('broken off'))
    if (stream.destroyed) return void broken()
    const chunks: Buffer[] = []
    let length = 0
    stream.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length <= most) return void chunks.push(chunk)
      reject(new RangeError(`the body is over ${most} bytes`))
      stream.destroy()
    })
    stream.once('end', () => resolve(Buffer.concat(chunks)))
    stream.on('error', reject)
    stream.once('close', broken)
  })
}
