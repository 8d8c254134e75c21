// In which language, format and size each paper is wanted, as far as it is known.
import { z } from 'zod'
import type { Text } from '../../locale.ts'
import { readOwn } from '../read.ts'
import { textSchema } from '../text.ts'

const formSchema = z.strictObject({
  id: z.string(),
  language: textSchema,
  format: textSchema,
  limits: z.array(z.strictObject({ provider: z.string(), text: textSchema })).default([]),
  sources: z.array(z.string()).min(1),
})

/** How a paper is wanted. `limits`: how large it may be, by provider. */
export type PaperForm = {
  readonly language: Text
  readonly format: Text
  readonly limits: ReadonlyMap<string, Text>
  readonly sources: readonly string[]
}

/** All forms by id. Throws FaultyFile. */
export function loadForms(): ReadonlyMap<string, PaperForm> {
  const rows = readOwn('paperwork/forms.yaml', z.array(formSchema))
  return new Map(
    rows.map(({ id, limits, ...form }) => [id, { ...form, limits: new Map(limits.map((one) => [one.provider, one.text])) }]),
  )
}
