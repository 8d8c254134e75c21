// Reads a person's name, and with it the mobile and e-mail where they stand in the same message.

import { isFiller } from './about-question.ts'
import { emailsIn, numbersIn } from './contacts-in-text.ts'
import { readEmail } from './email.ts'
import { readMobile } from './mobile.ts'
import type { Answer, ReadValue } from './reading.ts'
import { nothing, wrong } from './stated.ts'

const why = {
  name: { en: 'The name is missing; please write it as it stands on the identity document.', zh: '缺少姓名，请按证件填写。' },
  form: {
    en: 'A name has letters or Chinese characters only, as on the identity document.',
    zh: '姓名只能包含文字，请按证件填写。',
  },
  full: {
    en: 'The full name is needed, family and given name as on the identity document.',
    zh: '请填写证件上的完整姓名（姓和名）。',
  },
  several: { en: 'That names several people; one is needed.', zh: '出现了多个姓名，请只填一个。' },
  role: {
    en: 'That says who it is, not the name; please write the name as on the identity document.',
    zh: '请填写姓名本身，按证件填写。',
  },
}
const labels =
  /(?:(?:的)?姓名|名字|(?:的)?手机号?码?|电话|联系方式|邮箱|电子邮件|(?<![a-z])(?:full name|name|mobile|phone|cell|tel|telephone|e-?mail|mail)(?![a-z]))(?: ?is)?\s*[:：是为]?/gi
const roleEn =
  '(?:legal rep(?:resentative)?|boss|ceo|cto|coo|cfo|manager|director|owner|founder|chairman|colleague|engineer|admin(?:istrator)?|it (?:guy|manager|lead|head)|head of it|responsible person|person in charge|contact(?: person)?|employee|partner|wife|husband|shareholder)'
const roleHan =
  '(?:(?:网站|主体|服务|备案|应急|紧急|第二)?(?:负责人|联系人)|法定代表人|法人代表|法人|老板|总经理|经理|董事长|股东|同事|员工|技术|行政|主管)'
