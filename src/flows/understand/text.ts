// Reads words that are kept as they are: names of sites and companies, remarks, scopes.
import type { ReadValue } from './reading.ts'
import { nothing, stated, wrong } from './stated.ts'

const why = {
  long: { en: 'That is too long; at most {most} characters.', zh: '内容过长，最多{most}个字。' },
  sentence: { en: 'That reads like a sentence; only the name itself is needed.', zh: '这像是一句话，请只填写名称。' },
  domain: { en: 'That is a domain; the name is needed.', zh: '这是域名，请填写名称。' },
  chinese: {
    en: 'The registered name is in Chinese, as on the certificate; at least four Chinese characters are needed.',
    zh: '请填写证件上的中文全称，至少四个汉字。',
  },
  short: { en: 'That is too short; at least {least} characters are wanted.', zh: '内容过短，至少{least}个字。' },
}
const lengths: Readonly<Record<string, readonly [number, number]>> = {
  'service.remark': [15, 500],
  'entity.businessScope': [2, 3000],
  'app.publicKey': [16, 3000],
  'app.sdks': [2, 2000],
}
const lead =
  /^(?:(?:it|the (?:name|site|app|company|platform|shop)|(?:our|my|its|the full|the registered|the legal|the official) (?:\w+ )?(?:name|site|app|company|platform)|this)(?: name)? ?(?:is|will be|would be|shall be)(?: called| named)?|it's(?: called| named)?|we (?:call|named?) it|called|named|name|full name|site name|app name|company name|package(?: name)?|bundle(?: id)?|(?:网站|站点|app|应用|公司|单位|企业|主办单位|小程序|软件|平台|包|个人)?(?:的)?(?:中文)?(?:名称|名字|全称|名)(?:就)?(?:是|为|叫|:|：)+|(?:名字|名称)?(?:就)?叫做?|(?:我们|我)?(?:的)?(?:公司|单位|网站)(?:是|叫)|就是|是|名称)\s*[:：]?\s*/iu
/** 「」, brackets with the name in another language, a full stop at the end. */
const wrapped = /^["'“”「『《‘’](.*)["'“”」』》‘’]$/u
const tail = /\s*[。.!！]+$/u
const otherScript = /\s*[（(][^()（）]*[)）]\s*$/u

/** Reads a text, with control characters and the quotes around it taken off. */
export const readText: ReadValue = (question, said) => {
  const text = cleaned(said, question.field ?? question.asks[0] ?? '')
  if (!/[\p{L}\p{N}]/u.test(text) || isScrap(text, question.field)) return nothing
  const [least, most] = lengths[question.field ?? question.asks[0] ?? ''] ?? [1, 200]
  const length = [...text].length
  if (length > most) return wrong(why.long, { most: String(most) })
  if (length < least) return wrong(why.short, { least: String(least) })
  const fault = named.includes(question.asks[0] ?? '') ? faultOfName(text, question.asks[0] === 'entity.name') : null
  return fault === null ? stated(question, text) : wrong(fault)
}

/** The value itself: without what leads to it, quotes, a full stop, or the English name in brackets behind a Chinese one. */
function cleaned(said: string, path: string): string {
  const plain = said
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const own = lengths[path] === undefined ? plain.replace(tail, '').replace(lead, '').replace(tail, '') : plain
  const inner = own.trim().replace(wrapped, '$1').trim()
  const both = /\p{Script=Han}/u.test(inner.replace(otherScript, '')) && /[（(][A-Za-z .,&'-]+[)）]\s*$/u.test(inner)
  return both ? inner.replace(otherScript, '') : inner
}

/** Facts that are names of a body or a service. */
const named: readonly string[] = ['entity.name', 'service.name']
/** Fields whose value may be digits alone. */
const numeric: readonly string[] = ['hosting.serviceNumber', 'hosting.instance', 'app.publicKey', 'app.fingerprint']

/** One character or bare digits: a slip, or the number of an entry that is not there. */
function isScrap(text: string, field: string | undefined): boolean {
  if ([...text].length < 2) return true
  return /^[\d\s.,]+$/.test(text) && (field === undefined || !numeric.includes(field) || text.length < 4)
}

function faultOfName(text: string, registered: boolean) {
  if (/^(?:https?:\/\/)?(?:[\p{L}\p{N}-]+\.)+[a-z]{2,}(?:\/\S*)?$/iu.test(text.normalize('NFKC'))) return why.domain
  if (registered && (text.match(/\p{Script=Han}/gu)?.length ?? 0) < 4) return why.chinese
  return sentence.test(text) || text.split(' ').length > 8 ? why.sentence : null
}
const sentence =
  /[。！？；!?;]|^(?:我们|我想|我要|我的|这是|就是|还没|没有)|^(?:we|i|it|this|that|our|they|there|the site|the app)\s.*\b(?:is|are|was|will|want|have|has|sell|sells|need|haven't|don't|do|use|not|called)\b|\b(?:we are|i am|we want|i want|it is|want to)\b/i
