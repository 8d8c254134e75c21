// "I don't have it yet", 「还没有」, "when the number is there": where no entry of the question says so, the answer is kept as open.
import type { Facts } from '../../knowledge/law/facts.ts'
import { choicesOf, type Question } from '../../knowledge/questions/question.ts'
import { bare } from './plain-words.ts'
import type { Answer, Surroundings } from './reading.ts'
import { nothing } from './stated.ts'

const thing =
  '(?:it|one|that|this|any|those|them|a |an |the |our |my |its |chinese |english |company |site |app |full |package |bundle |domain |server |certificate |licen[cs]e |business |filing |service |ip |public |fixed |static |mobile |phone |exact |launch |opening |id |e-?mail )*(?:number|name|domain|address|ip|code|date|day|landline|phone|fax|server|hosting|licen[cs]e|certificate|id|provider|id card|e-?mail|figure|copy|decision|person|one|it)?'
const notYet = new RegExp(
  `^(?:(?:sorry|no|well|oh|hm+)[, ]+)?(?:` +
    [
      `(?:i|we|they|it)(?:'ve|'re|'s| have| are| is| has| was)? ?(?:don't|dont|do not|haven't|have not|hasn't|has not|isn't|is not|not|never)(?: (?:have|got|had|received|been|decided|chosen|bought|registered|fixed|set|know|picked|found|appointed|assigned|issued|given))* ?(?:on )?${thing}(?: (?:yet|now|at hand|right now|ready|so far|at the moment|with me|here|bought|decided|assigned|registered|on me))*`,
      `(?:it|that|this)(?:'s| is) not (?:yet )?(?:available|there|decided|at hand|assigned|received|ready|known|chosen|fixed|set|clear|bought|registered|issued)(?: yet)?`,
      `(?:the |our )?${thing}(?: (?:is|are|has|have|was))?(?: (?:still|been|not))* (?:pending|missing|open|undecided|to be (?:decided|assigned|bought|confirmed)|not (?:yet )?(?:been )?(?:available|decided|assigned|received|ready|known|chosen|fixed|set|bought|registered|issued|there))(?: yet)?`,
      `not (?:yet )?(?:available|there|decided|at hand|assigned|received|ready|known|chosen|fixed|set|bought|registered|appointed|issued|determined|clear|sure|named|found|purchased)(?: yet)?`,
      `(?:i |we )?(?:(?:don't|do not|can't|cannot) (?:remember|recall)|forgot|have forgotten)(?: ${thing})?(?: (?:right now|exactly|any ?more))?`,
      `(?:sorry, )?not sure (?:about|of|what) .{2,30}`,
      `(?:i'll |i will |we'll |we will |will )?(?:send|provide|give|fill|tell)(?: (?:it|that|you|this|them))* (?:later|tomorrow|next week|soon|afterwards)`,
      `(?:our |my |the )?(?:developer|agency|boss|colleague|accountant|provider|it team|lawyer|secretary|manager) (?:knows|has (?:it|that|them))(?: it| that)?`,
      `(?:i|we|he|she|they) (?:have|has|got|own) no ${thing}(?: (?:yet|so far|at the moment|here))*`,
      `(?:still )?(?:comparing|deciding|choosing|torn|undecided)(?: (?:between|among))? .{2,50}`,
      `not yet|(?:none|nothing|nobody|no one|no idea|no decision) yet|no ${thing}(?: (?:yet|so far|at the moment|at hand|for now|here))*`,
      `(?:we(?:'re| are)?|i(?:'m| am)?)? ?(?:still )?(?:waiting|looking|deciding|thinking)(?: (?:for|about) .{1,30})?`,
      `(?:still |yet )?to be (?:decided|confirmed|announced|determined)|tba|tbc|tbd|undecided|unclear|open|pending|n\\/a`,
      `(?:the |our |my )?(?:developer|agency|boss|colleague|accountant|provider|it|it team|lawyer|it department|secretary|manager|they)(?: team)? (?:will|has to|needs to|must|should|can|still has to) .{2,40}`,
      `(?:i|we)(?:'ll| will| have to| need to| must| can| want to)? (?:look|check|ask|find|send|add|fill|confirm|get|tell|provide|bring)\\b.{0,40}`,
    ].join('|') +
    `)$`,
)
const notYetHan = new RegExp(
  '^(?:我们?|我司|我们公司|公司|目前|暂时|现在|这个|名字|名称|域名|服务器|日期|时间|号码|编号|执照|证书?|包名|邮箱|人选|地址|电话|座机|固话|IP|公网IP|，|,| )*' +
    '(?:(?:还|暂|尚|都|暂时|目前|也|仍)?(?:没有?|无|未有?|不(?=确定|清楚|定))(?:分配|拿到|收到|办好|办下来|确定|决定|定下来|定好?|想好|取好|起好|下来|买好?|注册下来|注册好?|申请下来?|申请到?|核名|安排好?|装|开通|给我?们?|提供|出来|到手|有|呢|啊|了|这个|编号|号码|名称|座机|固话|固定电话|公网IP|IP|域名|邮箱|清楚|好|过|人选|人)*' +
    '|(?:忘|不记得|记不清|记不得|想不起来)了?(?:是?多少|是?哪天|是?什么)?|待定|未定|待分配|待确定|待补充|暂缺|暂无|没呢|还没呢|等通知|再说|再定|在办了?|正在办|办理中|审批中)$',
  'iu',
)
const askingHan =
  /^(?:我|我们)?(?:要|得|需要|先)?(?:去|再)?(?:问|查|确认|核实|看|找)(?:一?下)?(?:.{0,8})(?:再(?:说|告诉|填|补|回复).{0,4})?$|(?:要|得|需要|去|再|先)(?:问|查|核实|确认)(?:一?下|问|查)(?:.{0,6})$|^(?:开发|技术|财务|老板|代理|同事|服务商|会计|人事)(?:那边)?(?:还没|没|会|再|要|在).{1,8}$|^(?:我)?(?:拍照|截图|回头|待会儿?|等会儿?|一会儿?)(?:再)?(?:发|给|传)(?:给)?(?:你|您|你们)?(?:看)?$|^(?:还在|正在)(?:比较|对比|纠结|考虑|选|挑).{0,16}$|^.{0,6}(?:晚点|稍后|以后|回头|改天|明天|下次|之后|到时候|过几天)(?:再)?(?:补|发|给|告诉|填|说|定|提供|查|确认).{0,6}$/u
