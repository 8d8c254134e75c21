// The wording of papers as authors write it: pieces with `{places}` to fill, and when a paper or a piece is wanted.
import { z } from 'zod'
import type { Text } from '../../locale.ts'
import type { Compiled, Condition, Conditions } from '../law/engine/condition.ts'
import { checked } from '../law/rulebook.ts'
import { readOwn } from '../read.ts'
import { textSchema } from '../text.ts'

/** The kinds of papers, in the order in which they lie in the folder. */
export const paperKinds = [
  'checklist',
  'application-sheet',
  'truthfulness-commitment',
  'authorisation-letter',
  'not-involved-undertaking',
  'site-plan',
  'domain-statement',
] as const
/** One of them. */
export type PaperKind = (typeof paperKinds)[number]

const condition = z.union([z.string(), z.record(z.string(), z.unknown())])
const rowSchema = z.strictObject({ label: textSchema, value: z.string().or(textSchema), when: condition.optional() })
const plain = {
  when: condition.optional(),
  /** Only where the application has several services (true) or one (false). */
  several: z.boolean().optional(),
}
const pieceSchema = z.union([
  z.strictObject({ heading: textSchema, ...plain }),
  z.strictObject({ text: textSchema, ...plain }),
  z.strictObject({ note: textSchema, ...plain }),
  z.strictObject({ points: z.array(textSchema).min(1), ...plain }),
  z.strictObject({ rows: z.array(rowSchema).min(1), ...plain }),
  z.strictObject({ table: z.enum(['services', 'papers', 'province', 'road', 'verdict']), ...plain }),
  z.strictObject({ page: z.literal('new'), ...plain }),
  z.strictObject({ sign: z.array(textSchema).min(1), ...plain }),
])
const eachSchema = z.strictObject({ each: z.array(pieceSchema).min(1), ...plain })
const templateSchema = z.strictObject({
  title: textSchema,
  when: condition,
  /** Wanted, too, wherever the application has several services. */
  alsoSeveral: z.boolean().default(false),
  /** A copy for each responsible person named, instead of one for all. */
  perPerson: z.boolean().default(false),
  landscape: z.boolean().default(false),
  sources: z.array(z.string()).min(1),
  pieces: z.array(z.union([pieceSchema, eachSchema])).min(1),
})

/** A piece as authored. */
export type AuthoredPiece = z.output<typeof pieceSchema> | z.output<typeof eachSchema>

/**
 * The wording of one kind of paper, its conditions compiled. Example: a letter of authority has `perPerson: true`: one is written for
 * each responsible person.
 */
export type Template = {
  readonly kind: PaperKind
  readonly title: Text
  readonly test: Compiled['test']
  readonly alsoSeveral: boolean
  readonly perPerson: boolean
  readonly landscape: boolean
  readonly pieces: readonly AuthoredPiece[]
  /** The conditions of pieces and rows. */
  readonly holds: (condition: Condition) => Compiled['test']
}

/** Reads the wording of every kind. Throws FaultyFile. */
export function loadTemplates(conditions: Conditions): readonly Template[] {
  return paperKinds.map((kind) => {
    const file = `paperwork/documents/${kind}.yaml`
    const { title, when, alsoSeveral, perPerson, landscape, pieces } = readOwn(file, templateSchema)
    const holds = (one: Condition) => checked(file, kind, () => conditions.compile(one)).test
    for (const one of conditionsIn(pieces)) holds(one)
    return { kind, title, test: holds(when as Condition), alsoSeveral, perPerson, landscape, pieces, holds }
  })
}

function conditionsIn(pieces: readonly AuthoredPiece[]): Condition[] {
  return pieces.flatMap((piece) => [
    ...(piece.when === undefined ? [] : [piece.when as Condition]),
    ...('each' in piece ? conditionsIn(piece.each) : []),
    ...('rows' in piece ? piece.rows.flatMap(({ when }) => (when === undefined ? [] : [when as Condition])) : []),
  ])
}
