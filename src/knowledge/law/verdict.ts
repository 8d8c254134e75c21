// What a determination answers: the closed lists of names, and the shape of findings and verdicts.
import type { Text } from '../../locale.ts'
import type { FactPath, Facts } from './facts.ts'

/** What new number is needed, over and above what is registered already. */
export const registrations = ['none', 'filing', 'licence', 'expert', 'need_more_info'] as const
/** One of the five answers. */
export type Registration = (typeof registrations)[number]

/** The demand that holds whatever is still unknown or disputed, from least to most. */
export const floors = ['none', 'filing', 'licence'] as const
/** How much is certain. */
export type Floor = (typeof floors)[number]

/** From surest to least sure. */
export const confidences = ['high', 'medium', 'low'] as const
/** How sure an answer is: that of its weakest deciding rule. */
export type Confidence = (typeof confidences)[number]

/** Everything that may be needed beside the number itself, in the order in which it is listed. */
export const alsoNames = [
  'app-filing',
  'b25',
  'edi',
  'other-vats',
  'pre-approval:news',
  'pre-approval:publishing',
  'pre-approval:audio-visual',
  'pre-approval:games',
  'pre-approval:culture',
  'pre-approval:drugs',
  'pre-approval:medical',
  'pre-approval:education',
  'pre-approval:finance',
  'pre-approval:religion',
  'pre-approval:ride-hailing',
  'undertaking',
  'sector-check',
  'access-filing',
  'change-record',
  'cancel-record',
  'cancel-and-refile',
  'licence-change',
  'licence-renewal',
  'annual-report',
  'psb',
  'safety-assessment',
  'generative-ai',
  'e-commerce-display',
] as const
/** One thing needed beside the number. */
export type AlsoName = (typeof alsoNames)[number]

/** Everything that can stand in the way, in order, with its severity: `hard` needs another filer, place or plan; `soft` is curable. */
export const blockers = {
  'no-mainland-entity': 'hard',
  'entity-not-in-good-standing': 'hard',
  'entity-not-formed': 'soft',
  'entity-not-eligible-for-licence': 'hard',
  'entity-not-eligible-for-content': 'hard',
  'entity-may-not-trade': 'hard',
  'individual-commercial-content': 'hard',
  'foreign-share-cap': 'hard',
  'foreign-investment-prohibited': 'hard',
  'capital-too-low': 'soft',
  'content-prohibited': 'hard',
  'contact-not-eligible': 'soft',
  'province-not-eligible': 'soft',
  'documents-expired': 'soft',
  'domain-not-real-name': 'soft',
  'domain-holder-mismatch': 'soft',
  'tld-not-approved': 'hard',
  'government-suffix': 'hard',
  'registrar-not-approved': 'soft',
  'domain-expired': 'soft',
  'domain-already-filed': 'soft',
  'server-overseas': 'hard',
  'server-not-eligible': 'soft',
  'account-not-china-site': 'soft',
  'false-number': 'soft',
  'sms-not-verified': 'soft',
  'shell-record': 'soft',
  'open-order': 'soft',
  'name-not-allowed': 'soft',
} as const
/** One thing that stands in the way. */
export type BlockerName = keyof typeof blockers
/** All blockers, in order. */
export const blockerNames = Object.keys(blockers) as BlockerName[]
/** Whether a blocker cannot be cured with this set-up. */
export const isHard = (name: BlockerName): boolean => blockers[name] === 'hard'

/** The steps of a registration, in the order in which they are taken. */
export const steps = [
  'clear-blockers',
  'pre-approval',
  'cancel-record',
  'website-filing',
  'app-filing',
  'access-filing',
  'change-record',
  'licence',
  'open',
  'footer-number',
  'psb',
  'licence-renewal',
  'annual-report',
] as const
/** One step. */
export type StepName = (typeof steps)[number]

/** What concerns the operator as a whole and is said once per application, however many services bring it. */
export const operatorScope = {
  also: [
    'b25',
    'edi',
    'other-vats',
    ...alsoNames.filter((name) => name.startsWith('pre-approval:')),
    'licence-change',
    'licence-renewal',
    'annual-report',
  ] as readonly AlsoName[],
  blockers: [
    'no-mainland-entity',
    'entity-not-in-good-standing',
    'entity-not-formed',
    'entity-not-eligible-for-licence',
    'foreign-share-cap',
    'foreign-investment-prohibited',
    'capital-too-low',
    'open-order',
  ] as readonly BlockerName[],
  sequence: ['pre-approval', 'licence', 'licence-renewal', 'annual-report'] as readonly StepName[],
} as const

/** Two readings of a contested rule, and the question that settles it. */
export type Contest = { readonly reading1: Text; readonly reading2: Text; readonly authority: Text; readonly question: Text }

/**
 * One consequence, with its reason. `id`: the registration word, an also or blocker name, or `note`. Example: `{ id: 'filing', rule:
 * 'R-B1', because: { en, zh }, facts: ['hosting.originLocation'], sources: ['L1'], confidence: 'high' }`.
 */
export type Finding = {
  readonly id: Registration | AlsoName | BlockerName | 'note'
  /** Id of the rule in the rulebook, e.g. `R-B1`. */
  readonly rule: string
  readonly because: Text
  readonly fix?: Text
  readonly contest?: Contest
  /** The facts it rests on. */
  readonly facts: readonly FactPath[]
  /** Ids of sources (library/sources.yaml). */
  readonly sources: readonly string[]
  readonly confidence: Confidence
}

/** The answer for one service as it would be on the day it opens. */
export type AtLaunch = Pick<Verdict, 'registration' | 'also' | 'blockers' | 'missing'>

/**
 * The answer for one service. Lists are in the order of the closed lists; `missing` in the order of asking. Example: a company's website
 * on a mainland server: `registration: 'filing'`, `also: ['psb']`, `blockers: []`, `missing: []`.
 */
export type Verdict = {
  readonly registration: Registration
  readonly floor: Floor
  readonly confidence: Confidence
  readonly also: readonly AlsoName[]
  readonly blockers: readonly BlockerName[]
  readonly findings: readonly Finding[]
  readonly missing: readonly FactPath[]
  readonly assumed: Facts
  readonly sequence: readonly StepName[]
  /** Dates (YYYY-MM-DD) known from the facts; left out when there are none. */
  readonly due?: Readonly<Partial<Record<AlsoName, string>>>
  /** For a service that is not open yet in any sense: the verdict it would have when it opens. */
  readonly atLaunch: AtLaunch | null
  /** The date of the newest source the rules in force rest on. */
  readonly rulesAsOf: string
}

/** The answer for an application: its services', and once for all what concerns the operator. */
export type ApplicationVerdict = {
  readonly application: string
  /** Id of the most demanding service. */
  readonly headline: string
  readonly services: readonly (Verdict & { readonly id: string })[]
  readonly operator: {
    readonly also: readonly AlsoName[]
    readonly blockers: readonly BlockerName[]
    readonly sequence: readonly StepName[]
    readonly due?: Readonly<Partial<Record<AlsoName, string>>>
  }
}
