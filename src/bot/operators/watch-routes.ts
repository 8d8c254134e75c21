// /healthz, /readyz and /metrics: alive, ready, and figures; for operators alone, since even counts tell outsiders something.
import type { Store } from '../../store/store.ts'
import type { ChannelAdapter } from '../channel.ts'
import { checkHealth } from '../health.ts'
import { answer, type Http, type Route } from '../http.ts'
import type { Meter } from '../meter.ts'

/** Plugs them in. `guard` lets operators pass and nobody else. */
export function watchRoutes(
  http: Http,
  parts: {
    readonly store: Store
    readonly adapters: () => readonly ChannelAdapter[]
    readonly now: () => string
    readonly meter: Meter
    readonly guard: (route: Route) => Route
  },
): void {
  const { guard, meter } = parts
  const health = () => checkHealth(parts.store, parts.adapters(), parts.now())
  http.route(
    '/healthz',
    guard((_, response) => answer(response, 200, 'alive\n')),
  )
  http.route(
    '/readyz',
    guard(async (_, response) => {
      const { checks } = await health()
      const words = checks.map(({ name, well, detail }) => `${well ? 'ok ' : 'BAD'} ${name}: ${detail}\n`).join('')
      answer(response, checks.every(({ well }) => well) ? 200 : 503, words)
    }),
  )
  http.route(
    '/metrics',
    guard(async (_, response) => {
      const { checks, figures } = await health()
      answer(response, 200, await meter.text(figures, checks), meter.type)
    }),
  )
}
