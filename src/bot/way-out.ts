// The way out: through the proxy the environment names, as other programs use it, or straight.
import type { Dispatcher } from 'undici'

const names = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'] as const

let opened: Promise<Dispatcher | undefined> | undefined

/**
 * Opens the way out, once: HTTPS_PROXY for https addresses, HTTP_PROXY for http ones, and neither for hosts in NO_PROXY. Undefined where no
 * proxy is named. `fetch` takes the same way from then on. Source: undici, EnvHttpProxyAgent.
 */
export function wayOut(): Promise<Dispatcher | undefined> {
  opened ??= open()
  return opened
}

async function open(): Promise<Dispatcher | undefined> {
  if (names.every((name) => !process.env[name])) return undefined
  const { EnvHttpProxyAgent, setGlobalDispatcher } = await import('undici')
  const agent = new EnvHttpProxyAgent()
  setGlobalDispatcher(agent)
  return agent
}

/** Why a proxy's address cannot be used; null where it can. */
export function proxyFault(env: Readonly<Record<string, string | undefined>>): string | null {
  const wrong = names.find((name) => env[name] && !(URL.canParse(env[name]) && /^https?:/.test(new URL(env[name]).protocol)))
  return wrong === undefined ? null : `${wrong} must be an address such as http://proxy.example:3128`
}
