// People who fill in an application, drawn at random: who holds it, what it is, and what they type or press at each question.
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import type { FactPath, Facts, FactValue } from '../../../src/knowledge/law/facts.ts'
import { creditCheck } from '../../../src/knowledge/names/credit-code.ts'
import { type Choice, choicesOf, type Question } from '../../../src/knowledge/questions/question.ts'
import type { Locale } from '../../../src/locale.ts'

/** One of them: their language, the story that decides, and a number for each answer that is free. */
export type Applicant = { readonly locale: Locale; readonly facts: Facts; readonly draws: readonly number[] }

/** Who can hold a filing. */
const holders = [
  'company_domestic',
  'company_foreign_invested',
  'company_hmt_invested',
  'individual',
  'individual_business',
  'branch_of_mainland_company',
  'sole_or_partnership',
  'foreign_rep_office',
  'branch_of_foreign_company',
  'foreign_ngo_rep_office',
  'government',
  'public_institution',
  'social_group',
  'private_non_enterprise',
  'foundation',
  'law_firm',
  'other_mainland_organisation',
] as const

const plain = {
  'hosting.originLocation': 'mainland',
  'service.contentCategories': [],
  'service.ugc': [],
  'record.icpFiling': 'none',
  'service.stage': 'planned',
  'service.publicAccess': 'public',
  'service.accessBy': 'own_domain',
  'app.storefronts': ['mainland_android'],
  'app.networked': true,
} as Facts

const stories = fc.record({
  'service.kind': fc.constantFrom(['website'], ['app'], ['app', 'website'], ['mini_program']),
  'entity.province': fc.constantFrom('ZJ', 'GD', 'BJ', 'SC', 'SD', 'GX', 'SH', 'HE', 'JS', 'HL', 'TJ'),
  'monetisation.sources': fc.constantFrom([], [], ['own_goods'], ['third_party_sellers'], ['paid_content']),
  'record.icpFiling': fc.constantFrom('none', 'none', 'own'),
})

const draws = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 90, maxLength: 90 })

/** People of one language, the kinds of holder in turn. */
export function applicants(locale: Locale, place: number): fc.Arbitrary<Applicant> {
  const holder = { 'entity.type': holders[place % holders.length] }
  return fc.record({ story: stories, draws }).map((drawn) => ({
    locale,
    facts: { ...plain, ...holder, ...drawn.story } as Facts,
    draws: drawn.draws,
  }))
}

/** Anybody. */
export const anyApplicant: fc.Arbitrary<Applicant> = fc
  .tuple(fc.constantFrom<Locale>('en', 'zh'), fc.nat(holders.length - 1))
  .chain(([locale, place]) => applicants(locale, place))

const sorted = (value: FactValue): FactValue => (Array.isArray(value) ? [...value].sort() : value)

/** The choice that says what the story says; undefined where the story says nothing of it. */
export function fittingChoice(question: Question, facts: Facts): Choice | undefined {
  const agrees = ({ states }: Choice) =>
    Object.entries(states).every(([path, value]) => {
      const told = facts[path as FactPath]
      return told === undefined || isDeepStrictEqual(sorted(told), sorted(value))
    })
  const says = ({ states }: Choice) => Object.keys(states).some((path) => facts[path as FactPath] !== undefined)
  return choicesOf(question).find((choice) => says(choice) && agrees(choice))
}

/** What somebody types next: not a number or an address that was given before, as two people need two. */
export function freshlySaid(question: Question, locale: Locale, n: number, taken: readonly string[]): string {
  const digits = (words: string) => words.replace(/\D/g, '')
  const isTaken = (typed: string) => taken.some((one) => one === typed || digits(typed).endsWith(digits(one) || '-'))
  const tries = Array.from({ length: 9 }, (_, more) => said(question, locale, n + more * 131))
  return tries.find((typed) => !isTaken(typed)) ?? tries[0]!
}

const pick = <One>(all: readonly One[], at: number): One => all[at % all.length]!

const given = ['伟', '静', '晓岚', '子墨', '思远', '雪', '建国', '丽娜', '一诺', '志强']
const family = ['王', '李', '张', '欧阳', '何', '马', '司徒', '葛', '郝', '时', '万', '安']
const trades = ['竹编工艺', '测绘仪器', '渔具', '石材', '茶业', '照明', '门锁', '园艺', '木业', '乐器']
const brands = ['溪桥', '历泉', '云岫', '鹿鸣', '青禾', '霁野', '钟麓', '晋水', '去哪儿', '什么值得买', '闽榕', '蓉砚']
const cities = [
  '浙江省杭州市西湖区',
  '广东省深圳市南山区',
  '四川省成都市青羊区',
  '北京市海淀区',
  '山东省济南市历下区',
  '广西壮族自治区南宁市青秀区',
]

