// Medians and ratios: what is compared is compared within a round, so that a busy machine weighs on all alike.

/** One subject's figures of one round. `cpu`: processor time of the subject's process a turn, in microseconds; times in milliseconds. */
export type Figures = {
  readonly subject: string
  readonly turns: number
  readonly cpu: number
  /** The same of the first seconds after the start, where that was looked at: much of the program is compiled only while it runs. */
  readonly cold?: number
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
  /** Resident memory at the end, in megabytes. */
  readonly memory: number
  /** Share of one processor that the load generator used; above 0.8 it limits what it measures. */
  readonly generator: number
}

/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5)
}

/** The number that a share of the numbers lie below. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** The median of a figure's ratio to that of another subject, round by round. */
export function ratio(rounds: readonly (readonly Figures[])[], subject: string, to: string, figure: 'cpu' | 'perSecond'): number {
  const of = (round: readonly Figures[], name: string) => round.find((one) => one.subject === name)?.[figure] ?? Number.NaN
  return median(rounds.map((round) => of(round, subject) / of(round, to)))
}

/** The rounds as a table in Markdown, one line a subject; ratios are to the first. */
export function table(rounds: readonly (readonly Figures[])[]): string {
  const base = rounds[0]![0]!.subject
  const subjects = rounds[0]!.map((round) => round.subject)
  const lines = subjects.map((subject) => {
    const of = (figure: keyof Omit<Figures, 'subject'>) =>
      median(rounds.map((round) => round.find((one) => one.subject === subject)![figure] ?? Number.NaN))
    const cells = [
      subject,
      of('cpu').toFixed(0),
      ratio(rounds, subject, base, 'cpu').toFixed(2),
      of('perSecond').toFixed(0),
      ratio(rounds, subject, base, 'perSecond').toFixed(3),
      of('p50').toFixed(1),
      of('p99').toFixed(1),
      of('memory').toFixed(0),
      of('cold').toFixed(0),
      of('generator').toFixed(2),
    ]
    return `| ${cells.join(' | ')} |`
  })
  return [
    '| subject | processor µs a turn | ratio | turns/s | ratio | p50 ms | p99 ms | memory MB | cold µs | generator |',
    '|---|---|---|---|---|---|---|---|---|---|',
    ...lines,
  ].join('\n')
}
