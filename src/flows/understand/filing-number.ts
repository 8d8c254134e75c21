// Reads a granted number: filing, licence or PSB number, as the question wants it.
import { type NumberKind, numberInText, numberKind, writtenNumber } from '../../knowledge/names/filing-number.ts'
import type { Text } from '../../locale.ts'
import type { ReadValue } from './reading.ts'
import { nothing, stated, unless, wrong } from './stated.ts'

type Sort = 'filing' | 'licence' | 'psb'
const sorts: Readonly<Record<NumberKind, Sort>> = {
  subject: 'filing',
  site: 'filing',
  app: 'filing',
  'mini-program': 'filing',
  'quick-app': 'filing',
  licence: 'licence',
  psb: 'psb',
}
const names: Readonly<Record<Sort, Text>> = {
  filing: { en: 'the ICP filing number, such as 京ICP备12345678号-1', zh: 'ICP备案号，例如京ICP备12345678号-1' },
  licence: {
    en: 'the licence number, such as 京ICP证030173号 or 粤B2-20090059',
    zh: '许可证编号，例如京ICP证030173号或粤B2-20090059',
  },
  psb: { en: 'the PSB number, such as 京公网安备11010802000001号', zh: '公安备案号，例如京公网安备11010802000001号' },
}
const found: Readonly<Record<Sort, Text>> = {
  filing: { en: 'That is an ICP filing number', zh: '这是ICP备案号' },
  licence: { en: 'That is a licence number', zh: '这是许可证编号' },
  psb: { en: 'That is a PSB number', zh: '这是公安备案号' },
}

/** A filing number named in a plain text, and where it stands. */
export type NumberSaid = { readonly number: string; readonly kind: NumberKind; readonly start: number; readonly end: number }

/** The filing numbers of subjects, sites and apps in a plain text; blanks inside them do not matter. */
export function numbersSaid(plain: string): readonly NumberSaid[] {
  return [...plain.matchAll(/\p{Script=Han} ?ICP ?备 ?\d{6,10} ?号?(?: ?[-—–－_] ?\d{1,4}(?:[AXK](?![A-Za-z]))?)?/giu)].flatMap(
    (hit) => {
      const number = writtenNumber(hit[0])
      const kind = numberKind(number)
      return kind === null ? [] : [{ number, kind, start: hit.index, end: hit.index + hit[0].length }]
    },
  )
}

/** Reads a number of the kind the question asks for. */
export const readFilingNumber: ReadValue = (question, given, { library }) => {
  const wanted: Sort =
    question.field === 'record.psbNumber' ? 'psb' : question.field === 'record.licenceNumber' ? 'licence' : 'filing'
  const said = library.simplified(given)
  const number = numberInText(said)
  const kind = number === null ? null : numberKind(number)
  if (number !== null && kind !== null) {
    if (sorts[kind] === wanted) return stated(question, number, unless(given, number))
    const sort = sorts[kind]
    return wrong({
      en: `${found[sort].en}; this asks for ${names[wanted].en}.`,
      zh: `${found[sort].zh}，此处需要${names[wanted].zh}。`,
    })
  }
  const meant = number !== null || /icp|备案?\d|公网安备|^[^\d]{0,2}\d{6,14}号?$/i.test(writtenNumber(said))
  return meant
    ? wrong({ en: `That does not have the form of ${names[wanted].en}.`, zh: `格式不符，应为${names[wanted].zh}。` })
    : nothing
}
