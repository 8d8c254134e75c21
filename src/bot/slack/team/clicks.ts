// A button of the desk: some do something at once, some open a form, some only show.

import {
  type Button,
  card,
  clientName,
  type DeskPress,
  deskThread,
  encodeDeskButton,
  isUnopened,
  type Message,
  missingList,
  missingNames,
  moreActions,
  placeOf,
  type View,
} from '../../../flows/index.ts'
import { askForAnswer } from '../forms/answer-form.ts'
import { beginModal, deskModal } from '../forms/casework-forms.ts'
import { deskForms } from '../forms/form-parts.ts'
import { firstSection, sectionModal } from '../forms/section.ts'
import { privateChat } from '../identity.ts'
import type { Asker, Inbound } from '../inbound.ts'
import {
  type Acting,
  actingOf,
  atDesk,
  goneWords,
  hand,
  look,
  openForm,
  type Session,
  tell,
  tellLine,
  unknownWords,
} from '../session.ts'
import { isOfficeButton, takeOfficeClick } from './office-clicks.ts'

type Click = Extract<Inbound, { kind: 'desk' }>

/** What changes something: an event, stored before Slack is answered. */
const doing = ['take', 'open', 'contest', 'hand-back', 'send', 'invite', 'papers', 'talk', 'dismiss', 'point', 'unmask'] as const

/** Takes a click. Who clicked is looked up; the button gives no authority. */
export async function takeClick(session: Session, click: Click): Promise<object> {
  const { press, asker } = click
  const acting = await actingOf(session, asker.user)
  if (acting.known.role !== 'team') {
    session.later('a refusal', () => tellLine(session, asker, unknownWords, acting.locale))
    return {}
  }
  if (press.action === 'begin') {
    session.later('a form', () => openForm(session, asker, beginModal(acting.locale), acting.locale))
    return {}
  }
  if (isOfficeButton(click)) return takeOfficeClick(session, click, acting)
  if ((doing as readonly string[]).includes(press.action)) return doAtOnce(session, click, acting)
  session.later(press.action, async () => {
    if (press.action === 'answer') return askForAnswer(session, asker, press, acting)
    const view = await look(session, press.application, acting.locale)
    if (view === null) return tellLine(session, asker, await goneWords(session, press.application), acting.locale)
    return show(session, asker, press, view, acting)
  })
  return {}
}

async function doAtOnce(session: Session, { id, press, asker }: Click, acting: Acting): Promise<object> {
  const { action, application, argument } = press
  const receipt =
    action === 'talk'
      ? await talkAbout(session, id, acting, application)
      : await atDesk(session, id, acting, application, {
          kind: 'desk',
          action,
          values: await valuesOf(session, action, application, argument),
        })
  if (receipt === null)
    session.later('a refusal', async () => tellLine(session, asker, await goneWords(session, application), acting.locale))
  const message = receipt?.ack?.message
  if (message !== undefined) session.later('an answer', () => tell(session, asker, message, acting.locale))
  return {}
}

/** The member's own chat is tied to the application, if there is such a one. */
export async function talkAbout(session: Session, id: string, acting: Acting, application: string) {
  if ((await look(session, application, acting.locale)) === null) return null
  const from = privateChat(session.bot.team, acting.user)
  return hand(session, id, acting, from, { kind: 'desk', action: 'talk', values: { application } })
}

/** What an action needs beside its button. */
export async function valuesOf(
  session: Session,
  action: string,
  application: string,
  argument: string,
): Promise<Record<string, string>> {
  if (action !== 'invite') return { argument }
  const made = session.invitation?.(application, session.now())
  return made === undefined || made === null ? {} : { ...made }
}

function show(session: Session, asker: Asker, { action, argument }: DeskPress, view: View, acting: Acting): Promise<void> {
  const { locale } = acting
  if (action === 'show') return shown(view, session).then((message) => tell(session, asker, message, locale, clientName(view)))
  if (action === 'more') return tell(session, asker, moreActions(view.application.id, clientName(view), locale), locale)
  if (action === 'missing') return tell(session, asker, missingList(view), locale, clientName(view))
  if (action === 'fill') {
    const place = placeOf(view.application, view.library, argument)
    if (place !== null)
      return openForm(session, asker, sectionModal(view, place.question.section, place.service, place.question), locale)
    const [service = 's1'] = view.application.services.map((one) => one.id)
    return openForm(session, asker, sectionModal(view, firstSection(view, service), service), locale)
  }
  const form = deskForms.find((one) => one === action)
  if (form === undefined || form === 'begin' || form === 'import' || form === 'answer')
    return tellLine(session, asker, unknownWords, locale)
  return openForm(session, asker, deskModal(form, view, session.now()), locale)
}

const words = {
  thread: { en: 'Open the thread', zh: '打开消息列' },
  make: { en: 'Open a thread', zh: '建立消息列' },
  missing: { en: 'What is missing', zh: '待补充资料' },
}

/** The card for one person, with the way to the thread. */
export async function shown(view: View, { links }: Session): Promise<Message> {
  const { application, locale } = view
  const { blocks, buttons = [] } = card(view)
  const missing = { label: words.missing[locale], data: encodeDeskButton('missing', application.id) }
  const thread = deskThread(application)?.address
  const way = thread?.thread === undefined || isUnopened(thread) ? [openThread(view)] : await threadOf(view, links)
  return { blocks: [...blocks, ...missingNames(view)], buttons: [...buttons, [missing, ...way]] }
}

const openThread = ({ application, locale }: View): Button => ({
  label: words.make[locale],
  data: encodeDeskButton('open', application.id),
})

async function threadOf(view: View, links: Session['links']): Promise<Button[]> {
  const url = (await links.of([view])).get(view.application.id)
  return url === undefined ? [] : [{ label: words.thread[view.locale], url }]
}
