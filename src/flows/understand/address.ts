// Reads a mainland address down to the door number.

import { type Found, plainly } from '../../knowledge/names/names.ts'
import type { Place } from '../../knowledge/names/places.ts'
import type { ReadValue } from './reading.ts'
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

/** "Our address is …", 「住所：…」: what stands before an address. */
const lead =
  /^(?:(?:(?:the|our|my|its) )?(?:(?:registered|company|office|full|postal|home) )?address(?: on the licen[cs]e)?(?: is|:)|(?:我们?的?|公司的?|单位的?|注册的?|营业执照上?的?|证件上?的?|详细|通信|通讯|家庭)*(?:地址|住所|住址)(?:就?是|为|在|:)+)\s*/i

/** Reads an address; the province it names is stated with it where that is not known yet. */
export const readAddress: ReadValue = (question, said, { library, facts }) => {
  const address = said.normalize('NFKC').replace(/\s+/g, ' ').trim().replace(lead, '')
  if (address === '') return nothing
  const found = library.places.find(plainly(library.simplified(address)))
  const places = found.flatMap((one) => one.values)
  const inside = places.some((place) => place.kind === 'province' || place.code === 'CN')
  const mentions = places.length > 0 || /[路街道巷弄村镇区县]|\b(?:road|rd|street|st|avenue|lane|district)\b/i.test(address)
  if (/市辖区|市轄區/.test(address)) return wrong(why.district)
  if (/p\.? ?o\.? box|邮政信箱|信箱\d/i.test(address)) return wrong(why.box)
  if (places.length > 0 && !inside) return wrong(why.abroad)
  if (!door.test(address)) return mentions ? wrong(why.door) : nothing
  if (address.length < 8 || address.length > 200) return wrong(why.short)
  const answer = stated(question, address)
  const province = facts['entity.province'] === undefined ? provinceOf(found) : undefined
  return province === undefined ? answer : { ...answer, states: { ...answer.states, 'entity.province': province } }
}

/** Streets are named after cities: the place at the beginning counts, or the only one. */
function provinceOf(found: readonly Found<Place>[]): string | undefined {
  const provinces = found.filter(({ values }) => values.length === 1 && values[0]!.kind === 'province')
  const first = provinces[0]
  const codes = new Set(provinces.map(({ values }) => values[0]!.code))
  return first !== undefined && (first.start <= 2 || codes.size === 1) ? first.values[0]!.code : undefined
}
