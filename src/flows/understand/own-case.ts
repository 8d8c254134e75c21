// Tells "what do I need?" from questions about the world: the verdict answers the first, articles the others.

const need =
  /\bwhat(?:'?s| is) (?:the|my|our|your) (?:verdict|result|conclusion|outcome)\b|^(?:(?:and|so|ok)[, ]+)?(?:the )?(?:verdict|result|conclusion)\s*[?？]+$|\b(?:told|heard|read|says?|said)\b[^.;!?]{0,30}\b(?:we|i|it) (?:would |might |may )?needs?\b[^.;!?]{0,24}\b(?:icp|beian|filing|licen[cs]e)\b|^(?:(?:so|and|ok|but|then)[, ]+)*(?:any |an? )?(?:icp|beian|bei an|filing|licen[cs]e|registration)(?: filing| licen[cs]e| number)?\s*[?？]+$|\b(?:filing|licen[cs]e|beian|registration),? (?:or|yes or no|needed|required)\b|\b(?:can|could) (?:we|i|it|this|that|our(?: \w+){1,3}|my(?: \w+){1,3}) (?:be filed|file(?: (?:it|this|that))?|get (?:a |the )?(?:filing|number|beian))\b|\bwill (?:it|this|that|we|our filing) (?:pass|go through)\b|\b(?:what (?:do|does|would|will|should|must|shall) (?:i|we|it|our \w+|my \w+|this) (?:\w+ )?(?:need|have to|do|file|register|get|apply)|what(?:'s| is| are)? (?:needed|required|necessary)|what (?:is|do we need) for (?:us|me)|(?:do|does|must|should|will|would) (?:i|we|it|my \w+|our \w+|this|that) (?:really |also |even |still |then )?(?:need|have to|must|require|file|register)(?! to (?:do|pay|show|put|go|bring))|need(?:ed)? (?:a|an|any|the|to do|to file|to register|do)? ?(?:beian|bei an|icp|filing|licen[cs]e|registration|register|file|permit)|(?:is|are) (?:a|an|any|the)? ?(?:beian|icp|filing|licen[cs]e|registration)(?: \w+)? (?:needed|required|necessary|enough)|(?:find|figure|work|sort) out what|is (?:it|this|that|everything) (?:all |even |really |actually )?(?:legal|allowed|illegal)\b|(?:that|it|this)'?s (?:really )?(?:illegal|forbidden|not allowed|legal)\b|^(?:is )?(?:a |the )?(?:filing|licen[cs]e|beian) (?:only|enough)|^only (?:a |the )?(?:filing|licen[cs]e|beian)|(?:tell|show) (?:me|us) what|(?:know|understand|see) what (?:i|we) (?:need|have to|must|should)|(?:do|must|should) (?:i|we) (?:need to |have to )?(?:do|register|file) (?:anything|something|sth)|what (?:our|my) (?:website|site|app|platform|shop|service|company)\b.* needs?|if (?:our|my|the|this) \w+ needs? (?:a|an|any)|check (?:our|my) (?:situation|case)|have to register|which (?:registration|filing|licen[cs]e|permit)s? (?:do|does|would|will)|yao bu yao bei ?an|beian ma|xu ?yao (?:bei ?an|ban))\b/i
