// Which paper a file is, by its name and what was written with it.
import type { Paper } from './paper.ts'

/** The paper whose words the text has; of several the one with the longest word, and of those one not given yet. Null where none fits. */
export function paperNamed(text: string, wanted: readonly Paper[], given: readonly string[]): Paper | null {
  const said = text.toLowerCase().replace(/[_\-.]+/g, ' ')
  const fitting = wanted.flatMap((paper) => {
    const length = Math.max(0, ...paper.signs.filter((sign) => said.includes(sign.toLowerCase())).map((sign) => sign.length))
    return length === 0 ? [] : [{ paper, length, open: !given.includes(paper.id) }]
  })
  fitting.sort((a, b) => b.length - a.length || Number(b.open) - Number(a.open))
  return fitting[0]?.paper ?? null
}
