// What an answer comes to, in a word or two.
import type { Registration } from '../../knowledge/law/verdict.ts'
import type { Text } from '../../locale.ts'

/** "a filing", "a licence"; to follow an arrow or a colon. */
export const outcome: Readonly<Record<Registration, Text>> = {
  none: { en: 'nothing needed', zh: '无需办理' },
  filing: { en: 'a filing', zh: '需要备案' },
  licence: { en: 'a licence', zh: '需要许可证' },
  expert: { en: 'disputed, an expert decides', zh: '口径不一，需向通信管理局确认' },
  need_more_info: { en: 'depends on more', zh: '需更多信息' },
}
