// What can go wrong between the bot and Telegram, to order: dropped lines, slow answers, errors of the platform.

/** One fault. `drop-before`: the request is not acted on; `drop-after`: it is, and the answer is lost. Times in milliseconds. */
export type Fault =
  | { readonly kind: 'drop-before' | 'drop-after' }
  | { readonly kind: 'slow'; readonly ms: number }
  | { readonly kind: 'error'; readonly code: number; readonly description: string; readonly retryAfter?: number }
  /** A gateway's page instead of an answer. */
  | { readonly kind: 'gateway'; readonly status: number }

type Order = {
  readonly method: string
  readonly fault: Fault
  left: number
  readonly where: (params: Record<string, unknown>) => boolean
}

/** The faults ordered, taken in the order in which they were. */
export class Faults {
  #orders: Order[] = []

  /** The next `times` calls of a method (or of all, `*`) that `where` picks go wrong. */
  order(method: string, fault: Fault, times = 1, where: Order['where'] = () => true): void {
    this.#orders.push({ method: method.toLowerCase(), fault, left: times, where })
  }

  clear(): void {
    this.#orders = []
  }

  take(method: string, params: Record<string, unknown>): Fault | null {
    const order = this.#orders.find((one) => one.left > 0 && (one.method === '*' || one.method === method) && one.where(params))
    if (order === undefined) return null
    order.left--
    return order.fault
  }
}
