// The modes a conversation can be in, and what may lead from one to the next. Questions are not states: the facts choose them.
import { setup } from 'xstate'

/** Version of the chart: a stored position of another version is not restored; the facts say where to go on. */
export const conversationChartVersion = 1

/** The sections of the paperwork, in the order they are asked. */
export const sections = ['service', 'servers', 'entity', 'domain', 'contact'] as const
/** One section of the paperwork. */
export type Section = (typeof sections)[number]

/** Where the interview can be led: the deciding part, the first answer, a section, the review. */
export type Stop = 'deciding' | 'decided' | Section | 'consent' | 'review'

/** What can happen to a conversation. */
export type ConversationEvent =
  /** A question from the person was answered. */
  | { type: 'enquired' }
  /** The interview goes on at the place the facts name. */
  | { type: 'interview'; to: Stop }
  /** The review was confirmed, or a guide's end: orders exist, the assistant follows them. */
  | { type: 'confirmed' }
  /** The interview was left; answers stay. */
  | { type: 'left' }
  /** Everything said was taken back. */
  | { type: 'restarted' }
  /** A person takes over. */
  | { type: 'handed-over' }
  /** The assistant goes on: where, the facts say. */
  | { type: 'handed-back'; to: Stop | 'following' | 'enquiring' }

const to =
  (stop: Stop | 'following' | 'enquiring') =>
  ({ event }: { event: ConversationEvent }) =>
    'to' in event && event.to === stop

const led = [
  { guard: to('deciding'), target: '#conversation.assistant.interview.deciding' },
  { guard: to('decided'), target: '#conversation.assistant.interview.decided' },
  { guard: to('consent'), target: '#conversation.assistant.interview.paperwork.consent' },
  ...sections.map((section) => ({ guard: to(section), target: `#conversation.assistant.interview.paperwork.${section}` })),
  { guard: to('review'), target: '#conversation.assistant.interview.review' },
]

/** The chart. It has no context and no effects: the position alone is its value. */
export const conversationChart = setup({ types: { events: {} as ConversationEvent } }).createMachine({
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
        interview: led,
        confirmed: { target: '.following' },
        left: { target: '.enquiring' },
        restarted: { target: '.interview.deciding' },
        'handed-over': { target: 'withPerson' },
      },
    },
    withPerson: {
      on: {
        'handed-back': [
          ...led,
          { guard: to('following'), target: '#conversation.assistant.following' },
          { guard: to('enquiring'), target: '#conversation.assistant.enquiring' },
        ],
      },
    },
  },
})

/** The modes by name, as `mode` answers them. */
export const modes = ['greeting', 'enquiring', 'deciding', 'decided', 'paperwork', 'review', 'following', 'withPerson'] as const
/** One mode. */
export type Mode = (typeof modes)[number]
