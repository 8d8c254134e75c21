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

type Inputs = Readonly<Record<string, string>>

/** Lays out one of the authored layouts (`paper.typ`) as PDF. `inputs`: what the layout reads as `sys.inputs`. */
export async function pdfOf(layout: string, inputs: Inputs): Promise<Uint8Array> {
  return laidOut((typst) => typst.pdf({ mainFilePath: pathOf(layout), inputs: { ...inputs } }))
}

/** The same as SVG, letters as outlines. */
export async function svgOf(layout: string, inputs: Inputs): Promise<string> {
  return laidOut((typst) => typst.plainSvg({ mainFilePath: pathOf(layout), inputs: { ...inputs } }))
}

async function laidOut<Result>(make: (typst: NodeCompiler) => Result): Promise<Result> {
  const typst = await compiler()
  try {
    return make(typst)
  } finally {
    typst.evictCache(0)
  }
}

const pathOf = (layout: string) => fileURLToPath(ownFile(`paperwork/${layout}`))
