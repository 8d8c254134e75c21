// Stories as people tell them in one message, in both languages, with the facts that stand in them.

/** What is proposed from the example of the brochure. */
export const shoes = {
  'service.kind': ['website'],
  'monetisation.sources': ['own_goods'],
  'entity.type': 'company_foreign_invested',
  'entity.province': 'SH',
  'domain.name': 'shoes.cn',
  'hosting.originLocation': 'mainland',
  'hosting.provider': 'Alibaba Cloud',
}

/** Each story with all that is proposed from it, by path. */
export const stories: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  ["We're a WFOE in Shanghai selling our own shoes at shoes.cn, servers on Aliyun Hangzhou", shoes],
  ['我们是上海外资公司，官网 shoes.cn 卖自家鞋子，服务器在阿里云杭州', shoes],
  ['我們是上海外資公司，官網 shoes.cn 賣自家鞋子，服務器在阿里雲杭州', shoes],
  [
    'Our company is in Berlin, we have no Chinese entity, and the servers are at Hetzner in Falkenstein. We sell our own cosmetics to China.',
    {
      'service.contentCategories': ['cosmetics'],
      'monetisation.sources': ['own_goods'],
      'entity.type': 'foreign_no_presence',
      'entity.country': 'DE',
      'hosting.originLocation': 'overseas',
      'hosting.provider': 'Hetzner',
    },
  ],
  [
    'We are a joint venture (49% foreign) in Guangzhou with a marketplace where third-party sellers pay commission, site mall.com.cn on Tencent Cloud Nanjing',
    {
      'service.kind': ['website'],
      'monetisation.sources': ['third_party_sellers'],
      'entity.type': 'company_foreign_invested',
      'entity.province': 'GD',
      'entity.foreignSharePct': 49,
      'domain.name': 'mall.com.cn',
      'hosting.originLocation': 'mainland',
      'hosting.provider': 'Tencent Cloud',
    },
  ],
  [
    '我们是广州的合资公司，外资占49%，做第三方商家入驻的商城 mall.com.cn，服务器在腾讯云南京',
    {
      'service.kind': ['website'],
      'monetisation.sources': ['third_party_sellers'],
      'entity.type': 'company_foreign_invested',
      'entity.province': 'GD',
      'entity.foreignSharePct': 49,
      'domain.name': 'mall.com.cn',
      'hosting.originLocation': 'mainland',
      'hosting.provider': 'Tencent Cloud',
    },
  ],
  [
    '我是学生，想做个个人博客，服务器用腾讯云上海轻量',
    {
      'service.kind': ['website'],
      'service.stage': 'planned',
      'entity.type': 'individual',
      'hosting.originLocation': 'mainland',
      'hosting.provider': 'Tencent Cloud',
    },
  ],
  [
    '域名在万网，实名已完成，公司名下',
    { 'domain.registrar': 'mainland', 'domain.realName': 'verified', 'domain.holder': 'entity' },
  ],
  [
    'domain bought at GoDaddy in the name of our former employee',
    { 'domain.registrar': 'overseas', 'domain.holder': 'outsider' },
  ],
  [
    'Filed with Tencent Cloud, we are switching to Volcengine',
    {
      'hosting.provider': 'Volcengine',
      'record.icpFiling': 'own',
      'record.provider': 'Tencent Cloud',
      'change.kinds': ['move_provider'],
    },
  ],
  [
    'We want to move our site from AWS Frankfurt to Alibaba Cloud Shanghai',
    {
      'service.kind': ['website'],
      'hosting.originLocation': 'mainland',
      'hosting.provider': 'Alibaba Cloud',
      'change.kinds': ['move_to_mainland'],
    },
  ],
  [
    '我们在北京，服务器从阿里云杭州迁到了AWS东京',
    {
      'entity.province': 'BJ',
      'hosting.originLocation': 'overseas',
      'hosting.provider': 'Amazon Web Services',
      'change.kinds': ['move_overseas'],
    },
  ],
  [
    'Hong Kong company, AWS Singapore, no China CDN, corporate site',
    {
      'service.kind': ['website'],
      'entity.type': 'foreign_no_presence',
      'entity.country': 'HK',
      'hosting.originLocation': 'overseas',
      'hosting.provider': 'Amazon Web Services',
      'cdn.coversMainland': false,
      'monetisation.sources': [],
    },
  ],
  [
    '我们没有内地公司，香港公司，服务器香港',
    { 'entity.type': 'foreign_no_presence', 'entity.country': 'HK', 'hosting.originLocation': 'hong_kong' },
  ],
  [
    'staff only intranet on a Shenzhen VM',
    { 'service.publicAccess': 'internal_only', 'hosting.originLocation': 'mainland', 'hosting.kind': 'cloud_server' },
  ],
  [
    '公司做企业展示网站，个体工商户，成都',
    { 'service.kind': ['website'], 'monetisation.sources': [], 'entity.type': 'individual_business', 'entity.province': 'SC' },
  ],
  [
    'We are filed already and our new legal representative starts in May',
    { 'record.icpFiling': 'own', 'change.kinds': ['entity_details'] },
  ],
]
