// Reads a provider, with the region where one is named: "Aliyun Hangzhou" is the mainland, "Aliyun" alone says only with whom.
import type { Facts } from '../../knowledge/law/facts.ts'
import { choicesOf } from '../../knowledge/questions/question.ts'
import { hostingFacts, hostingIn } from './hosting.ts'
import type { ReadValue } from './reading.ts'
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
  /自建|自有机房|自己的?(?:机房|服务器)|公司机房|办公室机房|\b(?:own|our) (?:server room|machine room|data cent(?:re|er)|premises|hardware|office)\b|on[- ]prem|self[- ]hosted|in our office/i
const unnamed =
  /\b(?:an?|some|our|the) (?:small|local|little|cheap|other|different|chinese)?\s*(?:idc|provider|hoster|host|hosting company|cloud)\b|(?:一家|某|当地的?|本地的?|小)(?:.{0,4})(?:idc|机房|服务商|主机商|云)/i

/** Reads hosting, or the provider alone where only that is asked. Never guesses the mainland. */
export const readProvider: ReadValue = (question, said, around) => {
  const plain = readable(said, around)
  const known = around.facts['hosting.provider']
  const whose = typeof known === 'string' ? around.library.providers.find(known).flatMap((found) => found.values) : []
  const hosting = hostingIn(plain, around.library, whose)
  if (!question.asks.includes('hosting.originLocation')) {
    const name = hosting.providers.map((provider) => provider.name.en).join(', ')
    if (name !== '') return stated(question, name, name.toLowerCase() === plain.toLowerCase() ? undefined : name)
    if (ownPremises.test(plain)) return wrong(why.own)
    if (unnamed.test(plain)) return wrong(why.unnamed)
    return isBrand(plain) ? stated(question, said.trim()) : nothing
  }
  const facts = hostingFacts(hosting)
  if (facts === null) {
    const entries = choicesOf(question).filter((choice) =>
      hosting.locations.some((location) => choice.states['hosting.originLocation'] === location),
    )
    return entries.length > 1 ? { kind: 'unclear', entries } : nothing
  }
  if (Object.keys(facts).length === 0) return nothing
  const heard = heardAs(facts, choicesOf(question), /\p{Script=Han}/u.test(plain) ? 'zh' : 'en')
  return { kind: 'value', states: facts, ...(heard.toLowerCase() !== plain.toLowerCase() && { heard }) }
}

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
