// Orders as data: which kinds there are, the stages each goes through, who may record a move, and what the client is told.
import { z } from 'zod'
import { readOwn } from '../read.ts'
import { textSchema } from '../text.ts'

/** Who acts on an order. */
export const actors = ['applicant', 'account_team', 'provider', 'authority', 'psb'] as const
/** Who may record a move: the applicant or the account team. */
export type Recorder = 'A' | 'T'

const unit = z.enum(['wd', 'd', 'h'])
const stageSchema = z.strictObject({
  id: z.string(),
  name: textSchema,
  /** Who acts now; null where the order is closed. */
  next: z.enum(actors).nullable(),
  /** How long it usually takes: from, to, unit. null: no figure is known, none is given. */
  usual: z.tuple([z.number(), z.number(), unit]).nullable().default(null),
  /** The hard limit, with its basis. */
  limit: z.tuple([z.number(), unit]).nullable().default(null),
  basis: z.enum(['law', 'law_recalled', 'provider', 'practice']).optional(),
  sources: z.array(z.string()).default([]),
  /** What may not be missing on entering. */
  evidence: z.array(z.enum(['date', 'number', 'reason', 'expiry'])).default([]),
  /** The legal next stages and who may record them; none where the order is closed. */
  to: z.record(z.string(), z.array(z.enum(['A', 'T']))).default({}),
  /** The intent of what the client is told, for authors. */
  told: z.string(),
  /** What the client is told: what happened, what to do now. */
  tell: textSchema,
})
const kindSchema = z.strictObject({
  name: textSchema,
  track: z.string(),
  scope: z.enum(['operator', 'service', 'either']),
  authority: textSchema,
  /** Facts that success writes: a value, `+` = added to the set, `{…}` from the evidence. */
  writes: z.record(z.string(), z.union([z.string(), z.boolean()])),
  /** Narrower orders of the kind, by their subject: what they are called, and what is told at their end. */
  subjects: z.record(z.string(), z.strictObject({ name: textSchema, done: textSchema, result: z.string() })).default({}),
})
const bookSchema = z
  .strictObject({
    asOf: z.preprocess((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value), z.iso.date()),
    actors: z.record(z.enum(actors), textSchema),
    rank: z.array(z.string()),
    derived: z.strictObject({ interview: textSchema, maintained: textSchema, closed: textSchema }),
    holds: z.record(z.string(), textSchema),
    kinds: z.record(z.string(), kindSchema),
    tracks: z.record(z.string(), z.array(stageSchema).min(2)),
  })
  .superRefine((book, context) => {
    const fault = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message })
    for (const [kind, { track }] of Object.entries(book.kinds)) {
      if (book.tracks[track] === undefined) fault(['kinds', kind, 'track'], 'is not a track')
    }
    for (const [track, stages] of Object.entries(book.tracks)) {
      const ids = new Set(stages.map((stage) => stage.id))
      stages.forEach((stage, at) => {
        for (const to of Object.keys(stage.to))
          if (!ids.has(to)) fault(['tracks', track, at, 'to'], `leads to ${to}, which is no stage`)
        const closed = Object.keys(stage.to).length === 0
        if (closed !== (stage.next === null)) fault(['tracks', track, at, 'next'], 'is null exactly where the order is closed')
        if (!closed && !book.rank.includes(stage.id)) fault(['tracks', track, at, 'id'], 'has no place in rank')
        if ((stage.limit === null) !== (stage.basis === undefined))
          fault(['tracks', track, at, 'basis'], 'is named exactly where there is a limit')
      })
    }
  })

/** One stage of a track. */
export type Stage = z.output<typeof stageSchema>
/** The file procedure/orders.yaml. */
export type OrderBook = z.output<typeof bookSchema>

/** Reads orders.yaml. Throws FaultyFile. */
export function loadOrders(): OrderBook {
  return readOwn('procedure/orders.yaml', bookSchema)
}

/** The stages of a kind, in order. Throws where the kind is none of ours. */
export function stagesOf(book: OrderBook, kind: string): readonly Stage[] {
  const track = book.kinds[kind]?.track
  if (track === undefined) throw new Error(`no such kind of order: ${kind}`)
  return book.tracks[track]!
}

/** One stage of a kind; undefined where its track has none of that name. */
export function stageOf(book: OrderBook, kind: string, stage: string): Stage | undefined {
  return stagesOf(book, kind).find((one) => one.id === stage)
}

/** Is an order in this stage closed: granted, done, refused or withdrawn? */
export function isClosed(book: OrderBook, kind: string, stage: string): boolean {
  return stageOf(book, kind, stage)?.next === null
}
