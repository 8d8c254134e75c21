// Reads words that are kept as they are: names of sites and companies, remarks, scopes.
import type { Text } from '../../locale.ts'
import { isFiller } from './about-question.ts'
import type { Answer, ReadValue } from './reading.ts'
import { nothing, stated, unless, wrong } from './stated.ts'
import { valueIn } from './value-in.ts'

const why = {
  long: { en: 'That is too long; at most {most} characters.', zh: '内容过长，最多{most}个字。' },
  sentence: { en: 'That reads like a sentence; only the name itself is needed.', zh: '这像是一句话，请只填写名称。' },
  picture: {
    en: 'A name has characters, letters and digits only, without pictures or signs like < and >.',
    zh: '名称只能包含汉字、字母和数字，不得含表情或<>等符号。',
  },
  domain: { en: 'That is a domain; the name is needed.', zh: '这是域名，请填写名称。' },
  digits: {
    en: 'A name of digits alone is refused; characters that say what it is are wanted.',
    zh: '名称不得为纯数字，请填写能说明内容的名称。',
  },
  chinese: {
    en: 'The registered name is in Chinese, as on the certificate; at least four Chinese characters are needed.',
    zh: '请填写证件上的中文全称，至少四个汉字。',
  },
  elsewhere: {
    en: 'I can’t see your certificate; the name itself is needed, as it stands there.',
    zh: '我看不到您的证件，请直接填写证件上的全称。',
  },
  lines: {
    en: 'A name stands in one line; that had several. Please send the name alone.',
    zh: '名称应为一行，这里有多行，请只填写名称。',
  },
  short: { en: 'That is too short; at least {least} characters are wanted.', zh: '内容过短，至少{least}个字。' },
} satisfies Readonly<Record<string, Text>>
const lengths: Readonly<Record<string, readonly [number, number]>> = {
  'service.remark': [15, 500],
  'entity.businessScope': [2, 3000],
  'app.publicKey': [16, 3000],
  'app.sdks': [2, 2000],
}

