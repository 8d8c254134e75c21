// Shows somebody their home, as things stand now: when they open it, and after they have set something there.
import { chinaZone, namedAtHome } from '../../../flows/index.ts'
import { personId } from '../identity.ts'
import { actingOf, type Ground, officeIn, todayOf, viewOn } from '../session.ts'
import { homeView } from './home.ts'

/** Publishes the home of one person. */
export async function showHome(ground: Ground, user: string): Promise<void> {
  const acting = await actingOf(ground, user)
  const { known, locale } = acting
  const team = known.role === 'team'
  const found = team ? await ground.store.find('applications', { limit: 500 }) : []
  const views = found.map((application) => viewOn(ground, application, locale))
  const unanswered = team
    ? await ground.store.find('feedback', { what: ['unanswered', 'thumb-down'], settled: false, limit: 5 })
    : []
  const person = personId(ground.bot.team, user)
  const office = await officeIn(ground, user)
  const zone = known.timezone ?? chinaZone
  const seen = { views, person, unanswered, today: todayOf(ground), locale, office, zone }
  const links = await ground.links.of(team ? namedAtHome(seen) : [])
  await ground.api.views.publish({ user_id: user, view: homeView({ ...seen, team, links }) })
}
