// Lets what is wanted at the same moment share one statement or one transaction, as the group does for SQLite.

type Waiting<Key, Answer> = { key: Key; resolve: (answer: Answer) => void; reject: (error: unknown) => void }

/**
 * Asks for many at once: `many` gets the keys of one moment and answers in their order. `atOnce` of them may be under way; what comes
 * meanwhile waits and goes together, at most `most`.
 */
export function gathering<Key, Answer>(
  many: (keys: readonly Key[]) => Promise<readonly Answer[]>,
  { atOnce = 1, most = 256 } = {},
): (key: Key) => Promise<Answer> {
  const waiting: Waiting<Key, Answer>[] = []
  let running = 0

  async function flush(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.splice(0, most)
      try {
        const answers = await many(batch.map((one) => one.key))
        batch.forEach((one, index) => {
          one.resolve(answers[index]!)
        })
      } catch (error) {
        for (const one of batch) one.reject(error)
      }
    }
    running--
  }

  return (key) =>
    new Promise((resolve, reject) => {
      waiting.push({ key, resolve, reject })
      if (running >= atOnce) return
      running++
      setImmediate(() => void flush())
    })
}