/** What somebody types at a question; `n` is drawn afresh for every answer. */
function said(question: Question, locale: Locale, n: number): string {
  const digits = (count: number) => String((n * 7919 + 12345) % 10 ** count).padStart(count, '0')
  const id = question.field ?? question.asks[0] ?? ''
  const label = (one: { label: { en: string; zh: string } }) => one.label[locale]
  if (question.id === 'real-name' && n % 3 === 0) return '2026-10-01'
  if (question.screen.length > 0 && n % 2 === 1) return label(pick(choicesOf(question), n))
  switch (question.reading) {
    case 'credit-code': {
      const body = `91${pick(['330106', '440305', '110108', '510105'], n)}MA${pick('ABCDEFGHJKLMNPQRTUWXY'.split(''), n)}${pick('0123456789ABCDEFGHJK'.split(''), n)}${digits(5)}`
      return pick(
        [
          `${body}${creditCheck(body)}`,
          `${body}${creditCheck(body)}`.toLowerCase(),
          `统一社会信用代码：${body}${creditCheck(body)}`,
        ],
        n,
      )
    }
    case 'mobile':
      return pick(
        [`1${pick(['38', '59', '77', '86', '91', '99'], n)}${digits(8)}`, `+86 1${pick(['35', '50'], n)}${digits(8)}`],
        n,
      )
    case 'phone':
      return pick([`0571-8${digits(7)}`, `010-6${digits(7)}`, `0755 8${digits(7)}`], n)
    case 'email':
      return pick([`office${digits(3)}@${digits(4)}shoes.cn`, `wang.${digits(4)}@qq.com`, `web-${digits(5)}@163.com`], n)
    case 'ip':
      return pick([`47.98.${n % 250}.${(n % 200) + 2}`, `121.36.${n % 250}.9`], n)
    case 'domain':
      return pick(
        [`what-is-tea${digits(3)}.com`, `https://www.zenme${digits(3)}.cn/`, `who${digits(2)}.com.cn`, `can${digits(3)}.cn`],
        n,
      )
    case 'package-name':
      return pick([`cn.xiqiao.app${n % 90}`, `com.example.shoes${n % 90}`], n)
    case 'id-number':
      return ''
    case 'name':
      return `${pick(family, n)}${pick(given, n * 3 + 1)}`
    case 'address':
      return `${pick(cities, n)}${pick(['中山路', '人民大道', '学院路'], n)}${(n % 900) + 1}号${(n % 30) + 1}层${(n % 20) + 1}室`
    case 'province':
      return pick(locale === 'zh' ? ['浙江', '广东省', '北京市', '四川'] : ['Zhejiang', 'Guangdong', 'Beijing', 'Sichuan'], n)
    case 'date':
      if (/realName|happened|granted/i.test(`${id} ${question.asks.join(' ')}`)) return '2026-09-15'
      return pick([`2028-0${(n % 9) + 1}-15`, `2029年${(n % 12) + 1}月1日`, locale === 'zh' ? '2030/6/30' : '30 June 2030'], n)
    case 'whole-number':
      return String((n % 30) + 25)
    case 'percent':
      return pick(['30%', '49', '百分之二十'], n)
    case 'money':
      return pick(['100万', '1,000,000 RMB', '500 万元'], n)
    case 'provider':
      return pick(['阿里云', 'Tencent Cloud', '华为云', '百度智能云'], n)
    case 'yes-no':
      return pick(locale === 'zh' ? ['是', '没有', '是的', '不是'] : ['yes', 'no', 'Yes.', 'nope'], n)
    case 'choice':
      return label(pick(choicesOf(question), n))
    case 'filing-number':
      if (/psb/i.test(id)) return `浙公网安备33010602${digits(6)}号`
      if (/licence/i.test(id)) return `浙B2-2026${digits(4)}`
      return `浙ICP备2026${digits(6)}号-1`
    default:
      return text(id, n)
  }
}

function text(id: string, n: number): string {
  if (id === 'entity.name') return `杭州${pick(brands, n)}${pick(trades, n)}有限公司`
  if (id === 'service.name') return `${pick(brands, n)}${pick(trades, n)}`
  if (id === 'service.remark') return '公司官网，展示产品与联系方式，不涉及在线交易和前置审批内容。'
  if (id === 'entity.businessScope') return `${pick(trades, n)}的研发、生产和销售；货物进出口。`
  if (id === 'app.publicKey') return '30820122300d06092a864886f70d01010105000382010f003082010a'
  if (id === 'app.fingerprint') return '5D41402ABC4B2A76B9719D911017C592'
  if (id === 'app.icon') return 'icon-512.png'
  if (id === 'hosting.serviceNumber') return `ab${n % 90}-77d9-1c`
  if (id === 'person.title') return pick(['总经理', '信息部主管', 'IT manager'], n)
  if (id === 'service.language') return pick(['中文', 'English', '中文和英文', 'zh-CN', 'Chinese'], n)
  return pick(['友盟、极光推送', '微信支付, 高德地图', 'Umeng, JPush'], n)
}