const needHan =
  /^(?:那|所以)?(?:结论|结果)(?:呢|是什么|是啥|是)\s*[?？]*$|^(?:那|所以)?(?:ICP)?备案(?:号|呢)?\s*[?？]+$|(?:备案|備案|beian|ICP)?(?:过不过得了|能不能过|能过(?:吗|嗎|么)|过得了(?:吗|么)|能不能(?:备|办)(?:案|下来)?|能备案(?:吗|么|不)?|可以备案(?:吗|么)?|备得了(?:吗|么)?)|备案还是许可证|(?:要|用|需要)(?:单独)?备(?:吗|么|不|案)|(?:要不要|需不需要|需要|用不用|是否(?:需要|要|必须)?|必须|使唔使|需唔需要|要唔要|要|得|还?要(?:单独)?|够不够|用)(?:先|再|去|也|还|单独|另外)?(?:办理?|做|申请|申請|搞)?(?:过|个|一下)?(?:ICP)?(?:备案|備案|许可证|許可證|ICP证|ICP证书|经营性|备|證)(?:号|號)?(?:吗|嗎|么|呢|不|啊|吧)?|(?:要|需要?|得|该|应该)(?:我们|我)?(?:先|再|去)?(?:办|做|走|准备|辦)(?:理)?(?:啥|咩|什么|什麼|哪些|些什么|乜)|(?:办|辦)(?:哪|什么|什麼|啥)(?:些|种|種)?(?:手续|手續|证|證|证件|许可)|(?:看|判断|评估|查)(?:一?下|看)?.{0,10}(?:情况|情況|属于|需要)|(?:还|還)?(?:差|缺|要)(?:什么|什麼|啥)(?:手续|手續)?|只?备案(?:就)?够/i

/** A subject of its own was named: an article answers that, not the verdict. */
const elsewhere =
  /\bneed (?:to (?:buy|get|have|rent|register) )?(?:an? |the |our |my |some )?(?:new |own |other |another |separate |different |chinese |local |mainland |extra |second |\.cn )*(?:domains?|servers?|address|phone|sim|office|bank account|contract|accounts?|trademark|certificate|ssl|person|employee|passport|visa)\b|\b(?:police|psb|public security|papers?|documents?|materials?|agent|agency|consultant|cost|price|fee|pay|after (?:opening|launch|going live|that)|before or after|first|renew|capital|fee|tell|inform|notify|update|report|announce|lawyer|translat\w+|seal|chop|stamp)\b|公安|网安|材料|资料|資料|文件|代办|费用|多少钱|几钱|开通后|上线后|先做|先[^，。]{1,6}还是先|第一步|续期|年报|公章|印章|注册资本|搬(?:到|回|去)?(?:国内|内地|大陆)/i

/** "So I'm fine?", 「那我就不用备案了吧」: the verdict is to be said once more. */
const fine =
  /^(?:(?:so|ok|okay|then|and|but|great|good|right)[, ]+)*(?:(?:i'm|i am|we're|we are|it's|it is|that's|all|everything(?:'s| is)?)(?: all| now)? (?:fine|good|ok|okay|safe|set|done|clear|in the clear|legal|compliant|covered|impossible|possible|not possible|not allowed|hopeless)|(?:impossible|not possible|no way|no chance)|(?:there(?:'s| is) )?no (?:way|option|chance|choice|alternative)(?: at all| around (?:it|this|that))?|(?:yes|no|none|nothing|neither)|(?:that|this|it)(?:'s| is)? (?:all|it|everything)|(?:i|we) can (?:just |simply )?(?:leave|keep|stay|go on|go ahead|continue|carry on|open|launch)(?: (?:it|that|this|there|with it|like this|as it is|here|on|now))*|(?:is|was|would|will) (?:that|this|it|everything|all this|all of this)(?: be)? (?:all|it|everything|enough|fine|good|ok|okay|alright|all right|safe|legal|allowed|permitted|compliant|a problem|an issue)|(?:that|this|it) (?:should|would|will|must) be (?:fine|ok|okay|alright|allowed|legal)|(?:do|does) (?:that|this|it) change (?:anything|something|the answer|things|it)|no (?:need|filing|beian|icp|licen[cs]e|registration)(?: (?:then|needed|for us|at all))?|nothing (?:to do|to file|needed|more)(?: for us)?|(?:i|we) (?:really |actually |truly |still )?(?:do not|don't|dont) (?:really |actually )?(?:need|have to)(?: (?:to )?(?:do|file|register|get))?(?: (?:anything|it|one|a filing|a licen[cs]e|icp|beian))?)(?: then| now| like that| as is| right| correct)*\s*[,，]?(?: (?:right|correct|yes))?\s*[?？.!]*$/i
