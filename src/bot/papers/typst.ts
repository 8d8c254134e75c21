// The Typst compiler, opened when the first paper is wanted and let go when nobody has wanted one for a while.
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { ownFile } from '../../knowledge/read.ts'

let opened: NodeCompiler | undefined

/** The compiler, with our font and the folder of authored layouts. */
export async function compiler(): Promise<NodeCompiler> {
  if (opened !== undefined) return opened
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
  const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/package.json'))
  opened = NodeCompiler.create({
    workspace: fileURLToPath(ownFile('paperwork')),
    fontArgs: [{ fontPaths: [join(fonts, '400Regular'), join(fonts, '700Bold')] }],
  })
  return opened
}

/** Lays out one of the authored layouts (`paper.typ`) as PDF. `inputs`: what the layout reads as `sys.inputs`. */
export async function pdfOf(layout: string, inputs: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const typst = await compiler()
  try {
    return typst.pdf({ mainFilePath: fileURLToPath(ownFile(`paperwork/${layout}`)), inputs: { ...inputs } })
  } finally {
    typst.evictCache(0)
  }
}
