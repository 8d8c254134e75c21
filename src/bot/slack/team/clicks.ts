// A button of the desk: some do something at once, some open a form, some only show.

import {
  type Button,
  buttonName,
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
  type Press,
  placeOf,
  presses,
  readAction,
  type View,
} from '../../../flows/index.ts'
import { askForAnswer } from '../forms/answer-form.ts'
import { beginModal, deskModal } from '../forms/casework-forms.ts'
import { editGap } from '../forms/gap-form.ts'
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
import { showChanges, takeOfficeClick } from './office-clicks.ts'

type Click = Extract<Inbound, { kind: 'desk' }>

/** Takes a click. Who clicked is looked up; the button gives no authority. */
export async function takeClick(session: Session, click: Click): Promise<object> {
  const { press, asker } = click
  const acting = await actingOf(session, asker.user)
  const { action } = press
  if (acting.known.role !== 'team' || action === 'gone') {
    session.later('a refusal', () => tellLine(session, asker, unknownWords, acting.locale))
    return {}
  }
  if (action === 'changes') {
    session.later('changed rules', () => showChanges(session, asker, acting))
    return {}
  }
  if (presses(action, 'office')) return takeOfficeClick(session, click, action, acting)
  if (presses(action, 'event')) return doAtOnce(session, click, action, acting)
  const open = presses(action, 'look') ? lookOf(looks[action]) : forms[action]
  session.later(action, () => open(session, asker, press, acting))
  return {}
}

type Opening = (session: Session, asker: Asker, press: DeskPress, acting: Acting) => Promise<void>
type Look = (session: Session, asker: Asker, press: DeskPress, view: View, acting: Acting) => Promise<void>

/** What needs the application as it is now. */
function lookOf(show: Look): Opening {
  return async (session, asker, press, acting) => {
    const view = await look(session, press.application, acting.locale)
    if (view === null) return tellLine(session, asker, await goneWords(session, press.application), acting.locale)
    return show(session, asker, press, view, acting)
  }
}

const deskForm = (form: Parameters<typeof deskModal>[0]): Opening =>
  lookOf((session, asker, _, view, { locale }) => openForm(session, asker, deskModal(form, view, session.now()), locale))

/** The forms that a button opens: one that is missing here is a type error. */
const forms: { readonly [Name in Press<'form'>]: Opening } = {
  begin: (session, asker, _, { locale }) => openForm(session, asker, beginModal(locale), locale),
  answer: askForAnswer,
  'gap-edit': editGap,
  note: deskForm('note'),
  tag: deskForm('tag'),
  assign: deskForm('assign'),
  move: deskForm('move'),
  'open-order': deskForm('open-order'),
  override: deskForm('override'),
  hold: deskForm('hold'),
  remind: deskForm('remind'),
}

/** What a button only shows. */
const looks: { readonly [Name in Exclude<Press<'look'>, 'changes'>]: Look } = {
  show: async (session, asker, _, view, { locale }) => tell(session, asker, await shown(view, session), locale, clientName(view)),
  more: (session, asker, _, view, { locale }) =>
    tell(session, asker, moreActions(view.application.id, clientName(view), locale), locale),
  missing: (session, asker, _, view, { locale }) => tell(session, asker, missingList(view), locale, clientName(view)),
  fill: (session, asker, { argument }, view, { locale }) => {
    const place = placeOf(view.application, view.library, argument)
    if (place !== null)
      return openForm(session, asker, sectionModal(view, place.question.section, place.service, place.question), locale)
    const [service = 's1'] = view.application.services.map((one) => one.id)
    return openForm(session, asker, sectionModal(view, firstSection(view, service), service), locale)
  },
}

async function doAtOnce(session: Session, { id, press, asker }: Click, action: Press<'event'>, acting: Acting): Promise<object> {
  const { application, argument } = press
  const receipt =
    action === 'talk'
      ? await talkAbout(session, id, acting, application)
      : await atDesk(session, id, acting, application, readAction(action, { argument })!)
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

const words = { thread: { en: 'Open the thread', zh: '打开消息列' } }

/** The card for one person, with the way to the thread. */
export async function shown(view: View, { links }: Session): Promise<Message> {
  const { application, locale } = view
  const { blocks, buttons = [] } = card(view)
  const missing = { label: buttonName('missing')[locale], data: encodeDeskButton('missing', application.id) }
  const thread = deskThread(application)?.address
  const way = thread?.thread === undefined || isUnopened(thread) ? [openThread(view)] : await threadOf(view, links)
  return { blocks: [...blocks, ...missingNames(view)], buttons: [...buttons, [missing, ...way]] }
}

const openThread = ({ application, locale }: View): Button => ({
  label: buttonName('open')[locale],
  data: encodeDeskButton('open', application.id),
})

async function threadOf(view: View, links: Session['links']): Promise<Button[]> {
  const url = (await links.of([view])).get(view.application.id)
  return url === undefined ? [] : [{ label: words.thread[view.locale], url }]
}
