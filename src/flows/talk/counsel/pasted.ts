// Tells a pasted notice, and word of one, from questions and talk about notices.

const returned =
  /退回|驳回|打回|不予通过|不给过|没过审|审核不通过|审核未通过|未通过审核|审核意见|核验失败|"(?:key_name|error|suggest)"\s*:|\b(?:rejected|sent (?:\w+ )?back|returned|not approved|refused|turned down|return reason)\b/i
const reported =
  /(?:管局|审核员|审核老师|老师|小二|客服|接入商|专员)[^,，。？?]{0,6}(?:说|要求|让|反馈|回复|来电|[:：])|被退|\b(?:reviewer|bureau|administration|officer|tencent|aliyun|alibaba|huawei)\b(?:(?!\b(?:we|i|our|my)\b)[^.;,。]){0,24}\b(?:says?|said|note|told|wants?|claims?|insists?|objects?|objected)\b/i
/** The tone of somebody who checks: this is to be changed, that is not accepted. Whoever tells of an own case speaks of “we” and asks nothing of us. */
const demands =
  /请.{0,14}(?:改|换|补|传|重新|更正|提供|提交|核|注销|关|恢复|完善|填|解除|续|选|使用|处理|变更|转|附)|不予(?:受理|通过|备案|认可|审核)|不符合|与.{1,16}(?:不一致|不符|不匹配)|不得|不接受|不受理|不合规|不规范|须(?:为|与|由|是|在|持|提供)|核验(?:失败|不一致|未通过)|未(?:提供|上传|盖|加盖|签|填|注明|说明|悬挂|见)|有误|过期|\bplease (?:correct|change|upload|provide|supply|attach|renew|re-?upload|modify|supplement|choose|use|complete|close|transfer|make sure|have)|\bmust\b|not accepted|does(?:n['’]t| not) (?:match|correspond)|differs? from|\bmissing\b|\binvalid\b|inconsistent/i
const asksInGeneral =
  /如果|假如|会不会|会被|是否会|哪些|什么情况|常见|避免|防止|多久|多长|几天|\bif\b|\bcan\b(?!['’]t)|\bcould\b(?! not|n['’]t)|\bwould\b|how long|how often|common|usual|avoid|prevent|why (?:do|are|is)|what happens/i
const asks =
  /[?？]|吗|呢$|怎么|什么|为什么|请问|是否|\b(?:what|how|should|do we|do i)\b|^(?:is|are|do|does|did|can|must|may|will|has|have|w?h?ich|when|where|who|why|whats|wat)\b/i
const letterLike =
  /【|尊敬的|您的(?:ICP)?备案|您在我司|贵司|贵公司|贵单位|\bdear\b|\byour (?:icp )?(?:filing|site|licence|license)\b|工信[局部](?:提醒|通知)|工信局|审核意见/i
const asksForHelp = /想|需要办|怎么|什么|打算|准备|咨询|请问|吗|\b(?:i|we|my|our|what|how|should)\b|我/i

/** A store, a bank or an advertiser refuses for want of a filing; that is a case to be told, and no return of one. */
const forWantOfFiling =
  /\b(?:rejected|refused|blocked|removed|turned down|taken down)\b[^.;]{0,60}\b(?:no|not|without|missing|lack of|needs?)\b(?: \w+){0,2} (?:icp|bei ?an|filed|filing)\b|(?:退回|驳回|拒|下架|阻断)[^。；;]{0,10}(?:没有?|未|无|缺)(?:ICP)?备案/i

/** A notice speaks of what was decided, or somebody tells what was; a question about notices in general is none. */
export function looksPasted(said: string): boolean {
  const long = (said.match(/\p{Script=Han}/gu) ?? []).length >= 10 || said.trim().split(/\s+/).length >= 8
  if (!long || asksInGeneral.test(said) || forWantOfFiling.test(said)) return false
  if (returned.test(said) || soundsLikeNotice(said)) return true
  return letterLike.test(said) && said.length >= 24 && !asksForHelp.test(said)
}

/** The tone of a notice, in however few words: what somebody else found wrong or wants changed. */
export const soundsLikeNotice = (said: string): boolean =>
  (reported.test(said) || (demands.test(said) && !ownCase.test(said))) && !asks.test(said)

const ownCase = /我(?!司|局|省|方|公司|市)|咱|俺|想|打算|准备|计划|\b(?:i|we|my|our|i'm|we're)\b/i
const mine = /我|咱|俺|公司的|单位的|这次|\b(?:my|our|we|us|it)\b/i
const back =
  /(?:退回|驳回|打回|被退|被拒|没通过|没过|未通过)(?:了|来|$|[,，。!！?？怎咋为求\s])|\b(?:(?:was|were|got|been|is|came|sent) (?:just |now )?(?:rejected|returned|sent back|refused|turned down|bounced|back)|rejected (?:my|our|it)|sent it back)\b/i
const supposed =
  /如果|假如|会不会|会被|是否会|怕|担心|避免|防止|多久|几次|公安|\b(?:if|can|could|would|will|might|avoid|prevent|how long|how often|police|psb)\b/i

/** “My filing was rejected, what now?”, said shortly. `alone`: no question is open, so that a statement can only mean one's own. */
export function saysItCameBack(said: string, alone: boolean): boolean {
  const short = said.length <= 80 && (said.match(/\p{Script=Han}/gu) ?? []).length <= 24
  return (
    short &&
    !forWantOfFiling.test(said) &&
    (mine.test(said) || (alone && !asks.test(said))) &&
    back.test(said) &&
    !supposed.test(said)
  )
}
