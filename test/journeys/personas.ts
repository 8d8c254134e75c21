// Ten people with a service each: what they answer to which question, in their own words. Each is told in both languages.

import type { Registration } from '../../src/knowledge/law/verdict.ts'
import type { Locale } from '../../src/locale.ts'

/** A person: the answers by question id, the verdict they must reach, and within how many answers. */
export type Persona = {
  readonly name: string
  readonly answers: Readonly<Record<Locale, Readonly<Record<string, string>>>>
  readonly registration: Registration
  readonly blockers?: readonly string[]
  readonly also?: readonly string[]
  /** Most answers to the verdict; the paperwork may take twenty more. */
  readonly within: number
}

/** What most people answer to the form; a persona's own answers go before these. */
export const usual: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  en: {
    content: 'none of these',
    registered: 'nothing yet',
    open: 'it will open',
    publish: 'nothing',
    'site-name': '晨光鞋业',
    opens: '1 March 2027',
    before: '1',
    'company-name': '宁波晨光鞋业有限公司',
    'credit-code': '91330100799655058B',
    standing: '1',
    address: '浙江省宁波市鄞州区中山东路100号',
    province: 'Ningbo',
    provider: 'Alibaba Cloud',
    server: '1',
    account: '1',
    'server-until': '1 March 2028',
    'server-ip': 'skip',
    'service-number': 'skip',
    domain: 'www.chenguang-shoes.cn',
    'real-name': 'verified',
    holder: '1',
    'domain-until': '1 March 2028',
    person: '1',
    age: '34',
    'person-name': '张晓明',
    'person-mobile': '13800138000',
    'person-email': 'zhang@chenguang-shoes.cn',
    emergency: '13900139000',
    'emergency-name': '李丽',
  },
  zh: {
    content: '都不涉及',
    registered: '还没有',
    open: '准备上线',
    publish: '不能发布',
    'site-name': '晨光鞋业',
    opens: '2027年3月1日',
    before: '1',
    'company-name': '宁波晨光鞋业有限公司',
    'credit-code': '91330100799655058B',
    standing: '1',
    address: '浙江省宁波市鄞州区中山东路100号',
    province: '宁波',
    provider: '阿里云',
    server: '1',
    account: '1',
    'server-until': '2028-03-01',
    'server-ip': '跳过',
    'service-number': '跳过',
    domain: 'www.chenguang-shoes.cn',
    'real-name': '已实名',
    holder: '1',
    'domain-until': '2028年3月1日',
    person: '1',
    age: '34岁',
    'person-name': '张晓明',
    'person-mobile': '138 0013 8000',
    'person-email': 'zhang@chenguang-shoes.cn',
    emergency: '13900139000',
    'emergency-name': '李丽',
  },
}

/** The ten. */
export const personas: readonly Persona[] = [
  {
    name: 'a plain mainland company',
    answers: {
      en: { kind: 'website', hosting: 'Aliyun Hangzhou', entity: 'a mainland company', earning: 'free information' },
      zh: { kind: '网站', hosting: '阿里云杭州', entity: '内资公司', earning: '纯展示' },
    },
    registration: 'filing',
    also: ['psb'],
    within: 7,
  },
  {
    name: 'a foreign company hosted abroad',
    answers: {
      en: { kind: 'a website', hosting: 'AWS Frankfurt', cdn: 'no' },
      zh: { kind: '官网', hosting: 'AWS 法兰克福', cdn: '没有' },
    },
    registration: 'none',
    within: 4,
  },
  {
    name: 'a foreign company with a mainland CDN',
    answers: {
      en: { kind: 'website', hosting: 'abroad', cdn: 'yes', entity: 'our German GmbH', country: 'Germany', earning: 'free' },
      zh: { kind: '网站', hosting: '海外', cdn: '有', entity: '境外公司', country: '德国', earning: '免费' },
    },
    registration: 'filing',
    blockers: ['no-mainland-entity', 'server-overseas'],
    within: 9,
  },
  {
    name: 'an online shop',
    answers: {
      en: { kind: 'online shop', hosting: 'mainland', entity: 'limited company', earning: 'our own products' },
      zh: { kind: '商城', hosting: '国内', entity: '有限公司', earning: '卖自家产品' },
    },
    registration: 'filing',
    also: ['psb', 'e-commerce-display'],
    within: 7,
  },
  {
    name: 'a marketplace',
    answers: {
      en: { kind: 'website', hosting: 'Tencent Cloud Guangzhou', entity: 'domestic company', earning: 'marketplace' },
      zh: { kind: '网站', hosting: '腾讯云广州', entity: '内资公司', earning: '第三方商家入驻' },
    },
    registration: 'licence',
    also: ['edi', 'psb'],
    within: 7,
  },
  {
    name: 'paid courses by a joint venture',
    answers: {
      en: {
        kind: 'website',
        hosting: 'mainland',
        entity: 'joint venture',
        share: '49',
        earning: 'paid courses',
        pilot: 'no',
        province: 'Jiangsu',
      },
      zh: { kind: '网站', hosting: '国内', entity: '中外合资', share: '49%', earning: '付费课程', pilot: '否', province: '江苏' },
    },
    registration: 'licence',
    also: ['b25'],
    within: 10,
  },
  {
    name: 'a private blog',
    answers: {
      en: {
        kind: 'blog',
        hosting: 'mainland',
        entity: 'just me',
        earning: 'free',
        publish: 'nothing',
        'person-document': 'Chinese id',
        province: 'Harbin',
      },
      zh: {
        kind: '博客',
        hosting: '国内',
        entity: '个人',
        earning: '免费',
        publish: '不能',
        'person-document': '身份证',
        province: '哈尔滨',
      },
    },
    registration: 'filing',
    also: ['psb'],
    within: 10,
  },
  {
    name: 'an app beside a filed site',
    answers: {
      en: {
        kind: 'website and app',
        stores: '1,2',
        networked: 'yes',
        hosting: 'mainland',
        entity: 'mainland company',
        earning: 'free',
        registered: 'the domain is filed, by us',
        'app-filed': 'no',
        licences: 'none',
        changing: 'nothing',
      },
      zh: {
        kind: '网站和App',
        stores: '1,2',
        networked: '是',
        hosting: '国内',
        entity: '内资公司',
        earning: '免费',
        registered: '域名已备案',
        'app-filed': '没有',
        licences: '没有',
        changing: '没有',
      },
    },
    registration: 'filing',
    also: ['app-filing', 'psb'],
    within: 12,
  },
  {
    name: 'a move to another provider',
    answers: {
      en: {
        kind: 'website',
        hosting: 'Huawei Cloud Guangzhou',
        entity: 'mainland company',
        earning: 'free',
        registered: 'already filed',
        'app-filed': 'no',
        licences: 'none',
        changing: 'moving to another mainland provider',
        open: 'it is open',
      },
      zh: {
        kind: '网站',
        hosting: '华为云广州',
        entity: '内资公司',
        earning: '免费',
        registered: '已备案',
        'app-filed': '没有',
        licences: '没有',
        changing: '换接入商',
        open: '已上线',
      },
    },
    registration: 'none',
    also: ['access-filing'],
    within: 10,
  },
  {
    name: 'software by subscription',
    answers: {
      en: { kind: 'website', hosting: 'Aliyun Shanghai', entity: 'mainland company', earning: 'saas' },
      zh: { kind: '网站', hosting: '阿里云上海', entity: '内资公司', earning: 'SaaS' },
    },
    registration: 'expert',
    also: ['psb'],
    within: 7,
  },
]
