// Reads a domain however it is pasted: with https, www, a path, in a chat platform's link, full width, in punycode or Chinese.

import type { Library } from '../../knowledge/library.ts'
import { type Host, hostOf } from '../../knowledge/names/domains.ts'
import type { ReadValue } from './reading.ts'
import { nothing, stated, wrong } from './stated.ts'

const why = {
  provider: {
    en: '{host} belongs to a provider; a filing needs a domain of your own.',
    zh: '{host}属于服务商；备案需要使用您自己的域名。',
  },
  mail: { en: 'That is an e-mail address; the domain of the site is needed.', zh: '这是电子邮箱地址，请填写网站域名。' },
  ip: {
    en: 'That is an IP address; a domain name is needed, such as example.cn.',
    zh: '这是IP地址，请填写域名，例如example.cn。',
  },
  several: {
    en: 'That names several domains; one at a time, please. The others can be added later.',
    zh: '出现了多个域名，请先填一个，其余稍后添加。',
  },
  lookalike: {
    en: '{host} has letters that only look like Latin ones; please type the domain by hand.',
    zh: '{host}中含有形似拉丁字母的其他文字，请手动输入域名。',
  },
  form: {
    en: '{host} can’t be a domain: its ending does not exist or a part is not allowed.',
    zh: '{host}不是有效域名：后缀不存在或含有不允许的字符。',
  },
}

/** Reads a domain name: states the registrable domain and says what was heard. */
export const readDomain: ReadValue = (question, typed, { library }) => {
  const said = spelledOut(typed)
  const text = unwrapped(said)
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) return wrong(why.mail)
  if (/^(?:https?:\/\/)?\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\/?$/.test(text)) return wrong(why.ip)
  const hosts = hostsIn(said, library)
  const names = [...new Set(hosts.map((host) => host.registrable))]
  if (names.length > 1) return wrong(why.several)
  const [host] = hosts
  if (host !== undefined) {
    if (looksAlike(host.registrable)) return wrong(why.lookalike, { host: host.registrable })
    if (host.provider) return wrong(why.provider, { host: host.host })
    return stated(question, host.registrable, said.trim() === host.registrable ? undefined : host.registrable)
  }
  const meant = /^(?:https?:\/\/)?([^\s/]+\.[^\s/]+)\/?$/.exec(text)?.[1]
  return meant === undefined || /^\d+(?:\.\d+)+$/.test(meant) ? nothing : wrong(why.form, { host: meant.slice(0, 60) })
}

/** "greenleaf dash tea dot com", 「greenleaf点com」, and a Chinese name without the words before it: 「用的是绿叶茶.com」. */
const spelledOut = (typed: string) =>
  typed
    .replace(/(?<=[\p{L}\p{N}]) (?:dash|hyphen|minus) (?=[\p{L}\p{N}].* dot )/giu, '-')
    .replace(/(?<=[\p{L}\p{N}]) dot (?=[\p{L}]{2,})/giu, '.')
    .replace(/(?<=[a-z\d])点(?=(?:com|cn|net|org|top|xyz)\b)/gi, '.')
    .replace(/^(?:我们?的?|公司的?|网站的?|主)*(?:域名|网址)?(?:用的?|叫做?|就)*(?:是|为|[:：])+(?=\p{Script=Han}+\.)/u, '')

/** Are there letters in it that pass for others? */
export const looksAlike = (name: string): boolean =>
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u.test(name)

/** Every host name in a text, e-mail addresses left out. */
export function hostsIn(said: string, library: Library): readonly Host[] {
  const text = unwrapped(said).replace(address, ' ')
  const found = text.match(/(?<![\p{L}\p{N}_-])[\p{L}\p{N}][\p{L}\p{N}\p{M}-]*(?:\.[\p{L}\p{N}][\p{L}\p{N}\p{M}-]*)+/gu) ?? []
  return found.flatMap((name) => {
    const readings = glued.test(name) ? [...trimmed(name), name] : [name]
    if (readings.some((reading) => packageName.test(reading))) return []
    return readings.map((reading) => hostOf(reading, library.stateSuffixes)).find((host) => host !== null) ?? []
  })
}

/** An e-mail address, also as people hide it from machines: "li @ leaf.cn", "li (at) leaf.cn", "mail: li at leaf.cn". */
const address =
  /[a-z0-9._%+-]+\s*(?:@|[([]\s*at\s*[)\]])\s*[^\s,，;；]+|(?<=(?:e-?mail|邮箱|郵箱|邮件)\s*(?:address)?\s*(?:is|是|为|[:：])?\s*)[a-z0-9._%+-]+\s+at\s+[^\s,，;；]+/g

/** com.example.app: the name of an app's package, which runs the other way round. */
const packageName = /^(?:com|cn|net|org|io)\.[a-z]\w*\.\w+/i

/** Chinese and Latin letters in one label: most likely words and a name without a blank between them. */
const glued = /\p{Script=Han}[a-z0-9]|[a-z]\p{Script=Han}/u

/** Chinese words run into a Latin name: 「官网shoes.cn卖鞋」. */
function trimmed(name: string): readonly string[] {
  const latin =
    /[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)*\.(?:[a-z]{2,}|政务|公益|中国|公司|网络|网址|商城|集团|在线|中文网|手机|网店|我爱你)(?:\.cn)?/i.exec(
      name,
    )?.[0]
  return latin === undefined ? [] : [latin]
}

/** Slack's `<http://x|x>`, full-width letters and dots, brackets and quotes around it. */
function unwrapped(said: string): string {
  return (
    said
      // What a link shows and where it leads may differ: then both count.
      .replace(/<(?:https?:\/\/)?([^|<>\s]+)(?:\|([^<>]*))?>/g, (_, place: string, label = '') =>
        /[^\s.]\.[^\s.]{2,}/.test(label) ? `${place} ${label}` : place,
      )
      .normalize('NFKC')
      .replace(/[。．｡]/g, (dot, at: number, all: string) =>
        /[\p{L}\p{N}]/u.test(all[at - 1] ?? ' ') && /[a-z0-9]/i.test(all[at + 1] ?? ' ') ? '.' : `${dot} `,
      )
      .replace(/[\u200b-\u200f\ufeff]/g, '')
      .toLowerCase()
      .trim()
      .replace(/^["'“‘「(（[]+|["'”’」)）\],;!，；！]+$/g, '')
      .replace(/\.+$/, '')
  )
}
