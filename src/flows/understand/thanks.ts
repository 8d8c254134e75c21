// Thanks with a few words around them: "ok thanks, at least somebody is honest". They close a matter and fill no fact.

const thanks =
  /^(?:(?:ok(?:ay)?|oh|ah|great|all ?right|perfect|good|cool|nice|wow|well|fine|got it|i see|好的?|好吧|哦+|噢|行|嗯+|那|原来如此|明白了?|知道了?|懂了)[,，!！。.~ ]*)*((?:many |big )?(?:thanks|thank you|thank u|thx|tnx|cheers|much appreciated)|(?:太)?(?:谢谢|谢啦|谢了|多谢|感谢|辛苦|唔該|唔该|謝謝|多謝)(?:您|你|啦|了|哈|晒|曬|嗮)*)/i

/** The thanks a message begins with, where what follows is short; null otherwise. */
export function thanksIn(said: string): { readonly thanks: string; readonly rest: string } | null {
  const found = thanks.exec(said.trim())
  if (found === null) return null
  const rest = said
    .trim()
    .slice(found[0].length)
    .replace(/^[\s,，!！.。~]+/, '')
  const size = /\p{Script=Han}/u.test(rest) ? rest.length / 2 : rest.split(/\s+/).length
  return size > 10 ? null : { thanks: found[1]!, rest }
}