/** Reads a text. Of names the sentence around them is taken off. */
export const readText: ReadValue = (question, said) => {
  const id = question.field ?? question.asks[0] ?? ''
  const named = names.includes(id)
  const text =
    named || short.includes(id)
      ? withoutPerson(id, valueIn(said))
      : said
          .replace(/\p{Cc}+/gu, ' ')
          .replace(/\s+/g, ' ')
          .trim()
  if (id === 'service.name' && /^\d[\d\s]+$/.test(text)) return wrong(why.digits)
  if (!/[\p{L}\p{N}]/u.test(text) || isScrap(text, question.field) || isFiller(text)) return nothing
  if (named && /[\p{Extended_Pictographic}<>{}\\]/u.test(text.replace(/[©®™\d#*]/gu, ''))) return wrong(why.picture)
  const lines = named ? linesOf(said) : []
  const registered = lines.length > 1 && id === 'entity.name' ? lines.flatMap((line) => whole.exec(line)?.[0] ?? []) : []
  if (lines.length > 1 && (id !== 'entity.name' || registered.length > 1)) return wrong(why.lines)
  if (id === 'entity.name') return registeredName(question, said, registered[0] ?? text)
  const [least, most] = lengths[id] ?? [1, 200]
  const length = [...text].length
  if (length > most) return wrong(why.long, { most: String(most) })
  if (length < least) return wrong(why.short, { least: String(least) })
  if (named && isAddress(text)) return wrong(why.domain)
  if (named && isSentence(text)) return wrong(why.sentence)
  return stated(question, text, named ? unless(said, text) : undefined)
}

/** "He is the managing director": of a position, whose it is goes. */
const withoutPerson = (id: string, text: string) =>
  id === 'person.title'
    ? text.replace(
        /^(?:(?:he|she|i|this person)(?:['’]s|['’]m| is| am| works as) (?:the |our |an? |my )?|(?:他|她|我|负责人|职务)(?:就|的职务)?(?:是|为|担任)(?:我们公司的?|公司的?|我们的?)?)/i,
        '',
      )
    : text

/** Facts that are names of a body or a service. */
const names: readonly string[] = ['entity.name', 'service.name']
/** Fields of a word or two. */
const short: readonly string[] = ['person.title', 'hosting.serviceNumber', 'hosting.instance', 'service.language']
/** Fields whose value may be digits alone. */
const numeric: readonly string[] = ['hosting.serviceNumber', 'hosting.instance', 'app.publicKey', 'app.fingerprint']

/** One character or bare digits: a slip, or the number of an entry that is not there. */
function isScrap(text: string, field: string | undefined): boolean {
  if ([...text].length < 2) return true
  return /^[\d\s.,]+$/.test(text) && (field === undefined || !numeric.includes(field) || text.length < 4)
}

const isAddress = (text: string) => /^(?:https?:\/\/)?(?:[\p{L}\p{N}-]+\.)+[a-z]{2,}(?:\/\S*)?$/iu.test(text.normalize('NFKC'))

/** The ends of names in the register of companies and organisations. */
const ending =
  '(?:公司|企业|合作社|事务所|中心|学校|大学|学院|幼儿园|医院|诊所|研究院|研究所|协会|学会|商会|基金会|联合会|促进会|服务部|经营部|商店|商行|工作室|店|厂|行|社|馆|院|所|部|会|站|局|委|队|集团)'
const whole = new RegExp(`[\\p{Script=Han}（）()·\\d]*\\p{Script=Han}{2}${ending}(?:[（(][\\p{Script=Han}]+[）)])?`, 'u')

/** The lines of what was typed, without those that only say what comes next: 「网站名称：」. */
const linesOf = (said: string) => said.split('\n').filter((line) => /[\p{L}\p{N}]/u.test(line) && !/[:：]\s*$/.test(line))

/** The Chinese name, with an English one in brackets or behind a comma taken off. */
function registeredName(question: Parameters<ReadValue>[0], said: string, text: string): Answer {
  if (isAddress(text)) return wrong(why.domain)
  if (
    /^(?:同|跟|和|与|见|按|如)(?:上|前|执照|营业执照|证件|证照)|一样$|^(?:the )?same (?:as|name)|^(?:as|like|see) (?:on|in|the|above)/i.test(
      text,
    )
  )
    return wrong(why.elsewhere)
  const outer = /[（(][^（()）]*[a-z][^（()）]*[)）]\s*$/iu.exec(text)
  const bare = (outer === null ? text : text.slice(0, outer.index)).split(/\s*[,，;；/|]\s*(?=[a-z])/i)[0]!.trim()
  const tight = /^[\p{Script=Han}\s（）()·]+$/u.test(bare) ? bare.replace(/\s+/g, '') : bare
  const within = whole.exec(/[（(]([^（()）]*\p{Script=Han}{4,}[^（()）]*)[)）]/u.exec(text)?.[1] ?? '')?.[0]
  // Certificates print the brackets of a name wide; a narrow one would be another name wherever the two are compared.
  const name = (/\p{Script=Han}{4}/u.test(tight) ? tight : (within ?? tight)).replaceAll('(', '（').replaceAll(')', '）')
  if ((name.match(/\p{Script=Han}/gu)?.length ?? 0) < 4) return wrong(why.chinese)
  if ([...name].length > 200) return wrong(why.long, { most: '200' })
  if (isSentence(name) && !new RegExp(`^${whole.source}$`, 'u').test(name)) return wrong(why.sentence)
  return stated(question, name, unless(said, name))
}

function isSentence(text: string): boolean {
  if (sentence.test(text)) return true
  return !isTitle(text) && (text.split(' ').length > 8 || spoken.test(text))
}
/** "Where to Eat Shanghai": every word of weight begins with a capital. */
const isTitle = (text: string) =>
  /^[A-Z]/.test(text) && text.split(/\s+/).every((word) => /^[^a-z]/.test(word) || smallWords.includes(word))
const smallWords = ['a', 'an', 'and', 'the', 'of', 'for', 'to', 'in', 'on', 'by', 'at', 'or', 'with', 'de', 'la', 'le']
const sentence = /[。！？；!?;]|^(?:我们|我想|我要|我的|这是|就是|还没|没有)(?!.*(?:公司|店|网)$)/i
const spoken =
  /^(?:we|i|it|this|that|our|they|there|the site|the app)\s.*\b(?:is|are|was|will|want|have|has|sell|sells|need|haven't|don't|do|use|not|called)\b|\b(?:we are|i am|we want|i want|it is|want to)\b/i
