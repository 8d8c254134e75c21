// A filled form as files: a table to copy from line by line, and JSON in the shape of the request where the form takes one.
import type { Text } from '../../locale.ts'
import type { PaperEdition } from './document.ts'
import type { CaseService, Dossier } from './dossier.ts'
import type { FilingForm } from './filing-form.ts'
import { type FilledField, fillForm, formsOf, type WantedForm } from './filled-form.ts'
import type { Around } from './values.ts'

type Desk = Around['known'] & { readonly filingForms: readonly FilingForm[] }

/** A table to be made a workbook, or a file of words. */
export type FormFile =
  | {
      readonly name: string
      readonly title: string
      readonly widths: readonly number[]
      readonly rows: readonly (readonly string[])[]
    }
  | { readonly name: string; readonly text: string }

const heads: readonly Text[] = [
  { zh: '部分', en: 'Part' },
  { zh: '服务', en: 'Service' },
  { zh: '字段', en: 'Field' },
  { zh: '填写内容', en: 'Value' },
  { zh: '提示', en: 'Note' },
]
/** In characters. */
const widths = [22, 18, 34, 44, 26]
const words = {
  missing: { zh: '待补充', en: 'still to fill in' },
  short: { zh: '过短，至少{least}字', en: 'too short: {least} characters at least' },
  long: { zh: '过长，最多{most}字', en: 'too long: {most} characters at most' },
  shape: { zh: '格式不符，请核对', en: 'not in the form’s format, please check' },
}

/** The files of all forms a case needs. */
export const formFilesOf = (dossier: Dossier, desk: Desk, edition: PaperEdition): readonly FormFile[] =>
  formsOf(dossier, desk).flatMap((form) => formFiles(form, dossier, desk, edition))

/** `form-huawei.xlsx`; for a form that takes JSON also `form-wechat.json`, of several services one each. */
export function formFiles(
  wanted: WantedForm,
  dossier: Dossier,
  known: Around['known'],
  edition: PaperEdition,
): readonly FormFile[] {
  const filled = fillForm(wanted, dossier, known)
  const { form, services } = wanted
  const title = form.name[edition === 'en' ? 'en' : 'zh']
  const table = { name: `form-${form.id}.xlsx`, title, widths, rows: rowsOf(filled, wanted, edition) }
  if (!form.json) return [table]
  const name = (at: number) => `form-${form.id}${services.length > 1 ? `-${at + 1}` : ''}.json`
  return [
    table,
    ...services.map((service, at) => ({ name: name(at), text: `${JSON.stringify(requestOf(filled, service.id), null, 2)}\n` })),
  ]
}

function rowsOf(
  filled: readonly FilledField[],
  { form, services }: WantedForm,
  edition: PaperEdition,
): readonly (readonly string[])[] {
  const said = (text: Text, parted = ' ') => (edition === 'both' ? `${text.zh}${parted}${text.en}` : text[edition])
  const rows = filled.map(({ part, service, field, value, fault }) => [
    said(part),
    service === null ? '' : nameOf(services.find(({ id }) => id === service)!),
    said(field.label),
    value === null ? '' : String(value),
    fault === null ? '' : said(filledIn(words[fault], field.least, field.most), ' / '),
  ])
  return [heads.map((head) => said(head)), ...rows, [said(form.note)]]
}

const nameOf = ({ id, facts }: CaseService) => String(facts['service.name'] ?? facts['domain.name'] ?? id)

const filledIn = (text: Text, least = 0, most = 0): Text => {
  const fill = (said: string) => said.replace('{least}', String(least)).replace('{most}', String(most))
  return { zh: fill(text.zh), en: fill(text.en) }
}

type Level = Record<string, unknown>

function put(level: Level, [key = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) level[key] = value
  else {
    level[key] ??= {}
    put(level[key] as Level, rest, value)
  }
}

/** The request: what is known and would be taken, under its path; what is open is left out, and named in the table. */
function requestOf(filled: readonly FilledField[], service: string): object {
  const request: Level = {}
  for (const { field, value, fault, service: of } of filled) {
    const path = field.id.split('.')
    request[path[0]!] ??= {}
    if (value === null || fault !== null || (of !== null && of !== service)) continue
    put(request, path, value)
  }
  return request
}
