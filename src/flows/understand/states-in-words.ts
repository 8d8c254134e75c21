// What people say of a state when its question is open, in words that would say nothing elsewhere: "it is under review", 「上不去了」.
import { isDeepStrictEqual } from 'node:util'
import type { FactPath, FactValue } from '../../knowledge/law/facts.ts'
import { choicesOf, type Question } from '../../knowledge/questions/question.ts'
import type { Answer } from './reading.ts'
import { nothing } from './stated.ts'

/** A value of null: said, but of no entry; which of them it is, is asked. */
type Phrase = readonly [FactPath, FactValue | null, RegExp]

/** 「卖瓷砖的」「就收奶茶的钱」: goods of one's own, unless what is sold is one of the kinds asked apart. */
const soldHere =
  /^(?:是|就是?|只是?|主要是?)?(?:卖|销售)(?!.{0,3}(?:广告|课|会员|软件|流量|数据|资料|账号|视频|内容|服务|票|别人|第三方))\p{Script=Han}{1,6}(?:的|呢|啊)?$|^(?:就|只)?收(?!.{0,3}(?:会员|广告|课|服务|佣|中介|年|月|订阅))\p{Script=Han}{1,6}的?钱$/u

/** The first that fits counts: what excludes others stands before them. */
const phrases: readonly Phrase[] = [
  [
    'record.icpFiling',
    'other_entity',
    /\b(?:filed|filing|registered|number|it)\b.{0,40}\b(?:(?:by|under|with|in the name of|belongs to|to) (?:the |its |an? |their |our |some |somebody |someone )?(?:previous|former|old|last|other|another|earlier|seller|else|agency|different|web agency)|(?:in|under) (?:their|his|her|its|somebody else's|someone else's) (?:name|company|account))|\b(?:previous|former|old|earlier|last) (?:owner|company|agency|holder|registrant|operator|partner)\b.{0,30}\b(?:filed|did|registered|has|had|owns)|\b(?:under|in) (?:the name of )?(?:my|our|his|her|the|a) (?:former|old|ex|previous|last)[- ]?\w+(?:'s)?(?: \w+)?\b|\b(?:boss|friend|partner|colleague|supplier)'s (?:name|company|account)\b\b|\b(?:somebody|someone|anybody|another company|another firm|an agency) (?:else )?(?:has )?(?:already )?filed\b|(?:前任|上家|别的?人?|别家|别的|他人|人家|其他|另一?家?|代理|建站公司|卖家|前东家|(?:原来|之前|以前)的?(?=站长|公司|主体|人|老板|单位))(?:站长|公司|主体|人|老板|单位)?(?:.{0,4})(?:备的|备过|备了案?|备案|名下|办的)|备案?(?:在|是|挂)(?:.{0,8})(?:名下|别人|前任|代理|其他公司|别的公司)/i,
  ],
  [
    'record.icpFiling',
    'own_access_cancelled',
    /\b(?:empty shell|access (?:was |is |has been )?(?:cancelled|removed|revoked))\b|空壳|(?<!想|要|请|备|划|算|理)取消接入|没有?接入商|接入被取消/i,
  ],
  [
    'record.icpFiling',
    'cancelled',
    /\b(?:cancelled|canceled|revoked|deleted|withdrawn|deregistered|expired)\b|注销|撤销了|被销/i,
  ],
  [
    'record.icpFiling',
    'in_progress',
    /\b(?:under|in|being) (?:review|process|examination|progress|way)\b|\b(?:submitted|pending|processing|being (?:processed|reviewed|checked|filed))\b|\bwaiting for (?:the |an )?(?:authority|approval|result|review|miit|administration|number|answer|sms)\b|\b(?:we|i|our agency|the agency)(?:'ve| have)? (?:just |already )?(?:applied|submitted|sent|handed) (?:for )?(?:it|in|last|this|yesterday|the|on|two|a|\d)|\b(?:applied|sent) (?:last|this|yesterday|two|a|on|in|\d)|(?:正在?|还)?在(?:审|办|走流程|管局)|审核(?:中|阶段)|正在(?:审核|办理|备案|申请)|(?:已经?|刚|昨天|上周|上个?月)(?:提交|申请|报)|提交(?:了|上去)|等(?:审核|管局|批|结果|短信)|(?:初审|管局审|终审)|流程中|申请中|备案中|办理中/i,
  ],
  [
    'record.icpFiling',
    'none',
    /\b(?:first time|never (?:filed|registered|did|done|had|applied)|not (?:filed|registered)|nothing (?:filed|registered|so far|at all)|brand new|all new|from scratch|none (?:at all|so far)|(?:we|i) (?:have|got) (?:none|nothing|no (?:filing|number|registration)))\b|头一[次回]|第一[次回]|首次|从(?:来)?(?:没|未)|(?:没|未)(?:有)?(?:备|办|申请|登记)过?|啥都没|什么都没|全新|新(?:域名|网站|站|公司)|刚(?:开始|起步)/i,
  ],
  [
    'record.icpFiling',
    'own',
    /\b(?:yes|we|i|our)\b.{0,20}\b(?:have|has|got|hold) (?:a |an |our |the )?(?:number|filing|icp|beian|record|registration)\b|\b(?:already|long since|is) (?:filed|registered)\b|(?:有|拿到|办了|办过|备了|备过|已有)(?:了)?(?:备案|备案号|案|号)|备案号(?:有|是)/i,
  ],
  [
    'service.stage',
    'suspended',
    /\b(?:blocked|suspended|shut (?:it |us |the site )?down|taken (?:offline|down)|closed (?:it|us|the site) down|switched off|cut off|banned|intercepted|unreachable|stopped working|forced offline|(?:cannot|can't|can not|no longer) (?:be )?(?:opened|open|reached|reachable|accessed|accessible|online))\b|被?(?:封|关停|停|拦截|下架|屏蔽|关|断|阻断|查封)了|(?:被|遭)(?:.{0,6})(?:封|关|拦截|停|下架|屏蔽|阻断)|打不开|上不去|访问不了|无法访问|不能访问|下线了|停了/i,
  ],
  [
    'service.stage',
    'testing',
    /\b(?:test(?:ing|s|ed)?|beta|alpha|staging|pilot|prototype|(?:in|under) (?:development|construction)|being (?:built|developed|tested|made)|still (?:building|developing|coding|working on it)|soft launch)\b|测试|内测|公测|开发(?:中|阶段|完)?|在(?:做|建|开发|搭建)|调试|搭建中|试运行/i,
  ],
  [
    'service.stage',
    'planned',
    /\b(?:not (?:yet )?(?:online|live|open|launched|public|up)|(?:will|going to|plan(?:ned|s|ning)?|want|hope|expect(?:ed)?|intend|about) (?:to )?(?:be )?(?:\w+ )?(?:open|launch|live|online|public|released?|start|published)|(?:launch(?:es|ing)?|opens?|opening|go(?:es|ing)? live|release|starts?|starting) (?:in|on|next|soon|at|by|this|around|after|shortly|later|within|mid|early|end|january|february|march|april|may|june|july|august|september|october|november|december)|coming soon|(?:in|within) (?:a |the next )?(?:few |two |three |\d+ )?(?:days?|weeks?|months?)|(?:next|this coming) (?:week|month|year|spring|summer|autumn|quarter)|soon)\b|(?:还没|尚未|未|没)(?:有)?(?:上线|开|发布|上架|对外|公开|开放|运营|做好|弄好)|(?:要|准备|计划|打算|马上|即将|快|将|等备案)(?:.{0,6})(?:上|开|发布|开放|运营)|(?:明年|下个?月|下周|月底|年底|年后|春节后|[一二三四五六七八九十\d]+月份?)(?:.{0,6})(?:上|开|发布)/i,
  ],
  [
    'service.stage',
    'live',
    /\b(?:(?:is|it's|been|already|now|went|gone|goes) (?:already |now |long |since )?(?:online|live|open|public|up|running|launched|in use)|(?:live|online|running|open|up) (?:since|for|already|now)|since (?:19|20)\d\d|launched (?:in|last|on|two|a|\d|already)|up and running|for (?:many |several |some |\d+ |two |three )?years)\b|(?:已经?|早就?|一直|早已|正常|目前|现在)(?:.{0,4})(?:上线|开放|在线|运营|开着|能访问|对外|上架|发布|在用|使用)|(?:上线|运营|开放|运行|做|跑)了?(?:好?几|[一二两三四五六七八九十\d]+|多|很多)(?:个)?(?:年|月)|(?:19|20)\d\d年(?:.{0,3})(?:上线|开|做|建)|上线了|已上线|能打开|可以访问|正在(?:运行|运营)/i,
  ],
  [
    'cdn.coversMainland',
    false,
    /\b(?:only|just|solely) (?:the )?(?:nodes? |pops? |servers? )?(?:outside|abroad|overseas|foreign|international|global|in (?:hong kong|europe|the us|singapore|asia))|\b(?:overseas|foreign|international) (?:nodes?|pops?|cdn|servers?)(?: only)?$|\b(?:no|without|not any|excluding|except) (?:nodes? |pops? )?(?:in |inside |within )?(?:mainland )?china\b(?! (?:entity|company|subsidiary|office|presence|branch|partner|team|business))|\b(?:all|nodes?|pops?)\b.{0,16}\b(?:outside|abroad|overseas)\b|\bonly (?:our|the|one|a|my) (?:own )?server\b|\bnothing else\b|\b(?:no|nothing|none|not using|don't use|do not use|without)\b.{0,20}\b(?:cdn|in front|waf|between|accelerat\w+|any of (?:that|these|them))\b|(?:加速|cdn|节点)[，, ]{0,2}(?:都)?(?:是|在|用)?(?:的)?(?:香港|海外|国外|境外)(?:的)?节点|(?:只|仅|就)(?:有|用|开|在|买)(?:了)?(?:的)?(?:海外|国外|境外|香港|国际)|(?:节点|cdn)(?:.{0,3})(?:都|全|只|均)?(?:在|是|用)(?:的)?(?:海外|国外|境外|香港)|(?:没|没有|未|不)(?:用|加|上|接|套|配|开|买)(?:任何)?(?:cdn|加速|这些|waf|节点)?|直接(?:访问|连)|没有?(?:cdn|这些|加速|节点)/i,
  ],
  [
    'cdn.coversMainland',
    true,
    /\b(?:cdn|waf|nodes?|pops?|accelerat\w+|load balancer|oss|bucket|firewall)\b.{0,30}\b(?:in|inside|within|across) (?:the )?(?:mainland|china|beijing|shanghai|guangzhou|shenzhen|hangzhou)\b|\b(?:aliyun|alibaba cloud|tencent|huawei|baidu|wangsu|jd|volcengine|qiniu|upyun) (?:cloud )?(?:cdn|waf|oss|cos)\b|(?:国内|内地|大陆|境内)(?:的)?(?:cdn|节点|waf|加速|负载均衡|oss|对象存储)|(?:cdn|waf|节点|加速|负载均衡|oss|对象存储)(?:.{0,4})(?:在|是|用)(?:的)?(?:国内|内地|大陆|境内)|(?:用|接|套|上)(?:了|的)?(?:阿里|腾讯|华为|百度|网宿|七牛|又拍|京东|火山)(?:云)?(?:的)?(?:cdn|waf|oss|cos)?/i,
  ],
  [
    'hosting.originLocation',
    'none_yet',
    /\b(?:not (?:bought|decided|chosen|set up|ordered|rented|fixed)|no (?:server|hosting)|nothing (?:bought|yet|booked)|still (?:looking|searching|deciding|choosing)|undecided|(?:don't|dont|do not) have (?:one|any|it)(?: yet)?|(?:haven't|have not|did not|didn't) (?:bought|buy|got one|decided|chosen|rented|choose|decide))\b|(?:还|暂|尚)?(?:没|未)(?:有)?(?:买|购买|租|定|选|决定|想好|确定|服务器)|(?:没|还没)(?:有)?服务器|在(?:选|看|挑)/i,
  ],
  [
    'hosting.originLocation',
    null,
    /\b(?:in|at) (?:our|the|my|their) (?:own )?(?:office|factory|shop|school)\b|办公室|公司机房|自己机房|(?:电信|联通|移动)机房|朋友的?(?:服务器|机器)/i,
  ],
  ['monetisation.sources', ['own_goods'], soldHere],
  [
    'monetisation.sources',
    null,
    /^(?:(?:monthly |yearly |annual )?subscriptions?|freemium|(?:monthly|yearly|annual) fees?|订阅|按月收费|包月|年费)$/i,
  ],
  [
    'monetisation.sources',
    ['third_party_sellers'],
    /\b(?:takes?|taking|gets?|keeps?|charges?|earns?)\b.{0,14}\b(?:cut|commission|percentage)\b|\d ?% (?:per|of (?:each|every)) (?:sale|order|booking)/i,
  ],
  [
    'service.kind',
    null,
    /^(?:a |an |our |my )?(?:wechat )?(?:shop|store|game|platform)$|^(?:用|就用|在用)?(?:有赞|微盟|微店|小鹅通)(?:店|商城)?的?$/i,
  ],
  ['service.kind', ['website'], /^(?:an? |our |the )?(?:internal )?(?:crm|erp|intranet|dashboard)$/i],
  ['entity.type', null, /^(?:法人|法定代表人|老板)(?:就是|是)(?:我|本人|我自己)$/u],
  [
    'person.idType',
    'cn_id',
    /^(?:a |our |my )?chinese(?: (?:colleague|citizen|national|employee|person|staff))?$|^(?:中国|内地|大陆)(?:公民|人|同事|员工)$/i,
  ],
  ['person.idType', 'tw_travel_permit', /\btaiwan(?:ese)?\b.{0,20}\bpermit\b|台胞证|台湾.{0,4}通行证/i],
  [
    'person.idType',
    'hk_mo_travel_permit',
    /\b(?:hong kong|macau|macao|hk)\b.{0,20}\b(?:travel )?permit\b|回乡证|港澳.{0,6}通行证/i,
  ],
  [
    'person.idType',
    null,
    /\b(?:hong kong|hk|macau|macao|taiwan(?:ese)?)\b.{0,12}\b(?:id|identity)\b|(?:香港|澳门|台湾|港澳台?)的?(?:永久性?|居民)?身份证/i,
  ],
  ['person.idType', 'foreign_permanent_residence_id', /\bgreen card\b|\bpermanent residen(?:t|ce)\b|永久居留|永居|五星卡|绿卡/i],
]

/** The answer that phrases of the open question's own facts give. */
export function readState(question: Question, plain: string): Answer {
  if (plain.length > 160) return nothing
  const hit = phrases.find(([path, , form]) => question.asks.includes(path) && form.test(plain))
  if (hit === undefined) return nothing
  const [path, value] = hit
  if (value === null) return { kind: 'unclear', entries: question.screen }
  if (question.reading === 'yes-no') return { kind: 'value', states: { [path]: value } }
  const choice = choicesOf(question).find(({ states }) => isDeepStrictEqual(states[path], value))
  return choice === undefined ? nothing : { kind: 'value', states: choice.states, choices: [choice] }
}
