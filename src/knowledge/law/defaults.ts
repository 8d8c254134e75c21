// What is taken for granted where nothing was said: the defaults of the vocabulary, and what follows from an existing registration.

import { placeOf } from './engine/situation.ts'
import { type FactPath, type Facts, type FactValue, factPaths, spec } from './facts.ts'

const defaults = factPaths.flatMap((path) => {
  const value = spec(path).default
  return value === undefined || path === 'record.icpFiling' ? [] : [[placeOf(path)!, value as FactValue] as const]
})

const address = placeOf('service.accessBy')!
const kind = placeOf('service.kind')!
const filing = placeOf('record.icpFiling')!
const licences = placeOf('record.licences')!
const origin = placeOf('hosting.originLocation')!
const sources = placeOf('monetisation.sources')!

/** Facts whose value changes what is taken for granted about others. */
export const founding: ReadonlySet<FactPath> = new Set(['record.icpFiling', 'record.licences', 'service.kind'])

/** The facts as values by place, with defaults in place of absent ones. A licence implies a filing, a filing its mainland origin. */
export function withDefaults(given: readonly (FactValue | undefined)[]): (FactValue | undefined)[] {
  const values = given.slice()
  // A mini program or an account lives at its platform: an own domain is nothing to take for granted there.
  if (values[address] === undefined && isOnPlatform(values[kind])) values[address] = 'none'
  for (const [place, value] of defaults) values[place] ??= value
  values[filing] ??= holdsSome(values[licences]) ? 'own' : 'none'
  if (values[filing] === 'own') {
    values[origin] ??= 'mainland'
    values[sources] ??= []
  }
  return values
}

/** Facts by place, none assumed. */
export function byPlace(facts: Facts): (FactValue | undefined)[] {
  const given = new Array<FactValue | undefined>(factPaths.length).fill(undefined)
  for (const path of Object.keys(facts) as FactPath[]) {
    const place = placeOf(path)
    if (place !== undefined) given[place] = facts[path]
  }
  return given
}

/** A licence of the classes that come after a filing; IP-VPN does not. */
const holdsSome = (set: FactValue | undefined) =>
  Array.isArray(set) && set.some((item) => item !== 'unknown' && item !== 'ip_vpn')

const atPlatform: readonly string[] = ['mini_program', 'quick_app', 'official_account', 'platform_shop']
const isOnPlatform = (kinds: FactValue | undefined) =>
  Array.isArray(kinds) && kinds.length > 0 && kinds.every((one) => atPlatform.includes(one))
