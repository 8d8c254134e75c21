// What of a host name can be registered: our own list of state suffixes first, then the public suffix list.
import { createRequire } from 'node:module'
import { domainToUnicode } from 'node:url'
import { readOwn } from '../read.ts'
import { suffixesSchema } from './suffix.ts'

/** Our own list of state suffixes, such as 政务.cn. Throws FaultyFile. */
export function loadStateSuffixes(): ReadonlySet<string> {
  return new Set(readOwn('names/suffixes.yaml', suffixesSchema).state)
}

/** A host name taken apart. `registrable` is what a filing is about; `provider` says that the suffix belongs to a provider (github.io). */
export type Host = { readonly host: string; readonly registrable: string; readonly suffix: string; readonly provider: boolean }

/** Takes a host name apart; null where it is none, or its suffix does not exist. Punycode becomes readable. `states`: our own state suffixes. */
export function hostOf(name: string, states: ReadonlySet<string>): Host | null {
  const plain = name.toLowerCase().replace(/^\.+|\.+$/g, '')
  const host = plain.includes('xn--') ? domainToUnicode(plain) : plain
  if (!valid(host)) return null
  const { parse } = createRequire(import.meta.url)('tldts') as typeof import('tldts')
  const { publicSuffix, isIcann, isPrivate, isIp } = parse(host, { allowPrivateDomains: true })
  if (isIp || publicSuffix === null) return null
  const labels = host.split('.')
  const own = [3, 2]
    .map((count) => labels.slice(-count).join('.'))
    .find((suffix) => suffix.length < host.length && states.has(suffix))
  const suffix = own !== undefined && own.length > publicSuffix.length ? own : publicSuffix
  if (own === undefined && !isIcann && !isPrivate && !states.has(suffix)) return null
  const count = suffix.split('.').length + 1
  if (labels.length < count) return null
  return { host, registrable: labels.slice(-count).join('.'), suffix, provider: isPrivate === true && suffix === publicSuffix }
}

function valid(host: string): boolean {
  if (host.length > 253 || !host.includes('.')) return false
  return host
    .split('.')
    .every((label) => /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]*[\p{L}\p{N}\p{M}])?$/u.test(label) && label.length <= 63)
}