const fineHan =
  /^(?:那|所以|也就是说|就是说|意思是|这么说|那么|这样|哦)+[,，]?(?:说)?(?:来)?(?:我|我们|我司|咱们?|公司|这个|这样|网站)*(?:就|是|也|其实|根本|完全|应该)*(?:不用|不需要|不必|无需|没必要|用不着|不可以|不行|没办法|没戏|办不了|备不了|可以|没问题|没事|合规|行)(?:再|去)?(?:办|备|备案|管|做|申请|许可证|ICP)*(?:案|理|证)?(?:了|啦|咯|呗)?(?:吧|吗|么|是吧|对吧|对吗|是吗|呢)?\s*[?？。!！]*$/u

/** Does it ask to hear the verdict once more? */
export function asksConfirmation(words: string): boolean {
  const plain = words.trim().replaceAll('’', "'")
  return (fine.test(plain) && !bareWord.test(plain)) || fineHan.test(plain) || elseHan.test(plain) || bareFineHan.test(plain)
}
/** 「不行？」, 「真不用吗」. */
const bareFineHan =
  /^(?:真的?|就|都)*(?:不行|不能|不可以|不可能|没办法|没戏|办不了|备不了|不用|不需要|不用办|不用备)(?:了)?(?:吗|么|吧|嘛)?\s*[?？]+$|^(?:真的?|就|都)+(?:不行|不能|不可以|不可能|没办法|不用|不需要)(?:吗|么|嘛)\s*$/u
/** By itself "no" is an answer, and "no ICP" says what is there; "so no?" and "no ICP?" ask. */
const bareWord =
  /^no (?:filing|beian|icp|licen[cs]e|registration)(?: yet| so far)?[.! ]*$|^(?:yes|no|none|nothing|neither|that's it|that's all|it|all)[?？.! ]*$/i
const elseHan =
  /^(?:那|所以|就|是不是|除了(?:这个|这些|备案|它)?(?:以外|之外)?)*[,，]?(?:还|另外)?(?:要|需要?|有)(?:办|做|弄)?(?:别的|其他的?|什么别的|其它的?)(?:证|手续|东西|吗)*(?:吗|么|嘛|不)?\s*[?？]*$|^(?:那|所以)?(?:这样|这|就)?(?:有|会有?|有没有)?(?:影响|变化|改变)(?:结论|结果)?(?:吗|么|嘛|不)?\s*[?？]*$|^(?:就这些|就这样|只要这些)(?:了)?(?:吗|么|吧)?\s*[?？]*$/u

