// How the service earns: the facts on which filing or licence turns.
import type { FactEntry } from './entry.ts'

/** `monetisation.*`. */
export const earning = {
  'monetisation.sources': {
    name: { en: 'how it earns money', zh: '盈利方式' },
    type: 'set',
    scope: 'service',
    ask: 'asked',
    values: {
      own_goods: { en: 'selling own goods', zh: '销售自有商品' },
      own_services: { en: 'selling own services', zh: '提供自有服务' },
      own_software_subscription: { en: 'a fee for own software (SaaS)', zh: '自有软件订阅费（SaaS）' },
      third_party_sellers: { en: 'other parties selling through it', zh: '第三方在平台销售' },
      paid_content: { en: 'paid content', zh: '付费内容' },
      paid_membership: { en: 'paid membership without content', zh: '不含内容的付费会员' },
      third_party_ads: { en: 'advertising space sold', zh: '自行销售广告位' },
      ad_network: { en: "an advertising network's ads", zh: '广告联盟' },
      paid_user_publishing: { en: 'paid posts and listings', zh: '付费发布信息' },
      web_production_for_others: { en: 'pages made for others', zh: '代制作网页' },
      virtual_goods_or_games: { en: 'game items, tips and gifts', zh: '虚拟道具或打赏' },
      sms_or_ivr: { en: 'paid SMS or voice services', zh: '收费短信或语音' },
      donations: { en: 'donations', zh: '募捐' },
    },
    rank: 4,
    groups: {
      none: [],
      own_offer: ['own_goods', 'own_services', 'own_software_subscription'],
      others_offer: ['third_party_sellers', 'paid_user_publishing'],
      content_members: ['paid_content', 'paid_membership', 'virtual_goods_or_games'],
      advertising: ['third_party_ads', 'ad_network'],
      other: ['web_production_for_others', 'sms_or_ivr', 'donations'],
    },
  },
  'monetisation.onlinePayment': {
    name: { en: 'whether money is taken online', zh: '是否在线收款' },
    type: 'bool',
    scope: 'service',
    ask: 'asked',
  },
} as const satisfies Readonly<Record<string, FactEntry>>
