// Tells "what do I need?" from questions about the world: the verdict answers the first, articles the others.

const need =
  /\b(?:filing|licen[cs]e|beian|registration),? (?:or|yes or no|needed|required)\b|\b(?:can|could) (?:we|i|it|this|that|our \w+|my \w+) (?:be filed|file(?: (?:it|this|that))?|get (?:a |the )?(?:filing|number|beian))\b|\bwill (?:it|this|that|we|our filing) (?:pass|go through)\b|\b(?:what (?:do|does|would|will|should|must|shall) (?:i|we|it|our \w+|my \w+|this) (?:\w+ )?(?:need|have to|do|file|register|get|apply)|what(?:'s| is| are)? (?:needed|required|necessary)|what (?:is|do we need) for (?:us|me)|(?:do|does|must|should|will|would) (?:i|we|it|my \w+|our \w+|this|that) (?:really |also |even |still |then )?(?:need|have to|must|require|file|register)(?! to (?:do|pay|show|put|go|bring))|need(?:ed)? (?:a|an|any|the|to do|to file|to register|do)? ?(?:beian|bei an|icp|filing|licen[cs]e|registration|register|file|permit)|(?:is|are) (?:a|an|any|the)? ?(?:beian|icp|filing|licen[cs]e|registration)(?: \w+)? (?:needed|required|necessary|enough)|find out what|what (?:our|my) (?:website|site|app|platform|shop|service|company)\b.* needs?|if (?:our|my|the|this) \w+ needs? (?:a|an|any)|check (?:our|my) (?:situation|case)|have to register|which (?:registration|filing|licen[cs]e|permit)s? (?:do|does|would|will)|yao bu yao bei ?an|beian ma|xu ?yao (?:bei ?an|ban))\b/iu
const needHan =
  /(?:备案|備案|beian|ICP)?(?:过不过得了|能不能过|能过(?:吗|嗎|么)|过得了(?:吗|么)|能不能(?:备|办)(?:案|下来)?|能备案(?:吗|么|不)?|可以备案(?:吗|么)?|备得了(?:吗|么)?)|备案还是许可证|(?:要|用|需要)(?:单独)?备(?:吗|么|不|案)|(?:要不要|需不需要|需要|用不用|是否(?:需要|要|必须)?|必须|使唔使|需唔需要|要唔要|要|得|还?要(?:单独)?|够不够|用)(?:先|再|去|也|还|单独|另外)?(?:办理?|做|申请|申請|搞)?(?:过|个|一下)?(?:ICP)?(?:备案|備案|许可证|許可證|ICP证|ICP证书|经营性|备|證)(?:号|號)?(?:吗|嗎|么|呢|不|啊|吧)?|(?:要|需要?|得|该|应该)(?:我们|我)?(?:先|再|去)?(?:办|做|走|准备|辦)(?:理)?(?:啥|咩|什么|什麼|哪些|些什么|乜)|(?:办|辦)(?:哪|什么|什麼|啥)(?:些|种|種)?(?:手续|手續|证|證|证件|许可)|(?:看|判断|评估|查)(?:一?下|看)?.{0,10}(?:情况|情況|属于|需要)|(?:还|還)?(?:差|缺|要)(?:什么|什麼|啥)(?:手续|手續)?|只?备案(?:就)?够/iu

/** A subject of its own was named: an article answers that, not the verdict. */
const elsewhere =
  /\b(?:police|psb|public security|papers?|documents?|materials?|agent|agency|consultant|cost|price|fee|pay|after (?:opening|launch|going live|that)|first|renew|capital|fee|lawyer|translat\w+|seal|chop|stamp)\b|公安|网安|材料|资料|資料|文件|代办|费用|多少钱|几钱|开通后|上线后|先做|第一步|续期|年报|公章|印章|注册资本/iu

/** Does the question ask what the person's own service needs? */
export function asksOwnNeed(words: string): boolean {
  return !elsewhere.test(words) && (need.test(words) || needHan.test(words))
}
