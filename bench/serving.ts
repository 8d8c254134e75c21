// The subject's side: tells the port, answers questions, and leaves when told.

/** Reports to the one who started this process. `rows` counts the turns stored; `close` ends the subject. */
export function serving(parts: { port: number; rows: () => number | Promise<number>; close: () => Promise<void> | void }): void {
  process.on('message', async (message) => {
    if (message === 'report') {
      const { user, system } = process.cpuUsage()
      process.send!({ cpu: user + system, memory: process.memoryUsage.rss() / 1e6, rows: await parts.rows() })
    }
    if (message === 'stop') {
      await parts.close()
      process.exit(0)
    }
  })
  process.send!({ port: parts.port })
}
