// Reads a provider, with the region where one is named: "Aliyun Hangzhou" is the mainland, "Aliyun" alone says only with whom.
import type { Facts, FactValue } from '../../knowledge/law/facts.ts'
import { type Location, providersNamed } from '../../knowledge/names/providers.ts'
import { choicesOf, type Question } from '../../knowledge/questions/question.ts'
import { hostingFacts, hostingIn } from './hosting.ts'
import { isDenied } from './negation.ts'
import type { Answer, ReadValue } from './reading.ts'
import { nothing, readable, stated, wrong } from './stated.ts'

const why = {
  own: {
    en: 'A server of your own is filed through whoever connects it: which licensed provider (IDC or ISP) is that?',
    zh: '自有机房也须通过有资质的接入商备案：由哪家IDC或运营商提供接入？',
  },
  unnamed: {
    en: 'What is the provider called, as on the contract or the bill?',
    zh: '请填写服务商名称（以合同或账单为准）。是哪一家？',
  },
}
const ownPremises =
  /自建|自有机房|自己的?(?:机房|服务器)|单位机房|本单位|公司机房|办公室机房|\b(?:own|our|their) (?:own )?(?:server room|machine room|data cent(?:re|er)|premises|hardware|office)\b|on[- ]prem|self[- ]hosted|in our office/i
const unnamed =
  /\b(?:an?|some|our|the) (?:small|local|little|cheap|other|different|chinese)?\s*(?:idc|provider|hoster|host|hosting company|cloud)\b|(?:一家|某|当地的?|本地的?|小)(?:.{0,4})(?:idc|机房|服务商|主机商|云)/i

/** Reads hosting, or the provider alone where only that is asked. Never guesses the mainland. */
export const readProvider: ReadValue = (question, said, around) => {
  const plain = readable(said, around)
  const known = around.facts['hosting.provider']
  const whose = typeof known === 'string' ? around.library.providers.find(known).flatMap((found) => found.values) : []
  const hosting = hostingIn(plain, around.library, whose)
  if (!question.asks.includes('hosting.originLocation')) {
    const named = hosting.providers.length > 0 ? hosting.providers : providersNamed(around.library.providers, plain.toLowerCase())
    const name = named.map((provider) => provider.name.en).join(', ')
    const heard = /\p{Script=Han}/u.test(plain) ? named.map((provider) => provider.name.zh).join('、') : name
    if (name !== '') return stated(question, name, heard.toLowerCase() === plain.toLowerCase() ? undefined : heard)
    if (ownPremises.test(plain)) return wrong(why.own)
    if (unnamed.test(plain)) return wrong(why.unnamed)
    return isBrand(plain) ? stated(question, said.trim()) : nothing
  }
  if (onBothSides(plain, hosting.locations)) return answerOf(question, 'mixed')
  if (continent.test(plain) && hosting.locations.length === 0) return answerOf(question, 'overseas')
  const facts = hostingFacts(hosting)
  if (facts !== null && Object.keys(facts).length === 0 && outsideOnly.test(plain))
    return { kind: 'unclear', entries: choicesOf(question).filter(({ states }) => isOutside(states['hosting.originLocation'])) }
  if (facts === null) {
    const entries = choicesOf(question).filter((choice) =>
      hosting.locations.some((location) => choice.states['hosting.originLocation'] === location),
    )
    return entries.length > 1 ? { kind: 'unclear', entries } : nothing
  }
  if (Object.keys(facts).length === 0)
    return ownPremises.test(plain) && isMainland(around.facts) ? answerOf(question, 'mainland') : nothing
  const heard = heardAs(facts, choicesOf(question), /\p{Script=Han}/u.test(plain) ? 'zh' : 'en')
  return { kind: 'value', states: facts, ...(heard.toLowerCase() !== plain.toLowerCase() && { heard }) }
}

const inside = /国内|境内|内地|大陆|\bmainland\b|\b(?:in|inside|within) china\b/i
const outside = /国外|海外|境外|\babroad\b|\boverseas\b|\boutside(?: of)? (?:mainland )?china\b/i
const joining = /也|各|都|和|与|还有|以及|一台|一部分|两边|\b(?:and|both|one|plus|also|some)\b/i
const outsideOnly = /\b(?:not|isn't|is not)\b[^,.]{0,12}\b(?:china|mainland)\b|不在(?:国内|内地|大陆|境内|中国)/i
const continent =
  /\b(?:europe|the eu|north america|south america|africa|scandinavia|middle east|south[- ]?east asia|the us|the states|america)\b|欧洲|欧盟|北美|南美|美洲|非洲|中东|东南亚/i

/** "One in the mainland and one in Hong Kong", 「国内一台，国外一台」. */
function onBothSides(plain: string, locations: readonly Location[]): boolean {
  const home = inside.exec(plain)
  if (home === null || isDenied(plain, { start: home.index, end: home.index + home[0].length })) return false
  const away = outside.exec(plain)
  const elsewhere = away !== null && !isDenied(plain, { start: away.index, end: away.index + away[0].length })
  return (elsewhere || locations.some((location) => location !== 'mainland')) && joining.test(plain)
}

function answerOf(question: Question, side: Location | 'mixed'): Answer {
  const choice = choicesOf(question).find(({ states }) => states['hosting.originLocation'] === side)
  return choice === undefined ? nothing : { kind: 'value', states: choice.states, choices: [choice] }
}

/** A body of the mainland has its own machine room there. */
const isMainland = (facts: Facts) =>
  facts['entity.province'] !== undefined ||
  (facts['entity.type'] !== undefined && !['foreign_no_presence', 'unknown', 'individual'].includes(String(facts['entity.type'])))

const isOutside = (value: FactValue | undefined) => ['hong_kong', 'macau', 'taiwan', 'overseas'].includes(String(value))

/** A name nobody has written down yet: a few words or characters, and none a sentence is made of. */
function isBrand(plain: string): boolean {
  if (!/[\p{L}]{2}/u.test(plain) || plain.length > 40 || /[?？!！,，;；:：。@/]/.test(plain)) return false
  if (/\p{Script=Han}/u.test(plain)) return plain.length <= 20 && !/我|您|你|他们|的|是|在|还|了|没|不|就|也|想|要|吗/.test(plain)
  return plain.split(' ').length <= 4 && !phrase.test(plain)
}
const phrase =
  /\b(?:i|we|our|my|me|us|they|their|it|its|this|that|you|your|he|she|is|are|was|were|be|been|has|have|had|do|does|did|don't|not|no|none|yet|yes|ok|okay|will|would|can|could|should|want|need|use|using|with|from|for|some|any|same|other|another|later|maybe|please|thanks|hello|hi|company|server|abroad|overseas|mainland|foreign|invested|owned|cheapest|best|provider)\b/i

function heardAs(facts: Facts, choices: ReturnType<typeof choicesOf>, locale: 'en' | 'zh'): string {
  const place = choices.find((choice) => choice.states['hosting.originLocation'] === facts['hosting.originLocation'])
  return [facts['hosting.provider'], place?.label[locale]]
    .filter((part) => part !== undefined)
    .join(locale === 'zh' ? '，' : ', ')
}
