// A registered name taken apart: the place in front, the trade name with its line of business, the kind of organisation behind.

/** Places that 省 or 市 belongs to: 河南省, 北京市; 郑州省心 is 省心 of Zhengzhou. */
const provinces =
  '北京 天津 河北 山西 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 重庆 四川 贵州 云南 陕西 甘肃 青海'.split(
    ' ',
  )

/** The part of a registered name that is the operator's own: 济南历泉测绘仪器有限公司 gives 历泉测绘仪器. `places`: names of places, without endings. */
export function tradeName(registered: string, organisation: readonly string[], places: readonly string[]): string {
  const bare = registered.replace(/[（(][^）)]*[）)]/g, '').trim()
  const ending = organisation.find((one) => bare.endsWith(one) && bare.length > one.length)
  return withoutPlace(ending === undefined ? bare : bare.slice(0, -ending.length), places)
}

/** Takes 浙江省, 宁波市, 唐山市路北区 off the front, as long as something of two characters or more remains. */
function withoutPlace(name: string, places: readonly string[]): string {
  const place = places.find((place) => name.startsWith(place) && name.length - place.length >= 2)
  if (place === undefined) return name
  const rest = name
    .slice(place.length)
    .replace(
      place.length > 1 && provinces.includes(place) ? /^(?:省|市)/ : /^(?:市|壮族自治区|回族自治区|维吾尔自治区|自治区)/,
      '',
    )
    .replace(/^[\p{Script=Han}]{1,3}(?:区|县)(?=[\p{Script=Han}]{2})/u, '')
  return rest.length >= 2 ? withoutPlace(rest, places) : name
}
