// The table of the steps from here to "live", in the order in which they are taken.
import type { Text } from '../../locale.ts'
import { stepNames } from '../law/step-names.ts'
import { steps } from '../law/verdict.ts'
import type { Line, Piece } from './document.ts'
import type { Around } from './values.ts'

const heads: readonly Text[] = [
  { zh: '序号', en: 'No.' },
  { zh: '步骤', en: 'Step' },
]

/** One row a step that any service takes. */
export function stepsTable({ dossier }: Around, told: (text: Text | null) => Line): Piece {
  const taken = steps.filter((step) => dossier.services.some(({ verdict }) => verdict.sequence.includes(step)))
  const rows = taken.map((step, at) => [told({ zh: String(at + 1), en: String(at + 1) }), told(stepNames[step])])
  return { kind: 'table', widths: [1.1, 12], heads: heads.map(told), rows }
}
