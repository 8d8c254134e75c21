// What members do in the team's own record: set something for themselves, see whom they would ask for what is missing, ask them.

import { createHash } from 'node:crypto'
import {
  askingPreview,
  changesList,
  chinaZone,
  type Message,
  type Press,
  packsOf,
  readAction,
  runsLog,
  runsOf,
  selectForAsking,
} from '../../../flows/index.ts'
import type { Locale } from '../../../locale.ts'
import { unhurried } from '../../overview.ts'
import { noticeModal } from '../forms/form-parts.ts'
import { personId } from '../identity.ts'
import type { Asker, Inbound } from '../inbound.ts'
import type { SlackView } from '../receiving/payload.ts'
import { render } from '../render.ts'
import { type Acting, hand, officeAt, officeIn, type Session, tell } from '../session.ts'
import { search } from './search.ts'
import { showHome } from './show-home.ts'

type Click = Extract<Inbound, { kind: 'desk' }>

/** Takes a click on one of the office's buttons, which are none of an application's. */
export async function takeOfficeClick(
  session: Session,
  { id, press, asker, view }: Click,
  action: Press<'office'>,
  acting: Acting,
): Promise<object> {
  if (action === 'ask-mine') {
    session.later('a preview', () => previewAsking(session, id, asker, acting, 'mine'))
    return {}
  }
  const body = readAction(action, { argument: press.argument, timezone: acting.known.timezone ?? '' })!
  const receipt = await hand(session, id, acting, officeAt(session.bot), body)
  const message = receipt.ack?.message
  if (view?.callback_id === 'home') session.later('a home', () => showHome(session, asker.user))
  else if (message !== undefined && view !== undefined)
    session.later('an answer', () => tellInForm(session, view, message, acting.locale))
  else if (message !== undefined) session.later('an answer', () => tell(session, asker, message, acting.locale))
  return {}
}

/** The answer takes the place of the form whose button was pressed. */
async function tellInForm({ api }: Session, { id, hash }: SlackView, message: Message, locale: Locale): Promise<void> {
  const view = noticeModal('ICP', render(message).parts[0]?.blocks ?? [], locale)
  await api.views.update({ view_id: id, hash, view })
}

/** Shows a member whom they would ask, with the button that does it; `log`: the last times. What is shown is kept, so that exactly that is sent. */
export async function previewAsking(session: Session, id: string, asker: Asker, acting: Acting, argument: string): Promise<void> {
  const { locale, known } = acting
  if (/^(log|记录)$/i.test(argument)) {
    const office = await officeIn(session, asker.user)
    return tell(session, asker, runsLog(runsOf(office), locale, known.timezone ?? chinaZone), locale)
  }
  const all = /(?:^|\s)(all|全部)(?=\s|$)/i
  const views = await search(session, acting, argument.replace(all, ' ').trim())
  await unhurried(views)
  const person = personId(session.bot.team, asker.user)
  const selection = selectForAsking(views, { person, all: all.test(argument), now: session.now() })
  const run = createHash('sha256').update(id).digest('hex').slice(0, 12)
  const { chosen, left } = selection
  const values = { run, applications: chosen.map((view) => view.application.id).join(' '), left: JSON.stringify(left) }
  if (chosen.length > 0)
    await hand(session, `${id}#shown`, acting, officeAt(session.bot), { kind: 'desk', action: 'ask-prepare', values })
  await tell(session, asker, askingPreview(selection, run, locale), locale)
}

/** Shows a member whom changed rules concern and who is not told yet, and the packs that spoke. */
export async function showChanges(session: Session, asker: Asker, acting: Acting): Promise<void> {
  const [views, office] = [await search(session, acting, ''), await officeIn(session, asker.user)]
  await tell(session, asker, changesList(views, packsOf(office), acting.locale), acting.locale)
}
