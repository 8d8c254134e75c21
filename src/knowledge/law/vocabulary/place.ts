// Where the service lives: the facts of domain, servers, delivery network, app stores and mini-program platform.

/** `domain.*`, `hosting.*`, `cdn.*`, `app.*`, `miniProgram.*`: type, values, scope, who is asked, rank (vocabulary.ts explains the keys). */
export const place = {
  'domain.name': { type: 'text', scope: 'service', ask: 'asked' },
  'domain.tld': { type: 'text', scope: 'service', ask: 'derived' },
  'domain.tldApproved': { type: 'bool', scope: 'service', ask: 'derived' },
  'domain.registrar': { type: 'enum', scope: 'service', ask: 'asked', values: ['mainland', 'overseas'] },
  'domain.realName': { type: 'enum', scope: 'service', ask: 'asked', values: ['verified', 'pending', 'rejected', 'not_started'] },
  'domain.realNameOn': { type: 'date', scope: 'service', ask: 'asked' },
  'domain.holder': {
    type: 'enum',
    scope: 'service',
    ask: 'asked',
    values: ['entity', 'legal_rep', 'shareholder', 'senior_manager', 'parent_company', 'employee', 'outsider', 'privacy_proxy'],
  },
  'domain.expiresOn': { type: 'date', scope: 'service', ask: 'asked' },
  'hosting.originLocation': {
    type: 'enum',
    scope: 'service',
    ask: 'asked',
    values: ['mainland', 'hong_kong', 'macau', 'taiwan', 'overseas', 'mixed', 'none_yet', 'none'],
    rank: 2,
  },
  'hosting.provider': { type: 'text', scope: 'service', ask: 'asked' },
  'hosting.kind': {
    type: 'enum',
    scope: 'service',
    ask: 'asked',
    values: ['cloud_server', 'colocation', 'own_premises', 'site_builder'],
  },
  'hosting.account': { type: 'enum', scope: 'service', ask: 'asked', values: ['china_site', 'international'] },
  'hosting.billing': { type: 'enum', scope: 'service', ask: 'asked', values: ['subscription', 'pay_as_you_go'] },
  'hosting.termMonths': { type: 'int', scope: 'service', ask: 'asked', min: 0 },
  'hosting.remainingDays': { type: 'int', scope: 'service', ask: 'asked', min: 0 },
  'hosting.publicIp': { type: 'bool', scope: 'service', ask: 'asked' },
  'cdn.coversMainland': { type: 'bool', scope: 'service', ask: 'asked', rank: 2 },
  'app.networked': { type: 'bool', scope: 'service', ask: 'asked', default: true, rank: 1, followUp: true },
  'app.storefronts': {
    type: 'set',
    scope: 'service',
    ask: 'asked',
    values: ['mainland_android', 'mainland_apple', 'overseas'],
    rank: 1,
    followUp: true,
  },
  'miniProgram.platform': { type: 'enum', scope: 'service', ask: 'asked', values: ['wechat', 'alipay', 'douyin', 'other'] },
} as const
