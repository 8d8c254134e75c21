// A name tried right after one was refused: 「叫老王味道行不」, "how about Old Wang's Kitchen?" is checked without being asked to by name.
import type { Draft } from '../../draft/draft.ts'
import { checkName } from './name.ts'

/** After a notice about the name, the names people try next. True if one was checked. */
export function takeTriedName(draft: Draft, said: string): boolean {
  const isOpen = [...(draft.memory.mendable ?? []), ...(draft.memory.mending ?? [])].some((id) => /name/.test(id))
  const tried = isOpen ? (forms.map((form) => form.exec(said.trim())?.[1]).find((name) => name !== undefined) ?? null) : null
  if (tried === null || /[什么啥哪谁怎几]|\b(?:what|which|how|when)\b/iu.test(tried)) return false
  checkName(draft, tried)
  return true
}

const asks = '(?:行不行|行不|行吗|行么|可以吗|可以不|可不可以|好吗|好不好|能过吗|能不能过|怎么样|咋样|呢)'
const forms: readonly RegExp[] = [
  new RegExp(
    `^(?:那|就|现在|原来|之前|我们?|网站|的|名字|名称|站名)*(?:叫|改叫|改成|改为|换成|起名)(?:叫|做)?[“"「《]?([\\p{L}\\p{N}· ]{2,24}?)[”"」》]?[,，\\s]*${asks}?\\s*[?？。.]*$`,
    'u',
  ),
  new RegExp(`^(?:那|用)?[“"「《]?([\\p{L}\\p{N}·]{2,24}?)[”"」》]?[,，\\s]*${asks}\\s*[?？。.]*$`, 'u'),
  /^(?:and |ok |so )*(?:how about|what about|is|would|can (?:it|we) (?:be called|use|take)|(?:it'?s|it is|we are|the site is) called|call(?:ed)? it) ["“']?([\p{L}\p{N}'’& -]{2,40}?)["”']?(?: (?:ok|okay|fine|allowed|be ok|be fine|work|pass))?\s*[?.]*$/iu,
]
