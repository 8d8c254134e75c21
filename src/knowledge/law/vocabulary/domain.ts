// The facts of the domain.
import type { FactEntry } from './entry.ts'

/** `domain.*`. */
export const domain = {
  'domain.name': {
    name: { en: 'the domain', zh: '域名' },
    type: 'text',
    scope: 'service',
    ask: 'asked',
  },
  'domain.tld': {
    name: { en: 'the domain suffix', zh: '域名后缀' },
    type: 'text',
    scope: 'service',
    ask: 'derived',
  },
  'domain.tldApproved': {
    name: { en: "whether the suffix is on MIIT's list", zh: '后缀是否获批' },
    type: 'bool',
    scope: 'service',
    ask: 'derived',
  },
  'domain.registrar': {
    name: { en: 'the registrar', zh: '域名注册商' },
    type: 'enum',
    scope: 'service',
    ask: 'asked',
    values: {
      mainland: { en: 'a mainland registrar', zh: '境内注册商' },
      overseas: { en: 'a registrar abroad', zh: '境外注册商' },
    },
  },
  'domain.realName': {
    name: { en: "the domain's real-name verification", zh: '域名实名认证' },
    type: 'enum',
    scope: 'service',
    ask: 'asked',
    values: {
      verified: { en: 'verified', zh: '已通过' },
      pending: { en: 'under review', zh: '审核中' },
      rejected: { en: 'rejected', zh: '未通过' },
      not_started: { en: 'not started', zh: '未开始' },
    },
  },
  'domain.realNameOn': {
    name: { en: 'the day of the verification', zh: '实名认证日期' },
    type: 'date',
    scope: 'service',
    ask: 'asked',
  },
  'domain.holder': {
    name: { en: 'the holder of the domain', zh: '域名持有者' },
    type: 'enum',
    scope: 'service',
    ask: 'asked',
    values: {
      entity: { en: 'the operator itself', zh: '主办单位本身' },
      legal_rep: { en: 'the legal representative', zh: '法定代表人' },
      shareholder: { en: 'a shareholder or partner', zh: '股东或合伙人' },
      senior_manager: { en: 'a senior manager', zh: '高级管理人员' },
      parent_company: { en: 'the parent company', zh: '母公司' },
      employee: { en: 'an employee', zh: '员工' },
      outsider: { en: 'somebody else', zh: '其他人或机构' },
      privacy_proxy: { en: 'a privacy service', zh: '隐私保护服务' },
    },
  },
  'domain.expiresOn': {
    name: { en: 'the day the domain runs out', zh: '域名到期日' },
    type: 'date',
    scope: 'service',
    ask: 'asked',
  },
} as const satisfies Readonly<Record<string, FactEntry>>
