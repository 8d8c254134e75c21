// The knowledge that speaks now: whoever holds `library` always sees the latest; a turn takes `now` once and stays with it to its end.
import type { Library } from '../../knowledge/library.ts'

/** Holds the knowledge, and lets another take its place between two turns. */
export class Speaking {
  readonly library: Library
  #now: Library

  constructor(first: Library) {
    this.#now = first
    this.library = new Proxy({} as Library, {
      get: (_, part) => Reflect.get(this.#now, part),
    })
  }

  /** As it is at this moment: it never changes. */
  get now(): Library {
    return this.#now
  }

  /** Another one speaks from the next turn on. */
  speak(library: Library): void {
    this.#now = library
  }
}
