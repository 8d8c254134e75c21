// The pasts of the seeded applications, in both languages: between them every stage there is. Days count back from today.
import type { Text } from '../src/locale.ts'

/** A step of an order's past; `evidence` is what may not be missing there. */
export type Step = readonly [daysAgo: number, stage: string, evidence?: Readonly<Record<string, string | Text>>]

/** One order of an application: its kind, the day it was opened, and its steps from there. */
export type PastOrder = { readonly kind: string; readonly daysAgo: number; readonly steps: readonly Step[] }

/** Somebody on Telegram. */
type Someone = { readonly name: string; readonly language: string }

/**
 * One application. `caller` is the client's person, where there is one on Telegram; `backup` the colleague they have named. Example: `{ client: { en: 'Lotus Tea', zh: '莲花茶业' },
 * daysAgo: 40, orders: [] }` is a client of 40 days without an order.
 */
export type Past = {
  readonly client: Text
  readonly daysAgo: number
  readonly orders: readonly PastOrder[]
  readonly caller?: Someone & { readonly backup?: Someone }
  /** What was told beside a mainland company with a website on a mainland server. */
  readonly facts?: Readonly<Record<string, string>>
}

const filing = (daysAgo: number, ...steps: Step[]): PastOrder => ({ kind: 'website-filing', daysAgo, steps })

/** A filing that went through without a hitch, `daysAgo` days before today. */
const granted = (daysAgo: number, number: string): PastOrder =>
  filing(
    daysAgo + 20,
    [daysAgo + 17, 'ready'],
    [daysAgo + 15, 'provider-review'],
    [daysAgo + 13, 'sms-check'],
    [daysAgo + 12, 'authority-review'],
    [daysAgo, 'granted', { number }],
  )

/** All of them. */
export const pasts: readonly Past[] = [
  { client: { en: 'Harbour Tea', zh: '海港茶业' }, daysAgo: 3, orders: [] },
  { client: { en: 'Birch & Co', zh: '白桦商贸' }, daysAgo: 6, orders: [filing(6)] },
  {
    client: { en: 'Orchid Fitness', zh: '兰谷健身' },
    daysAgo: 9,
    orders: [{ kind: 'app-filing', daysAgo: 9, steps: [[2, 'ready']] }],
    facts: { 'service.kind': 'app' },
  },
  { client: { en: 'Nordlicht GmbH', zh: '诺德科技' }, daysAgo: 12, orders: [filing(12, [5, 'ready'], [2, 'provider-review'])] },
  {
    client: { en: 'Alder Maps', zh: '赤杨出行' },
    daysAgo: 16,
    orders: [
      filing(
        16,
        [9, 'ready'],
        [7, 'provider-review'],
        [
          1,
          'provider-returned',
          { reason: { en: 'The website name says “China”; choose another name.', zh: '网站名称含“中国”字样，请更换。' } },
        ],
      ),
    ],
    caller: { name: 'Ben', language: 'en' },
    facts: { 'entity.province': 'HI' },
  },
  {
    client: { en: 'Brook & Bridge Furniture', zh: '溪桥家具' },
    daysAgo: 15,
    orders: [filing(15, [8, 'ready'], [6, 'provider-review'], [0, 'sms-check'])],
    caller: { name: '王敏', language: 'zh-hans', backup: { name: '周凯', language: 'zh-hans' } },
  },
  {
    client: { en: 'Saffron Foods', zh: '藏红花食品' },
    daysAgo: 24,
    facts: { 'entity.province': 'HI' },
    orders: [filing(24, [18, 'ready'], [15, 'provider-review'], [13, 'sms-check'], [12, 'authority-review'])],
  },
  {
    client: { en: 'Fern Clinics', zh: '蕨园诊所' },
    daysAgo: 27,
    orders: [
      filing(
        27,
        [21, 'ready'],
        [19, 'provider-review'],
        [17, 'sms-check'],
        [16, 'authority-review'],
        [
          3,
          'authority-returned',
          { reason: { en: 'The person in charge could not be reached by phone.', zh: '负责人电话未接通，无法核实。' } },
        ],
      ),
    ],
  },
  {
    client: { en: 'Copper Market', zh: '铜街商城' },
    daysAgo: 47,
    orders: [
      granted(25, '沪ICP备2026034567号-1'),
      {
        kind: 'licence',
        daysAgo: 18,
        steps: [
          [6, 'ready'],
          [2, 'acceptance-check'],
        ],
      },
    ],
    facts: { 'monetisation.sources': 'third_party_sellers' },
  },
  {
    client: { en: 'Quarry Radio', zh: '石场音频' },
    daysAgo: 40,
    orders: [
      {
        kind: 'licence',
        daysAgo: 40,
        steps: [
          [36, 'ready'],
          [33, 'acceptance-check'],
          [30, 'authority-review'],
          [
            5,
            'refused',
            { reason: { en: 'The registered capital is below what this licence asks for.', zh: '注册资本未达到该许可的要求。' } },
          ],
        ],
      },
    ],
    facts: { 'monetisation.sources': 'paid_content' },
  },
  {
    client: { en: 'Maple Outdoors', zh: '枫林户外' },
    daysAgo: 42,
    orders: [
      granted(20, '粤ICP备2026045678号-1'),
      {
        kind: 'psb',
        daysAgo: 18,
        steps: [
          [12, 'ready'],
          [9, 'psb-review'],
        ],
      },
    ],
  },
  {
    client: { en: 'Lotus Books', zh: '莲塘书店' },
    daysAgo: 46,
    orders: [
      granted(24, '川ICP备2026056789号-1'),
      {
        kind: 'psb',
        daysAgo: 20,
        steps: [
          [17, 'ready'],
          [14, 'psb-review'],
          [4, 'psb-returned', { reason: { en: 'The server’s address is missing.', zh: '未填写服务器IP地址。' } }],
        ],
      },
    ],
  },
  {
    client: { en: 'Lakeside Hotels', zh: '湖畔酒店' },
    daysAgo: 34,
    orders: [granted(4, '浙ICP备2026012345号-1')],
    caller: { name: 'Clara', language: 'en' },
  },
]
