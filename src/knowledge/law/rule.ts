// One rule of the determination: when it holds, what follows, why, and what it rests on.
import { z } from 'zod'
import type { Text } from '../../locale.ts'
import { textSchema } from '../text.ts'
import type { Compiled } from './engine/condition.ts'
import { type FactPath, isFactPath } from './facts.ts'
import { alsoNames, type BlockerName, blockerNames, confidences, type Finding } from './verdict.ts'

const contestSchema = z.strictObject({ reading1: textSchema, reading2: textSchema, authority: textSchema, question: textSchema })

/** What follows from a rule. `note` alone: a finding that changes nothing. */
const consequenceSchema = z.strictObject({
  /** The rule decides for this answer. */
  registration: z.enum(['none', 'filing', 'licence', 'need_more_info']).optional(),
  /** Disputed: whether this number is needed, or whether this filer may hold it. `waits`: while open, no answer can be given. */
  contested: z
    .strictObject({
      about: z.enum(['filing', 'licence']),
      doubt: z.enum(['need', 'holder']),
      waits: z.literal(true).optional(),
    })
    .optional(),
  /** Another regulator decides first: who, and about which content. */
  regulator: z
    .strictObject({ who: textSchema, content: z.array(z.string()).min(1), prohibited: z.literal(true).optional() })
    .optional(),
  also: z.enum(alsoNames).optional(),
  blocker: z.enum(blockerNames as [BlockerName, ...BlockerName[]]).optional(),
  note: z.literal(true).optional(),
})

/** A file of rules. */
export const rulesSchema = z.array(
  z
    .strictObject({
      id: z.string().regex(/^R-([A-G]\d+|[458][a-i]?)$/),
      name: z.string().regex(/^[a-z0-9-]+$/),
      when: z.union([z.string(), z.record(z.string(), z.unknown())]),
      gives: consequenceSchema,
      because: textSchema,
      fix: textSchema.optional(),
      contest: contestSchema.optional(),
      facts: z.array(z.string().refine(isFactPath, 'is not a fact')).optional(),
      sources: z.array(z.string()).min(1),
      confidence: z.enum(confidences),
      from: z.iso.date().optional(),
      until: z.iso.date().optional(),
    })
    .refine((rule) => Object.keys(rule.gives).length > 0, 'says nothing in `gives`')
    .refine((rule) => !rule.gives.blocker || rule.fix, 'a blocker needs a fix')
    .refine((rule) => !rule.gives.contested || rule.contest, 'a contested rule needs both readings and a question'),
)

/** A rule as authors write it. */
export type AuthoredRule = z.output<typeof rulesSchema>[number]

/** A rule ready to be asked. Example: `R-B1` gives `registration: filing`; `rule.test(situation)` answers yes, no or open. */
export type Rule = {
  readonly id: string
  /** Unique; several rules may share an id of the determination. */
  readonly name: string
  readonly gives: z.output<typeof consequenceSchema>
  readonly test: Compiled['test']
  readonly atoms: Compiled['atoms']
  /** Fires always: an answer of last resort, never a note. */
  readonly fallback: boolean
  readonly from: string | undefined
  readonly until: string | undefined
  readonly confidence: Finding['confidence']
  /** The finding under a given id; the same object every time. */
  readonly finding: (id: Finding['id']) => Finding
}

/** A rule with its condition compiled. */
export function readyRule(authored: AuthoredRule, condition: Compiled): Rule {
  const { id, because, fix, contest, sources, confidence } = authored
  const facts = (authored.facts ?? condition.own.filter(isFactPath)) as readonly FactPath[]
  const made = new Map<Finding['id'], Finding>()
  const finding = (as: Finding['id']): Finding => {
    const known = made.get(as)
    if (known) return known
    const words: { because: Text; fix?: Text; contest?: Finding['contest'] } = {
      because,
      ...(fix && { fix }),
      ...(contest && { contest }),
    }
    const fresh = Object.freeze({ id: as, rule: id, ...words, facts: [...new Set(facts)], sources, confidence }) as Finding
    made.set(as, fresh)
    return fresh
  }
  return {
    id,
    name: authored.name,
    gives: authored.gives,
    test: condition.test,
    atoms: condition.atoms,
    fallback: authored.when === 'always',
    from: authored.from,
    until: authored.until,
    confidence,
    finding,
  }
}
