// Looks for the applications that a filter fits: for lists, tables and asking in one go.

import { clientName, fitsFilter, readFilter, type View } from '../../../flows/index.ts'
import { personId } from '../identity.ts'
import { type Acting, type Session, viewOn } from '../session.ts'

/** Most applications that are looked through for one list. */
const lookedThroughMost = 2_000

/** The applications a list was asked for. Names of clients are sealed, so the store cannot look for a part of one: that is done here. */
export async function search(session: Session, { user, locale }: Acting, argument: string): Promise<View[]> {
  const filter = readFilter(argument)
  const person = personId(session.bot.team, user)
  const all = await session.store.find('applications', { ...(filter.mine && { owner: person }), limit: lookedThroughMost })
  const found =
    filter.text === '' ? null : await session.store.find('applications', { text: filter.text, limit: lookedThroughMost })
  const ids = found === null ? null : new Set(found.map((application) => application.id))
  const wanted = filter.text.toLowerCase()
  return all
    .map((application) => viewOn(session, application, locale))
    .filter((view) => ids === null || ids.has(view.application.id) || clientName(view).toLowerCase().includes(wanted))
    .filter((view) => fitsFilter(view, filter, person))
}
