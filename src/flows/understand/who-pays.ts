// How a service earns, put together from who pays whom for what: "people order our coffee beans", "designers sell their works on it".
import { isDenied } from './negation.ts'
import type { Reading } from './readings.ts'

/** What is read, watched or learnt: paid for, it is paid content, whatever the fee is called. */
const content =
  '(?:magazines?|newsletters?|articles?|videos?|courses?|classes|lessons?|recipes?|podcasts?|reports?|news|content|e-?books?|tutorials?|columns?|films?|movies|lectures?)'
const contentHan = '(?:杂志|专栏|文章|视频|课程?|内容|资讯|电子书|教程|报告|音频|菜谱|小说|讲座)'
const paysForContent = new RegExp(
  String.raw`\b(?<!free of )(?:subscri\w+|pays?|paying|paid|charges?|charging|fees?)\b(?: \w+){0,4} (?:${content}|to (?:read|watch|listen|view|learn|stream|download))\b|(?:付费|收费|花钱|付钱|订阅)[^，。；,;]{0,8}${contentHan}|(?:新闻|${contentHan})(?:都|是)?(?:要|需要?|得)?(?:付费|收费|花钱)(?!的?(?:会员|软件))`,
  'iu',
)

/** "Members pay to read", 「会员付费阅读」: what the membership opens is content. */
const membersRead = new RegExp(
  String.raw`\b(?:members?|membership|vips?)\b[^,.;]{0,24}\b(?:to|can|who|get|gets|unlocks?|for)\b[^,.;]{0,12}\b(?:read|watch|listen|stream|download|${content})\b|(?:会员|VIP)[^，。；,;]{0,8}(?:付费|收费|专享|才能|可以?|解锁)[^，。；,;]{0,6}(?:阅读|看|听|学|下载|${contentHan})`,
  'iu',
)

/** Others sell, or are brought together, through it. */
const throughUs =
  /\b(?:sellers?|vendors?|merchants?|shops?|brands?) (?:will )?pays? (?:us )?(?:an? )?(?:\d+(?:\.\d+)? ?% )?(?:commission|cut|fee|share|percentage)\b|\bmatch(?:ing|es)?\b[^.;]{0,40}\b(?:commission|fee|cut)\b|(?:我们?|平台|咱们?)(?:只|就)?(?:抽|提|收)(?:成|佣)?\s*\d+(?:\.\d+)?\s*(?:%|个点)|\b(?:connects?|connecting|bring(?:s|ing)? together|introduc(?:es?|ing))\b[^.;]{1,40}\b(?:fee|commission|cut|percentage)\b|\b(?!we\b|i\b|you\b)[a-z]+s (?:can )?(?:sell|offer|list)s?\b[^.;]{0,24}\b(?:on (?:it|here|the (?:site|platform|app)|our (?:site|platform|app))|there|(?:via|through) (?:us|it|our))\b|(?:商家|设计师|农户|卖家|店铺|商户|达人|用户|老师|艺术家|别人|其他人)(?:们)?(?:可以|能|都)?(?:在(?:上面|这里|平台上?|我们平台上?)|通过(?:我们|咱们)?的?(?:平台|网站|app))[^，。；,;]{0,4}(?:卖|售|开店|接单)|(?:餐馆|餐厅|商家|店铺|酒店|品牌|门店|商户)(?:们)?入驻|(?:每单|每笔|按单)(?:都)?(?:抽|收|提)|\bcommissions? from (?:\w+ )?(?:vendors?|sellers?|merchants?|shops?|hotels?|partners?)\b|\bwhere (?:other )?[a-z]+s (?:can )?(?:sell|offer)\b|撮合|(?:收|赚|拿)[^，。；,;]{0,3}(?:中介费|居间费|佣金|抽成)/i

/** Work of one's own that is booked. */
const booked =
  /\b(?:book|reserve) (?:online|with us|classes|lessons|a (?:class|lesson|course|seat|slot))\b|\b(?:appointments?|bookings?|tickets?|reservations?) (?:at|for|in|with) our\b|预约我们|卖自家\p{Script=Han}{0,4}门票|\b(?:guests?|clients?|customers?|patients?|people|visitors?|users?)? ?\b(?:book|reserve)s? (?:our|a|an) (?:\w+ )?(?:rooms?|hotel|tables?|shoots?|sessions?|appointments?|tours?|stay|service|consultation)\b|(?:预订|预约|订)(?:一?个)?(?:我们?|咱们?|本店)(?:酒店|店|民宿)?的?(?:房间?|客房|座位|服务|包间)|(?:客户|客人|顾客|患者)(?:线上|网上)?预约(?!.{0,4}(?:平台|别人|商家|医生们))/iu

