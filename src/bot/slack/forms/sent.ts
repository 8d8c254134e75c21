// A filled form: its values become an event; faults go back to their fields, and what was kept is said.
import { type ActionName, isOfOffice, isTeamForm, readAction, type TeamForm } from '../../../flows/index.ts'
import type { Locale, Text } from '../../../locale.ts'
import type { Receipt } from '../../channel.ts'
import { personId } from '../identity.ts'
import type { Inbound } from '../inbound.ts'
import type { SlackView } from '../receiving/payload.ts'
import { render } from '../render.ts'
import { type Acting, actingOf, atDesk, goneWords, hand, officeAt, type Session, unknownWords } from '../session.ts'
import { importLines } from '../team/import.ts'
import { begin } from '../team/slash.ts'
import { noticeModal, titleOf } from './form-parts.ts'
import { readMetadata } from './metadata.ts'
import { sectionForm } from './section.ts'
import { correctionOf, type Meant, moveOf, openingOf } from './sent-orders.ts'
import { errorsFor, textsOf, valuesOf } from './sent-values.ts'

type Submitted = Extract<Inbound, { kind: 'submitted' }>

const words = {
  notTeam: { en: 'Only members of the team’s channel can own an application.', zh: '负责人只能是团队频道成员。' },
  failed: {
    en: 'Something went wrong on our side; nothing was changed. Please try again.',
    zh: '系统出现问题，内容未作更改，请重试。',
  },
} satisfies Record<string, Text>

/** Takes a form and gives what Slack does with it: close it, show field errors, or show what became of it. */
export async function takeSubmission(session: Session, { id, view, user }: Submitted): Promise<object> {
  const acting = await actingOf(session, user)
  const { locale, known } = acting
  const metadata = readMetadata(view.private_metadata)
  const form = view.callback_id
  if (known.role !== 'team' || metadata === null) return fault(view, unknownWords, locale)
  if (form === 'begin') return told(view, await begin(session, id, acting, textsOf(view)), locale)
  if (form === 'import') return importLines(session, id, acting, textsOf(view).lines ?? '')
  const body = await bodyOf(session, form, metadata.about, view)
  if (body === null) return fault(view, unknownWords, locale)
  if ('text' in body) return fault(view, body.text, locale, body.field)
  const ofOffice = body.event.kind === 'desk' && isOfOffice(body.event)
  const receipt = ofOffice
    ? await hand(session, id, acting, officeAt(session.bot), body.event)
    : await atDesk(session, id, acting, metadata.application, body.event)
  return receipt === null ? fault(view, await goneWords(session, metadata.application), locale) : answerOf(receipt, view, acting)
}

async function bodyOf(session: Session, form: string, about: string, view: SlackView): Promise<Meant | null> {
  if (form === sectionForm) return { event: { kind: 'form', form: about, values: valuesOf(view) } }
  return isTeamForm(form) && form !== 'begin' && form !== 'import' ? sent[form](textsOf(view), about, session) : null
}

type Sent = (values: Readonly<Record<string, string>>, about: string, session: Session) => Meant | null | Promise<Meant | null>

/** What each form means when it is sent: one that is missing here is a type error. */
const sent: { readonly [Form in Exclude<TeamForm, 'begin' | 'import'>]: Sent } = {
  note: (values) => action('note', values),
  tag: (values) => action('tag', values),
  remind: (values) => action('remind', values),
  override: (values) => action('override', values),
  'gap-edit': (values, about) => action('gap-edit', { ...values, argument: about }),
  answer: (values, about) => action('answer', { ...values, argument: about }),
  assign: async ({ person }, _, session) => {
    if (person === undefined) return action('assign', { person: '' })
    const owner = await session.members.who(person)
    if (owner.role !== 'team') return { text: words.notTeam }
    return action('assign', { person: personId(session.bot.team, person), name: owner.name ?? '' })
  },
  move: moveOf,
  correct: (values, about) => correctionOf(about, values),
  'open-order': (values, _, session) => openingOf(session.library.orders, values),
  hold: ({ order = '', reason = '', note, until }) => {
    const more = { ...(note !== undefined && { note }), ...(until !== undefined && { until }) }
    return { event: { kind: 'held', order, reason: reason === 'lift' ? null : reason, ...more } }
  },
}

function action(name: ActionName, values: Readonly<Record<string, string>>): Meant | null {
  const event = readAction(name, values)
  return event === null ? null : { event }
}

/** Forms after which nothing is said: the thread shows it. */
const quiet: readonly string[] = ['note', 'tag', 'assign'] satisfies TeamForm[]

function answerOf({ outcome, ack }: Receipt, view: SlackView, { locale }: Acting): object {
  if (outcome === 'set-aside') return fault(view, words.failed, locale)
  if (ack?.errors !== undefined) return { response_action: 'errors', errors: errorsFor(view, ack.errors) }
  if (quiet.includes(view.callback_id) || ack?.message === undefined) return {}
  return {
    response_action: 'update',
    view: noticeModal(titleOf(view.callback_id, locale), render(ack.message).parts[0]?.blocks ?? [], locale),
  }
}

/** A command's answer, shown in the form's place. */
function told(view: SlackView, answer: object, locale: Locale): object {
  const blocks = 'blocks' in answer ? (answer.blocks as never[]) : []
  return blocks.length === 0
    ? {}
    : { response_action: 'update', view: noticeModal(titleOf(view.callback_id, locale), blocks, locale) }
}

/** Slack shows a fault at a field; a form without fields is simply closed. */
function fault(view: SlackView, what: Text, locale: Locale, field = ''): object {
  const errors = errorsFor(view, { [field]: what[locale] })
  return Object.keys(errors).length === 0 ? { response_action: 'clear' } : { response_action: 'errors', errors }
}
