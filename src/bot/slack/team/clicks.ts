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
  type Ground,
  goneWords,
  hand,
  look,
  openForm,
  tell,
  tellLine,
  unknownWords,
} from '../session.ts'
import { isOfficeButton, takeOfficeClick } from './office-clicks.ts'

type Click = Extract<Inbound, { kind: 'desk' }>

/** What changes something: an event, stored before Slack is answered. */
const doing = ['take', 'open', 'contest', 'hand-back', 'send', 'invite', 'papers', 'talk', 'dismiss', 'point', 'unmask'] as const

/** Takes a click. Who clicked is looked up; the button gives no authority. */
export async function takeClick(ground: Ground, click: Click): Promise<object> {
  const { press, asker } = click
  const acting = await actingOf(ground, asker.user)
  if (acting.known.role !== 'team') {
    ground.later('a refusal', () => tellLine(ground, asker, unknownWords, acting.locale))
    return {}
  }
  if (press.action === 'begin') {
    ground.later('a form', () => openForm(ground, asker, beginModal(acting.locale), acting.locale))
    return {}
  }
  if (isOfficeButton(click)) return takeOfficeClick(ground, click, acting)
  if ((doing as readonly string[]).includes(press.action)) return doAtOnce(ground, click, acting)
  ground.later(press.action, async () => {
    if (press.action === 'answer') return askForAnswer(ground, asker, press, acting)
    const view = await look(ground, press.application, acting.locale)
    if (view === null) return tellLine(ground, asker, await goneWords(ground, press.application), acting.locale)
    return show(ground, asker, press, view, acting)
  })
  return {}
}

async function doAtOnce(ground: Ground, { id, press, asker }: Click, acting: Acting): Promise<object> {
  const { action, application, argument } = press
  const receipt =
    action === 'talk'
      ? await talkAbout(ground, id, acting, application)
      : await atDesk(ground, id, acting, application, {
          kind: 'desk',
          action,
          values: await valuesOf(ground, action, application, argument),
        })
  if (receipt === null)
    ground.later('a refusal', async () => tellLine(ground, asker, await goneWords(ground, application), acting.locale))
  const message = receipt?.ack?.message
  if (message !== undefined) ground.later('an answer', () => tell(ground, asker, message, acting.locale))
  return {}
}

/** The member's own chat is tied to the application, if there is such a one. */
export async function talkAbout(ground: Ground, id: string, acting: Acting, application: string) {
  if ((await look(ground, application, acting.locale)) === null) return null
  const from = privateChat(ground.bot.team, acting.user)
  return hand(ground, id, acting, from, { kind: 'desk', action: 'talk', values: { application } })
}

/** What an action needs beside its button. */
export async function valuesOf(
  ground: Ground,
  action: string,
  application: string,
  argument: string,
): Promise<Record<string, string>> {
  if (action !== 'invite') return { argument }
  const made = ground.invitation?.(application, ground.now())
  return made === undefined || made === null ? {} : { ...made }
}

function show(ground: Ground, asker: Asker, { action, argument }: DeskPress, view: View, acting: Acting): Promise<void> {
  const { locale } = acting
  if (action === 'show') return shown(view, ground).then((message) => tell(ground, asker, message, locale, clientName(view)))
  if (action === 'more') return tell(ground, asker, moreActions(view.application.id, clientName(view), locale), locale)
  if (action === 'missing') return tell(ground, asker, missingList(view), locale, clientName(view))
  if (action === 'fill') {
    const place = placeOf(view.application, view.library, argument)
    if (place !== null)
      return openForm(ground, asker, sectionModal(view, place.question.section, place.service, place.question), locale)
    const [service = 's1'] = view.application.services.map((one) => one.id)
    return openForm(ground, asker, sectionModal(view, firstSection(view, service), service), locale)
  }
  const form = deskForms.find((one) => one === action)
  if (form === undefined || form === 'begin' || form === 'import' || form === 'answer')
    return tellLine(ground, asker, unknownWords, locale)
  return openForm(ground, asker, deskModal(form, view, ground.now()), locale)
}

const words = {
  thread: { en: 'Open the thread', zh: '打开消息列' },
  make: { en: 'Open a thread', zh: '建立消息列' },
  missing: { en: 'What is missing', zh: '待补充资料' },
}

/** The card for one person, with the way to the thread. */
export async function shown(view: View, { links }: Ground): Promise<Message> {
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

async function threadOf(view: View, links: Ground['links']): Promise<Button[]> {
  const url = (await links.of([view])).get(view.application.id)
  return url === undefined ? [] : [{ label: words.thread[view.locale], url }]
}
