// Keeps what belongs to one key in order while it is being made, one at a time; different keys run beside each other (docs/adr/0018-order-while-an-event-is-made.md).

/** Returns a runner: tasks of one key wait for one another; a task that throws does not stop the next. */
export function inOrder<Result>(): (key: string, task: () => Promise<Result>) => Promise<Result> {
  const tails = new Map<string, Promise<unknown>>()
  return (key, task) => {
    const before = tails.get(key) ?? Promise.resolve()
    const run = before.then(task, task)
    const tail = run.then(
      () => undefined,
      () => undefined,
    )
    tails.set(key, tail)
    tail.then(() => {
      if (tails.get(key) === tail) tails.delete(key)
    })
    return run
  }
}
