// What the client says of a reviewer's call or of a link for the face check, as something that happened just now; questions about it are none.

const question =
  /[?？吗呢]\s*$|^(?:what|when|how|why|who|do|does|will|can|should|is|if)\b|^(?:如果|什么|怎么|为什么|会不会|要不要)/i
const call =
  /\b(?:missed (?:a|the|their|his|her) call|(?:the )?(?:reviewer|provider|auditor)(?: has| have)? (?:just )?(?:called|phoned|rang|tried to (?:call|reach))|(?:a|the) call from (?:the )?(?:reviewer|provider|auditor)|(?:reviewer|provider) (?:will|wants to) call)\b/i
const callZh =
  /(?:审核|接入商|服务商|云厂商|客服)[^，。]{0,8}(?:来电|打(?:过)?电话|打来|电话)[^，。]{0,8}(?:没接|未接|漏接|没接到|了|来)|(?:漏接|没接到|未接到?)[^，。]{0,6}(?:审核|接入商|服务商)[^，。]{0,4}电话/
const link =
  /\b(?:got|received|have|here is|there is|came)\b[^.!?]{0,24}\bface[- ](?:check|verification|recognition|scan)\b[^.!?]{0,12}\blink\b|\blink for (?:the |my )?face[- ](?:check|verification)\b[^.!?]{0,10}\b(?:came|arrived|is here)\b/i
const linkZh =
  /(?:收到|来了|发来|拿到)[^，。]{0,8}(?:人脸|刷脸)[^，。]{0,6}(?:链接|二维码)|(?:人脸|刷脸)[^，。]{0,6}(?:链接|二维码)[^，。]{0,4}(?:收到|来了|到了|发来)/

/** The duty that begins with it; null where nothing of the kind is said. */
export function announcedIn(said: string): 'reviewer-call' | 'face-check' | null {
  if (said.length > 200 || question.test(said.trim())) return null
  if (link.test(said) || linkZh.test(said)) return 'face-check'
  return call.test(said) || callZh.test(said) ? 'reviewer-call' : null
}
