// Conditions as data: what authors write, compiled once into closures that answer yes, no or open (not known yet).
import { type Atom, atomOf, type Test, testFault } from './atom.ts'
import { placeOf, type Readable, readables, type Situation, unset } from './situation.ts'
import { no, open, type Truth, yes } from './truth.ts'

/** A condition as authors write it; rules/conditions.yaml explains the forms. */
export type Condition = string | { readonly [form: string]: unknown }

/** A condition ready to be asked. */
export type Compiled = {
  readonly test: (situation: Situation) => Truth
  /** Every test of a fact it may make, through named conditions too. */
  readonly atoms: ReadonlySet<Atom>
  /** The facts it names itself. */
  readonly own: readonly Readable[]
}

/** Compiles conditions; one may use those named before it. */
export class Conditions {
  readonly named = new Map<string, Compiled>()
  /** What each truth remembered in a situation depends on, by its index there. */
  readonly memories: ReadonlySet<Atom>[] = []

  /** Compiles a condition and lets every situation remember its truth; `name` makes it usable in later ones. */
  remember(condition: Condition, name?: string): Compiled {
    const inner = this.compile(condition)
    const index = this.memories.push(inner.atoms) - 1
    const test = (situation: Situation): Truth => {
      const known = situation.truths[index]!
      if (known !== unset) return known as Truth
      const truth = inner.test(situation)
      situation.truths[index] = truth
      return truth
    }
    const compiled = { ...inner, test }
    if (name !== undefined) this.named.set(name, compiled)
    return compiled
  }

  /** Compiles a condition. Throws on an unknown name, fact or value; the message says which. */
  compile(condition: Condition): Compiled {
    if (typeof condition === 'string') {
      const known = this.named.get(condition)
      if (!known) throw new Error(`no condition is named ${condition}`)
      return { ...known, own: [] }
    }
    return conjunction(
      Object.entries(condition).map(([form, content]) => {
        if (form === 'all') return conjunction((content as Condition[]).map((part) => this.compile(part)))
        if (form === 'any') return disjunction((content as Condition[]).map((part) => this.compile(part)))
        if (form === 'not') return mapped(this.compile(content as Condition), [yes, no, open])
        if (form === 'possible') return mapped(this.compile(content as Condition), [no, yes, yes])
        if (form === 'unsettled') return mapped(this.compile(content as Condition), [no, no, yes])
        return this.#fact(form, content as Test)
      }),
    )
  }

  #fact(name: string, test: Test): Compiled {
    const place = placeOf(name)
    if (place === undefined) throw new Error(`${name} is neither a fact nor a form of condition`)
    const fault = testFault(readables[place]!, test)
    if (fault) throw new Error(`${name} ${fault}`)
    const atom = atomOf(readables[place]!, test)
    return {
      test: (situation) => {
        situation.read[place] = 1
        return atom.of(situation.values[place], situation.today)
      },
      atoms: new Set([atom]),
      own: [readables[place]!],
    }
  }
}

function conjunction(parts: readonly Compiled[]): Compiled {
  if (parts.length === 1) return parts[0]!
  const tests = parts.map((part) => part.test)
  return joined(parts, (situation) => {
    let truth: Truth = yes
    for (const test of tests) {
      const found = test(situation)
      if (found === no) return no
      if (found === open) truth = open
    }
    return truth
  })
}

function disjunction(parts: readonly Compiled[]): Compiled {
  const tests = parts.map((part) => part.test)
  return joined(parts, (situation) => {
    let truth: Truth = no
    for (const test of tests) {
      const found = test(situation)
      if (found === yes) return yes
      if (found === open) truth = open
    }
    return truth
  })
}

function mapped(inner: Compiled, to: readonly [Truth, Truth, Truth]): Compiled {
  return { ...inner, test: (situation) => to[inner.test(situation)] }
}

function joined(parts: readonly Compiled[], test: Compiled['test']): Compiled {
  return { test, atoms: new Set(parts.flatMap((part) => [...part.atoms])), own: parts.flatMap((part) => part.own) }
}
