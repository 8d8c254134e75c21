// `/console`: the operators' view, read only. What it shows is counted at most every few seconds, however often it is asked for.
import type { Library } from '../../knowledge/library.ts'
import type { Locale } from '../../locale.ts'
import type { Store } from '../../store/store.ts'
import type { ChannelAdapter } from '../channel.ts'
import { answer, type Http, type Route } from '../http.ts'
import { forOperators } from './access.ts'
import { type Figures, readFigures } from './figures.ts'
import { pageOf, policy } from './page.ts'

type Parts = {
  readonly store: Store
  readonly library: Library
  readonly adapters: () => readonly ChannelAdapter[]
  readonly now: () => string
  /** The token that opens it from elsewhere; without one it opens on this machine alone. */
  readonly token: string | undefined
}

const freshMs = 5_000

/** Plugs it in. */
export function consoleRoute(http: Http, parts: Parts): void {
  const read = new Map<Locale, { readonly at: number; readonly figures: Promise<Figures> }>()

  function figuresIn(locale: Locale): Promise<Figures> {
    const kept = read.get(locale)
    if (kept !== undefined && performance.now() - kept.at < freshMs) return kept.figures
    const figures = readFigures(parts, parts.now(), locale)
    read.set(locale, { at: performance.now(), figures })
    figures.catch(() => read.delete(locale))
    return figures
  }

  const page: Route = async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(response, 405)
    const locale: Locale = /^\s*zh\b/i.test(request.headers['accept-language'] ?? '') ? 'zh' : 'en'
    const body = Buffer.from(pageOf(await figuresIn(locale), locale))
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-length': body.length,
      'content-security-policy': policy,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      vary: 'accept-language, authorization',
    })
    response.end(request.method === 'HEAD' ? undefined : body)
  }
  http.route('/console', forOperators(parts.token)(page))
}
