// Where a filing stands, put together from what is spoken of and what is said of it: "we don't have an ICP number", 「备案正在审核」.
import { isDenied } from './negation.ts'
import type { Reading } from './readings.ts'

const record = '(?:icp|bei ?an|filings?|recordals?|miit|registration number)'
const recordHan = '(?:ICP|备案)'

/** It was given, and to us. */
const granted =
  /\b(?:we|i) (?:already )?(?:have|got|'ve got) (?:the|our) number(?: already)?(?=$|[,.;!]| for (?:it|this|that))|\b(?:we|i) (?:already |have )?filed (?:it|this|that|the (?:site|domain|website)) (?:\w+ )?(?:years?|months?|ages|long) ago\b|备案(?:早就|已经?|都|早)?(?:做|办|弄|搞)(?:完|好|过)了|(?:之前|以前|早就|早已)备案过(?!.{0,6}(?:别|其他|人家|注销))|\bfiled (?:it )?(?:already )?(?:in|since|back in) (?:19|20)\d\d\b|(?:19|20)\d\d年(?:就|已)?(?:备的|备过|备案的|备案过|备案了|备好)|\b(?:icp|filing|beian|record)(?: filing)? (?:number|no\.?)\b[^.;]{0,20}\b(?:came|arrived|was (?:granted|issued|given)|has (?:come|arrived|been (?:granted|issued)))\b|\b(?:got|received|obtained|have|has been given|were given) (?:our|the|my|an?) (?:new )?(?:icp|filing|beian)(?: filing)? (?:number|no\.?)\b|\bfiling (?:was|has been|is|got) (?:granted|approved|done|through|completed)\b|备案号?(?:已经?|刚|都)?(?:下来|拿到|收到|批|通过|办好|办下来|发下来|有)了|(?:已经?|刚|都)(?:拿到|收到|通过|办好|办下来|有)了?(?:ICP)?备案号?|(?:拿到|收到|下来)了?(?:ICP)?备案号/i
/** It is there under another's name. */
const others =
  /(?:挂着|还是|显示|写的是|用的是|属于)(?:.{0,4})(?:原来|以前|之前|别人|人家|前任|前|其他|上家|卖家)(?:.{0,6})(?:公司|人|主体)?的?(?:.{0,2})备案(?:号)?|备案(?:号)?(?:还|仍|也)?(?:是|在|挂在)(?:原来|以前|之前|别人|人家|前任|其他|上家|卖家)|\bfil(?:ed|ing)\b[^.;]{0,24}\b(?:under|by|in the name of|belongs? to|with) (?:the |its |a |an |some )?(?:previous|former|old|last|other|another|earlier|seller|different|some(?:one|body) else)[^.;]{0,16}|\b(?:icp|filing|beian|record|registration)(?: filing)?(?: number| no\.?)?\b[^.;]{0,24}\b(?:shows?|is|are|belongs? to|under|in|names?|has|carries|lists?) (?:in |under |to )?(?:the name of )?(?:some(?:one|body) else|another|a different|other people|a stranger)[^.;]{0,16}|\b(?:previous|former|old|earlier) (?:owner|company|agency|holder|registrant)\b[^.;]{0,20}\b(?:filed|filing|record|number)\b/i
/** Whoever does it for the first time has none. */
const first =
  /\bfirst time (?:doing|filing|with) (?:this|it|one|an? \w+|icp|beian)\b|\b(?:first time (?:we|i) (?:do|file|register|are|have)|never (?:done|filed|registered|had) (?:this|it|one|anything|before|a))\b|(?:头一次|第一次|首次)(?:办|弄|搞|备|做|申请)|(?:什么|啥|从来?|都)(?:案|备案)?(?:都|也)?(?:没|没有|未)(?:备|办|申请|登记|弄)过?|从没(?:备|办)过/i

/** There is none: a denial shortly before what is spoken of. */
const none = new RegExp(
  String.raw`\b${record}\b(?: (?:filing|number))?\s*[:：]\s*(?:none|no|nothing)\b|备案号?\s*[:：]\s*(?:无|没有)|${recordHan}(?:还|也|都)?(?:没|未)(?:弄|办|做|搞|下来)|\bunregistered (?:so far|yet|at miit)\b|\b(?:no|not|never|without|lacks?|nor|(?:do|does|have|has|had)(?:n't|nt| not))\b(?: \w+){0,4} ${record}\b|\bnot (?:yet )?(?:filed|registered) (?:with|at) (?:the )?miit\b|(?:没有?|无|未|还没|尚未|从未)[^，。；,;]{0,6}(?:${recordHan}|工信部备)(?!.{0,3}(?:问题|影响))`,
  'iu',
)

/** "Done, submitted today", 「今天提交的」: what somebody who asks about a filing has handed in is the filing. */
const handedIn =
  /^(?:(?:ok(?:ay)?|yes|done|all done|finished|so|it'?s|it is|it was|i|we|i'?ve|we'?ve|have|just|already|finally)[, ]+)*(?:submitted|handed (?:it )?in|sent (?:it )?in|filed it)(?: (?:it|that|this|everything|all|the (?:form|order|application|papers|documents)))?(?: (?:today|yesterday|just now|now|already|this (?:morning|week)|last (?:week|\w+day)|on \w+day|on (?:mon|tues?|wed|thu(?:rs)?|fri|sat|sun)))*[.! ]*$|^(?:(?:都)?(?:办|弄|填|做|搞)(?:好|完)了[，, ]*)?(?:我们?)?(?:今天|昨天|前天|刚刚?|刚才|已经?|上周|上个?星期|周[一二三四五六日天]|(?:上次)?提交是)?(?:都)?(?:提交|递交|交上去|报上去)(?:上去|完|好)?(?:了|的|过了?)?[。.!！ ]*$/iu

/** It is on its way. */
const onItsWay = new RegExp(
  String.raw`\b(?:waiting for|applied for|applying for) (?:the |our |an? )?${record}\b|等(?:着)?[^，。,;；]{0,4}备案[^，。,;；]{0,3}(?:批|下来|通过)|(?:刚|已经?|上周|昨天|上个?月)[^，。,;；]{0,3}申请(?:的|了)?[^，。,;；]{0,2}备案|\b${record}\b(?: (?:filing|application|request|number|is|are|was|has been|being|still|currently|now))* (?:in (?:process|progress)|pending|ongoing|under (?:review|way|examination)|submitted|being (?:processed|reviewed|handled|prepared)|applied for|on (?:its|the) way)\b|备案(?:号|申请)?(?:还|正|正在|现在|目前)?(?:在)?(?:审核|申请|办理|走流程|初审|等审|等结果|提交)(?:中|了)?(?!(?:通过|完|好|过)|[^，。,]{0,4}(?:吗|么|要|怎么|多久|流程|需要|材料|时))|(?:正在|还在|在)(?:办|申请|审|走)(?:理|流程)?(?:ICP)?备案`,
  'iu',
)

/** It is there, and ours. */
const there = new RegExp(
  String.raw`\b(?:we|i) hold an? ${record}\b|\b${record}(?: filing)? exists\b|\bfiled (?:under|by|for) (?:our|my) (?:own )?(?:company|name|firm)\b|备案(?:就)?在我们?(?:公司)?名下|\b(?:our|own)\b(?: \w+)? ${record}\b(?: (?:filing|number))? (?:is (?:there|granted|done|valid|approved)|exists|came|was (?:granted|approved|issued))\b|\b(?:domain|site|website|app) (?:already )?(?:has|carries|shows) (?:our|its own) ${record}\b|\b${record}(?: (?:filing|number))? (?:obtained|granted|issued|received|approved|completed) (?:in|on|last|this|already|since)\b|\b(?:we|i) (?:have |already |just |finally )*(?:got|obtained|received) (?:the|our|an?) ${record}\b|(?:域名|网站|官网|我们)(?:上)?有我们(?:公司)?的备案|备案号?(?:早就|已经?|都|刚)?(?:办下来|下来|拿到|批下来|通过)了?|拿到(?:了)?(?:ICP)?备案号?了?`,
  'iu',
)

/** What is wanted, asked for or supposed is not there: "we need to have our filing granted". */
const wished =
  /\b(?:need|needs|want|wants|must|should|have to|has to|once|when|after|until|before|if|how|get|getting|require[sd]?)\b[^.;,]{0,40}\b(?:icp|bei ?an|filings?|recordals?)\b|(?:要|想|需要?|怎么|如何|等|如果|以后|之后|之前先|才能)[^，。；,;]{0,10}备案/i

/** The record of somebody else: "our competitor has an ICP number", 「同行都有备案」. It says nothing of ours. */
export const isOfOthers = (plain: string): boolean =>
  /\b(?:competitors?|friends?|others|everybody|everyone|neighbou?rs?|other (?:companies|sites|shops|firms)|somebody else)(?:'s)?\b[^.;]{0,30}\b(?:icp|bei ?an|filings?|filed|number)\b/i.test(
    plain,
  ) ||
  /(?:同行|朋友|别人|人家|竞争对手|对手|隔壁|其他公司|别的公司|同学)(?:的|家|们|都|网站|公司|也)*[^，。；,;]{0,6}(?:备案|备过)/u.test(
    plain,
  )

/** The readings of where a filing stands: what is said outright, else what its parts say together, which gives way to any phrase. */
export function recordStanding(plain: string): Reading[] {
  const said = (value: string, hit: RegExpExecArray | null, weak?: true): Reading[] =>
    hit === null ? [] : [{ path: 'record.icpFiling', value, words: hit[0], ...(weak && { weak }) }]
  const other = said('other_entity', others.exec(plain))
  if (other.length > 0) return other
  const given = granted.exec(plain)
  if (given !== null && !isDenied(plain, { start: given.index, end: given.index + given[0].length })) return said('own', given)
  const waiting = said('in_progress', onItsWay.exec(plain) ?? handedIn.exec(plain), true)
  if (waiting.length > 0) return waiting
  const denied = none.exec(plain)
  const missing = denied !== null && need.test(clauseAround(plain, denied.index)) ? null : denied
  const absent = said('none', first.exec(plain) ?? missing, true)
  return absent.length > 0 || denied !== null || wished.test(plain) ? absent : said('own', there.exec(plain), true)
}

const clauseAround = (plain: string, at: number) =>
  (/[^,;，。；]*$/u.exec(plain.slice(0, at))?.[0] ?? '') + (/^[^,;，。；]*/u.exec(plain.slice(at))?.[0] ?? '')

/** "We don't need an ICP" denies the need, "not sure about the ICP" the knowledge; neither says what is there. */
const need =
  /\b(?:heard|happy|how|process|works|need|needs|needed|require[sd]?|want|sure|know|understand|think|clear|care|matter|about|question|problem|issue|worry)\b|不(?:用|需要?|必|想|知道|清楚|懂)|没(?:必要|听说|听过|问题|想过|关系)|无需|无须|流程|材料/i
