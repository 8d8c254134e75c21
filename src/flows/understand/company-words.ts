// Tells words about the company, the domain, a name, an earlier filing or the customers from words about the server: 「香港公司」, "the domain is at GoDaddy" name no place of hosting.
import type { Library } from '../../knowledge/library.ts'

const owner =
  /\b(?!our\b|the\b|my\b|an?\b|your\b|at\b|in\b|of\b|this\b)[a-z]+[ -](?:invested|owned|funded|capital|company|companies|firm|corporation|enterprise|shareholders?|investors?|investment|parent|entity|subsidiary)\b|\b(?:foreign|wfoe|wofe|gmbh|llc|joint venture|jv|(?:pte|pty) ltd)\b|外资|外商|外企|外方|中资|港资|台资|澳资|合资|内资|独资|股东|母公司|(?:境外|海外|国外|国内|境内|内地|大陆|香港|澳门|台湾|[\u4e00-\u9fff]国)的?(?:公司|企业|主体)/i

/** Does a plain text speak of owners, a domain, a name, an earlier filing or customers, and of no server? */
export function isAboutElse(plain: string, library: Library): boolean {
  if (standsAt.test(plain)) return false
  const roles = library.cues.roles(plain.replace(putsUp, '')).flatMap(({ values }) => values)
  if (roles.includes('server') || roles.includes('cdn')) return false
  if (naming.test(plain) || elsewhere.some((role) => roles.includes(role))) return true
  const ofOperator =
    owner.test(plain) ||
    share.test(plain) ||
    ofPeople.test(plain) ||
    trades.test(plain) ||
    introduces.test(plain) ||
    operator.some((role) => roles.includes(role))
  return ofOperator && library.providers.find(plain).length === 0
}
/** 「100% 美国」: a part of a company. */
const share = /\d ?[%％]|\d ?per ?cent|百分之/iu
/** 「老板是台湾人」, "I'm a Canadian", 「深圳没有注册公司」: who somebody is, and a company there is none of. */
const ofPeople =
  /\p{Script=Han}(?:籍|国人|台湾人|香港人|澳门人|本地人)|(?:台湾|香港|澳门|外国|海外)人(?!员|民|工|的)|(?:老板|老公|老婆|股东|法人|合伙人|创始人|朋友).{0,6}(?:是|在|来自)|(?:没有?|未|无)(?:有)?(?:注册|设立?|成立|开)?(?:过)?(?:公司|主体|办事处)|\b(?:boss|owner|founder|partner|husband|wife|teacher|citizen|national|passport)\b|^(?:me|myself|i|i'm|i am|we're|we are)\b(?!.*\b(?:host|server|deploy|put|use|using|run)\w*\b)/iu
/** 「我们是南京的有限公司」 says where the company is. */
const introduces = /^(?:我们?|我司|本公司|公司)(?:公司)?(?:是|在).{0,14}(?:公司|企业|厂|个体户|工作室|店)$/u
/** "It's for my bakery in Shanghai", 「在成都，个体户」: where the trade is, which says nothing of the server. */
const trades =
  /^(?:是|属于)?(?:民办|公办|民营|私营|国营|公立|私立)的?(?=$|[,，。 ]|在)|\b(?:bakery|caf[eé]|coffee|restaurant|hotel|hostel|clinic|dentist|salon|gym|kindergarten|workshop|studio|shop|store|bar|pub|farm|museum|startup|start-up|freelancer|self-employed|getihu)\b|个体(?:户|工商户)?|(?:开|经营|有)(?:了|着)?(?:一?[家间个])?.{0,6}(?:店|馆|坊|铺)|(?:面包|小吃|饭|餐|花|书|药|服装|咖啡|理发|美容)店|(?:工作室|诊所|酒店|民宿)/i
/** "At our office in Beijing", 「在我们公司」: said of the server it is where it stands. */
const standsAt =
  /^(?:it'?s |it is )?(?:(?:at|in|on|inside) (?:our|my|the)\b|(?:our|my) own (?:office|premises|company|building|basement|factory)\b)|^(?:就|还)?放?在(?:我们?|咱们?|自己)(?:的)?(?:公司|办公室|单位|厂)/i
/** 「就放个官网」 is what is shown, 「就放香港」 where it stands. */
const putsUp = /放(?=一?[个点些张份]|几[个张])/gu
/** 「公司在深圳」, "a company in Shenzhen": the place is the company's. */
const operator = ['company', 'entity', 'seat'] as const
const elsewhere = ['domain', 'record', 'audience'] as const
const naming = /\b(?:name|named|called|title)\b|名称|名字|名叫|叫做|叫作|备案过|备过案|备案过的/i
