// Where the service runs: the facts of servers and delivery network.
import type { FactEntry } from './entry.ts'

/** `hosting.*`, `cdn.*`. */
export const servers = {
  'hosting.originLocation': {
    name: { en: 'where the server stands', zh: '服务器所在地' },
    type: 'enum',
    scope: 'service',
    ask: 'asked',
    values: {
      mainland: { en: 'mainland China', zh: '中国内地' },
      hong_kong: { en: 'Hong Kong', zh: '香港' },
      macau: { en: 'Macau', zh: '澳门' },
      taiwan: { en: 'Taiwan', zh: '台湾' },
      overseas: { en: 'another country', zh: '境外' },
      mixed: { en: 'several places, the mainland among them', zh: '多地，含内地' },
      none_yet: { en: 'no server yet', zh: '尚无服务器' },
      none: { en: 'needs no server', zh: '无需服务器' },
    },
    rank: 2,
  },
  'hosting.provider': {
    name: { en: 'the hosting provider', zh: '接入商' },
    type: 'text',
    scope: 'service',
    ask: 'asked',
  },
  'hosting.kind': {
    name: { en: 'the kind of hosting', zh: '托管方式' },
    type: 'enum',
    scope: 'service',
    ask: 'asked',
    values: {
      cloud_server: { en: 'cloud server', zh: '云服务器' },
      colocation: { en: 'colocation', zh: '主机托管' },
      own_premises: { en: 'own premises', zh: '自有机房' },
      site_builder: { en: 'site builder', zh: '建站平台' },
    },
  },
  'hosting.account': {
    name: { en: "which of the provider's sites the account is on", zh: '账号所属站点' },
    type: 'enum',
    scope: 'service',
    ask: 'asked',
    values: {
      china_site: { en: 'China site', zh: '中国站' },
      international: { en: 'international site', zh: '国际站' },
    },
  },
  'hosting.billing': {
    name: { en: 'how the server is billed', zh: '计费方式' },
    type: 'enum',
    scope: 'service',
    ask: 'asked',
    values: {
      subscription: { en: 'subscription', zh: '包年包月' },
      pay_as_you_go: { en: 'pay as you go', zh: '按量付费' },
    },
  },
  'hosting.termMonths': {
    name: { en: 'how long the server was bought for', zh: '购买时长' },
    type: 'int',
    scope: 'service',
    ask: 'asked',
    min: 0,
  },
  'hosting.remainingDays': {
    name: { en: 'how long the server still runs', zh: '剩余时长' },
    type: 'int',
    scope: 'service',
    ask: 'asked',
    min: 0,
  },
  'hosting.publicIp': {
    name: { en: 'whether the server has a public address', zh: '有无公网IP' },
    type: 'bool',
    scope: 'service',
    ask: 'asked',
  },
  'cdn.coversMainland': {
    name: { en: 'whether a CDN or accelerator with mainland nodes stands in front', zh: '是否使用含境内节点的CDN等' },
    type: 'bool',
    scope: 'service',
    ask: 'asked',
    rank: 2,
  },
} as const satisfies Readonly<Record<string, FactEntry>>
