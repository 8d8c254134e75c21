// What provinces and countries are called.
import type { Text } from '../../../locale.ts'

/** Provinces by code. */
export const provinceNames: Readonly<Record<string, Text>> = {
  BJ: { en: 'Beijing', zh: '北京' },
  TJ: { en: 'Tianjin', zh: '天津' },
  HE: { en: 'Hebei', zh: '河北' },
  SX: { en: 'Shanxi', zh: '山西' },
  NM: { en: 'Inner Mongolia', zh: '内蒙古' },
  LN: { en: 'Liaoning', zh: '辽宁' },
  JL: { en: 'Jilin', zh: '吉林' },
  HL: { en: 'Heilongjiang', zh: '黑龙江' },
  SH: { en: 'Shanghai', zh: '上海' },
  JS: { en: 'Jiangsu', zh: '江苏' },
  ZJ: { en: 'Zhejiang', zh: '浙江' },
  AH: { en: 'Anhui', zh: '安徽' },
  FJ: { en: 'Fujian', zh: '福建' },
  JX: { en: 'Jiangxi', zh: '江西' },
  SD: { en: 'Shandong', zh: '山东' },
  HA: { en: 'Henan', zh: '河南' },
  HB: { en: 'Hubei', zh: '湖北' },
  HN: { en: 'Hunan', zh: '湖南' },
  GD: { en: 'Guangdong', zh: '广东' },
  GX: { en: 'Guangxi', zh: '广西' },
  HI: { en: 'Hainan', zh: '海南' },
  CQ: { en: 'Chongqing', zh: '重庆' },
  SC: { en: 'Sichuan', zh: '四川' },
  GZ: { en: 'Guizhou', zh: '贵州' },
  YN: { en: 'Yunnan', zh: '云南' },
  XZ: { en: 'Tibet', zh: '西藏' },
  SN: { en: 'Shaanxi', zh: '陕西' },
  GS: { en: 'Gansu', zh: '甘肃' },
  QH: { en: 'Qinghai', zh: '青海' },
  NX: { en: 'Ningxia', zh: '宁夏' },
  XJ: { en: 'Xinjiang', zh: '新疆' },
}

const regions = {
  en: new Intl.DisplayNames('en', { type: 'region', style: 'short' }),
  zh: new Intl.DisplayNames('zh-Hans', { type: 'region', style: 'short' }),
}
// Names that the product writes in its own way
const own: Readonly<Record<string, Text>> = {
  HK: { en: 'Hong Kong', zh: '香港' },
  MO: { en: 'Macau', zh: '澳门' },
  TW: { en: 'Taiwan', zh: '台湾' },
}

/** A country or region by its ISO code. */
export function countryName(code: string): Text {
  return own[code] ?? { en: regions.en.of(code) ?? code, zh: regions.zh.of(code) ?? code }
}
