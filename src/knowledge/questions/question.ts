// A question as a record: what it asks, how it says so, what can be answered, and why it matters. Chat, forms and review read the same ones.
import { z } from 'zod'
import type { Text } from '../../locale.ts'
import { authoredNames } from '../authored.ts'
import { type Stated, statedSchema } from '../law/engine/stated.ts'
import { checkFact, type FactPath, type Facts, type FactValue, isFactPath, sections } from '../law/facts.ts'
import { readOwn } from '../read.ts'

/** A section of the interview. */
export type Section = keyof typeof sections

/** How a typed answer is read, beside the words of the choices. */
export const readings = [
  'choice',
  'yes-no',
  'province',
  'country',
  'percent',
  'money',
  'whole-number',
  'date',
  'domain',
  'text',
  'provider',
  'filing-number',
  'credit-code',
  'name',
  'package-name',
  'mobile',
  'phone',
  'email',
  'address',
  'ip',
  'id-number',
] as const
/** One way of reading an answer. */
export type Reading = (typeof readings)[number]

/** The people of an application who can be asked beside its owner. */
export const roles = ['legal-representative', 'site-lead', 'it', 'account-manager'] as const
/** One of them. */
export type Role = (typeof roles)[number]

/** An answer that can be picked, with the facts it states. `id` is unique within the question and short: buttons carry it. */
export type Choice = { readonly id: string; readonly label: Text; readonly states: Facts; readonly synonyms: readonly string[] }

/** A first-screen entry that opens further choices. With `many`, several of them may be taken together. */
export type Group = { readonly id: string; readonly label: Text; readonly choices: readonly Choice[]; readonly many: boolean }

/** What stands on a screen. */
export type Entry = Choice | Group

/** One question. Those of the deciding part carry a `rank`; those for the form alone fill a `field` (fields.yaml). */
export type Question = {
  readonly id: string
  readonly section: Section
  readonly rank?: number | undefined
  readonly asks: readonly FactPath[]
  readonly field?: string | undefined
  readonly reading: Reading
  readonly prompt: Text
  /** What it is called on the review page. */
  readonly label?: Text | undefined
  readonly why: Text
  readonly example?: Text | undefined
  /** The question in other words: what is meant, where it is found, an example. Said to “what do you mean?”. */
  readonly help: Text
  readonly screen: readonly Entry[]
  /** The set several entries fill together: the answer is complete as given. */
  readonly many?: FactPath | undefined
  /** Asked only where this holds. Deciding questions are asked where the verdict misses what they ask. */
  readonly applies?: Stated | undefined
  /** Personal data: asked only after consent, in private, sealed, skippable. */
  readonly personal: boolean
  /** Whom it is put to where they were invited; the owner otherwise. */
  readonly whose?: Role | undefined
  readonly sources: readonly string[]
}

const words = z.strictObject({ en: z.string().min(1), zh: z.string().min(1) })
const path = z.custom<FactPath>((value) => typeof value === 'string' && isFactPath(value), 'is not a fact of the vocabulary')
const states = z.record(z.string(), z.unknown()).transform((given, context) => {
  const facts: Record<string, FactValue> = {}
  for (const [name, value] of Object.entries(given)) {
    const checked = isFactPath(name) ? checkFact(name, value) : { message: 'is not a fact of the vocabulary' }
    if ('message' in checked) context.addIssue({ code: 'custom', path: [name], message: checked.message })
    else facts[name] = checked.value
  }
  return facts as Facts
})
const id = z.string().regex(/^[a-z0-9-]{1,24}$/, 'must be short, lower case, with hyphens')
const choice = z.strictObject({ id, label: words, states, synonyms: z.array(z.coerce.string()).default([]) })
const group = z.strictObject({ id, label: words, many: z.boolean().default(false), choices: z.array(choice).min(1) })
const question = z
  .strictObject({
    id,
    section: z.enum(Object.keys(sections) as [Section, ...Section[]]),
    rank: z.number().int().min(1).max(7).optional(),
    asks: z.array(path).default([]),
    field: z.string().optional(),
    reading: z.enum(readings),
    prompt: words,
    label: words.optional(),
    why: words,
    example: words.optional(),
    help: words,
    screen: z
      .array(z.union([group, choice]))
      .max(6, 'at most six on a screen')
      .default([]),
    many: path.optional(),
    applies: statedSchema.optional(),
    personal: z.boolean().default(false),
    whose: z.enum(roles).optional(),
    sources: z.array(z.string()).default([]),
  })
  .superRefine(({ reading, screen }, context) => {
    const ids = screen.flatMap((entry) => ('choices' in entry ? [entry.id, ...entry.choices.map((one) => one.id)] : [entry.id]))
    const twice = ids.filter((one, index) => ids.indexOf(one) !== index)
    if (twice.length > 0) context.addIssue({ code: 'custom', path: ['screen'], message: `two entries have the id ${twice[0]}` })
    if (reading === 'yes-no' && screen.length > 0)
      context.addIssue({ code: 'custom', path: ['screen'], message: 'a yes-or-no question has buttons of its own' })
  })

/** All questions in the order of asking: numbered files by name, records as they stand. Throws FaultyFile. */
export function loadQuestions(): readonly Question[] {
  const files = authoredNames('questions').filter((name) => /^\d.*\.yaml$/.test(name))
  return files.flatMap((name) => readOwn(`questions/${name}`, z.array(question)))
}

/** Is this entry a group? */
export function isGroup(entry: Entry): entry is Group {
  return 'choices' in entry
}

/** All choices of a question, those in groups included. */
export function choicesOf(question: Question): readonly Choice[] {
  const known = allChoices.get(question)
  if (known !== undefined) return known
  const choices = question.screen.flatMap((entry) => (isGroup(entry) ? entry.choices : [entry]))
  allChoices.set(question, choices)
  return choices
}
const allChoices = new WeakMap<Question, readonly Choice[]>()

/** Does a question fit what is known? */
export function appliesTo({ applies }: Question, facts: Facts): boolean {
  return applies === undefined || applies.holds(facts)
}
