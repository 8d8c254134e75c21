// What the sectors of the keyword screen are called on paper.
import type { Text } from '../../locale.ts'

/** By the name in names/keywords.yaml. */
export const sectorNames: Readonly<Record<string, Text>> = {
  finance: { zh: '金融（含理财、基金、保险、支付、网络借贷等）', en: 'finance (funds, insurance, payment, lending)' },
  education: { zh: '教育培训', en: 'education and training' },
  culture: { zh: '互联网文化经营', en: 'internet culture business' },
  games: { zh: '网络游戏', en: 'online games' },
  health: { zh: '医疗卫生、药品和医疗器械', en: 'health care, drugs and medical devices' },
  publishing: { zh: '网络出版', en: 'online publishing' },
  news: { zh: '互联网新闻信息服务', en: 'internet news' },
  'audio-video': { zh: '网络视听节目和广播电视节目制作', en: 'audio-visual programmes' },
  religion: { zh: '互联网宗教信息服务', en: 'religious information' },
  forum: { zh: '电子公告（论坛、社区等）', en: 'forums and communities' },
  travel: { zh: '旅行社业务', en: 'travel agency business' },
}
