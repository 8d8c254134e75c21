// Reads the words off a photo, on this machine: set upright and to a size that is read well, then Tesseract with its data for Chinese.
import { dirname } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { sizeOfPhoto } from './photo-size.ts'
import { readerParts } from './reader-parts.ts'

/** Pixels along the longer side: what a page of print needs; more only takes longer. */
const longSide = 2_400
/** A photo of more pixels is no photo. */
const pixelsMost = 60_000_000

/** Nobody waits longer for one, in milliseconds. */
const patienceMs = 60_000

/** The words, line by line; none where there are none, or it is no photo. Throws where the reader cannot be loaded. */
export async function wordsOnPhoto(photo: Uint8Array): Promise<string> {
  const upright = await setUpright(Buffer.from(photo))
  if (upright === null) return ''
  const { createWorker, OEM } = await import('tesseract.js')
  const worker = await createWorker('chi_sim', OEM.LSTM_ONLY, {
    langPath: dirname(readerParts().data),
    cacheMethod: 'none',
    // Without a listener it would throw outside of the promise, and print.
    errorHandler: () => undefined,
  })
  try {
    const { data: read } = await Promise.race([worker.recognize(upright), tooLong()])
    return read.text
  } finally {
    await worker.terminate()
  }
}

async function tooLong(): Promise<never> {
  await setTimeout(patienceMs, undefined, { ref: false })
  throw new Error('reading took too long')
}

/** The photo as a PNG of that size; null where it is broken. */
async function setUpright(photo: Buffer): Promise<Buffer | null> {
  const size = sizeOfPhoto(photo)
  if (size === null || size.width * size.height === 0 || size.width * size.height > pixelsMost) return null
  const { Resvg } = await import('@resvg/resvg-js')
  const { width, height, turns } = size
  const [across, down] = turns % 2 === 0 ? [width, height] : [height, width]
  const type = photo[0] === 0x89 ? 'png' : 'jpeg'
  const turn = `translate(${across / 2} ${down / 2}) rotate(${turns * 90}) translate(${-width / 2} ${-height / 2})`
  const page = `<svg xmlns="http://www.w3.org/2000/svg" width="${across}" height="${down}"><image transform="${turn}" width="${width}" height="${height}" href="data:image/${type};base64,${photo.toString('base64')}"/></svg>`
  const zoom = Math.min(1, longSide / Math.max(across, down))
  return new Resvg(page, { fitTo: { mode: 'zoom', value: zoom }, font: { loadSystemFonts: false }, background: 'white' })
    .render()
    .asPng()
}
