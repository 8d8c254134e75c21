// What is known of a person, in the words the statements of articles hang on: an answer then opens for their case.
import type { Facts } from '../../../knowledge/law/facts.ts'

/** Facts as things of the lexicon: a server in Tokyo is `outside` and `served-outside`. What is unknown names nothing. */
export function knownOf(facts: Facts): readonly string[] {
  const share = facts['entity.foreignSharePct']
  return [
    ...(entities[String(facts['entity.type'])] ?? []),
    ...(places[String(facts['hosting.originLocation'])] ?? []),
    ...(facts['cdn.coversMainland'] === true ? ['cdn'] : []),
    ...(typeof share === 'number' && share > 0 ? [share > 50 ? 'share-over-half' : 'share-within-half'] : []),
  ]
}

const entities: Readonly<Record<string, readonly string[]>> = {
  individual: ['individual'],
  individual_business: ['sole-trader'],
  company_foreign_invested: ['wfoe'],
  company_hmt_invested: ['wfoe'],
  foreign_rep_office: ['rep-office'],
  foreign_no_presence: ['foreign-company'],
}

const outside = ['outside', 'served-outside']
const places: Readonly<Record<string, readonly string[]>> = {
  mainland: ['served-mainland'],
  hong_kong: outside,
  macau: outside,
  taiwan: outside,
  overseas: outside,
}
