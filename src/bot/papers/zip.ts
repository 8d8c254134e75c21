// Several files as one ZIP.
import { type Zippable, zipSync } from 'fflate'
import type { MadeFile } from './make.ts'

/** Packs files. PDF, DOCX and XLSX are packed already, so nothing is squeezed twice. */
export function zipOf(files: readonly MadeFile[]): Uint8Array {
  const entries: Zippable = {}
  for (const { name, bytes } of files) entries[name] = [bytes, { level: /\.(?:docx|pdf|xlsx)$/.test(name) ? 0 : 6 }]
  return zipSync(entries)
}
