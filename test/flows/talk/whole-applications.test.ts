// Whole applications, filled to the end by people of every kind of holder: values drawn at random, said in either language, none refused.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mode } from '../../../src/flows/charts/position.ts'
import type { State } from '../../../src/flows/model/application.ts'
import { currentFields } from '../../../src/flows/model/current.ts'
import { type FactPath, type Facts, type FactValue, spec } from '../../../src/knowledge/law/facts.ts'
import { creditCheck } from '../../../src/knowledge/names/credit-code.ts'
import { choicesOf, type Question } from '../../../src/knowledge/questions/question.ts'
import type { Locale } from '../../../src/locale.ts'
import { day, freshState, library, Talk } from '../../journeys/talk.ts'

const seed = 20261128
const runs = 100
const pick = <One>(all: readonly One[], at: number): One => all[at % all.length]!

const holders: readonly Facts[] = [
  { 'entity.type': 'company_domestic' },
  { 'entity.type': 'company_foreign_invested' },
  { 'entity.type': 'individual' },
  { 'entity.type': 'individual_business' },
  { 'entity.type': 'public_institution' },
  { 'entity.type': 'social_group' },
  { 'entity.type': 'foundation' },
  { 'entity.type': 'law_firm' },
] as Facts[]

const kinds: readonly Facts[] = [
  { 'service.kind': ['website'] },
  { 'service.kind': ['app'] },
  { 'service.kind': ['website', 'app'] },
] as Facts[]

const plain = {
  'hosting.originLocation': 'mainland',
  'monetisation.sources': [],
  'service.contentCategories': [],
  'service.ugc': [],
  'record.icpFiling': 'none',
  'service.stage': 'planned',
  'service.publicAccess': 'public',
  'service.accessBy': 'own_domain',
  'app.storefronts': ['mainland_android'],
  'app.networked': true,
} as Facts

/** A talk in which the verdict is told and the paperwork begins. */
function prepared(facts: Facts, locale: Locale): Talk {
  const fresh = freshState(locale)
  const assertions = Object.entries(facts).map(([path, value]) => ({
    path: path as FactPath,
    value: value as FactValue,
    standing: 'said' as const,
    service: spec(path as FactPath).scope === 'operator' ? null : 's1',
    by: fresh.conversation.person,
    at: day,
    event: 'before',
  }))
  const conversation = { ...fresh.conversation, memory: { told: 'before', consent: { at: day }, greetedAt: day } }
  const state: State = {
    ...fresh,
    conversation,
    application: { ...fresh.application, assertions, conversations: [conversation] },
  }
  return new Talk(locale, { state })
}

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

describe(`an application filled at random (seed ${seed}, ${runs} times)`, () => {
  it('comes to its end without one valid answer refused', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Locale>('en', 'zh'),
        fc.constantFrom(...holders),
        fc.constantFrom(...kinds),
        fc.constantFrom('ZJ', 'GD', 'BJ', 'SC', 'SD', 'GX', 'SH'),
        fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 60, maxLength: 60 }),
        (locale, holder, kind, province, draws) => {
          const talk = prepared({ ...plain, ...holder, ...kind, 'entity.province': province } as Facts, locale)
          talk.say('/fill')
          const used = new Set<string>()
          for (const n of draws) {
            const question = library.questions.find((one) => one.id === talk.open)
            if (question === undefined) break
            if (used.has(question.id)) throw new Error(`${question.id} is put twice:\n${talk.transcript.slice(-1500)}`)
            used.add(question.id)
            let typed = said(question, locale, n)
            // Two people need two numbers: whatever was given before is not given again.
            const taken = Object.values(currentFields(talk.state.application, 's1'))
            for (
              let more = 1;
              taken.some((one) => typed.replace(/\D/g, '').endsWith(one.replace(/\D/g, '') || '-') || one === typed) && more < 9;
              more++
            )
              typed = said(question, locale, n + more * 131)
            const before = talk.open
            const reply = talk.say(typed)
            if (talk.open === before && !/Done|完成/.test(reply))
              throw new Error(`“${typed}” is not taken at ${question.id}:\n${reply}`)
            if (talk.open === before) talk.say(locale === 'zh' ? '完成' : 'done')
          }
          expect(['review', 'decided', 'following']).toContain(mode(talk.state.conversation.position))
        },
      ),
      { seed, numRuns: runs, endOnFailure: true },
    )
  }, 120_000)
})
