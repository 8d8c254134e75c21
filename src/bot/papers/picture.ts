// A picture of a page: Typst draws it, resvg makes pixels of it.
import type { Document } from '../../knowledge/paperwork/document.ts'
import { withCleanWords } from '../clean-words.ts'
import { svgOf } from './typst.ts'

/** How many pixels wide: sharp on a phone, and still sent as a photo. */
const pixelsWide = 1280

/** The picture as PNG. */
export async function pngOf(paper: Document): Promise<Uint8Array> {
  const [{ Resvg }, svg] = await Promise.all([
    import('@resvg/resvg-js'),
    svgOf('picture.typ', { paper: JSON.stringify(withCleanWords(paper)) }),
  ])
  // Letters are outlines by now: no font of the machine is looked for.
  const drawn = new Resvg(svg, {
    fitTo: { mode: 'width', value: pixelsWide },
    font: { loadSystemFonts: false },
    background: 'white',
  })
  return drawn.render().asPng()
}
