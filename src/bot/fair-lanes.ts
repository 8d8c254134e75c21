// Gives every conversation its turn: in order within one, few at once in all, and whoever was served least goes first.

type Task = { readonly start: () => Promise<void>; readonly reject: (error: unknown) => void }
type Lane = { readonly key: string; readonly tasks: Task[]; running: boolean }

/** So many conversations are served beside each other; more would only make each of them slower. */
const atOnceMost = 16
/** So many waiting tasks are a crowd. */
const crowd = atOnceMost / 2
/** What was served longer ago than this counts no more, in milliseconds. */
const rememberedMs = 10_000
/** A stream that pauses for this long has ended, in milliseconds. */
const pauseMs = 250
/** So long a stream is only taken in, in milliseconds; after that few are served beside it. */
const takenInFirstMs = 4_000
const besideStream = 1

/**
 * Runs tasks: those of one key one after the other, a bounded number of keys at once. Of those that wait the key with the fewest tasks of
 * late is next; among equals in turn the one that came last (somebody looks at the chat) and the one that has waited longest.
 * Example: one chat has 900 messages waiting, another sends its first: that one is answered next.
 */
export class FairLanes {
  readonly #lanes = new Map<string, Lane>()
  /** Lanes that could start, in the order in which they began to wait. */
  readonly #ready = new Set<Lane>()
  readonly #served = new Map<string, number>()
  readonly #ends = new Set<Promise<void>>()
  #servedSince = performance.now()
  #newest = true
  #queued = 0
  #stream = { since: Number.NEGATIVE_INFINITY, at: Number.NEGATIVE_INFINITY }
  #wake: NodeJS.Timeout | undefined
  #stopped = false

  /** More tasks wait to be started than will be soon. */
  get crowded(): boolean {
    return this.#queued >= crowd
  }

  /** How many tasks of a key have not ended. */
  waiting(key: string): number {
    const lane = this.#lanes.get(key)
    return lane === undefined ? 0 : lane.tasks.length + (lane.running ? 1 : 0)
  }

  /** Runs a task when its turn has come. Where one throws, what waits behind it throws as well: nothing overtakes it. */
  run<Result>(key: string, task: () => Promise<Result>): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      if (this.#stopped) return reject(new Error('stopping'))
      const lane = this.#lanes.get(key) ?? { key, tasks: [], running: false }
      this.#lanes.set(key, lane)
      lane.tasks.push({ start: () => task().then(resolve, (error: unknown) => this.#fail(lane, error, reject)), reject })
      this.#queued++
      if (!lane.running) this.#ready.add(lane)
      this.#start()
    })
  }

  /** More comes in than can be served: for a moment it is only taken in, so that nobody stands behind it unseen. */
  streaming(): void {
    const at = performance.now()
    this.#stream = { since: at - this.#stream.at > pauseMs ? at : this.#stream.since, at }
  }

  /** Starts nothing more; resolves when all that runs has ended. What still waits throws. */
  async stop(): Promise<void> {
    this.#stopped = true
    for (const lane of this.#ready) this.#fail(lane, new Error('stopping'))
    this.#ready.clear()
    await Promise.all(this.#ends)
  }

  #start(): void {
    while (this.#ready.size > 0 && this.#ends.size < this.#room()) this.#serve(this.#next())
  }

  #room(): number {
    const at = performance.now()
    const left = this.#stream.at + pauseMs - at
    if (left <= 0) return atOnceMost
    this.#wake ??= setTimeout(() => {
      this.#wake = undefined
      this.#start()
    }, left)
    return at - this.#stream.since < takenInFirstMs ? 0 : besideStream
  }

  #next(): Lane {
    const at = performance.now()
    if (at - this.#servedSince > rememberedMs) {
      this.#served.clear()
      this.#servedSince = at
    }
    this.#newest = !this.#newest
    let [next] = this.#ready
    let fewest = Number.POSITIVE_INFINITY
    for (const lane of this.#ready) {
      const served = this.#served.get(lane.key) ?? 0
      if (served > fewest || (served === fewest && !this.#newest)) continue
      next = lane
      fewest = served
    }
    return next!
  }

  #fail(lane: Lane, error: unknown, reject?: (error: unknown) => void): void {
    this.#queued -= lane.tasks.length
    reject?.(error)
    for (const task of lane.tasks.splice(0)) task.reject(error)
  }

  #serve(lane: Lane): void {
    this.#ready.delete(lane)
    this.#queued--
    lane.running = true
    this.#served.set(lane.key, (this.#served.get(lane.key) ?? 0) + 1)
    const end = lane.tasks
      .shift()!
      .start()
      .finally(() => {
        this.#ends.delete(end)
        lane.running = false
        if (this.#stopped) this.#fail(lane, new Error('stopping'))
        if (lane.tasks.length > 0) this.#ready.add(lane)
        else this.#lanes.delete(lane.key)
        this.#start()
      })
    this.#ends.add(end)
  }
}
