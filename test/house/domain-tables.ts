// The tables of docs/domain, made from what the program itself goes by: facts, names of the verdict, rules, orders, duties.
import { vocabulary } from '../../src/knowledge/law/facts.ts'
import { valueName } from '../../src/knowledge/law/labels/value-names.ts'
import { alsoLabels, blockerLabels } from '../../src/knowledge/law/labels/verdict-names.ts'
import type { Rule } from '../../src/knowledge/law/rule.ts'
import { stepNames } from '../../src/knowledge/law/step-names.ts'
import { blockers } from '../../src/knowledge/law/verdict.ts'
import { type FactPath, type FactSpec, factPaths, spec } from '../../src/knowledge/law/vocabulary.ts'
import type { Text } from '../../src/locale.ts'
import { library } from '../journeys/talk.ts'

const table = (heads: readonly string[], rows: readonly (readonly string[])[]) =>
  [heads, heads.map(() => '---'), ...rows.map((row) => row.map((cell) => cell.replaceAll('|', '\\|')))]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n')
    .replaceAll('| --- ', '|---')
    .replaceAll('--- |', '---|')

const code = (text: string) => `\`${text}\``
const both = ({ en, zh }: Text) => [en, zh]

/** Facts by their part, then their values. */
export function factTables(): string {
  const parts = [...new Set(Object.keys(vocabulary).map((path) => path.split('.')[0]!))]
  return parts
    .map((part) => {
      const paths = factPaths.filter((path) => path.split('.')[0] === part)
      const rows = paths.map((path) => [code(path), ...both(spec(path).name), kindOf(path), whoOf(spec(path))])
      const values = paths.filter((path) => spec(path).values !== undefined).map(valuesOf)
      return [`### ${part}`, table(['path', 'is', '中文', 'type', 'asked'], rows), ...values].join('\n\n')
    })
    .join('\n\n')
}

function kindOf(path: FactPath): string {
  const { type, default: standard, scope } = spec(path)
  const taken = standard === undefined ? '' : `, else ${code(JSON.stringify(standard))}`
  return `${type} of the ${scope}${taken}`
}

const whoOf = ({ ask, rank, followUp }: FactSpec) =>
  ask === 'derived'
    ? 'never: derived'
    : ask === 'team'
      ? 'the team alone'
      : rank === undefined
        ? 'yes'
        : `deciding, rank ${rank}${followUp ? ', if it decides' : ''}`

const valuesOf = (path: FactPath) =>
  `${code(path)}: ${spec(path)
    .values!.map((value) => `${code(value)} ${valueName(path, value).en} ${valueName(path, value).zh}`)
    .join(' · ')}`

/** The closed lists of a verdict. */
export function verdictTables(): string {
  const needs = Object.entries(alsoLabels).map(([name, label]) => [code(name), ...both(label)])
  const walls = Object.entries(blockerLabels).map(([name, { name: label, wayPast }]) => [
    code(name),
    blockers[name as keyof typeof blockers],
    ...both(label),
    wayPast.en,
  ])
  const steps = Object.entries(stepNames).map(([name, label]) => [code(name), ...both(label)])
  return [
    '### `also`: what is needed beside the number',
    table(['name', 'is', '中文'], needs),
    '### `blockers`: what stands in the way',
    table(['name', 'severity', 'is', '中文', 'way past'], walls),
    '### `sequence`: the steps, in this order',
    table(['name', 'is', '中文'], steps),
  ].join('\n\n')
}

/** Every rule with what follows from it, why, and what it rests on. */
export function ruleTables(): string {
  const row = (rule: Rule) => {
    const { because, sources } = rule.finding('note')
    return [rule.id, code(rule.name), givesOf(rule), because.en, sources.join(', '), rule.confidence]
  }
  return table(['id', 'rule', 'gives', 'because', 'sources', 'confidence'], library.rulebook.rules.map(row))
}

function givesOf({ gives }: Rule): string {
  return Object.entries(gives)
    .map(([what, value]) => (typeof value === 'string' ? `${what} ${code(value)}` : what === 'contested' ? 'contested' : what))
    .join(', ')
}

/** Kinds of orders, and the stages of each track. */
export function orderTables(): string {
  const { kinds, tracks } = library.orders
  const rows = Object.entries(kinds).map(([id, { name, track, authority }]) => [
    code(id),
    ...both(name),
    code(track),
    authority.en,
  ])
  const stages = Object.entries(tracks).map(([track, all]) => {
    const lines = all.map(({ id, name, usual, limit, to }) => [
      code(id),
      ...both(name),
      usual === null || usual === undefined ? '–' : `${usual[0]}–${usual[1]} ${usual[2]}`,
      limit === null ? '–' : `${limit[0]} ${limit[1]}`,
      Object.keys(to).map(code).join(', ') || 'closed',
    ])
    return `### The track ${code(track)}\n\n${table(['stage', 'is', '中文', 'usual', 'limit', 'next'], lines)}`
  })
  return [table(['kind', 'is', '中文', 'track', 'authority'], rows), ...stages].join('\n\n')
}

/** Every duty with when it is brought to mind. */
export function dutyTable(): string {
  const rows = [...library.duties.values()].map((duty) => [
    code(duty.id),
    ...both(duty.name),
    `${duty.scope}, ${duty.occurrence}`,
    `${duty.offsets.join(' ')} from ${duty.from}`,
    duty.basis.replace('_', ', '),
    duty.sources.join(', ') || '–',
  ])
  return table(['duty', 'is', '中文', 'of', 'brought to mind', 'basis', 'sources'], rows)
}
