// What the province wants beyond the common papers, each rule with its source and day: sources disagree, so the reader can weigh them.
import { sayDate, type Text } from '../../locale.ts'
import type { Line, Piece } from './document.ts'
import type { Around } from './values.ts'

type Rule = {
  readonly en: string
  readonly zh: string
  readonly sources?: readonly string[] | undefined
  readonly asOf?: string | undefined
}

/** The rules of the provinces by code, and the sources by id; the library has both. */
export type ProvinceShelf = {
  readonly words: {
    readonly places: {
      readonly provinces: ReadonlyMap<
        string,
        { readonly aspects: Readonly<Record<string, Rule>>; readonly sources: readonly string[]; readonly asOf: string }
      >
    }
  }
  readonly sources: ReadonlyMap<string, { readonly label: Text }>
}

const ofUnits = ['subject-person', 'domain-holder', 'specials']
const ofIndividuals = ['individuals', 'specials']
const labels: Readonly<Record<string, Text>> = {
  'subject-person': { zh: '主体负责人', en: 'Responsible person of the operator' },
  'domain-holder': { zh: '域名持有者', en: 'Holder of the domain' },
  individuals: { zh: '个人备案', en: 'Individuals' },
  specials: { zh: '其他', en: 'Besides' },
}
const words = {
  title: { zh: '本省要求', en: 'What the province wants' },
  none: { zh: '未收集到该省的单独要求。', en: 'No rule of this province alone is known to us.' },
  said: { zh: '{label}：{rule}（{source}，截至{date}）', en: '{label}: {rule} ({source}, as of {date})' },
}

/** A heading and a point for each rule; nothing where the province is not known. */
export function provincePieces(around: Around, { words: tables, sources }: ProvinceShelf, told: (text: Text) => Line): Piece[] {
  const { facts } = around.service
  const province = tables.places.provinces.get(String(facts['entity.province']))
  if (province === undefined) return []
  const aspects = facts['entity.type'] === 'individual' ? ofIndividuals : ofUnits
  const lines = aspects.flatMap((name) => {
    const rule = province.aspects[name]
    return rule === undefined ? [] : [said(labels[name]!, rule, province, sources)]
  })
  const rules: Piece = lines.length === 0 ? { kind: 'note', line: told(words.none) } : { kind: 'points', lines: lines.map(told) }
  return [{ kind: 'heading', line: told(words.title) }, rules]
}

function said(
  label: Text,
  rule: Rule,
  row: { readonly sources: readonly string[]; readonly asOf: string },
  sources: ProvinceShelf['sources'],
): Text {
  const [source] = rule.sources ?? row.sources
  const from = sources.get(source ?? '')?.label ?? { en: source ?? '', zh: source ?? '' }
  const asOf = rule.asOf ?? row.asOf
  const day = (language: 'zh' | 'en') => (/^\d{4}-\d{2}-\d{2}$/.test(asOf) ? sayDate(asOf, language) : asOf)
  const fill = (language: 'zh' | 'en') =>
    words.said[language]
      .replace('{label}', label[language])
      // The place is named in the heading's paper already.
      .replace('{rule}', () => rule[language].replace(/^[^:：]{2,16}[:：]\s*/u, '').replace(/[.。]$/, ''))
      .replace('{source}', () => from[language])
      .replace('{date}', () => day(language))
  return { zh: fill('zh'), en: fill('en') }
}
