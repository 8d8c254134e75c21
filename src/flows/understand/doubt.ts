// Tells an answer from a question and from a guess: neither is ever taken as a fact.
import { plainly } from '../../knowledge/names/names.ts'

const opening =
  /^(?:(?:and|but|so|or|also|plus|ok|okay|well|then|hm+|hey|hi|damn|great|fine|right|alright|wait|good|cool|sorry)[,.! ]+)*(?:what|why|how|who|whose|where|which|when(?= (?:do|does|is|will|can|should)\b)|do (?:i|we|you|they)|does (?:it|this|that|the|a|my|our)|did|is (?:it|that|this|there|a|an|my|our)|are (?:we|you|they|there)|am i|can (?:i|we|you|a|it|he|she|they|somebody|someone|anybody|anyone)|could|should|would|will (?:i|we|you|it|he|she|they|there)|(?:can|will|do|does|are|is|have|has|must) (?:\w+ )?(?:people|users|customers|visitors|foreigners|companies|individuals|everyone|everybody|anyone|anybody)\b|(?:can't|cant|couldn't|won't|wouldn't|shouldn't|isn't|aren't|doesn't|don't|didn't|haven't) (?:i|we|you|it|that|this|they|there|the)\b|may i|shall|does \w+|(?:is|are|can|do|must|should|will|has|have) \w+(?: \w+){0,6} (?:need|needed|require|required|ok|okay|allowed|possible|enough|covered|mandatory|legal|file|filed|filing|icp|beian)\b|explain|tell me|meaning of|what's|whats|how's|please explain|i (?:have a question|want to know|wonder))\b/i
const asking =
  /(?:吗|么|呢|吧)\s*$|什么|怎么|为什么|为何|如何|哪个|哪里|哪些|哪种|是否|能不能|可不可以|是不是|要不要|有没有必要|会不会|多少钱|多久|请问|啥意思|何时|谁|[干做搞弄]啥|干嘛|是啥|会?怎样|咋/
const guessing =
  /\b(?:(?:do not|don't|dont) think|not that i know|i think|i guess|i believe|i suppose|i assume|i'd say|maybe|perhaps|probably|possibly|presumably|might|could be|may be|not (?:quite |really |entirely |so )?sure|unsure|no idea|no clue|not certain|don't know|dont know|do not know|can't say|hard to say|as far as i know|afaik|if i remember|supposedly|apparently|likely|either|depends|something like)\b|可能|也许|或许|大概|应该是|应该在|好像|似乎|估计|不确定|说不定|说不准|不清楚|不知道|不太清楚|我猜|听说|貌似|看情况|不一定|要么|或者/i
const roughly =
  /\b(?:about|around|roughly|approximately|approx|circa|more or less|some|nearly|almost|over|under|at least|at most|up to|less than|more than)\b|[~≈<>±]|大约|左右|上下|差不多|接近|近|超过|不到|不足|至少|最多|以上|以下/i

/** Is this a question rather than an answer? */
export function isQuestion(said: string): boolean {
  const plain = plainly(said)
  return /[?？]["'”’)\s]*$/.test(plain) || opening.test(plain) || asking.test(settled(plain)) || alternatives.test(plain)
}
/** Without the particle at the end where that asks nothing: 「那就放腾讯云吧」, 「还没备案呢」. */
const settled = (plain: string) => {
  if (decides.test(plain) && !judges.test(plain)) return plain.replace(/吧\s*$/, '')
  return notYet.test(plain) ? plain.replace(/呢\s*$/, '') : plain
}
const notYet = /^(?!.*(?:吗|么|什么|怎么|哪|谁|多少|几)).*(?:还没|还不|还在|正在|没有?)[^，。！？]{0,10}呢\s*$/u
/** 「那就放腾讯云吧」, 「还是搬回国内吧」 settle something; 「不用备案吧」, 「可以吧」 ask to hear it confirmed. */
const decides =
  /^(?:.{0,8}(?:放|用|选|搬|迁|买|租|换|改|走|挂|上|填|写|叫|定|算|当|按|弄|做|开|办|回|来|要)[^，。！？]{0,24}|(?:那|还是|就|先)[^，。！？]{1,24})吧\s*$/u
const judges = /不|没|无|可以|能|会|应该|需要|必须|得|够|对|行|好|有|多少|什么|怎么|哪|(?<!还)是[^，。]{0,6}吧/u
/** 「先备案还是先上架」 puts two things to choose from; 「那还是搬回来」 chooses. */
const alternatives =
  /(?<!^(?:那|那么|就|我|我们|咱们?|嗯|哦|好|算了|想想|想了想|最后|最终|决定|觉得|网站|服务器|公司|目前|现在|应该)*)还是(?!(?:不|没|打|被|老|很|要|想|会|能|可以))\S/u

/** Does the speaker leave it open: "I think it's the boss's", 「可能在上海」? */
export function isDoubtful(said: string): boolean {
  return guessing.test(plainly(said))
}

/** Does it end with a question mark? */
export function isMarked(said: string): boolean {
  return /[?？]["'”’)\s]*$/.test(plainly(said))
}

/** A question or a guess. In words kept as typed (names, addresses) only the sentence around them tells. */
export function isLeftOpen(said: string, verbatim: boolean): boolean {
  if (!verbatim) return isQuestion(said) || isDoubtful(said)
  const plain = plainly(said)
  return isMarked(said) || isHedged(said) || /吗\s*$/.test(plain)
}
/** Does the sentence begin with a guess: "I think it is …", 「可能是…」? */
export function isHedged(said: string): boolean {
  return hedged.test(plainly(said))
}
const hedged =
  /^(?:(?:i|we) (?:think|guess|believe|suppose|assume)|maybe|perhaps|probably|possibly|not sure|no idea|i'd say)\b|^(?:我猜|我想|我觉得)?(?:可能|也许|或许|大概|好像|似乎)(?:是|叫|在|要|会)|^(?:我猜|我觉得)/i

/** A question in full that cannot be a name: it has the form of one, and speaks of us, of the case, or of what we do. */
export function isPlainQuestion(said: string): boolean {
  const plain = plainly(said)
  if (isMarked(said) || /(?:吗|嗎)\s*$/.test(plain)) return true
  if (/\p{Script=Han}/u.test(plain)) return asking.test(plain.replace(/吧$/, '')) && oursHan.test(plain)
  return opening.test(plain) && ours.test(plain)
}
const ours =
  /\b(?:filing|filed|file|icp|beian|licen[cs]e|domain|server|name|names|hosting|provider|registration|register|approv\w+|allowed|rules?|requirements?|documents?|papers?|question|need|must|mean|this|that|it|do (?:i|we|you)|can (?:i|we)|should (?:i|we)|may (?:i|we))\b/i
const oursHan =
  /备案|许可|证(?:件|照|书)?|域名|服务器|主体|公安|管局|名称|名字|名|要求|规定|可以|需要|需不需要|能不能|应该|必须|你们?|您|我|这个|审核|材料|填|写|提供|流程|费用/

/** Is a figure only roughly given: "about half", 「左右」? */
export function isRough(said: string): boolean {
  return roughly.test(plainly(said))
}
