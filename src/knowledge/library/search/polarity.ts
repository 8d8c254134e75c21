// Whether "yes" and "no" would be heard the right way round: after "is one filing not enough?" either can be taken both ways.

const verb = 'is|are|was|do|does|did|can|could|must|should|will|would|have|has|need'
const negation = new RegExp(`\\b(?:${verb}|ca|wo)n'?t\\b|\\bcannot\\b|\\b(?:${verb}) (?:[a-z]+ ){0,4}not\\b|\\bno way\\b`)

/**
 * Does an English question ask with a negation? Only its last clause counts, with the tag that may follow it: "we don't have to, do we?"
 * does, "we don't sell anything, do we need a licence?" and "do we need one or not?" do not.
 */
export function asksInTheNegative(text: string): boolean {
  const sentence = text.split(/[.!?;\n]+/).findLast((part) => part.trim() !== '') ?? ''
  const clauses = sentence.replace(/\bor not\b/g, '').split(/,|\bbut\b/)
  const last = clauses.pop() ?? ''
  const asked = last.trim().split(/\s+/).length <= tagWords ? `${clauses.pop() ?? ''},${last}` : last
  return negation.test(asked)
}

const tagWords = 3

/**
 * Can an English question be answered by "yes" or "no" at all? "How often must we renew it?" can not, "where is it shown, and must it be a
 * link?" can. What names a subject without asking ("personal blog ICP") may as well be told yes.
 */
export function asksYesOrNo(text: string): boolean {
  const clauses = text.split(/[.!?;\n,]+|\b(?:and|but|or)\b/).map((clause) => clause.trim())
  const asking = clauses.filter((clause) => which.test(clause) || whether.test(clause))
  return asking.length === 0 || asking.some((clause) => whether.test(clause))
}
const which = /^(?:(?:so|then|ok|well|now) )*(?:what|which|who|whose|how|where|when|why)\b/
const whether = new RegExp(
  `^(?:(?:so|then|ok|well|now) )*(?:${verb}|any|ok|allowed|possible|legal|need|what about|how about|what if)\\b`,
)

/** A text without the "yes" or "no" it opens with: what follows states the matter whole. */
export function withoutVerdict(text: string): string {
  return text.replace(/^(?:Yes|No)[,.:] +(\p{Letter})/u, (_, letter: string) => letter.toUpperCase())
}
