// Reads how a service earns where no phrase names it: "we sell handmade soap", 「我们卖自己做的手工」, "other publishers sell through us".
import type { Reading } from './readings.ts'
import { isForContent } from './who-pays.ts'

const others =
  /\bothers? (?:\w+ ){0,2}(?:sell|list|offer)s? (?:\w+ )?(?:through|via|on|with|at) (?:us|our|it)\b|\b(?:sell|sells|selling) (?:\w+ )?through (?:us|our)\b|\bwe (?:take|keep|get|charge) (?:a |an )?(?:\d+ ?%|\d+ per ?cent|commission|cut|share)|\b(?:pays?|gives?) us (?:a |an )?(?:\d+(?:\.\d+)? ?(?:%|per ?cent)|commission|cut|share)|(?:\d+ ?%|\d+ per ?cent|a (?:cut|share|commission)) (?:of|on|from) (?:each|every|the) (?:sale|order|booking|walk|ride|job|trade|transaction|deal|purchase|ticket)|(?:别人|别家|其他(?:人|家|商家)?|商家)(?:也)?(?:来|可以|能)?(?:在上面|在我们这)?卖/i
/** What is sold is something of one's own unless it is one of these. */
const own =
  /\b(?:we|i|they|he|she|shop|store|company|who|that)(?: only| just| also| mainly| will| want to)? (?:sells?|make and sell) (?!(?:banners?|ad|it|them|that|this|on|online|through|via|to|in|a lot|well|nothing|no|not|ads?|advert\w*|courses?|lessons?|content|access|data|software|licen\w+|subscriptions?|memberships?|tickets?|other|others|information|videos?|e-?books?|games?|apps?|services?)\b)[a-z]|卖(?:一?点|些)?(?:我们?|咱们?)?(?:自己|自家)|(?:我们?|咱们?|店里|公司|就|只|主要)卖(?:一?点|些)?(?!.{0,4}(?:广告|课|会员|别人|别家|其他|第三方|软件|流量|数据|资料|账号|视频|内容|服务|什么|啥|不出|得))[\p{Script=Han}]{1,6}/iu

/** Only shown, nothing sold: "just pictures and a phone number", 「就放点照片和电话」. */
const shown =
  /\b(?:just|only|simply|merely|basically|mainly|nothing (?:but|more than))\b[^.;!?]{0,32}\b(?:pictures?|photos?|pics|images|menus?|address(?:es)?|phone(?: numbers?)?|telephone|opening (?:hours|times)|contact(?:s| details| info\w*| data| form)?|info(?:rmation)?|brochure|business card|directions|map|about (?:us|me)|cv|r[ée]sum[ée]|company profile|what we do|who we are)\b(?! (?:apps?|platform|shop|store|sharing|market\w*|editing))|(?:就|只|仅|主要|单纯|纯粹|无非)(?:仅|是|想|要|会|用来|打算|准备)*(?:放|挂|展示|发|贴|写|摆|登|介绍|放放|写写|展示展示)(?:一?点儿?|一?些|几张|几个|个|下|我们?的?|公司的?|店里的?)*\p{Script=Han}{0,6}(?:照片|图片|相片|图|电话|地址|联系方式|菜单|菜谱|简介|介绍|营业时间|信息|作品|博客|文章|日记|随笔|产品|官网)/iu
/** Advertisements of others, said in passing: "there's some ads", 「有点广告」. */
const ads =
  /\bsells? (?:banner|ad|advertising) (?:space|slots?|placements?)\b|\badvertisers pay\b|广告主的?(?:钱|费|付)|\b(?:some|a few|few|little|bit of|there(?:'s| are|s)|with|has|have|plus|and) (?:\w+ )?(?:ads|adverts?|advertising|advertisements|banners)\b(?! (?:for|of) (?:our|my|own))|(?:有|放|挂|接|加|带)(?:着|了)?(?:一?点儿?|一?些|几个|少少|少量|少许)?(?:别人的?|第三方的?|其他(?:公司|家)的?)?广告/i
const noAds =
  /\b(?:no|without|not|never|zero)\b[^.;]{0,16}\b(?:ads|adverts?|advertising|advertisements|banners)\b|(?:没|无|不|未)[^，。]{0,4}广告|广告(?:都)?(?:没有?|不)/i
/** Paid month by month, for what the program does. */
const monthly =
  /\b(?:monthly|yearly|annual|per[- ]month|per[- ]year|a month|every month|recurring) (?:fee|charge|subscription|payment|plan|price)s?\b|\bsubscriptions?\b|\b(?:pay|pays|charge|charges|costs?)\b[^.;]{0,20}\b(?:monthly|per month|a month|every month|yearly|a year|per year)\b|(?:一个|每个?|按|包)月(?:收费|付费|交|收|付)?\s*\d*|\d+\s*(?:块|元)?(?:钱)?(?:一个|[/每])月|月费|年费|包年/i
/** Firms that subscribe to a program pay for its use. */
const subscribed =
  /\b(?:pay|pays|paying|charged?|charges|billed|priced) (?:\w+ )?(?:per|by the) (?:seat|user|workspace)\b|按(?:席位|坐席|账号数?|用户数)(?:收费|付费|计费)|\b(?:subscribe|subscribes|subscribing|subscriptions?) (?:to|for) (?:our|the|my) (?:software|app|tool|platform|system|product)\b|(?:按年|按月|每年|每月|年年)(?:付|交|收)(?:软件|系统|平台)(?:使用)?费|(?:订阅|租用|按年买|包年用)(?:我们?|咱们?|公司)?的?(?:软件|系统|工具|SaaS|产品)/i
const program =
  /\b(?:apps?|saas|software|tool|features?|functions?|filters?|ai|chat ?bot|assistant|crm|erp)\b|软件|工具|系统|功能|app|AI|智能|聊天|机器人/i

/** The readings of earning; they give way to a phrase that says it outright. */
export function earningSaid(plain: string): Reading[] {
  const third = others.exec(plain)
  const goods = third === null ? own.exec(plain) : null
  const none = third === null && goods === null && !/卖|\bsell/i.test(plain) ? shown.exec(plain) : null
  const advertises = noAds.test(plain) ? null : ads.exec(plain)
  const fee = subscribed.exec(plain) ?? (program.test(plain) && !isForContent(plain) ? monthly.exec(plain) : null)
  const path = 'monetisation.sources'
  return [
    ...(third === null ? [] : [{ path, value: ['third_party_sellers'], words: third[0] } as const]),
    ...(goods === null ? [] : [{ path, value: ['own_goods'], words: goods[0], weak: true } as const]),
    ...(none === null ? [] : [{ path, value: [], words: none[0], weak: true } as const]),
    ...(advertises === null ? [] : [{ path, value: ['third_party_ads'], words: advertises[0], weak: true } as const]),
    ...(fee === null ? [] : [{ path, value: ['own_software_subscription'], words: fee[0], weak: true } as const]),
  ]
}
