// Reads a unified social credit code and says which rule a wrong one breaks.
import { type CreditCodeCheck, checkCreditCode } from '../../knowledge/names/credit-code.ts'
import { checkResidentId } from '../../knowledge/names/resident-id.ts'
import type { Text } from '../../locale.ts'
import type { ReadValue } from './reading.ts'
import { nothing, stated, unless, wrong } from './stated.ts'

const why: Readonly<Record<Exclude<CreditCodeCheck, 'ok'> | 'person', Text>> = {
  length: {
    en: 'A unified social credit code has 18 characters; this one has {count}.',
    zh: '统一社会信用代码应为18位，这里是{count}位。',
  },
  letter: {
    en: 'A unified social credit code never contains I, O, S, V or Z; perhaps a 0 or a 1 is meant.',
    zh: '统一社会信用代码不含字母I、O、S、V、Z，请核对是否应为数字0或1。',
  },
  start: {
    en: 'A unified social credit code begins with the authority that registered it, such as 91 for companies; this can’t be one.',
    zh: '统一社会信用代码以登记机关和类别开头（企业为91等），请核对。',
  },
  'check-digit': {
    en: 'The last character of the unified social credit code does not fit the others; one of them is mistyped.',
    zh: '统一社会信用代码校验位不符，请核对是否有误。',
  },
  'old-licence': {
    en: 'That is a licence number of the old form (15 digits). Renew to the three-in-one licence with a code of 18 characters first.',
    zh: '这是旧版15位注册号，请先换领“三证合一”营业执照，使用18位统一社会信用代码。',
  },
  'old-organisation': {
    en: 'That is an organisation code of the old form (8+1). Renew to the certificate with a code of 18 characters first.',
    zh: '这是旧版组织机构代码，请先换领加载18位统一社会信用代码的证照。',
  },
  person: {
    en: 'That looks like a personal identity number. Please do not send it; the code of the organisation is needed.',
    zh: '这像是居民身份证号码，请勿发送；此处需要单位的统一社会信用代码。',
  },
}

/** Reads a credit code; blanks, dashes, width and case do not matter. */
export const readCreditCode: ReadValue = (question, said, around) => {
  const plain = said
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[‐-―−]/g, '-')
  const whole = eighteen(plain)
  if (whole !== undefined) return stated(question, whole, unless(said, whole))
  const runs = plain.match(/(?<![A-Z0-9])[A-Z0-9]*\d[A-Z0-9]*(?:[ .·-]{1,2}[A-Z0-9]*\d[A-Z0-9]*|-X)*(?![A-Z0-9])/g) ?? []
  const code = runs.map((run) => run.replace(/[ .·-]/g, '')).find((run) => (run.match(/\d/g)?.length ?? 0) >= 6)
  if (code === undefined) {
    const tight = plain.replace(/[\s.·-]/g, '')
    return /^[A-Z0-9]*\d[A-Z0-9]*$/.test(tight) && tight.length > 2 ? wrong(why.length, { count: String(tight.length) }) : nothing
  }
  if (checkResidentId(code, around.asOf) === 'ok') return wrong(why.person)
  const check = checkCreditCode(code)
  if (check === 'ok') return stated(question, code, unless(said, code))
  return wrong(why[check], check === 'length' ? { count: String(code.length) } : {})
}

/** Neighbouring words that make up a code whose check character fits. */
function eighteen(plain: string): string | undefined {
  const words = plain.match(/[A-Z0-9]+/g) ?? []
  for (let from = 0; from < words.length; from++) {
    let code = ''
    for (let to = from; to < words.length && code.length < 18; to++) code += words[to]!
    if (code.length === 18 && checkCreditCode(code) === 'ok') return code
  }
  return undefined
}
