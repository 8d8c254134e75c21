// Tries single facts on a service: what would the answer be if this one were different? A scratch copy is reused, as thousands are tried.
import { type Consideration, hardBlockers, workingAssumption } from '../consider.ts'
import { type Decision, decide } from '../decide.ts'
import { founding, withDefaults } from '../defaults.ts'
import type { Edition } from '../edition.ts'
import { type FactPath, type FactValue, factPaths } from '../facts.ts'
import type { Rulebook } from '../rulebook.ts'
import { forget, readables, type Situation } from './situation.ts'

/** The fact that is tried. */
type Tried = { readonly path: FactPath; readonly place: number }

/** Tries facts on one service. */
export class Trial {
  readonly #base: Consideration
  readonly #rulebook: Rulebook
  readonly #edition: Edition
  readonly #scratch: Situation
  readonly #hard: number

  constructor(base: Consideration, rulebook: Rulebook, edition: Edition) {
    const { values, truths, today } = base.situation
    this.#base = base
    this.#rulebook = rulebook
    this.#edition = edition
    this.#scratch = { values: values.slice(), truths: truths.slice(), read: new Uint8Array(readables.length), today }
    this.#hard = hardBlockers(base.working, edition)
  }

  /** The decision with one fact changed; what is taken for granted because of it changes too. */
  decision({ path, place }: Tried, value: FactValue): Decision {
    this.#change(path, place, value)
    const decision = decide(this.#scratch, this.#edition)
    this.#restore(path, place)
    return decision
  }

  /** Does the decision, or what stands hard in the way, change with one fact? */
  differs({ path, place }: Tried, value: FactValue): boolean {
    const { registration, floor } = this.#base.decision
    this.#change(path, place, value)
    const decision = decide(this.#scratch, this.#edition)
    const other = decision.registration !== registration || decision.floor !== floor || this.#hardWith(decision) !== this.#hard
    this.#restore(path, place)
    return other
  }

  /** The hard blockers of the scratch copy, under the assumption that goes with its decision. */
  #hardWith(decision: Decision): number {
    const scratch = this.#scratch
    const assumption = workingAssumption(scratch, decision, this.#rulebook)
    if (assumption) this.#set(assumption.place, assumption.value)
    const hard = hardBlockers(scratch, this.#edition)
    if (assumption) scratch.values[assumption.place] = this.#base.situation.values[assumption.place]
    return hard
  }

  #change(path: FactPath, place: number, value: FactValue): void {
    this.#scratch.truths.set(this.#base.situation.truths)
    if (founding.has(path)) this.#refound(place, value)
    else this.#set(place, value)
  }

  #restore(path: FactPath, place: number): void {
    const { values } = this.#base.situation
    const scratch = this.#scratch
    scratch.values[place] = values[place]
    if (founding.has(path)) for (let at = 0; at < values.length; at++) scratch.values[at] = values[at]
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
