// The papers a client prepares: what, for which order, who provides it, and when it is wanted.
import { z } from 'zod'
import type { Text } from '../../locale.ts'
import type { Condition, Conditions } from '../law/engine/condition.ts'
import type { Rule } from '../law/rule.ts'
import { checked } from '../law/rulebook.ts'
import { readOwn } from '../read.ts'
import { textSchema } from '../text.ts'

const paperSchema = z.strictObject({
  id: z.string(),
  for: z.enum(['filing', 'app-filing', 'pre-approval', 'licence', 'change-record', 'psb']),
  who: z.enum(['applicant', 'account-team']),
  form: z.string(),
  fields: z.array(z.string()).optional(),
  draft: z.string().optional(),
  signs: z.array(z.string()).default([]),
  when: z.union([z.string(), z.record(z.string(), z.unknown())]),
  text: textSchema,
  sources: z.array(z.string()).min(1),
})

const papersSchema = z.array(paperSchema)

/**
 * One paper or set of papers: its name, the order it belongs to, who provides it, and its sources. Example: `{ id: 'entity-certificate',
 * name, for: 'filing', who: 'applicant', form: 'original-photo', signs: ['营业执照', …], … }`.
 */
export type Paper = {
  readonly id: string
  readonly name: Text
  readonly for: z.output<typeof paperSchema>['for']
  readonly who: z.output<typeof paperSchema>['who']
  /** In which language and format it is wanted, by the name in paperwork/forms.yaml. */
  readonly form: string
  /** The fields that supply it, where answers do. */
  readonly fields?: readonly string[] | undefined
  /** The kind of paper the assistant writes for it. */
  readonly draft?: string | undefined
  /** Words in the name or caption of a file that show it is this paper; lower case. */
  readonly signs: readonly string[]
  readonly sources: readonly string[]
  /** Whether it is wanted. */
  readonly test: Rule['test']
}

/** Reads documents.yaml; conditions may use the names of the rules. Throws FaultyFile. */
export function loadPapers(conditions: Conditions): readonly Paper[] {
  const file = 'procedure/documents.yaml'
  return readOwn(file, papersSchema).map((paper) => checked(file, paper.id, () => readyPaper(paper, conditions)))
}

/** A paper with its condition compiled. */
function readyPaper(authored: z.output<typeof paperSchema>, conditions: Conditions): Paper {
  const { id, text, for: order, who, form, fields, draft, signs, sources, when } = authored
  return {
    id,
    name: text,
    for: order,
    who,
    form,
    fields,
    draft,
    signs,
    sources,
    test: conditions.compile(when as Condition).test,
  }
}
