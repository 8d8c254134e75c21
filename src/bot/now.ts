// The one clock of the program; tests may fix it or set it off.

/** The present instant as ISO text in UTC. `testNow`: an instant ("2027-01-05T01:30:00Z") or an offset ("+36h", "-2d"). */
export function clockOf(testNow: string | undefined): () => string {
  if (testNow === undefined) return () => new Date().toISOString()
  const offset = /^([+-]\d+)(ms|s|m|h|d)$/.exec(testNow)
  if (offset !== null) {
    const unit = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 }[offset[2] as 'ms' | 's' | 'm' | 'h' | 'd']
    const by = Number(offset[1]) * unit
    return () => new Date(Date.now() + by).toISOString()
  }
  const fixed = new Date(testNow).toISOString()
  return () => fixed
}
