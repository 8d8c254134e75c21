// `doctor` on photos of licences: that they are only kept, or whether what reads them is there.
import { existsSync } from 'node:fs'
import type { Check } from '../health.ts'
import { readerParts } from '../papers/reader-parts.ts'

/** One line. Nothing is read for it. */
export function lookAtPhotos(wanted: boolean | undefined): Check {
  const name = 'photos'
  if (wanted !== true) return { name, well: true, detail: 'photos of licences are kept, not read' }
  try {
    const missing = Object.values(readerParts()).filter((path) => !existsSync(path))
    if (missing.length === 0) return { name, well: true, detail: 'photos of licences are read on this machine; people confirm' }
    return { name, well: false, detail: `LICENCE_PHOTOS is read, but ${missing[0]} is missing` }
  } catch {
    return { name, well: false, detail: 'LICENCE_PHOTOS is read, but tesseract.js is not installed: npm ci' }
  }
}
