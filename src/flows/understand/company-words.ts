// Tells words about the company from words about the server: "foreign invested", 「香港公司」 name an owner, never a place of hosting.
import type { Library } from '../../knowledge/library.ts'

const owner =
  /\b(?!our\b|the\b|my\b|an?\b|your\b|at\b|in\b|of\b|this\b)[a-z]+[ -](?:invested|owned|funded|capital|company|companies|firm|corporation|enterprise|shareholders?|investors?|investment|parent|entity|subsidiary)\b|\b(?:foreign|wfoe|wofe|gmbh|llc|joint venture|jv|(?:pte|pty) ltd)\b|外资|外商|外企|外方|中资|港资|台资|澳资|合资|内资|独资|股东|母公司|(?:境外|海外|国外|国内|境内|内地|大陆|香港|澳门|台湾|[\u4e00-\u9fff]国)的?(?:公司|企业|主体)/i

/** Does a plain text speak of the company and its owners, and of no server and no provider? */
export function isAboutCompany(plain: string, library: Library): boolean {
  if (!owner.test(plain)) return false
  return library.providers.find(plain).length === 0 && !library.cues.roles(plain).some(({ values }) => values.includes('server'))
}
