// The table of the services a paper is about.
import type { Text } from '../../locale.ts'
import type { Line, Piece } from './document.ts'
import { type Around, valueAt } from './values.ts'

const heads: readonly Text[] = [
  { zh: '序号', en: 'No.' },
  { zh: '服务名称', en: 'Name' },
  { zh: '类型', en: 'Kind' },
  { zh: '域名', en: 'Domain' },
  { zh: '内容说明', en: 'Content' },
]

/** One row a service. */
export function servicesTable(around: Around, told: (text: Text | null) => Line): Piece {
  const rows = around.dossier.services.map((service, at) => [
    told({ zh: String(at + 1), en: String(at + 1) }),
    ...['service.name', 'service.kind', 'domain.name', 'service.remark'].map((name) =>
      told(valueAt(name, { ...around, service })),
    ),
  ])
  return { kind: 'table', widths: [1.1, 3, 2, 3.4, 4], heads: heads.map(told), rows }
}
