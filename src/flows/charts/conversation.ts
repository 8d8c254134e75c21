// The modes a conversation can be in, and when it goes from one to the next. Questions are not states: the facts choose them.
import { setup } from 'xstate'

/** Version of the chart: a stored position of another version is not restored; the facts say where to go on. */
export const conversationChartVersion = 1

/** The sections of the paperwork, in the order they are asked. */
export const sections = ['service', 'servers', 'entity', 'domain', 'contact'] as const
/** One section of the paperwork. */
export type Section = (typeof sections)[number]

/** Where the interview can stand: the deciding part, the first answer, a section, the review. */
export type Stop = 'deciding' | 'decided' | Section | 'consent' | 'review'

/**
 * All the chart decides by: a small picture of the facts, made anew for every event. Example: `{ question: 'entity', form: true,
 * consent: false, told: true, orders: false }` stops for consent, since the next question of the form is personal; with `consent: true`
 * it goes on to the section `entity`.
 */
export type ChartInput = {
  /** Where the question stands that is put next, or is open: in the deciding part or in a section. Null: none is left. */
  readonly question: 'deciding' | Section | null
  /** The form is being filled in. */
  readonly form: boolean
  /** That question may be put: it is not personal, or consent was asked for. */
  readonly consent: boolean
  /** A verdict was told. */
  readonly told: boolean
  /** Orders exist. */
  readonly orders: boolean
}

/** What can happen to a conversation. */
export type ConversationEvent =
  /** A question from the person was answered. */
  | { type: 'enquired' }
  /** Something was answered, begun or allowed: the interview goes on. */
  | { type: 'answered'; input: ChartInput }
  /** The person picked a question to answer anew. */
  | { type: 'reopened'; input: Pick<ChartInput, 'question'> }
  /** The review was confirmed, or a guide's end: orders exist, the assistant follows them. */
  | { type: 'confirmed' }
  /** What was under way was left; answers stay. */
  | { type: 'left' }
  /** Everything said was taken back. */
  | { type: 'restarted' }
  /** A person takes over. */
  | { type: 'person-wanted' }
  /** The assistant goes on. */
  | { type: 'handed-back'; input: ChartInput }

type Guarded = { readonly event: ConversationEvent }
const inputOf = ({ event }: Guarded): Partial<ChartInput> => ('input' in event ? event.input : {})

/** What has to hold for a move, in the words in which the drawing says it. */
const guards = {
  'deciding is open': (of: Guarded) => inputOf(of).question === 'deciding',
  'no form': (of: Guarded) => inputOf(of).form === false,
  'nothing is open': (of: Guarded) => inputOf(of).question === null,
  'consent not asked': (of: Guarded) => inputOf(of).consent === false,
  'service is open': (of: Guarded) => inputOf(of).question === 'service',
  'servers is open': (of: Guarded) => inputOf(of).question === 'servers',
  'entity is open': (of: Guarded) => inputOf(of).question === 'entity',
  'domain is open': (of: Guarded) => inputOf(of).question === 'domain',
  'contact is open': (of: Guarded) => inputOf(of).question === 'contact',
  'orders exist': (of: Guarded) => inputOf(of).orders === true,
  'a verdict was told': (of: Guarded) => inputOf(of).told === true,
}

const interview = '#conversation.assistant.interview'
const deciding = { guard: 'deciding is open', target: `${interview}.deciding` } as const
const inSection = sections.map((section) => ({
  guard: `${section} is open` as const,
  target: `${interview}.paperwork.${section}`,
}))

/** The chart. It has no context and no effects: the position alone is its value. The first guard that holds decides. */
export const conversationChart = setup({ types: { events: {} as ConversationEvent }, guards }).createMachine({
  id: 'conversation',
  initial: 'assistant',
  states: {
    assistant: {
      initial: 'greeting',
      states: {
        greeting: { on: { enquired: { target: 'enquiring' } } },
        enquiring: {},
        interview: {
          initial: 'deciding',
          states: {
            deciding: {},
            decided: {},
            paperwork: {
              initial: 'consent',
              states: { consent: {}, service: {}, servers: {}, entity: {}, domain: {}, contact: {} },
            },
            review: {},
          },
        },
        following: {},
      },
      on: {
        answered: [
          deciding,
          { guard: 'no form', target: `${interview}.decided` },
          { guard: 'nothing is open', target: `${interview}.review` },
          { guard: 'consent not asked', target: `${interview}.paperwork.consent` },
          ...inSection,
        ],
        reopened: [deciding, ...inSection],
        confirmed: { target: '.following' },
        left: { target: '.enquiring' },
        restarted: { target: '.interview.deciding' },
        'person-wanted': { target: 'withPerson' },
      },
    },
    withPerson: {
      on: {
        'handed-back': [
          deciding,
          ...inSection,
          { guard: 'orders exist', target: '#conversation.assistant.following' },
          { guard: 'a verdict was told', target: `${interview}.decided` },
          { target: '#conversation.assistant.enquiring' },
        ],
        left: { target: '#conversation.assistant.enquiring' },
      },
    },
  },
})

/** The modes by name, as `mode` answers them. */
export const modes = ['greeting', 'enquiring', 'deciding', 'decided', 'paperwork', 'review', 'following', 'withPerson'] as const
/** One mode. */
export type Mode = (typeof modes)[number]
