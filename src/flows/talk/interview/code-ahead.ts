// A credit code sent before it is asked is kept where the form wants it, or it is said at once what is wrong with it: nobody types 18 characters twice.
import type { Draft } from '../../draft/draft.ts'
import { askAgain, openQuestion } from '../../draft/open-question.ts'
import { surroundings } from '../../draft/surroundings.ts'
import { currentFields } from '../../model/current.ts'
import { small } from '../../model/message.ts'
import { readValue } from '../../understand/value.ts'
import { refusalIn } from '../../wording/why-not.ts'
import { begin } from './interview.ts'
import { fillFields } from './on-answer.ts'

const words = {
  kept: { en: 'Noted: unified social credit code {code}', zh: '已记录：统一社会信用代码{code}' },
  known: { en: 'I have that code: {code}', zh: '该代码已记录：{code}' },
  refused: { en: '{why} Send it again, or wait until the form asks for it.', zh: '{why}可重新发送，或等填写表格时再提供。' },
}

/**
 * Takes a credit code out of a message that was not asked for one, and gives what is left to read; null where nothing is. "Our code is
 * 91330100799655058B, the site sells shoes" leaves "the site sells shoes"; a message without a code comes back as it is.
 */
export function takeCodeAhead(draft: Draft, said: string): string | null {
  const field = 'entity.certificateNumber'
  const question = draft.library.questions.find((question) => question.field === field)
  const found = said.match(clause)
  if (question === undefined || found === null || openQuestion(draft) === question) return said
  const [whole, code = ''] = found
  const answer = readValue['credit-code'](question, code, surroundings(draft))
  if (answer.kind === 'value') {
    const known = currentFields(draft.application, draft.service)[field] === answer.field
    if (!known) fillFields(draft, question, answer)
    draft.reply.say(small(words[known ? 'known' : 'kept'][draft.locale], { code: answer.field ?? code }))
  } else if (answer.kind === 'wrong' && named.test(whole))
    draft.reply.say(small(words.refused[draft.locale], { why: refusalIn(answer, draft.locale) }))
  else return said
  const rest = said.replace(whole, ' ').trim()
  if (/[\p{L}\p{N}]/u.test(rest)) return rest
  if (openQuestion(draft) !== null) askAgain(draft)
  else if (Object.keys(draft.facts()).length === 0) begin(draft)
  return null
}

const name = /(?:统一社会)?(?:信用)?代码|税号|uscc|(?:unified )?(?:social )?credit code|(?:company |tax )code/.source
const named = new RegExp(name, 'iu')
const before = `(?:(?:这是|我们|我司|公司|单位|的|our|my|the|here(?:'|’)?s|here is|company(?:'s|’s)?)\\s*)*(?:${name})\\s*(?:是|为|is|[:：])?\\s*`
const after = `\\s*[,，]?\\s*(?:(?:这是|这个?就?是|是|that(?:'|’)?s|that is|this is|is|=)\\s*)?(?:(?:我们|我司|公司|单位|的|our|my|the|company(?:'s|’s)?)\\s*)*(?:${name})`
/** A run that may be a code, with the words that name it. */
const clause = new RegExp(`(?:${before})?(?<![A-Za-z0-9])(\\d[0-9A-Za-z]{13,19})(?![A-Za-z0-9])(?:${after})?`, 'iu')
