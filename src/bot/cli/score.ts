// Adds up an evaluation: answered right, right among three, answered wrong, abstention, by language and topic, and how long it took.
import type { AnswerKind } from '../../knowledge/library/search/index.ts'
import type { Expected } from './expected.ts'

/**
 * One question judged. Example: wanted `psb-how-long`, answered with it at 0.93: `right` and `amongThree` are true, `kind` is `answer`.
 */
export type Result = {
  readonly line: Expected
  readonly kind: AnswerKind
  readonly article: string | undefined
  readonly right: boolean
  readonly amongThree: boolean
  readonly milliseconds: number
  readonly confidence: number
}

/**
 * Shares between 0 and 1 over `count` questions: `wrong` were answered with an article that is not right, `asked` were asked back.
 * Example: of 200 questions 150 right, 10 wrong, 30 asked back: `{ count: 200, right: 0.75, amongThree: 0.85, wrong: 0.05, asked: 0.15
 * }`.
 */
export type Shares = {
  readonly count: number
  readonly right: number
  readonly amongThree: number
  readonly wrong: number
  readonly asked: number
}

/** Of the questions answered or asked back with a confidence from `from` up to a tenth more: how many, and which share was right. */
export type Tenth = { readonly from: number; readonly count: number; readonly right: number }

/** The figures of an evaluation. Example: `byLanguage.zh.right` of 0.8 says that four of five Chinese questions got the right article. */
export type Figures = {
  readonly all: Shares
  readonly byLanguage: Readonly<Record<string, Shares>>
  readonly byTopic: Readonly<Record<string, Shares>>
  /** Questions to abstain from: the share where we did, and where an article was given instead. */
  readonly abstention: {
    readonly count: number
    readonly right: number
    readonly answered: number
    readonly byTopic: Readonly<Record<string, Shares>>
  }
  /** Whether confidence means something: said 0.9 should be right nine times of ten. */
  readonly calibration: readonly Tenth[]
  /** Milliseconds a question. */
  readonly latency: { readonly median: number; readonly p95: number }
}

/** Adds up results. */
export function summary(results: readonly Result[]): Figures {
  const asked = results.filter(({ line }) => !('kind' in line.expect))
  const abstain = results.filter(({ line }) => 'kind' in line.expect)
  const times = results.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b)
  const at = (share: number) => Math.round((times[Math.floor(share * times.length)] ?? 0) * 1000) / 1000
  return {
    all: shares(asked),
    byLanguage: grouped(asked, ({ line }) => line.lang),
    byTopic: grouped(asked, ({ line }) => `${line.lang}/${line.topic}`),
    abstention: {
      count: abstain.length,
      right: share(abstain, ({ right }) => right),
      answered: share(abstain, ({ kind }) => kind === 'answer'),
      byTopic: grouped(abstain, ({ line }) => line.topic),
    },
    calibration: calibrated(asked.filter(({ kind }) => kind === 'answer' || kind === 'clarify')),
    latency: { median: at(0.5), p95: at(0.95) },
  }
}

function calibrated(results: readonly Result[]): Tenth[] {
  return Array.from({ length: 10 }, (_, tenth) => {
    const inside = results.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === tenth)
    return { from: tenth / 10, count: inside.length, right: share(inside, ({ right }) => right) }
  }).filter(({ count }) => count > 0)
}

/** The figures as text. */
export function report({ all, byLanguage, byTopic, abstention, calibration, latency }: Figures): string {
  const row = (name: string, { count, right, amongThree, wrong, asked }: Shares) =>
    `${name.padEnd(28)} ${String(count).padStart(5)} ${percent(right)} ${percent(amongThree)} ${percent(wrong)} ${percent(asked)}`
  const rows = (group: Readonly<Record<string, Shares>>) =>
    Object.keys(group)
      .sort()
      .map((name) => row(name, group[name]!))
  const lines = [`${''.padEnd(28)} count  right     @3  wrong  asked`, row('all', all), ...rows(byLanguage), ...rows(byTopic)]
  if (abstention.count > 0) {
    lines.push(
      `abstention: right ${percent(abstention.right)} of ${abstention.count}, answered ${percent(abstention.answered)}`,
      ...rows(abstention.byTopic),
    )
  }
  if (calibration.length > 0) lines.push('', 'confidence said    count  right')
  for (const { from, count, right } of calibration)
    lines.push(`${from.toFixed(1)} to ${(from + 0.1).toFixed(1)}       ${String(count).padStart(8)} ${percent(right)}`)
  return `${[...lines, `latency: median ${latency.median} ms, p95 ${latency.p95} ms`].join('\n')}\n`
}

function shares(results: readonly Result[]): Shares {
  return {
    count: results.length,
    right: share(results, ({ right }) => right),
    amongThree: share(results, ({ right, amongThree }) => right || amongThree),
    wrong: share(results, ({ right, kind }) => !right && kind === 'answer'),
    asked: share(results, ({ kind }) => kind === 'clarify'),
  }
}

function grouped(results: readonly Result[], key: (result: Result) => string): Record<string, Shares> {
  const names = [...new Set(results.map(key))]
  return Object.fromEntries(names.map((name) => [name, shares(results.filter((result) => key(result) === name))]))
}

function share(results: readonly Result[], holds: (result: Result) => boolean): number {
  return results.length === 0 ? 0 : results.filter(holds).length / results.length
}

const percent = (part: number) => `${(part * 100).toFixed(1).padStart(5)}%`
