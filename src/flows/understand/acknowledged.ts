// What people write where nothing is to be said: a nod, that they have an alert in hand, that a code was refused. Whole messages alone count.

const has =
  /^(?:ok(?:ay)?[,. ]+|yes[,. ]+)?(?:got it|i(?:'ve| have)? got (?:it|the code)|i have (?:it|the code)|have it|received(?: it)?|(?:i'?m )?on it|seen|i see it|will do|doing it now|i(?:'ll| will) do it(?: now)?|done|(?:i(?:'ve| have)? )?entered(?: it| the code)?|(?:the )?code (?:is )?(?:accepted|entered)|it worked|i(?:'ve| have)? called(?: them)? back|answered(?: the call)?)$/
const hasZh =
  /^(?:好的?)?(?:我?(?:已经?)?收到(?:了|验证码了?)?|知道了|我来(?:处理|输入|弄)?|马上(?:处理|去|输入|弄)|(?:我?已经?)?(?:输入|验证|核验|填|处理|接听|接|回拨)(?:好|完|过|成功|通过)*了?)$/
const failed =
  /^(?:(?:the |my |this )?code (?:(?:was |is )?(?:wrong|invalid|refused|rejected|incorrect|not (?:right|accepted))|(?:isn't|wasn't) (?:right|accepted)|(?:does|did)(?:n't| not) work)|wrong (?:code|number)|it (?:says|said) (?:the code is )?(?:wrong|invalid)|i (?:typed|entered) it wrong|it did(?:n't| not) (?:work|take it))$/
const failedZh =
  /^(?:(?:短信)?(?:验证码|码)(?:不对|错误|错了|无效|不正确|输错了?|失败)了?|(?:我)?输错了?|(?:验证|核验)(?:失败|不通过|没通过)了?)$/

const plain = (said: string) =>
  said
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[\s.!,。！，~]+$/u, '')
    .trim()

/** Does the message say that somebody has it in hand, or is done? */
export function acknowledgesIn(said: string): boolean {
  const words = plain(said)
  return has.test(words) || (words.length > 1 && hasZh.test(words))
}

/** Does it say that the code was refused? */
export function failedTryIn(said: string): boolean {
  const words = plain(said)
  return failed.test(words) || failedZh.test(words)
}

/** "Ok", 「好的」: heard, and nothing said. */
export const isNod = (said: string): boolean =>
  /^(?:ok(?:ay)?|k+|alright|all right|fine|good|great|cool|nice|perfect|hm+|mm+|i see|got it|嗯+|好的?吧?|行吧?|哦+|噢+|知道了|明白了?|了解了?|收到)$/.test(
    plain(said),
  )