const onGrant =
  /\b(?:when|once|as soon as|after|until|depends? on|right after|upon|whenever)\b.{0,40}\b(?:number|filing|approval|approved|licen[cs]e|icp|beian|registration|ready|done|granted|possible)\b|^(?:as soon as possible|asap|soon|immediately|right away|any ?time|whenever)$|(?:备案|备案号|号|许可证?|审核|审批|批)(?:.{0,4})(?:下来|通过|拿到|办好|办完|完成|批了|有了|好了|后)|等(?:备案|通过|批|号|审核)|拿到(?:备案|号)|^(?:越快越好|尽快|马上|随时|看情况|不急|尽早|立刻|随时可以)$|看备案/i

/** Where "none" is itself what is to be written. */
const mayBeNone: readonly string[] = ['app.sdks']

/** Says of the paperwork what is not there yet: the field and every fact not known are `unknown`. Deciding questions are never left open so. */
export function readNotYet(question: Question, said: string, { library, facts }: Surroundings): Answer {
  if (question.rank !== undefined || question.reading === 'choice' || question.reading === 'yes-no') return nothing
  if (question.field !== undefined && mayBeNone.includes(question.field)) return nothing
  const words = bare(said)
  if (words.length > 80) return nothing
  const simple = library.simplified(words)
  const untilGranted = question.reading === 'date' && question.asks.includes('service.openDate') && onGrant.test(simple)
  if (!notYet.test(words) && !notYetHan.test(simple) && !askingHan.test(simple) && !untilGranted) return nothing
  const open = question.asks.filter((path) => facts[path] === undefined)
  if (open.length === 0 && question.field === undefined) return nothing
  const entry = choicesOf(question).find(({ states }) => open.every((path) => states[path] === 'unknown'))
  if (entry !== undefined) return { kind: 'value', states: entry.states, choices: [entry] }
  const states = Object.fromEntries(open.map((path) => [path, 'unknown'])) as Facts
  return { kind: 'value', states, ...(question.field !== undefined && { field: 'unknown' }) }
}
