// The last question with another word of the same kind in it: after 「香港服务器要备案吗」 comes 「那新加坡呢」.

/** Words of one kind, of which one may stand for another. */
const kinds: readonly RegExp[] = [
  /香港|澳门|台湾|新加坡|日本|韩国|美国|德国|法国|英国|欧洲|境外|国外|海外|国内|内地|境内/iu,
  /EDI(?:许可)?证?|B21|B25|ICP(?:经营)?(?:许可)?证|SP证/iu,
  /个体(?:工商)?户|个人|分公司|子公司|外资(?:公司|企业)|内资(?:公司|企业)|公司|企业|代表处|学校|医院|事业单位|协会|基金会/iu,
  /公安备案|App备案|小程序备案|ICP备案|网站备案/iu,
  /小程序|公众号|快应用|网站|App/iu,
  /\.[a-z]{2,}/iu,
  /阿里云|腾讯云|华为云|百度云|京东云|火山引擎|天翼云|移动云|联通云|西部数码/iu,
]

/**
 * The question with what is named now in the place of its like: 「.io域名能备案吗」 and 「那.cn呢」 give 「.cn域名能备案吗」. Null where the words
 * name nothing alone, or nothing of that kind was asked about.
 */
export function swapped(question: string, said: string): string | null {
  const named = said
    .trim()
    .replace(/^(?:那么?|还有|咁|如果是|要是|换成|改成)+[,，]?/u, '')
    .replace(/(?:的话)?呢?\s*[?？]?$/u, '')
    .trim()
  const kind = kinds.find((one) => one.exec(named)?.[0] === named)
  const before = kind?.exec(question)?.[0]
  return before === undefined || before.toLowerCase() === named.toLowerCase() ? null : question.replace(before, named)
}
