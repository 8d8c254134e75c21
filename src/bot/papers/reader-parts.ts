// Where the reader of photos and its data for Chinese lie: installed packages, nothing is fetched.
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The paths of both. Throws where a package is not installed. */
export function readerParts(): { readonly reader: string; readonly data: string } {
  const { resolve } = createRequire(import.meta.url)
  const data = dirname(resolve('@tesseract.js-data/chi_sim/package.json'))
  return { reader: resolve('tesseract.js'), data: join(data, '4.0.0/chi_sim.traineddata.gz') }
}
