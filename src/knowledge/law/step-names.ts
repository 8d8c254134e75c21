// What the steps of a registration are called.
import type { Text } from '../../locale.ts'
import type { StepName } from './verdict.ts'

/** The name of every step. */
export const stepNames: Readonly<Record<StepName, Text>> = {
  'clear-blockers': { en: 'clear what stands in the way', zh: '解决障碍' },
  'pre-approval': { en: 'sector permit', zh: '前置审批' },
  'cancel-record': { en: 'cancel the old filing', zh: '注销原备案' },
  'website-filing': { en: 'ICP filing of the site', zh: '网站备案' },
  'app-filing': { en: 'app filing', zh: 'App或小程序备案' },
  'access-filing': { en: 'add the new provider', zh: '接入备案' },
  'change-record': { en: 'change the record', zh: '变更备案' },
  licence: { en: 'telecom licence', zh: '电信业务许可证' },
  open: { en: 'open', zh: '开通' },
  'footer-number': { en: 'number at the bottom of the page', zh: '页面展示备案号' },
  psb: { en: 'PSB filing', zh: '公安备案' },
  'licence-renewal': { en: 'licence renewal', zh: '许可证延续' },
  'annual-report': { en: 'annual report', zh: '年报' },
}
