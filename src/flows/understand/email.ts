// Reads an e-mail address.
import type { ReadValue, Surroundings } from './reading.ts'
import { nothing, stated, unless, wrong } from './stated.ts'

const why = {
  form: { en: 'That can’t be an e-mail address: it needs a name, @ and a domain.', zh: '邮箱格式有误，应为“名称@域名”。' },
  lookalike: {
    en: 'That address has letters that only look like Latin ones; please type it by hand.',
    zh: '邮箱中含有形似拉丁字母的其他文字，请手动输入。',
  },
  several: { en: 'That names several addresses; one is needed.', zh: '出现了多个邮箱，请只填一个。' },
  same: {
    en: 'This address is already given for another person; each needs one of their own.',
    zh: '该邮箱已用于其他人员，不同人员须使用不同邮箱。',
  },
}

/** Reads one e-mail address; the part behind the @ in small letters. */
export const readEmail: ReadValue = (question, said, around) => {
  const found = emailsIn(said)
  if (found.length > 1) return wrong(why.several)
  const [email] = found
  if (email === undefined)
    return /@/.test(said.normalize('NFKC')) || /^\S+\.(?:com|cn|net)$/i.test(said.trim()) ? wrong(why.form) : nothing
  if (/[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u.test(email)) return wrong(why.lookalike)
  return taken(email, question.field, around) ? wrong(why.same) : stated(question, email, unless(said, email))
}

/** The e-mail addresses in a text; `<mailto:a@b.cn|a@b.cn>` counts once. */
export function emailsIn(said: string): readonly string[] {
  const plain = said
    .normalize('NFKC')
    // What a link shows and where it leads may differ: then both count.
    .replace(/<mailto:([^|>]+)(?:\|([^>]*))?>/g, (_, target: string, label?: string) =>
      label === undefined || label.trim().toLowerCase() === target.toLowerCase() ? target : `${target} ${label}`,
    )
    .replace(/。(?=[a-z])/gi, '.')
  const found =
    plain.match(
      /[A-Za-z0-9](?:[A-Za-z0-9_%+'-]|\.(?!\.)){0,62}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]{1,}/gu,
    ) ?? []
  const whole = found.filter(
    (one) => !/\.@/.test(one) && !new RegExp(`[.@\\w]${one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`).test(plain),
  )
  return [...new Set(whole.map((one) => `${one.slice(0, one.lastIndexOf('@'))}${one.slice(one.lastIndexOf('@')).toLowerCase()}`))]
}

function taken(email: string, field: string | undefined, { fields = {} }: Surroundings): boolean {
  return Object.entries(fields).some(
    ([id, value]) => id !== field && id.endsWith('.email') && value.toLowerCase() === email.toLowerCase(),
  )
}