/** Goods of one's own that are ordered; what is read, used or looked at is none. */
const ordered =
  /\b(?:store|shop) (?:for|with) (?:the )?\w+ we (?:make|produce|grow|design|build)\b|\boffers? our \w+ (?:for (?:sale|purchase)|to buy)\b|\b(?:direct sales? of|retail|order|orders|shop for|store for|shop with|buy|sell|sells|selling) (?:our|my)(?: own)? (?!(?:courses?|lessons?|content|access|data|software|licen\w+|subscriptions?|memberships?|tickets?|videos?|e-?books?|games?|apps?|services?|ads?|banners?|space|rooms?|tables?|magazine|newsletter|hotel|site|domain|server|company)\b)[a-z]|(?:客户|用户|顾客)(?:可以|能|来)?(?:在)?(?:上面|网上|线上)?(?:下单|订购)(?:买|订)?(?:我们?|咱们?)的|(?:订|买|下单|采购|网购)(?:我们|咱们|自家|自己)的?(?!.{0,4}(?:课|会员|服务|软件|视频|内容|房|广告|票|杂志|专栏))\p{Script=Han}|(?:自家|自产|自己做)的?\p{Script=Han}{1,6}(?:零售|批发|出售|销售)/iu

/** Nothing comes in. */
const nothing =
  /\b(?:don't|dont|do not|doesn't|does not|won't|never) (?:sell|charge|earn)(?: (?:anything|things?|stuff|anybody|anyone|money|products?))?(?: (?:on|through|via|with|over) (?:it|there|the (?:site|website|app|page)))?(?= *(?:$|[,.;!]))|(?:不在?(?:上面|网上|线上|网站上)?卖(?:东西|货|任何)?|啥也不卖|什么都不卖)(?=[，。,\s]|$)|\b(?:zero|0) (?:revenue|income|profit)\b|\bno money (?:is|gets|being) (?:made|earned)\b|\b(?:only|just|simply) (?:shows?|presents?|introduces?|displays?)\b|\b(?:shows?|presents?|introduces?) (?:our|the) \w+ only\b|(?:零|0)(?:收入|盈利|收益)|不靠(?:它|这个|这|网站)(?:赚钱|盈利|挣钱)|(?:只|仅|就)(?:是|做|用来)?(?:介绍|展示)\p{Script=Han}{1,8}(?=[,，。；;\s]|$)|\b(?:no|not|never|without|doesn't|does not|don't|do not)\b(?: \w+){0,2} (?:income|commerce|revenues?|profits?)\b|\b(?:pure(?:ly)?|only|just|simply) (?:\w+ )?(?:marketing|promotion(?:al)?|presentation|image|branding)\b|\bnon[- ]?(?:profit|commercial)\b(?! (?:organi[sz]ation|association|entity|ngo))|(?:纯|只做|仅做?|只是|单纯)(?:企业|公司|品牌)?(?:宣传|推广|形象)|(?:没有?|无)(?:任何|什么|产生)?(?:收入|盈利|收益|交易)/iu

/** Paid somewhere else, or not at all. */
const elsewhere =
  /\b(?:offline|elsewhere|by phone|in (?:our )?(?:shops|stores)|not (?:online|on (?:it|our|the) ?(?:site|website|app)?))\b|线下|不在(?:网上|网站|线上)/i
const free = /\bfor free\b|\bfree (?:of charge|subscription)\b|\b(?:charge|pay|costs?) nothing\b|免费/i

/** The readings; they give way to a phrase that says it outright. */
export function whoPays(plain: string): Reading[] {
  if (elsewhere.test(plain)) return []
  const path = 'monetisation.sources'
  const said = (value: readonly string[], form: RegExp): Reading[] => {
    const hit = form.exec(plain)
    if (hit === null || isDenied(plain, { start: hit.index, end: hit.index + hit[0].length })) return []
    return [{ path, value: [...value], words: hit[0], weak: true }]
  }
  if (opensContent(plain)) return [{ path, value: ['paid_content'], words: plain }]
  const read = free.test(plain) ? [] : said(['paid_content'], paysForContent)
  if (read.length > 0) return read
  const earned = [
    ...said(['third_party_sellers'], throughUs),
    ...said(['own_services'], booked),
    ...(throughUs.test(plain) ? [] : said(['own_goods'], ordered)),
  ]
  return earned.length > 0 ? earned : said([], nothing)
}

/** Is a fee paid for something read or watched, and not for the use of a program? */
export const isForContent = (plain: string): boolean => paysForContent.test(plain)

/** Is what members pay for something read or watched? Then it is paid content, and no membership without any. */
export const opensContent = (plain: string): boolean =>
  !free.test(plain) &&
  membersRead.test(plain) &&
  /\bpa(?:y|ys|id|ying)\b|\bfees?\b|\bvips?\b|付费|收费|VIP|专享|会员费/iu.test(plain)
