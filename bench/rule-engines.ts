// Our rules in two rule engines: conditions translated one by one, so that the same cases cost what they cost there.
import { readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import { Engine, type NestedCondition } from 'json-rules-engine'
import Publicodes from 'publicodes'
import { type Atom, atomOf, type Test } from '../src/knowledge/law/engine/atom.ts'
import type { Condition } from '../src/knowledge/law/engine/condition.ts'
import { dayOf, placeOf, readables } from '../src/knowledge/law/engine/situation.ts'
import { yes } from '../src/knowledge/law/engine/truth.ts'
import type { FactValue } from '../src/knowledge/law/facts.ts'
import { ruleFiles } from '../src/knowledge/law/rulebook.ts'
import { ownFile } from '../src/knowledge/read.ts'

type Facts = Readonly<Record<string, FactValue>>
type Authored = { readonly name: string; readonly when: Condition }

const today = dayOf('2026-11-27')
const read = (name: string) => load(readFileSync(ownFile(`law/rules/${name}.yaml`), 'utf8'))
const { conditions: named } = read('conditions') as { conditions: Readonly<Record<string, Condition>> }
const rules = ruleFiles.flatMap((name) => read(name) as readonly Authored[])

/** What an engine builds of a condition. `open`: what only our third truth value can say; the engines have two. */
type Built<Node> = {
  readonly all: (parts: readonly Node[]) => Node
  readonly any: (parts: readonly Node[]) => Node
  readonly not: (part: Node) => Node
  readonly open: Node
  readonly fact: (name: string, test: Test) => Node
}

function translated<Node>(condition: Condition, built: Built<Node>): Node {
  if (typeof condition === 'string') return translated(named[condition]!, built)
  const parts = Object.entries(condition).map(([form, content]) => {
    const inner = () => translated(content as Condition, built)
    if (form === 'all') return built.all((content as Condition[]).map((part) => translated(part, built)))
    if (form === 'any') return built.any((content as Condition[]).map((part) => translated(part, built)))
    if (form === 'not') return built.not(inner())
    if (form === 'possible') return inner()
    if (form === 'unsettled') return built.open
    return built.fact(form, content as Test)
  })
  return parts.length === 1 ? parts[0]! : built.all(parts)
}

const isYes = ({ of }: Atom, value: FactValue | undefined) => of(value, today) === yes

/** json-rules-engine: every test is an operator of its own; a run gives the rules that hold. */
export function jsonRulesEngine(): (facts: Facts) => Promise<readonly string[]> {
  const engine = new Engine([], { allowUndefinedFacts: true })
  const built: Built<NestedCondition> = {
    all: (parts) => ({ all: [...parts] }),
    any: (parts) => ({ any: [...parts] }),
    not: (part) => ({ not: part }),
    open: { any: [] },
    fact: (name, test) => {
      const operator = JSON.stringify([name, test])
      const atom = atomOf(readables[placeOf(name)!]!, test)
      engine.addOperator(operator, (value: FactValue | undefined) => isYes(atom, value))
      return { fact: name, operator, value: true }
    },
  }
  for (const { name, when } of rules) engine.addRule({ conditions: { all: [translated(when, built)] }, event: { type: name } })
  return async (facts) => (await engine.run(facts)).events.map(({ type }) => type)
}

/** publicodes: the tests are told as booleans, as it knows no sets; every rule is evaluated. */
export function publicodes(): (facts: Facts) => readonly string[] {
  const atoms = new Map<string, { readonly name: string; readonly path: string; readonly atom: Atom }>()
  const built: Built<unknown> = {
    all: (parts) => ({ 'toutes ces conditions': parts }),
    any: (parts) => ({ 'une de ces conditions': parts }),
    not: (part) => ({ valeur: { 'une de ces conditions': [part] }, 'non applicable si': part, 'par défaut': 'oui' }),
    open: 'non',
    fact: (path, test) => {
      const key = JSON.stringify([path, test])
      if (!atoms.has(key)) atoms.set(key, { name: `fait ${atoms.size}`, path, atom: atomOf(readables[placeOf(path)!]!, test) })
      return atoms.get(key)!.name
    },
  }
  const authored = Object.fromEntries(rules.map(({ when }, at) => [`regle ${at}`, { valeur: translated(when, built) }]))
  const facts = Object.fromEntries([...atoms.values()].map(({ name }) => [name, 'non']))
  const engine = new Publicodes({ ...facts, ...authored } as never, { logger: { log() {}, warn() {}, error: console.error } })
  return (told) => {
    const situation = [...atoms.values()].map(({ name, path, atom }) => [name, isYes(atom, told[path]) ? 'oui' : 'non'])
    engine.setSituation(Object.fromEntries(situation))
    return rules.flatMap(({ name }, at) => (engine.evaluate(`regle ${at}`).nodeValue === true ? [name] : []))
  }
}
