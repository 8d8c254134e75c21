// Tries single facts on a service: what would the answer be if this one were different? A scratch copy is reused, as thousands are tried.
import { type Consideration, hardBlockers, workingAssumption } from '../consider.ts'
import { type Decision, decide } from '../decide.ts'
import { founding, withDefaults } from '../defaults.ts'
import type { Edition } from '../edition.ts'
import { type FactPath, type FactValue, factPaths } from '../facts.ts'
import type { Rulebook } from '../rulebook.ts'
import { forget, readables, type Situation } from './situation.ts'

/** What a tried fact leads to. `hard`: the hard blockers, as bits. */
export type Outcome = Decision & { readonly hard: number }

/** Tries facts on one service. */
export class Trial {
  readonly #base: Consideration
  readonly #rulebook: Rulebook
  readonly #edition: Edition
  readonly #scratch: Situation

  constructor(base: Consideration, rulebook: Rulebook, edition: Edition) {
    const { values, truths, today } = base.situation
    this.#base = base
    this.#rulebook = rulebook
    this.#edition = edition
    this.#scratch = { values: values.slice(), truths: truths.slice(), read: new Uint8Array(readables.length), today }
  }

  /** The outcome of the facts as they stand. */
  get present(): Outcome {
    return { ...this.#base.decision, hard: hardBlockers(this.#base.working, this.#edition) }
  }

  /** The outcome with one fact changed; what is taken for granted because of it changes too. */
  outcome(path: FactPath, place: number, value: FactValue): Outcome {
    const { values } = this.#base.situation
    const scratch = this.#scratch
    scratch.truths.set(this.#base.situation.truths)
    if (founding.has(path)) this.#refound(place, value)
    else this.#set(place, value)
    const decision = decide(scratch, this.#edition)
    const assumption = workingAssumption(scratch, decision, this.#rulebook)
    if (assumption) this.#set(assumption.place, assumption.value)
    const hard = hardBlockers(scratch, this.#edition)
    scratch.values[place] = values[place]
    if (assumption) scratch.values[assumption.place] = values[assumption.place]
    if (founding.has(path)) for (let at = 0; at < values.length; at++) scratch.values[at] = values[at]
    return { registration: decision.registration, floor: decision.floor, hard }
  }

  #set(place: number, value: FactValue | undefined): void {
    this.#scratch.values[place] = value
    forget(this.#scratch, place, this.#rulebook.dependents)
  }

  #refound(place: number, value: FactValue): void {
    const given = this.#base.given.slice()
    given[place] = value
    const values = withDefaults(given)
    for (let at = 0; at < factPaths.length; at++) {
      if (values[at] !== this.#scratch.values[at]) this.#set(at, values[at])
    }
  }
}
