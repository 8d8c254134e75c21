// Sets apart what is only mentioned beside the service meant: a website that is filed already, the back end of an app.

const before = /(?:\bfiled|已备案的?|备过案的?)\s*$/i
const after =
  /^\s*(?:(?:is|was|were|has been|have been|has|already|已经?|早已?|之前|以前|都)\s*){0,3}(?:filed|registered|(?:an? |our )?(?:icp|beian)|备案|备过案|有备案)/i
const site = /\b(?:web ?sites?|sites?|homepage)\b|网站|官网/gi
const backEnd = /\bback[ -]?end\b|后端|后台接口/gi
const other = /\bapps?\b|\bmini[ -]?programs?\b|小程序|客户端/i

/** Is what stands at this place only said to be filed already? */
export function isFiledAside(plain: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return before.test(plain.slice(Math.max(0, start - 12), start)) || after.test(plain.slice(end, end + 40))
}

/** Did somebody else put on the site what is named: 「网站被人挂了博彩页面」? It is no content of theirs. */
export function isIntruded(plain: string): boolean {
  return intruded.test(plain)
}
const intruded =
  /被(?:人|别人|黑客|恶意)?[^，。]{0,3}(?:挂|黑|植入|篡改|劫持|入侵|攻击|注入)|\b(?:hacked|defaced|injected|hijacked|malware)\b/i

/** The text without a filed website or a back end that stands beside an app or mini program. */
export function withoutAsides(said: string): string {
  if (!other.test(said)) return said
  return said
    .replace(site, (words: string, at: number) => (isFiledAside(said, { start: at, end: at + words.length }) ? ' ' : words))
    .replace(backEnd, ' ')
}
