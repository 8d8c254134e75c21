// What operators may look at, put where only they can: their own address, or the public port for this machine and the token.
import type { Library } from '../../knowledge/library.ts'
import type { Store } from '../../store/store.ts'
import type { ChannelAdapter } from '../channel.ts'
import type { Http } from '../http.ts'
import type { Meter } from '../meter.ts'
import { forOperators } from './access.ts'
import { consoleRoute } from './route.ts'
import { watchRoutes } from './watch-routes.ts'

type Parts = {
  readonly store: Store
  readonly library: Library
  readonly adapters: () => readonly ChannelAdapter[]
  readonly now: () => string
  readonly meter: Meter
  readonly token: string | undefined
  /** On an address of their own: whoever reaches it may read figures and health; the view of applications still wants to know who. */
  readonly apart: boolean
}

/** Plugs them all in. */
export function operatorRoutes(http: Http, parts: Parts): void {
  consoleRoute(http, parts)
  watchRoutes(http, { ...parts, guard: parts.apart ? (route) => route : forOperators(parts.token) })
}
