// A clock that goes on by itself and can be moved forward; everything in the house reads it.

/** The time of the house. */
export class Clock {
  #ahead: number

  /** `startAt`: where it begins, in milliseconds; real seconds pass from there on. */
  constructor(startAt = Date.now()) {
    this.#ahead = startAt - Date.now()
  }

  readonly ms = (): number => Date.now() + this.#ahead

  readonly now = (): string => new Date(this.ms()).toISOString()

  /** Forward to an instant; never back, since what was sent cannot be unsent. */
  to(ms: number): void {
    this.#ahead += Math.max(0, ms - this.ms())
  }
}
