// The server's address: public, in the mainland, and the provider's own as far as that can be told.
import { z } from 'zod'
import { daysBetween } from '../../../time.ts'
import { unroutable } from '../../names/ip-ranges.ts'
import { plainly } from '../../names/names.ts'
import type { Providers } from '../../names/providers.ts'
import { readOwn } from '../../read.ts'
import { type Check, type Fault, faultIf, type ReviewCase } from './review-case.ts'

const blocks = z.array(z.coerce.string().regex(/^\d+\.\d+(?:-\d+)?$/))
const file = z.strictObject({
  asOf: z.iso.date(),
  confidence: z.literal('low'),
  providers: z.record(z.string(), blocks),
  abroad: blocks,
})

const outsideMainland = ['hong_kong', 'macau', 'taiwan', 'overseas']

/** Reads address-blocks.yaml. Throws FaultyFile. */
export function loadServerCheck(known: Providers): Check {
  const { providers, abroad: outside } = readOwn('counsel/review/address-blocks.yaml', file)
  const holds = (list: readonly string[], address: readonly number[]) => list.some((block) => isInside(block, address))
  return ({ facts, fields, asOf }: ReviewCase): readonly Fault[] => {
    const place = facts['hosting.originLocation']
    const abroad = faultIf(
      typeof place === 'string' && outsideMainland.includes(place),
      'access-info-error',
      'hosting.originLocation',
    )
    const address = fields['hosting.ip']?.trim()
    const until = fields['hosting.expiresOn']
    const term = faultIf(
      until !== undefined && /^\d{4}-\d\d-\d\d$/.test(until) && daysBetween(asOf, until) < 90,
      'server-not-eligible',
      'hosting.expiresOn',
    )
    if (address === undefined || address === '') return [...abroad, ...term]
    return address
      .split(/[,，;；、\s]+/)
      .flatMap((one) => {
        const numbers = numbersOf(one)
        if (one.includes(':')) return faultIf(/^(?:fe80|f[cd]|::1|2001:db8)/i.test(one), 'access-info-error', 'hosting.ip')
        if (numbers === undefined || unroutable(one) !== null || holds(outside, numbers))
          return [{ reason: 'access-info-error', at: 'hosting.ip' }]
        const named =
          typeof facts['hosting.provider'] === 'string'
            ? known.find(plainly(facts['hosting.provider'])).flatMap((found) => found.values.map((value) => value.id))
            : []
        const owner = Object.entries(providers).find(([, list]) => holds(list, numbers))?.[0]
        return faultIf(owner !== undefined && named.length > 0 && !named.includes(owner), 'ip-not-of-provider', 'hosting.ip')
      })
      .concat(abroad, term)
  }
}

function numbersOf(address: string): readonly number[] | undefined {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(address)?.slice(1).map(Number)
  return parts?.every((part) => part <= 255) ? parts : undefined
}

/** `120.24-27` holds 120.25.1.1. */
function isInside(block: string, [a, b]: readonly number[]): boolean {
  const [first, second = ''] = block.split('.')
  const [from, to = from] = second.split('-').map(Number)
  return Number(first) === a && b! >= from! && b! <= to!
}
