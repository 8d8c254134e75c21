// Sets apart what stands in every notice, advice and conditions, from what is said of this application.

const advice =
  /^(?:温馨提示|友情提示|温馨提醒|注意事项|注意|提示|提醒|小贴士|修改建议|处理建议|整改建议|修改措施|处理办法|解决办法|注|tips?|notes?|suggestions?|reminder|please note)(?::|$)/u
const general =
  /常见(?:的)?(?:驳回|退回)?(?:原因|问题|情况)|一般(?:是|会)因|common reasons|如有疑问|有(?:任何)?疑问|拨打(?:客服|400)|联系客服|if you have (?:any )?questions|contact (?:our )?support/u
const condition = /^(?:但|并且|另外|另)?(?:如果|若|倘若|假如|如(?!下|图|上|实|期))|^(?:if|in case|should you|when you)\b/u
/** A condition that is met already is a complaint. */
const met = /目前|现|未见|没有?附|未附|没有?提供|未提供|没有?上传|未上传|缺/u
const ofThis = /本次|此次|这次|您的|贵|原因|this time|your (?:filing|order|application) (?:was|has)/u

/** A sentence that only says that the order came back, or what to do then. */
const empty = [
  /^[^,，]{0,14}结果[: 为]*(?:不通过|未通过|驳回|退回|不合格)$/u,
  /^.{0,24}:$/u,
  /^(?:【[^】]*】)?(?:尊敬的[^,，]{0,8}[,，:])?(?:[^,，:]{0,18}(?:备案|订单|申请|审核|单子|材料)[^,，:]{0,6})?(?:退回|驳回|打回|未通过|不通过)(?:了|来了|审核)?$/u,
  /^.{0,40}\b(?:filing|order|application)\b.{0,20}\b(?:rejected|returned|sent back)(?: by [\w ]+)?\.?$/u,
  /^请?(?:尽快|及时|按要求|登录.{0,12})?(?:修改|更正|整改|处理)(?:后|完成后|好)?[,，]?(?:再|并|请)?(?:重新)?(?:提交|申请|报备|上报)?(?:备案|审核|申请)?$/u,
  /^(?:please )?(?:correct |modify |fix )?(?:it |them )?(?:and |then )?(?:re-?submit|submit again)\b.{0,24}$/u,
]

/**
 * The sentences that are said of this application, and beside them what would be said to anybody; what says nothing is left out. An advice reaches to
 * what is said of this application again.
 */
export function apartFromAsides(sentences: readonly string[]): readonly [said: readonly string[], aside: readonly string[]] {
  const said: string[] = []
  const aside: string[] = []
  let advising = false
  for (const sentence of sentences) {
    if (advice.test(sentence)) advising = true
    else if (advising && ofThis.test(sentence)) advising = false
    if (empty.some((form) => form.test(sentence))) continue
    ;(advising || general.test(sentence) || (condition.test(sentence) && !met.test(sentence)) ? aside : said).push(sentence)
  }
  return [said, aside]
}
