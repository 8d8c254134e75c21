// Puts into plain words what is wanted where people say it sideways: "no way to have it by Monday?" asks how fast it can go.

/** 「想了解下ICP」: the thing itself is asked for. */
const thing =
  /^(?:我|我们)?(?:就)?(?:想|来)?(?:了解|咨询|问问?)(?:一?下|一?些)?(ICP|备案|ICP备案|许可证|ICP证|公安备案)(?:的?(?:事|事情|问题))?\s*$/i
/** A day or a span that is near. */
const soon =
  /\b(?:by|before|until|till|within|in|on) (?:next |this |the )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|week|month|tomorrow|tonight|end of|(?:a|one|two|three|four|five|ten|\d+) (?:days?|weeks?|hours?))\b|(?:[一二两三四五六七八九十几\d]+(?:天|周|个?星期)(?:之?内|里|以内)?|(?:这|下)?周[一二三四五六日天末]|(?:下|这)(?:个)?(?:周|星期|月)|明天|后天|月底)(?:之?前|之?内|就)?/i
/** Asks whether that can be done. */
const possible =
  /\b(?:possible|realistic|feasible|doable|manage|in time|make it|any way|no way|is there a way|can (?:we|i|it|you))\b|可能|来得及|赶得上|赶得及|现实吗|做得到|办得到|办得下来|能下来|搞定/i

/** How soon the filing itself can be had. */
const fast = /\bhow (?:fast|quick|quickly|soon)\b.{0,30}\b(?:filing|file|filed|beian|number|done|ready)\b/i

/** The question in the words it is found under; its own where they say it. `message`: what it stands in. */
export function wanted(words: string, message = words): string {
  const named = thing.exec(words.trim())?.[1]
  if (named !== undefined) return `什么是${named}`
  if (fast.test(words)) return /\p{Script=Han}/u.test(words) ? '备案要多久' : 'How long does an ICP filing take?'
  if (!soon.test(message) || !possible.test(words) || /(?:没|未|not|n't)\s*(?:收到|come|received?)/i.test(words)) return words
  return /\p{Script=Han}/u.test(words) ? '备案能加急吗' : 'Is there a fast track for the filing?'
}
