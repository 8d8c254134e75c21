// What the home page shows: the number as the province wants it, and where it links to.
import type { Facts } from '../../knowledge/law/facts.ts'
import type { FooterRule } from '../../knowledge/procedure/footers.ts'
import type { Locale } from '../../locale.ts'

/** Where the number links to (Order 292; platform of MIIT), as people read it. */
export const filingSite = 'beian.miit.gov.cn'

const words = {
  site: { en: 'Footer: {number}, linked to {site}.', zh: '页脚展示：{number}，并链接至{site}。' },
  subject: {
    en: 'Footer in Guangdong: the subject number {number}, linked to {site}.',
    zh: '广东页脚展示主体备案号：{number}，并链接至{site}。',
  },
  app: {
    en: 'Show {number} in the app’s settings or about page, linked to {site}.',
    zh: '请在App设置或“关于”页展示{number}，并链接至{site}。',
  },
  unnumbered: {
    en: 'The site’s own number ends in -1, -2 …: ask the provider for it and show that one.',
    zh: '网站备案号末尾带-1、-2等序号，请向接入商确认并展示该号码。',
  },
}

/** The number to show: Guangdong wants the subject number, without `-n`; others the site number. */
export function footerNumber(number: string, province: unknown, footers: ReadonlyMap<string, FooterRule>): string {
  return showsSubject(province, number, footers) ? number.replace(/-\d+$/, '') : number
}

/** The sentences about the footer after a grant. */
export function footerWords(number: string, facts: Facts, footers: ReadonlyMap<string, FooterRule>, locale: Locale): string {
  const filled = (text: string, shown: string) => text.replace('{number}', shown).replace('{site}', filingSite)
  if (/[AXK]$/.test(number)) return filled(words.app[locale], number)
  const province = facts['entity.province']
  if (showsSubject(province, number, footers)) return filled(words.subject[locale], footerNumber(number, province, footers))
  const own = filled(words.site[locale], number)
  return /-\d+$/.test(number) ? own : `${own}${locale === 'zh' ? '' : ' '}${words.unnumbered[locale]}`
}

/** The province of the holder decides; where it is not known, the letter of the number does. */
function showsSubject(province: unknown, number: string, footers: ReadonlyMap<string, FooterRule>): boolean {
  const rule = typeof province === 'string' ? footers.get(province) : undefined
  const byLetter = rule ?? [...footers.values()].find((footer) => footer.letters.includes(number[0] ?? ''))
  return byLetter?.footer === 'subject'
}
