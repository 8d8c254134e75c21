// Reads a mainland address down to the door number.

import { plainly } from '../../knowledge/names.ts'
import type { ReadValue } from './answer.ts'
import { nothing, stated, wrong } from './stated.ts'

const why = {
  door: { en: 'The address must go down to the door number (street, number, room).', zh: '地址须精确到门牌号（路、号、室）。' },
  short: {
    en: 'The address is too short: province, city, street, number and room are needed.',
    zh: '地址过短，请填写省、市、路、号、室。',
  },
  district: { en: 'Please name the real district instead of 市辖区.', zh: '地址中请勿使用“市辖区”，应填写具体区名。' },
  box: { en: 'A post box is not accepted; the real address is needed.', zh: '不接受邮政信箱，请填写实际地址。' },
  abroad: {
    en: 'That address is outside the mainland; the address on the mainland certificate is needed.',
    zh: '该地址不在内地，请填写证件上的内地地址。',
  },
}
const door =
  /[\d零〇一二三四五六七八九十百]+\s*(?:号|室|栋|幢|单元|层|楼|弄|座|铺|户)|(?:no\.?|room|rm\.?|suite|unit|floor|building|bldg|block|apt\.?|#)\s*[a-z]?\d+|\b\d+[a-z]?(?:st|nd|rd|th)?\s+(?:floor|building|[a-z]+ (?:road|rd|street|st|avenue|ave|lane|highway|district))|\b(?:road|rd|street|st|avenue|ave|lane)\.?,?\s*(?:no\.?\s*)?\d+/i

/** Reads an address; where the question also asks the province and the address names one, that is stated too. */
export const readAddress: ReadValue = (question, said, { library }) => {
  const address = said.normalize('NFKC').replace(/\s+/g, ' ').trim()
  if (address === '') return nothing
  const places = library.places.find(plainly(library.simplified(address))).flatMap((one) => one.values)
  const provinces = [...new Set(places.filter((place) => place.kind === 'province').map((place) => place.code))]
  const mentions = places.length > 0 || /[路街道巷弄村镇区县]|\b(?:road|rd|street|st|avenue|lane|district)\b/i.test(address)
  if (/市辖区|市轄區/.test(address)) return wrong(why.district)
  if (/p\.? ?o\.? box|邮政信箱|信箱\d/i.test(address)) return wrong(why.box)
  if (places.length > 0 && provinces.length === 0 && !places.some((place) => place.code === 'CN')) return wrong(why.abroad)
  if (!door.test(address)) return mentions ? wrong(why.door) : nothing
  if (address.length < 8 || address.length > 200) return wrong(why.short)
  const answer = stated(question, address)
  const single = provinces.length === 1 && question.asks.includes('entity.province')
  return single && answer.kind === 'value'
    ? { ...answer, states: { ...answer.states, 'entity.province': provinces[0]! } }
    : answer
}
