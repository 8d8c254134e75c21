// Reads words that are kept as they are: names of sites and companies, remarks, scopes.
import type { ReadValue } from './answer.ts'
import { nothing, stated, wrong } from './stated.ts'

const why = {
  long: { en: 'That is too long; at most {most} characters.', zh: '内容过长，最多{most}个字。' },
  short: { en: 'That is too short; at least {least} characters are wanted.', zh: '内容过短，至少{least}个字。' },
}
const lengths: Readonly<Record<string, readonly [number, number]>> = {
  'service.remark': [15, 500],
  'entity.businessScope': [2, 3000],
  'app.publicKey': [16, 3000],
  'app.sdks': [2, 2000],
}
const lead =
  /^(?:it's called|it is called|it's|it will be called|we call it|our (?:site|company|app|name)(?: name)? is|the name is|called|名字?叫|叫做?|名称[是为:：]|公司名称?[是为:：])\s*/i

/** Reads a text, with control characters and the quotes around it taken off. */
export const readText: ReadValue = (question, said) => {
  const text = said
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(lead, '')
    .replace(/^["'“”「『《](.*)["'“”」』》]$/u, '$1')
    .trim()
  if (!/[\p{L}\p{N}]/u.test(text)) return nothing
  const [least, most] = lengths[question.field ?? question.asks[0] ?? ''] ?? [1, 200]
  const length = [...text].length
  if (length > most) return wrong(why.long, { most: String(most) })
  if (length < least) return wrong(why.short, { least: String(least) })
  return stated(question, text)
}
