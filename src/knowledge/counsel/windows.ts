// What of a sentence may be one complaint: its clauses, alone and two by two.
import { namesThing } from './sign.ts'

/** The clauses of a sentence: `alone`, `carried` on with the thing they go on about, and `paired` with the one before. */
export type Windows = { readonly [kind in 'alone' | 'carried' | 'paired']: readonly string[] }

/** Where one clause ends and the next begins. */
const apart =
  /[,，/]|(?<=«[a-z-]+»\p{Script=Han}{1,8})、(?=[^,，、]{0,4}«[a-z-]+»\p{Script=Han})|(?<=[a-z]) - |\band (?=the |its |your |no )|(?<=\b(?:is|are|was|were|has|have|lacks?|missing|differs?|expired|not)\b[^,，]*) and (?=«)|(?=且)|并(?=加?盖|附)/u
/** What is said to be in order is no complaint. */
const inOrder =
  /没问题|没有问题|无问题|(?<!请[^,，]{0,8}|确保|保证)无误(?!后)|[料件]都?齐[全了]?|(?<![不要求保须请需])(?:清晰|可用|可以用|能打通|已通过)$|\b(?:is|are) (?:fine|ok|okay|in order|correct)\b/
const compared = /^(?:请|须|应|需|要)?(?:与|和|按|按照|跟)/
/** What is asked for is the cure of what was said before it. */
const cure = /^(?:请|需附|需提供|或|please\b|redo\b|restore\b|retake\b|renew\b|choose\b|check\b|keep\b|use\b|upload\b)/
/** It goes on about the same thing. */
const goesOn = /^(?:但是?|且|而且|并且|同时|还|也|又|另外|but |also )/u
/** What would be so otherwise, said in passing. */
const inPassing = /^(?:如|若)(?:无|有|不|为|系|非|果)/u

/** Whether a clause asks for something and blames nothing. */
export const asksOnly = (clause: string): boolean => cure.test(clause)

/**
 * The windows of a sentence in the form of the lexicon. A clause that names no thing, or begins with what is compared, speaks of what was named before
 * it; a cure is never read alone.
 * Example: 域名是李某的，备案是公司，不一致，请过户 is read as one clause; 身份证不清楚，且快到期 as it is and as 身份证且快到期.
 */
export function windowsOf(sentence: string): Windows {
  const clauses: string[] = []
  const carried: string[] = []
  for (const clause of sentence.split(apart).map((one) => one.trim())) {
    if (clause === '' || inOrder.test(clause) || (clauses.length > 0 && inPassing.test(clause))) continue
    const before = clauses.at(-1)
    const named = namesThing(clause)
    const thing = before === undefined ? undefined : before.match(/«[a-z-]+»/g)?.at(-1)
    if (thing !== undefined && goesOn.test(clause) && !cure.test(clause) && !compared.test(clause))
      carried.push(`${thing}${clause}`)
    if (before === undefined || (named && !compared.test(clause))) clauses.push(clause)
    else clauses[clauses.length - 1] = `${before}，${clause}`
  }
  const alone = clauses.filter((clause, index) => index === 0 || !cure.test(clause))
  return { alone, carried, paired: clauses.slice(1).map((clause, index) => `${clauses[index]}，${clause}`) }
}
