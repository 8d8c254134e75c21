// Reads how a service earns where no phrase names it: "we sell handmade soap", 「我们卖自己做的手工」, "other publishers sell through us".
import type { Reading } from './readings.ts'

const others =
  /\bothers? (?:\w+ ){0,2}(?:sell|list|offer)s? (?:\w+ )?(?:through|via|on|with|at) (?:us|our|it)\b|\b(?:sell|sells|selling) (?:\w+ )?through (?:us|our)\b|\bwe (?:take|keep|get|charge) (?:a |an )?(?:\d+ ?%|\d+ per ?cent|commission|cut|share)|(?:别人|别家|其他(?:人|家|商家)?|商家)(?:也)?(?:来|可以|能)?(?:在上面|在我们这)?卖/iu
/** What is sold is something of one's own unless it is one of these. */
const own =
  /\b(?:we|i|they|he|she|shop|store|company|who|that)(?: only| just| also| mainly| will| want to)? (?:sells?|make and sell) (?!(?:it|them|that|this|on|online|through|via|to|in|a lot|well|nothing|no|not|ads?|advert\w*|courses?|lessons?|content|access|data|software|licen\w+|subscriptions?|memberships?|tickets?|other|others|information|videos?|e-?books?|games?|apps?|services?)\b)[a-z]|卖(?:一?点|些)?(?:我们?|咱们?)?(?:自己|自家)|(?:我们?|咱们?|店里|公司|就|只|主要)卖(?:一?点|些)?(?!.{0,4}(?:广告|课|会员|别人|别家|其他|第三方|软件|流量|数据|资料|账号|视频|内容|服务|什么|啥|不出|得))[\p{Script=Han}]{1,6}/iu

/** The readings of earning; they give way to a phrase that says it outright. */
export function earningSaid(plain: string): Reading[] {
  const third = others.exec(plain)
  const goods = third === null ? own.exec(plain) : null
  const path = 'monetisation.sources'
  return [
    ...(third === null ? [] : [{ path, value: ['third_party_sellers'], words: third[0] } as const]),
    ...(goods === null ? [] : [{ path, value: ['own_goods'], words: goods[0], weak: true } as const]),
  ]
}
