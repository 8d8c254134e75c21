// "Sorry, not Singapore, it moved to Shanghai": a place put in the place of the server's, where no word says that it is the server's.
import { hostingIn, oneSide } from './hosting.ts'
import type { Surroundings } from './reading.ts'
import { readable } from './stated.ts'

/** Where it is served from now; null where that was not said before, stays the same, or something else may be meant. */
export function placeCorrected(said: string, around: Surroundings): { readonly value: string } | null {
  const { facts, library } = around
  const before = facts['hosting.originLocation']
  if (before === undefined || before === 'unknown' || !putsRight.test(said) || elsewhere.test(said)) return null
  const value = oneSide(hostingIn(readable(said, around), library).locations)
  return typeof value === 'string' && value !== before ? { value } : null
}

const putsRight =
  /^(?:sorry|no|nope|nah|wait|actually|oh|oops)\b|\bnot (?:in )?\w+|\b(?:mov(?:ed|es|ing)|migrat\w+|relocat\w+|switch(?:ed|ing)?) (?:it |them |everything |all )?(?:over )?to\b|\bit(?:'s| is| was) (?:now |actually |really )*in\b|\binstead\b|^(?:不|抱歉|对不起|啊|哦|说错|搞错|写错|记错)|搬到|迁到|迁移到|换到|改到|转到|挪到|而是|应该是/i
/** The operator, the people or the domain may have moved as well. */
const elsewhere = /\b(?:we|company|office|i|user|customer|domain)s?\b|我|公司|注册|用户|客户|域名|办公/i
