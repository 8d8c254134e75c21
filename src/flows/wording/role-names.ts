// What the people of an application are called.
import type { Role } from '../../knowledge/questions/question.ts'
import type { Text } from '../../locale.ts'

/** The name of each role: inside a sentence, and at the head of a line. */
export const roleNames: Readonly<Record<Role, Text>> = {
  'legal-representative': { en: 'Legal representative', zh: '法定代表人' },
  'site-lead': { en: 'Responsible person', zh: '网站负责人' },
  it: { en: 'IT', zh: '技术人员' },
  'account-manager': { en: 'Account manager', zh: '云账号管理员' },
}
