// What people say to a question instead of an answer: why do you ask, what do you mean, later, you tell me. None of it ever fills a fact.
import type { AboutQuestion } from './acts.ts'
import { bare } from './plain-words.ts'

type What = AboutQuestion['what']

const forms: readonly (readonly [What, RegExp])[] = [
  [
    'why',
    /^(?:(?:but|and|ok|sorry|hm+)[, ]+)?(?:how (?:come|so)(?: (?:you|u|they) (?:ask|want|need|care)\b.*| (?:this|that|it matters|that matters))?|why(?: (?:do|are|would|did|should|is|does) (?:you|i|we|it|that|this)\b.*| (?:this|that|so|though|ask|is that (?:needed|relevant)).*)?|what(?:'s| is| do you need) (?:this|that|it) for|what for|(?:for )?what (?:reason|purpose).*|is (?:this|that|it) (?:really )?(?:necessary|needed|required|relevant))$|^(?:为什么|为啥|為什麼|干嘛|做咩|點解)(?:(?:要|需要|非要|一定要|得|想)?(?:问|問|填|知道|提供|这个|這個|这些|我|你|您|它|要|需要).{0,8})?$|^(?:问|填|要)(?:这个|这|這個)(?:干嘛|干什么|做什么|有什么用|做咩)$|^(?:这个|这)?(?:一定|必须|非)(?:要|得)?(?:填|回答|提供)(?:吗|么|不可)?$/u,
  ],
  [
    'explain',
    /^(?:(?:sorry|but|hm+|uh+|well|oh|ok|wait)[, ]+)?(?:huh|eh|what|pardon|come again|excuse me|what(?:'s| is| are| does) (?:that|this|it|these|those)(?: mean)?|what do(?:es)? (?:you|that|this|it) mean.*|what (?:exactly )?do you want.*|(?:i|we) (?:do not|don't|dont|didn't|did not|can't|cannot) (?:quite |really )?(?:understand|get|follow).*|not (?:sure|clear) what (?:you|that|this).*|(?:i have |i've )?no (?:idea|clue) what (?:you|that|this|it).*|(?:can|could) you (?:please )?(?:explain|rephrase|clarify).*|(?:please )?explain(?: (?:that|this|it|please|again))?|(?:unclear|confusing|confused|i(?:'m| am) (?:confused|lost))|(?:which|what) kind of .{0,20} do you mean|meaning|how do you mean|say (?:that|it) again|what (?:should|do|must|can|shall) (?:i|we) (?:write|put|enter|fill in|type|answer|say)(?: here)?|where (?:do|can|would) (?:i|we) (?:find|see|get|look up) (?:that|this|it)|give (?:me )?(?:an )?example|for example|such as)$|^(?:什么|啥|咩|什么意思|啥意思|什麼意思|咩意思|没听懂|没听明白|没看懂|没明白|听不懂|看不懂|不懂|不明白|不太懂|不太明白|唔明|唔明白|沒聽懂|(?:这|那|这个|那个)?(?:是)?(?:什么|啥)(?:意思|东西)?|(?:不知道|不清楚|唔知)(?:你|您)?(?:在)?(?:问|说|讲|什么叫|什么是|这是).*|(?:能|可以)?(?:解释|说明|讲)(?:一下|清楚|下)?(?:吗)?|举个例子|比如|比如说|在哪(?:里|儿)?(?:能|可以)?(?:找|看|查).{0,4}|怎么(?:填|写|查|看))$/u,
  ],
  [
    'later',
    /^(?:(?:ok|not now|no|sorry|hm+)[, ]+)?(?:(?:ask|tell) (?:me|you|it)? ?(?:again )?later|(?:i(?:'ll| will)|we(?:'ll| will)|let me) (?:tell|answer|fill|send|give|do|check|look|find|ask|get|come back).{0,40}|later(?: please)?|not (?:now|right now|at hand|at the moment)(?:[, ]+later)?|next time|some other time|another time|come back to (?:it|this|that)(?: later)?|(?:i'?d |i would |we'?d |we would )?(?:rather|prefer) not(?: to)? (?:say|tell|share|give|answer)(?: (?:it|this|that))?|(?:that's |it's )?(?:private|confidential)|maybe later|(?:i |we )?(?:need|have) to (?:check|ask|look).{0,40}|skip (?:it|this|that)(?: for now)?|leave (?:it|this|that)(?: (?:open|out|blank|for (?:now|later)))?)$|^(?:以后|稍后|等下|等会|等一下|一会儿?|回头|晚点|晚些|迟些|遲啲|过会儿?|改天|下次|先不|先跳过|暂时不)(?:再)?(?:说|填|问|回答|补|给|告诉你|講|答|看|吧|了)*$|^(?:我|我们)?(?:要|得|需要)?(?:先)?(?:去)?(?:问问?|查查?|确认|核实|看看?)(?:一下|下)?(?:同事|老板|财务|技术|再).{0,8}$|^(?:这个|暂时|目前)?(?:不方便|不便|不想|不愿意?|暂不)(?:说|透露|提供|回答|告诉你?|填|讲)(?:了|这个)?$|^(?:保密|隐私|机密)$|^手(?:头|上|边)(?:没有|没).{0,6}$/u,
  ],
  [
    'unknown',
    /^(?:(?:sorry|hm+|well|ok|oh|uh+)[, ]+)?(?:(?:i|we) (?:really |honestly |just )?(?:do not|don't|dont|wouldn't|would not) (?:really )?know(?: (?:that|this|it|yet|sorry|yet sorry|exactly|for sure|either))*(?:[, ]+(?:what do you think|you (?:tell|say)(?: me)?|you decide|do you|can you tell(?: me)?|up to you))?|(?:i(?:'m| am)|we(?:'re| are))? ?not (?:really |so |quite |entirely |very )?(?:sure|certain)(?: (?:about (?:that|this)|yet|either|honestly))*|unsure|no (?:idea|clue)|(?:i )?(?:have|got) no (?:idea|clue)|dunno|idk|who knows|hard to say|can'?t (?:say|tell)|you tell me|what do you think|beats me|not known(?: yet)?|unknown|haven't (?:a clue|decided)(?: yet)?|depends)$|^(?:我|我们|这个|这|還)?(?:也)?(?:真的?)?(?:不知道|不清楚|不确定|不太清楚|不太确定|唔知|唔清楚|沒有概念|没概念|搞不清|说不准|不好说|不晓得|母鸡|拿不准)(?:哦|啊|呢|诶|呀|欸|嘅|喎)?(?:[,， ]*(?:你|您)(?:说|觉得|看|话)(?:呢|怎么办)?|[,，。 ]*(?:我)?(?:要|得|需要|先)?(?:去)?(?:查|问|看|确认)(?:一?下)?(?:再说)?)?$|^(?:你|您)(?:说|觉得)呢$/u,
  ],
]

/** What the whole message says about the open question; null where it may be an answer. */
export function readAboutQuestion(said: string): What | null {
  const words = bare(said).replaceAll('’', "'")
  return forms.find(([, form]) => form.test(words))?.[0] ?? null
}

/** "Are you sure?", 「真的吗」: doubt about what was said last. */
export function isDoubt(said: string): boolean {
  return /^(?:(?:but|and|hm+|ok|wait|really)[, ]+)?(?:are you (?:really |absolutely |quite )?(?:sure|certain)|r u sure|(?:is|was) (?:that|this|it) (?:really )?(?:right|correct|true|so)|really|seriously|you sure|how (?:do|can) you know|who says|says who|i (?:doubt|don't believe) (?:that|it)|that (?:can't|cannot) be (?:right|true))\b|^(?=.{1,8}$)(?:真的(?:吗|嗎|假的)?|真係|确定(?:吗|嗎)?|確定嗎|你确定|您确定|肯定(?:吗|嗎)?|是真的吗|靠谱吗|准不准|准确吗|不会吧|有依据吗|依据(?:是什么|呢)|谁说的|你怎么知道)/i.test(
    bare(said),
  )
}

/** Sounds that fill a pause: "hmm", 「嗯…」. As words of a name they say nothing. */
export function isFiller(said: string): boolean {
  return /^(?:h+m+|m+h*m+|u+h+m*|u+m+|e+r+m*|a+h+|o+h+|eh|ok(?:ay)?|well|so|yes|no|test|lol|haha+|嗯+|呃+|额+|哦+|噢+|啊+|唔+|呵呵|哈哈+|好的?|行|可以|是的?|不是|对|测试)$/u.test(
    bare(said),
  )
}
