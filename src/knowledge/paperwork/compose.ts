// Writes the papers a case needs: chooses the kinds, fills the wording, lays the pieces out.

import type { Text } from '../../locale.ts'
import type { Condition } from '../law/engine/condition.ts'
import { yes } from '../law/engine/truth.ts'
import { checklistTable } from './checklist.ts'
import type { Document, PaperEdition, Piece } from './document.ts'
import { type CaseService, type Dossier, situationOf } from './dossier.ts'
import { lineOf, plainLine, valueLine } from './fill.ts'
import type { PaperForm } from './forms.ts'
import { type ProvinceShelf, provincePieces } from './province-rules.ts'
import { roadPieces } from './road-chart.ts'
import { servicesTable } from './services-table.ts'
import type { AuthoredPiece, Template } from './template.ts'
import type { Around } from './values.ts'
import { verdictPieces } from './verdict-page.ts'

/** The wording of papers, and what filling it stands on. */
export type Desk = Around['known'] & {
  readonly templates: readonly Template[]
  readonly forms: ReadonlyMap<string, PaperForm>
} & ProvinceShelf

type Writing = { readonly desk: Desk; readonly dossier: Dossier; readonly edition: PaperEdition; readonly template: Template }

const foot: Text = {
  zh: '{foot.operator}{foot.services}制作于{today} · 签署前请核对全部内容',
  en: '{foot.operator}{foot.services}made on {today} · check every line before you sign',
}
const copy: Text = { zh: '', en: 'English reading copy. The Chinese paper is the one to hand in.' }

/** The papers for a case: exactly those it needs, in the order of the folder. */
export function compose(dossier: Dossier, desk: Desk, edition: PaperEdition): readonly Document[] {
  return desk.templates.flatMap((template) => {
    const about = concerned(dossier, desk, template)
    return about.length === 0 ? [] : [write({ desk, dossier, edition, template }, about)]
  })
}

/** The services a paper is about; none where it is not needed. */
function concerned(dossier: Dossier, desk: Desk, template: Template): readonly CaseService[] {
  const found = dossier.services.filter((service) => template.test(situationOf(service, desk.rulebook)) === yes)
  return found.length === 0 && template.alsoSeveral && dossier.services.length > 1 ? dossier.services : found
}

function write(writing: Writing, about: readonly CaseService[]): Document {
  const { dossier, edition, template } = writing
  const copies = (template.perPerson ? byPerson(about) : [about]) as readonly (readonly [CaseService, ...CaseService[]])[]
  const pieces = copies.flatMap((services, at): Piece[] => {
    const own: Dossier = { ...dossier, services: services as Dossier['services'] }
    const around: Around = { dossier: own, service: services[0], known: writing.desk }
    return [
      ...(at > 0 ? [{ kind: 'page' } as const] : []),
      ...template.pieces.flatMap((piece) => laidOut(piece, writing, around)),
    ]
  })
  const around: Around = { dossier, service: about[0]!, known: writing.desk }
  return {
    kind: template.kind,
    title: lineOf(template.title, edition, around),
    ...(template.landscape && { landscape: true }),
    foot: lineOf(foot, edition === 'both' ? 'zh' : edition, around),
    pieces: [...(edition === 'en' ? [{ kind: 'note', line: lineOf(copy, 'en', around) } as const] : []), ...pieces],
  }
}

function byPerson(services: readonly CaseService[]): readonly (readonly CaseService[])[] {
  const groups = new Map<string, CaseService[]>()
  for (const one of services) {
    const name = one.fields['person.name'] ?? ''
    groups.set(name, [...(groups.get(name) ?? []), one])
  }
  return [...groups.values()]
}

function laidOut(piece: AuthoredPiece, writing: Writing, around: Around): Piece[] {
  if (piece.several !== undefined && piece.several !== around.dossier.services.length > 1) return []
  if (!holds(piece.when, writing, around)) return []
  const { edition } = writing
  const line = (words: Text) => lineOf(words, edition, around)
  if ('each' in piece)
    return around.dossier.services.flatMap((service) =>
      piece.each.flatMap((one) => laidOut(one, writing, { ...around, service })),
    )
  if ('heading' in piece) return [{ kind: 'heading', line: line(piece.heading) }]
  if ('text' in piece) return [{ kind: 'text', line: line(piece.text) }]
  if ('note' in piece) return [{ kind: 'note', line: line(piece.note) }]
  if ('page' in piece) return [{ kind: 'page' }]
  if ('points' in piece) return [{ kind: 'points', lines: piece.points.map(line) }]
  if ('sign' in piece)
    return [{ kind: 'sign', lines: piece.sign.map((words) => line(edition === 'en' ? signable(words) : words)) }]
  if ('rows' in piece) {
    const rows = piece.rows
      .filter(({ when }) => holds(when, writing, around))
      .map(({ label, value }) => ({
        label: line(label),
        value: typeof value === 'string' ? valueLine(value, edition, around) : line(value),
      }))
    return rows.length === 0 ? [] : [{ kind: 'rows', rows }]
  }
  const told = (text: Text | null) => plainLine(text, edition)
  if (piece.table === 'services') return [servicesTable(around, told)]
  if (piece.table === 'province') return provincePieces(around, writing.desk, told)
  if (piece.table === 'papers') return [checklistTable(around, writing.desk, told)]
  return piece.table === 'road' ? roadPieces(around, told) : verdictPieces(around, told)
}

/** In English the line to sign on follows the words, as it does in the Chinese ones. */
const signable = ({ zh, en }: Text): Text => ({ zh, en: `${en}: {__12}` })

function holds(condition: unknown, { template, desk }: Writing, { service }: Around): boolean {
  if (condition === undefined) return true
  return template.holds(condition as Condition)(situationOf(service, desk.rulebook)) === yes
}
