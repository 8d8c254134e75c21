// The way out: through the proxy the environment names, as other programs use it, or straight.
import type { Dispatcher } from 'undici'

type Env = Readonly<Record<string, string | undefined>>

const names = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'] as const

let way: Dispatcher | undefined

/**
 * Opens the way out: HTTPS_PROXY for https addresses, HTTP_PROXY for http ones, and neither for hosts in NO_PROXY. `fetch` takes the same
 * way from then on. True where a proxy is named. Source: undici, EnvHttpProxyAgent.
 */
export async function openWayOut(env: Env): Promise<boolean> {
  if (names.every((name) => !env[name])) return false
  const { EnvHttpProxyAgent, setGlobalDispatcher } = await import('undici')
  const either = (name: string) => env[name.toLowerCase()] || env[name] || undefined
  way = new EnvHttpProxyAgent({
    httpProxy: either('HTTP_PROXY') ?? '',
    httpsProxy: either('HTTPS_PROXY') ?? '',
    noProxy: either('NO_PROXY') ?? '',
  })
  setGlobalDispatcher(way)
  return true
}

/** The way requests go; undefined: straight. */
export const wayOut = (): Dispatcher | undefined => way

/** Why a proxy's address cannot be used; null where it can. */
export function proxyFault(env: Env): string | null {
  const wrong = names.find((name) => env[name] && !(URL.canParse(env[name]) && /^https?:/.test(new URL(env[name]).protocol)))
  return wrong === undefined ? null : `${wrong} must be an address such as http://proxy.example:3128`
}