const lead = new RegExp(
  `^(?:(?:it['’]s|it is|that['’]s|that is|this is|i am|i['’]m|(?:he|she)(?:['’]s| is)|(?:his|her|my|the)(?: full)? name is|(?:his|her|my) (?=\\p{Lu}))\\s+|(?:(?:my|our|the|his|her|its)\\s+)?(?:\\w+\\s+)?${roleEn}(?:\\s+is|\\s*:)?\\s+|(?:我们?的?|公司的?|本公司)?${roleHan}(?:姓名)?(?:叫做?|是|为|[:：])?\\s*|(?:我|他|她)(?:叫做?|是)|(?:就)?(?:叫做?|是|写|填)\\s*)`,
  'iu',
)
const roles = new RegExp(
  `^(?:(?:the|my|our|his|her|its|a|an)\\s+)?(?:\\w+\\s+)?${roleEn}$|^(?:me|myself|i|us|we|you|same|the same(?: person)?|same as (?:above|before)|somebody|someone|no one)$|^(?:我们?的?|公司的?)?${roleHan}$|^(?:我|我自己|本人|自己|他|她|同上|同前|一样|同一个?人|老板娘|我老婆|我老公|朋友)$`,
  'iu',
)
/** What is asked for beside a name, or stands on the same document. */
const papers =
  /^(?:(?:我|我们|本人|他|她|负责人|法人)?的?)?(?:(?:居民|二代|永居|永久居留)?身份证(?:件|号|号码|姓名|复印件|照片)?|护照(?:号|号码)?|(?:港澳|台湾)?(?:居民)?(?:来往内地)?通行证|台胞证|回乡证|居住证|驾照|驾驶证|营业执照|执照|证件(?:号|号码|类型|照)?|姓名|名字|全名|手机(?:号|号码)?|电话(?:号码)?|邮箱|电子邮件|联系方式|邮件)$|^(?:(?:my|the|his|her|an?)\s+)?(?:(?:chinese|resident|national|mainland)\s+)?(?:id(?:entity)?(?:\s+card)?(?:\s+number)?|passports?(?:\s+number)?|driver['’]?s licen[cs]e|driving licen[cs]e|residence permit|business licen[cs]e|documents?|(?:full|legal|first|last|family) name|surname|mobile|phone(?: number)?|e-?mail(?: address)?)$/i
const titleHan = '(?:先生|女士|小姐|太太|总|老师|主任|工|董|经理|老板|师傅|医生|律师|院长|校长|教授|哥|姐)'
const compound = /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|长孙|宇文|夏侯|端木|南宫|司徒|司空)/u
const han = /^(?:\p{Script=Han}{2,12}|\p{Script=Han}{1,12}(?:·\p{Script=Han}{1,12}){1,3})$/u
const latin = /^\p{Script=Latin}[\p{Script=Latin}\p{M}'’.-]*(?:(?:,? |·)\p{Script=Latin}[\p{Script=Latin}\p{M}'’.-]*){0,5}$/u
const sentence =
  /\b(?:i|you|we|he|she|it|my|me|our|your|him|her|will|tell|later|not|now|ask|the|is|are|don't|no|yes|same|nobody|someone|what|who|skip|stop|thanks|thank|great|good|fine|sure|cool|ready|done|none|please|sorry|wait|let|have|has|to|of|for|with|and|name)\b/i

// The dot between the parts of a name has one form on a document and many on keyboards.
const dots = /(?<=\p{L})\s?[•‧∙⋅・●]\s?(?=\p{L})/gu

/** Reads a name for the question's field `x.name`; a mobile and an e-mail beside it fill `x.mobile` and `x.email`. */
export const readName: ReadValue = (question, said, around) => {
  const { field } = question
  if (field === undefined) return nothing
  const person = field.split('.')[0]!
  const plain = said.normalize('NFKC').replace(dots, '·').replace(/\s+/g, ' ').trim()
  const [emails, numbers] = [emailsIn(plain), numbersIn(plain.replace(/[A-Za-z0-9._%+-]+@[^\s,，;；]+/g, ' '))]
  const fields: Record<string, string> = {}
  for (const [id, read, given] of [
    [`${person}.mobile`, readMobile, numbers],
    [`${person}.email`, readEmail, emails],
  ] as const) {
    if (given.length === 0) continue
    const answer = read({ ...question, field: id }, given.join(' '), around)
    if (answer.kind !== 'value' || answer.field === undefined) return answer
    fields[id] = answer.field
  }
  const rest = [...emails, ...numbers].reduce(
    (left, one) => left.replace(new RegExp(escaped(one), 'i'), ' '),
    plain.replace(/<mailto:[^>]*>/gi, ' '),
  )
  if (/[@\d]/.test(rest)) return wrong(why.form)
  if (papers.test(rest.replace(/[\s.。!！?？]+$/u, '').trim())) return wrong(why.name)
  return namesSeveral(rest) ? wrong(why.several) : named(nameIn(rest), fields)
}

/** 张三 李四, 王小明、刘芳: two that each begin with a surname and have a given name. */
function namesSeveral(text: string): boolean {
  const parts = text
    .replace(lead, '')
    .replace(labels, ' ')
    .split(/[\s,，;；、/|和与及]+/u)
  return (
    parts.filter((part) => /^\p{Script=Han}{2,3}$/u.test(part) && surnames.includes(part[0]!) && !roles.test(part)).length > 1
  )
}

/** The commonest surnames, about nine people in ten. */
const surnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范石姚谭廖邹熊陆郝孔崔康毛邱秦江史顾侯邵孟龙段雷钱汤尹黎易武乔贺赖龚'

/** The name itself: without labels, brackets, titles and the sentence around it. */
function nameIn(text: string): string {
  const inner = /^[^\p{Script=Han}]*[(（]([\p{Script=Han}·]{2,8})[)）]\s*$/u.exec(text)?.[1]
  if (inner !== undefined) return inner
  const parts = text
    .replace(/[(（][^()（）]*[)）]/gu, ' ')
    .replace(/["“”「」《》`]/gu, ' ')
    .replace(/^\s*(?:(?:full|legal) name|name|姓名|名字)\s*(?:is|[:：是为])\s*/i, '')
    .split(/\s*[,，;；、/|]\s*/u)
    .map((part) =>
      part
        .replace(lead, '')
        .replace(labels, ' ')
        .replace(/[<>:：\s]+/g, ' ')
        .trim(),
    )
    .filter((part) => /\p{L}/u.test(part))
  const [first = ''] = parts.filter((part) => !roles.test(part) || parts.length === 1)
  return first
    .replace(/[\s.。!！~～]+$/u, '')
    .replace(/(?<=\p{Script=Han})吧$/u, '')
    .replace(lead, '')
    .replace(/^(?:mr|mrs|ms|miss|dr|prof|mr\.|mrs\.|ms\.|dr\.|prof\.)\s+(?=\S+ \S)/i, '')
    .replace(/(?:'s|’s)$/, '')
    .trim()
}

function named(name: string, fields: Readonly<Record<string, string>>): Answer {
  const more = Object.keys(fields).length > 0
  if (name === '') return more ? { kind: 'wrong', why: why.name } : nothing
  if (isFiller(name)) return nothing
  if (roles.test(name)) return wrong(why.role)
  if (papers.test(name)) return wrong(why.name)
  const joined = /^[\p{Script=Han} ·•.]+$/u.test(name) ? name.replace(/\s+/g, '').replace(/[•.]/g, '·') : name
  const titled = new RegExp(`^(\\p{Script=Han}{1,4}?)${titleHan}$`, 'u').exec(joined)?.[1]
  if (/^(?:mr|mrs|ms|miss|dr)\.? \S+$/i.test(joined) || /^姓\p{Script=Han}{1,2}$|^[\p{Script=Han}]$/u.test(joined))
    return wrong(why.full)
  if (/^(?:小|老|阿)\p{Script=Han}$/u.test(joined)) return wrong(why.full)
  if (titled !== undefined && (titled.length === 1 || (titled.length === 2 && compound.test(titled)))) return wrong(why.full)
  const bare = titled !== undefined && !/[总工董哥姐]$/u.test(joined) ? titled : joined
  if (!han.test(bare) && !latin.test(bare)) return /[\d@#%&*=]/.test(bare) || more ? wrong(why.form) : nothing
  if (latin.test(bare) && isSentence(bare)) return nothing
  if (
    han.test(bare) &&
    /^(?:还没|没有|没|暂|以后|稍后|等|我|你|您|这个|那个|请|不知|不清|不是|随便|待定)|(?:吗|呢|的|了)$/u.test(bare) &&
    bare.length > 2
  )
    return nothing
  return { kind: 'value', states: {}, field: bare, ...(more && { fields }) }
}

/** "Will Chen" is a name, "will tell" is none: capitals at the beginning of every word tell. */
function isSentence(name: string): boolean {
  const words = name.split(' ')
  if (name.length > 60 || words.length > 5) return true
  const titled =
    words.length > 1 && words.every((word) => /^(?:\p{Lu}|d['’]|(?:van|von|de|der|da|al|bin|le|la|del|dos|du|ter)$)/u.test(word))
  return titled ? /^(?:The|My|Our|Not|Thank|Thanks|What|Please|I|It|Ask|Tell) /u.test(name) : sentence.test(name)
}

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
