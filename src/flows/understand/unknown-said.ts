// "I don't know where the server is", said at another question: which question that leaves open.
import type { FactPath } from '../../knowledge/law/facts.ts'
import type { Surroundings } from './reading.ts'
import { readable } from './stated.ts'

const unknown =
  /\b(?:no (?:idea|clue)|(?:do not|don't|dont|didn't|did not|does not|doesn't|can't|cannot) (?:really |even |actually )?(?:know|remember|tell|say)|not (?:\w+ )?sure|unsure|dunno|idk|haven't (?:checked|looked|asked))\b|不(?:太|大|是很)?(?:知道|清楚|确定|了解|晓得|记得)|说不(?:清|准|上来)|搞不(?:清|懂)|没(?:看过?|查过?|问过?|注意|留意|搞清楚?|弄清楚?)|忘了|唔知/i

/** Asks how to find it out, or asks something else beside. */
const asks = /[?？]|怎么|咋|如何|吗\s*$|\bhow (?:do|can|to|could|would)\b|\bwhat (?:do|should|can|now)\b/i

/** What is not known, by the words for it. The place of the server comes last: "filed at which server" is about the filing. */
const subjects: readonly (readonly [FactPath, RegExp])[] = [
  ['cdn.coversMainland', /\bcdns?\b|\baccelerat\w+|\bin front of it\b|加速|节点/i],
  [
    'record.icpFiling',
    /\b(?:filed|registered|beian|icp)\b.{0,20}\b(?:before|already|ever|yet|past)\b|\b(?:if|whether) (?:it|we|they|the site|anything)\b.{0,24}\b(?:filed|registered|beian)|(?:有没有|是否|以前|之前|是不是).{0,6}备(?:过|案)|备(?:没|没有)备|备案过没/i,
  ],
  [
    'entity.foreignSharePct',
    /\b(?:share|percent\w*|stake)\b.{0,20}\b(?:foreign|owns?|hold)|(?:外资|外方|股东).{0,6}(?:比例|多少|几成)/i,
  ],
  [
    'hosting.originLocation',
    /\b(?:servers?|host(?:ed|ing|er)?|data ?cent(?:re|er)|it runs|it is running|it's running|it sits)\b|服务器|主机|伺服器|机房|托管|(?:网站|它|程序)(?:放|部署|跑)?在哪|放(?:在)?哪/i,
  ],
]

/** The fact a message says is not known; null where it says so of nothing we ask, or of nothing in particular. */
export function unknownSaid(said: string, around: Surroundings): FactPath | null {
  const plain = readable(said, around)
  if (plain.length > 120 || !unknown.test(plain) || asks.test(plain)) return null
  const path = subjects.find(([, form]) => form.test(plain))?.[0]
  const known = path === undefined ? undefined : around.facts[path]
  return path === undefined || (known !== undefined && known !== 'unknown') ? null : path
}
