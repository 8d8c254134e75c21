// Where apps and mini programs are offered.
import type { FactEntry } from './entry.ts'

/** `app.*`, `miniProgram.*`. */
export const apps = {
  'app.networked': {
    name: { en: 'whether the app uses the network', zh: 'App是否联网' },
    type: 'bool',
    scope: 'service',
    ask: 'asked',
    default: true,
    rank: 1,
    followUp: true,
  },
  'app.storefronts': {
    name: { en: 'the stores the app is in', zh: '上架的应用商店' },
    type: 'set',
    scope: 'service',
    ask: 'asked',
    values: {
      mainland_android: { en: 'mainland Android stores', zh: '境内安卓应用商店' },
      mainland_apple: { en: "Apple's mainland store", zh: '苹果中国区商店' },
      overseas: { en: 'stores outside the mainland', zh: '境外应用商店' },
    },
    rank: 1,
    followUp: true,
  },
  'miniProgram.platform': {
    name: { en: 'the platform of the mini program', zh: '小程序平台' },
    type: 'enum',
    scope: 'service',
    ask: 'asked',
    values: {
      wechat: { en: 'WeChat', zh: '微信' },
      alipay: { en: 'Alipay', zh: '支付宝' },
      douyin: { en: 'Douyin', zh: '抖音' },
      other: { en: 'another platform', zh: '其他平台' },
    },
  },
} as const satisfies Readonly<Record<string, FactEntry>>
