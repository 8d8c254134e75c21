// A filled form: its values become an event; faults go back to their fields, and what was kept is said.
import type { Locale, Text } from '../../../locale.ts'
import type { Receipt } from '../../channel.ts'
import { personId } from '../identity.ts'
import type { Inbound } from '../inbound.ts'
import type { SlackView } from '../receiving/payload.ts'
import { render } from '../render.ts'
import { type Acting, actingOf, atDesk, goneWords, type Session, unknownWords } from '../session.ts'
import { importLines } from '../team/import.ts'
import { begin } from '../team/slash.ts'
import { deskForms, noticeModal, titleOf } from './form-parts.ts'
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
  const receipt = await atDesk(session, id, acting, metadata.application, body.event)
  return receipt === null ? fault(view, await goneWords(session, metadata.application), locale) : answerOf(receipt, view, acting)
}

async function bodyOf(session: Session, form: string, about: string, view: SlackView): Promise<Meant | null> {
  if (form === sectionForm) return { event: { kind: 'form', form: about, values: valuesOf(view) } }
  if (!(deskForms as readonly string[]).includes(form)) return null
  const values = textsOf(view)
  if (form === 'assign') {
    const { person } = values
    if (person === undefined) return { event: { kind: 'desk', action: 'assign', values: { person: '' } } }
    const owner = await session.members.who(person)
    if (owner.role !== 'team') return { text: words.notTeam }
    return {
      event: { kind: 'desk', action: 'assign', values: { person: personId(session.bot.team, person), name: owner.name ?? '' } },
    }
  }
  if (form === 'move') return moveOf(values)
  if (form === 'correct') return correctionOf(about, values)
  if (form === 'open-order') return openingOf(session.library.orders, values)
  if (form === 'hold') {
    const { order = '', reason = '', note, until } = values
    const more = { ...(note !== undefined && { note }), ...(until !== undefined && { until }) }
    return { event: { kind: 'held', order, reason: reason === 'lift' ? null : reason, ...more } }
  }
  if (form === 'answer') return { event: { kind: 'desk', action: form, values: { ...values, argument: about } } }
  return { event: { kind: 'desk', action: form, values } }
}

function answerOf({ outcome, ack }: Receipt, view: SlackView, { locale }: Acting): object {
  if (outcome === 'set-aside') return fault(view, words.failed, locale)
  if (ack?.errors !== undefined) return { response_action: 'errors', errors: errorsFor(view, ack.errors) }
  const quiet = ['note', 'tag', 'assign'].includes(view.callback_id)
  if (quiet || ack?.message === undefined) return {}
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
