// Packs to try things with: the deployer's folder with one rule of ours in other words, and one paper more.
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { ownFile } from '../../src/knowledge/read.ts'

/** A folder of its own, empty. */
export const emptyPack = (): string => mkdtempSync(join(tmpdir(), 'pack-'))

/** Puts a file of ours, changed, into a pack. */
export function changed(folder: string, path: string, change: (text: string) => string): void {
  put(folder, join('knowledge', path), change(readFileSync(ownFile(path), 'utf8')))
}

/** Writes one file of a pack. */
export function put(folder: string, path: string, content: string): void {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}

/** Every public site needs a licence from now on, and one paper more. */
export function licenceForAll(folder: string): void {
  changed(folder, 'law/rules/filing.yaml', (text) => `${text}\n${licenceRule}`)
  changed(folder, 'procedure/documents.yaml', (text) => `${text}\n${networkPlan}`)
}

const licenceRule = `- id: R-B9
  name: example-site-licence
  when: site-due
  gives: { registration: licence }
  because: { en: An example rule asks a licence of every site., zh: 示例规定：网站均须取得许可证。 }
  sources: [L1]
  confidence: high
`

const networkPlan = `- id: example-network-plan
  for: filing
  who: applicant
  form: original-photo
  when: filing-due
  text: { en: An example plan, zh: 示例方案 }
  sources: [L1]
`
