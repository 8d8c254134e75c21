// What is about to change in an existing record.
import type { FactEntry } from './entry.ts'

/** `change.*`. */
export const change = {
  'change.kinds': {
    name: { en: 'what is changing', zh: '变更事项' },
    type: 'set',
    scope: 'service',
    ask: 'asked',
    values: {
      move_provider: { en: 'moving to another provider', zh: '更换接入商' },
      add_provider: { en: 'adding a second provider', zh: '增加接入商' },
      new_ip_same_provider: { en: 'a new IP address at the same provider', zh: '同一接入商更换IP' },
      move_to_mainland: { en: 'moving into the mainland', zh: '迁入境内' },
      move_overseas: { en: 'moving out of the mainland', zh: '迁出境内' },
      add_subdomain: { en: 'a new sub-domain', zh: '新增子域名' },
      entity_details: { en: "the operator's details", zh: '主体信息变更' },
      move_province: { en: 'seat to another province', zh: '迁至外省' },
      new_owner: { en: 'another operator takes over', zh: '更换主办单位' },
      individual_to_company: { en: 'from individual to company', zh: '个人转企业' },
      close_service: { en: 'closing the service', zh: '关闭服务' },
      lost_domain: { en: 'the domain was lost', zh: '失去域名' },
      licence_shareholders: { en: "a change of the licence holder's shareholders", zh: '持证公司股东变更（含合并、分立）' },
    },
    default: [],
    rank: 6,
    operatorValues: ['entity_details', 'move_province', 'new_owner', 'individual_to_company', 'licence_shareholders'],
    groups: {
      none: [],
      provider: ['move_provider', 'add_provider', 'new_ip_same_provider'],
      place: ['move_to_mainland', 'move_overseas'],
      operator: ['entity_details', 'move_province', 'new_owner', 'individual_to_company', 'licence_shareholders'],
      domain: ['add_subdomain', 'lost_domain'],
      close: ['close_service'],
    },
  },
  'change.done': {
    name: { en: 'whether the change has happened', zh: '变更是否已发生' },
    type: 'bool',
    scope: 'service',
    ask: 'asked',
  },
} as const satisfies Readonly<Record<string, FactEntry>>
