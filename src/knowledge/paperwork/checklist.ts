// The table of the checklist: every paper wanted, who brings it, in which language and format, how large, and how far it is.
import type { Text } from '../../locale.ts'
import { yes } from '../law/engine/truth.ts'
import type { Paper } from '../procedure/paper.ts'
import type { Line, Piece } from './document.ts'
import { type CaseService, situationOf } from './dossier.ts'
import { limitAt, type PaperForm } from './forms.ts'
import type { Template } from './template.ts'
import type { Around } from './values.ts'

type Shelf = Around['known'] & {
  readonly forms: ReadonlyMap<string, PaperForm>
  readonly templates: readonly Template[]
}

const heads: readonly Text[] = [
  { zh: '序号', en: 'No.' },
  { zh: '材料', en: 'Paper' },
  { zh: '由谁提供', en: 'Provided by' },
  { zh: '语言', en: 'Language' },
  { zh: '格式与大小', en: 'Format and size' },
  { zh: '状态', en: 'Status' },
]
const who: Readonly<Record<Paper['who'], Text>> = {
  applicant: { zh: '主办者', en: 'you' },
  'account-team': { zh: '项目团队', en: 'our team' },
}
const words = {
  several: { zh: '（{names}）', en: ' ({names})' },
  noLimit: { zh: '；大小以上传页面提示为准', en: '; size as the upload page says' },
  limit: { zh: '；{provider}：{limit}', en: '; {provider}: {limit}' },
  have: { zh: '☑ 已提供', en: '☑ provided' },
  drafted: { zh: '☐ 已拟稿，待签字盖章', en: '☐ drafted, to be signed' },
  open: { zh: '☐ 待提供', en: '☐ outstanding' },
  nothing: { zh: '无需办理备案，因此不需要材料。', en: 'Nothing has to be filed, so no papers are needed.' },
}

/** One row a paper; where services differ, the row names those it is for. */
export function checklistTable(around: Around, shelf: Shelf, told: (text: Text | null) => Line): Piece {
  const wanted = wantedPapers(around, shelf)
  const rows = wanted.map(({ paper, services }, at) => {
    const number = String(at + 1)
    const form = shelf.forms.get(paper.form)
    return [
      told({ zh: number, en: number }),
      told(named(paper, services, around)),
      told(who[paper.who]),
      told(form?.language ?? null),
      told(form === undefined ? null : formatOf(form, around, shelf)),
      told(statusOf(paper, services, around)),
    ]
  })
  if (rows.length === 0) return { kind: 'text', line: told(words.nothing) }
  return { kind: 'table', widths: [1, 4.8, 1.6, 2.6, 4.4, 3.2], heads: heads.map(told), rows }
}

/** The papers a case calls for, each once, with the services it is for. */
export function wantedPapers(
  { dossier }: Pick<Around, 'dossier'>,
  shelf: Pick<Shelf, 'papers' | 'rulebook'>,
): readonly { readonly paper: Paper; readonly services: readonly CaseService[] }[] {
  const situations = dossier.services.map((service) => ({ service, situation: situationOf(service, shelf.rulebook) }))
  return shelf.papers.flatMap((paper) => {
    const services = situations.filter(({ situation }) => paper.test(situation) === yes).map(({ service }) => service)
    return services.length === 0 ? [] : [{ paper, services }]
  })
}

function named(paper: Paper, services: readonly CaseService[], { dossier }: Around): Text {
  if (services.length === dossier.services.length) return paper.name
  const names = services.map(({ facts, id }) => String(facts['service.name'] ?? facts['domain.name'] ?? id))
  const fill = (words: string, by: string) => words.replace('{names}', names.join(by))
  return {
    zh: `${paper.name.zh}${fill(words.several.zh, '、')}`,
    en: `${paper.name.en}${fill(words.several.en, ', ')}`,
  }
}

function formatOf(form: PaperForm, { service }: Around, { providers }: Shelf): Text {
  if (form.limits.size === 0) return form.format
  const found = limitAt(form, service.facts['hosting.provider'], providers)
  if (found === null) return { zh: form.format.zh + words.noLimit.zh, en: form.format.en + words.noLimit.en }
  const { provider, limit } = found
  const fill = (language: 'zh' | 'en') =>
    form.format[language] +
    words.limit[language].replace('{provider}', provider.name[language]).replace('{limit}', limit.text[language])
  return { zh: fill('zh'), en: fill('en') }
}

function statusOf(paper: Paper, services: readonly CaseService[], { dossier }: Around): Text {
  const filled = (service: CaseService) =>
    paper.fields?.every((field) => service.fields[field] !== undefined && service.fields[field] !== 'unknown')
  if (dossier.files.includes(paper.id) || (paper.fields !== undefined && services.every(filled))) return words.have
  return paper.draft === undefined ? words.open : words.drafted
}
