// The forms of those who file, field by field in their order: what each is called there, filled with, and how it must look.
import { z } from 'zod'
import type { Text } from '../../locale.ts'
import type { Compiled, Condition, Conditions } from '../law/engine/condition.ts'
import { checked } from '../law/rulebook.ts'
import { readOwn } from '../read.ts'
import { textSchema } from '../text.ts'
import { type Pattern, patternNames } from './patterns.ts'

/** The forms, in the order in which they are shown. */
export const filingFormIds = ['alibaba', 'tencent', 'huawei', 'generic', 'wechat'] as const
/** One of them. */
export type FilingFormId = (typeof filingFormIds)[number]

const condition = z.union([z.string(), z.record(z.string(), z.unknown())])
const fieldSchema = z.strictObject({
  /** Under which the value stands in JSON; dots part the levels. */
  id: z.string().regex(/^[a-zA-Z_]+(?:\.[a-zA-Z_]+)+$/),
  label: textSchema,
  /** A fact, a field, or a place of papers (values.ts); absent where only the form itself can give it. */
  value: z.string().optional(),
  /** What the form calls each value of the fact; one that is not listed stays open. */
  codes: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  as: z.enum(['eight-digits']).optional(),
  required: z.boolean().default(false),
  least: z.number().int().positive().optional(),
  most: z.number().int().positive().optional(),
  pattern: z.enum(patternNames).optional(),
  when: condition.optional(),
})
const formSchema = z.strictObject({
  name: textSchema,
  /** The access provider it belongs to (id in names/providers.yaml), or the platform of mini programs; neither: any other. */
  provider: z.string().optional(),
  platform: z.string().optional(),
  /** Its request is JSON as well. */
  json: z.boolean().default(false),
  sources: z.array(z.string()).min(1),
  note: textSchema,
  parts: z
    .array(z.strictObject({ title: textSchema, each: z.boolean().default(false), fields: z.array(fieldSchema).min(1) }))
    .min(1),
})

/** One field of a form. `test`: whether it is asked of a service; null: of every one. */
export type FormField = Omit<z.output<typeof fieldSchema>, 'when' | 'pattern'> & {
  readonly pattern?: Pattern | undefined
  readonly test: Compiled['test'] | null
}

/** A form. A part with `each` stands there once for each service. */
export type FilingForm = Omit<z.output<typeof formSchema>, 'parts'> & {
  readonly id: FilingFormId
  readonly parts: readonly { readonly title: Text; readonly each: boolean; readonly fields: readonly FormField[] }[]
  /** Whether a service has anything to file. */
  readonly filed: Compiled['test']
}

/** Reads all forms. Throws FaultyFile. */
export function loadFilingForms(conditions: Conditions): readonly FilingForm[] {
  return filingFormIds.map((id) => {
    const file = `paperwork/filing-forms/${id}.yaml`
    const { parts, ...form } = readOwn(file, formSchema)
    const test = (one: unknown) => checked(file, id, () => conditions.compile(one as Condition)).test
    const fields = (given: (typeof parts)[number]['fields']) =>
      given.map(({ when, ...field }): FormField => ({ ...field, test: when === undefined ? null : test(when) }))
    return {
      ...form,
      id,
      filed: test('handed-in'),
      parts: parts.map(({ title, each, fields: given }) => ({ title, each, fields: fields(given) })),
    }
  })
}
