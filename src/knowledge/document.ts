// The papers a client prepares: what, for which order, who provides it, and when it is wanted.
import { z } from 'zod'
import { textSchema } from './source.ts'

const documentSchema = z.strictObject({
  id: z.string(),
  for: z.enum(['filing', 'app-filing', 'pre-approval', 'licence', 'change-record', 'psb']),
  who: z.enum(['applicant', 'account-team']),
  when: z.union([z.string(), z.record(z.string(), z.unknown())]),
  text: textSchema,
  sources: z.array(z.string()).min(1),
})

/** The file data/documents.yaml. */
export const documentsSchema = z.array(documentSchema)

/** One paper or set of papers. `when` is a condition. */
export type DocumentItem = z.output<typeof documentSchema>