/** "What should I do first?", 「下一步做什么」. */
const first =
  /\bwhat (?:do|does|should|shall|must|can|would)\b.{0,40}\b(?:first|next|now|then|to (?:start|begin))\b|\bwhere (?:do|should|shall|can) (?:i|we|they) (?:start|begin)\b|\b(?:what(?:'s| is| would be)|which is) (?:my|our|the) (?:very )?(?:first|next) (?:step|thing|move)\b|\bhow (?:do|should|can) (?:i|we|they) (?:start|begin|get started|proceed|go on|go ahead)\b|\b(?:no idea|don't know|not sure|dunno|do not know)\b.{0,12}\b(?:where|how) to (?:start|begin)\b|(?:不知道|不清楚|不懂)(?:该|要)?(?:从哪(?:里|儿)?|怎么|如何)(?:开始|入手|下手|弄起)|\bwhat (?:would you do|(?:would|should|do) you (?:recommend|suggest|advise))\b|^(?:你|您)(?:会)?(?:建议|推荐)(?:怎么|咋)(?:办|做|弄)\s*[?？]*$|^(?:换|要是)(?:成|了)?你(?:会)?怎么(?:办|做|选)\s*[?？]*$|^(?:please )?(?:just )?(?:tell|show) me what (?:to do|i (?:should|must|have to|need to) do)(?: now| first| next)?\s*[?？.!]*$|^(?:(?:so|ok|okay|and|right|alright|well)[, ]+)*(?:what can (?:i|we) do(?: about it)?|what are (?:my|our|the) options|how (?:do|can) (?:i|we) (?:solve|fix) (?:it|this|that)|what then|what now|now what|what next|next steps?|and now|and then|and after that|after that|then what|what first|and first|first step)\s*[?？]*$|^(?:那|那么|好的?|行|ok|所以)?[,，]?(?:我|我们|接下来|现在|下面)*(?:应该|该|要|得|需要)?先?(?:从哪(?:里|儿|一步)?(?:开始|入手|下手)|(?:先|(?<=(?:现在|接下来|下面)(?:该|要|应该|得)?))(?:做|办|弄|干|搞)(?:点|些)?(?:什么|啥|嘛|哪(?:个|一步|些)?)|怎么办|咋办|咋整|怎么解决|有什么办法|有啥办法|(?:现在|然后|之后|接着)呢|(?:第一步|下一步|接下来)(?:是|该|要|应该|怎么|做|办|呢|什么|啥|干|弄|走|我|们)*)(?:呢|吗|啊)?\s*[?？]*$/i

/** Does the question ask what to begin with? */
export function asksFirstStep(words: string): boolean {
  return first.test(words.trim())
}

/** Does the question ask what the person's own service needs? */
export function asksOwnNeed(words: string): boolean {
  return !elsewhere.test(words) && !particular.test(words) && (need.test(words) || needHan.test(words))
}
/** Does it name nothing but the need? "Do I need ICP then?" is about the case at hand, "do we need it for a test site?" is not. */
export function asksOnlyNeed(words: string): boolean {
  return asksOwnNeed(words) && words.replace(needAlone, '').replace(/[\s\p{P}]+/gu, '') === ''
}
const needAlone =
  /\b(?:so|and|but|ok|okay|then|now|well|please|do|does|am|are|is|will|would|must|should|i|we|you|it|this|that|my|our|site|website|case|really|still|even|also|actually|need|needed|needs|require|required|have|to|get|a|an|any|the|one|icp|bei ?an|filing|filed|file|licen[cs]e|registration|register|registered|permit|number|anything|something|at all|or|not|yes|no|for|in|me|us|what|all)\b|那么?|所以|到底|究竟|请问|什么|啥|哪些|些|手续|证件?|情况|差|缺|够不够|够|只|光|过不过得了|能不能过|过得了|上线|开通|之前|前|这种|beian|我们?|咱们?|公司|网站|这个|这样|的|话|还|也|就|是否|是不是|需不需要|要不要|用不用|需要|必须|要|用|得|办理?|做|申请|ICP|备案号?|许可证|不|吗|嗎|么|呢|啊|吧|了/gi

/** "How much time do we have to fix it?" asks for a number, a reason, a place: never for the need. */
const particular =
  /^(?:(?:and|but|so|ok|okay|then|well|hm+)[, ]+)*(?:how (?:long|much|many|often|soon|fast|big|late)|when|where|why|who)\b|几(?:个|年|天|月|台|份|张)|多少|多久|为什么|为啥|凭什么/i

/** "Can we file as foreigners?", 「人不在国内能备案吗」: knowledge may know it outright; else the verdict says it. */
const chance =
  /^(?:(?:and|but|so|ok|okay|then|well|hm+)[, ]+)*(?:can|could|may|am i|are we|is it (?:legal|allowed|possible|ok|okay))\b|\b(?:can|could) (?:i|we|it|this|that|they|he|she|our(?: \w+){1,3}|my(?: \w+){1,3}) (?:still |even |also |ever )?(?:be filed|file|register|apply|get)\b|(?:能不能|可不可以|能否|可否|能|可以|有资格)(?:自己|单独|直接|也|再)?(?:备案?|办|申请|做备案)(?:吗|嗎|么|不|下来)?/i

/** Does it ask whether one can or may at all? */
export function asksChance(words: string): boolean {
  return !elsewhere.test(words) && chance.test(words)
}
