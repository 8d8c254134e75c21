// Shows somebody their home, as things stand now: when they open it, and after they have set something there.
import { chinaZone, namedAtHome } from '../../../flows/index.ts'
import { personId } from '../identity.ts'
import { actingOf, officeIn, type Session, todayOf, viewOn } from '../session.ts'
import { homeView } from './home.ts'

/** Publishes the home of one person. */
export async function showHome(session: Session, user: string): Promise<void> {
  const acting = await actingOf(session, user)
  const { known, locale } = acting
  const team = known.role === 'team'
  const found = team ? await session.store.find('applications', { limit: 500 }) : []
  const views = found.map((application) => viewOn(session, application, locale))
  const unanswered = team
    ? await session.store.find('feedback', { what: ['unanswered', 'thumb-down'], settled: false, limit: 5 })
    : []
  const person = personId(session.bot.team, user)
  const office = await officeIn(session, user)
  const zone = known.timezone ?? chinaZone
  const seen = { views, person, unanswered, today: todayOf(session), locale, office, zone }
  const links = await session.links.of(team ? namedAtHome(seen) : [])
  await session.api.views.publish({ user_id: user, view: homeView({ ...seen, team, links }) })
}
