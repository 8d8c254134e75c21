// A registered name taken apart: the place in front, the trade name with its line of business, the kind of organisation behind.

/** The part of a registered name that is the operator's own: 济南历泉测绘仪器有限公司 gives 历泉测绘仪器. `places`: names of places, without endings. */
export function tradeName(registered: string, organisation: readonly string[], places: readonly string[]): string {
  const bare = registered.replace(/[（(][^）)]*[）)]/g, '').trim()
  const ending = organisation.find((one) => bare.endsWith(one) && bare.length > one.length)
  return withoutPlace(ending === undefined ? bare : bare.slice(0, -ending.length), places)
}

/** Takes 浙江省, 宁波市, 唐山市路北区 off the front, as long as something of two characters or more remains. */
function withoutPlace(name: string, places: readonly string[]): string {
  const place = places.find((one) => name.startsWith(one) && name.length - one.length >= 2)
  if (place === undefined) return name
  const rest = name
    .slice(place.length)
    .replace(/^(?:省|市|自治区)/, '')
    .replace(/^[\p{Script=Han}]{1,3}(?:区|县)(?=[\p{Script=Han}]{2})/u, '')
  return rest.length >= 2 ? withoutPlace(rest, places) : name
}
