// Reads what a story says of an existing record: a number that has come, a number that is somebody else's, people who have left.
import { isDenied } from './negation.ts'
import type { Reading } from './readings.ts'

const granted =
  /\b(?:we|i) (?:already |have )?filed (?:it|this|that|the (?:site|domain|website)) (?:\w+ )?(?:years?|months?|ages|long) ago\b|备案(?:早就|已经?|都|早)?(?:做|办|弄|搞)(?:完|好|过)了|(?:之前|以前|早就|早已)备案过(?!.{0,6}(?:别|其他|人家|注销))|\bfiled (?:it )?(?:already )?(?:in|since|back in) (?:19|20)\d\d\b|(?:19|20)\d\d年(?:就|已)?(?:备的|备过|备案的|备案过|备案了|备好)|\b(?:icp|filing|beian|record)(?: filing)? (?:number|no\.?)\b[^.;]{0,20}\b(?:came|arrived|was (?:granted|issued|given)|has (?:come|arrived|been (?:granted|issued)))\b|\b(?:got|received|obtained|have|has been given|were given) (?:our|the|my|an?) (?:new )?(?:icp|filing|beian)(?: filing)? (?:number|no\.?)\b|\bfiling (?:was|has been|is|got) (?:granted|approved|done|through|completed)\b|备案号?(?:已经?|刚|都)?(?:下来|拿到|收到|批|通过|办好|办下来|发下来|有)了|(?:已经?|刚|都)(?:拿到|收到|通过|办好|办下来|有)了?(?:ICP)?备案号?|(?:拿到|收到|下来)了?(?:ICP)?备案号/iu
const others =
  /(?:挂着|还是|显示|写的是|用的是|属于)(?:.{0,4})(?:原来|以前|之前|别人|人家|前任|前|其他|上家|卖家)(?:.{0,6})(?:公司|人|主体)?的?(?:.{0,2})备案(?:号)?|备案(?:号)?(?:还|仍|也)?(?:是|在|挂在)(?:原来|以前|之前|别人|人家|前任|其他|上家|卖家)|\bfil(?:ed|ing)\b[^.;]{0,24}\b(?:under|by|in the name of|belongs? to|with) (?:the |its |a |an |some )?(?:previous|former|old|last|other|another|earlier|seller|different|some(?:one|body) else)[^.;]{0,16}|\b(?:icp|filing|beian|record|registration)(?: filing)?(?: number| no\.?)?\b[^.;]{0,24}\b(?:shows?|is|are|belongs? to|under|in|names?|has|carries|lists?) (?:in |under |to )?(?:the name of )?(?:some(?:one|body) else|another|a different|other people|a stranger)[^.;]{0,16}|\b(?:previous|former|old|earlier) (?:owner|company|agency|holder|registrant)\b[^.;]{0,20}\b(?:filed|filing|record|number)\b/iu
const people =
  /\b(?:legal rep(?:resentative)?|responsible person|(?:person |partner |colleague |one )?(?:who's |who is |that's )?(?:named|listed|registered) as (?:the )?(?:responsible|contact|legal rep)\w*(?: person)?|person in charge|site lead|contact person|colleague (?:who|in charge)[^.;]{0,30}|manager (?:who|in charge)[^.;]{0,30})\b[^.;]{0,24}\b(?:left|quit|resigned|gone|changed|retired|retiring|leaving|moved on|is (?:new|different|no longer)|(?:will|going to|about to) (?:leave|retire|quit|resign))\b|\b(?:new|another|different) (?:legal rep(?:resentative)?|responsible person|person in charge)\b|(?:负责人|法人|法定代表人|负责备案的(?:同事|人|员工)|管备案的|办备案的(?:同事|人)?|联系人|经办人)(?:.{0,6})(?:离职|走了|不干了|退休|换了|换人|变了|变更|辞职|不在了|跳槽)|(?:换|变更)(?:了)?(?:新的?)?(?:法人|法定代表人|负责人)/iu
const first =
  /\bfirst time (?:doing|filing|with) (?:this|it|one|an? \w+|icp|beian)\b|\b(?:first time (?:we|i) (?:do|file|register|are|have)|never (?:done|filed|registered|had) (?:this|it|one|anything|before|a))\b|(?:头一次|第一次|首次)(?:办|弄|搞|备|做|申请)|(?:什么|啥|从来?|都)(?:案|备案)?(?:都|也)?(?:没|没有|未)(?:备|办|申请|登记|弄)过?|从没(?:备|办)过/iu

/** Whose name the domain is in. */
const holders: readonly (readonly [string, RegExp])[] = [
  [
    'entity',
    /\bdomain\b[^.;]{0,60}\bin (?:the |our |its )(?:wfoe|company|own|subsidiary|firm|business)(?:'s|s')?(?: own)? name\b|域名[^。；]{0,10}(?:是|在|用|以)(?:我们|本|我)?公司(?:的|名下|名义|名字)/iu,
  ],
]

/** The readings of records. */
export function recordSaid(plain: string): Reading[] {
  const readings: Reading[] = []
  const other = others.exec(plain)
  const got = other === null ? granted.exec(plain) : null
  const own = got !== null && !isDenied(plain, { start: got.index, end: got.index + got[0].length }) ? got : null
  const change = people.exec(plain)
  const none = first.exec(plain)
  for (const [value, form] of holders) {
    const held = form.exec(plain)
    if (held !== null && !readings.some(({ path }) => path === 'domain.holder'))
      readings.push({ path: 'domain.holder', value, words: held[0], weak: true })
  }
  if (other !== null) readings.push({ path: 'record.icpFiling', value: 'other_entity', words: other[0] })
  if (own !== null) readings.push({ path: 'record.icpFiling', value: 'own', words: own[0] })
  if (none !== null && own === null && other === null)
    readings.push({ path: 'record.icpFiling', value: 'none', words: none[0], weak: true })
  if (change !== null) {
    readings.push({ path: 'change.kinds', value: ['entity_details'], words: change[0], weak: true })
    if (own === null && other === null) readings.push({ path: 'record.icpFiling', value: 'own', words: change[0], weak: true })
  }
  return readings
}
