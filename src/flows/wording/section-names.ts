// What the sections of the interview are called.
import type { Text } from '../../locale.ts'
import type { Section } from '../charts/conversation.ts'

/** Names of the sections. */
export const sectionNames: Readonly<Record<Section, Text>> = {
  service: { en: 'Service', zh: '服务' },
  servers: { en: 'Servers', zh: '服务器' },
  entity: { en: 'Holder', zh: '主办单位' },
  domain: { en: 'Domain', zh: '域名' },
  contact: { en: 'Contacts', zh: '负责人与联系方式' },
}
