// The words of a web page as a visitor sees them, each run with the link, the place and the visibility it stands under.
import { createRequire } from 'node:module'
import type { DefaultTreeAdapterTypes } from 'parse5'

/**
 * One run of text. `link`: the address it links to, '' for an empty one. `foot`: inside a footer; `head`: inside a header or bar at the
 * top. Example: a footer's number is `{ text: '京ICP备12345678号-1', link: 'https://beian.miit.gov.cn', hidden: false, foot: true, … }`.
 */
export type Run = {
  readonly text: string
  readonly link: string | undefined
  readonly hidden: boolean
  readonly foot: boolean
  readonly head: boolean
  /** Whether a picture stands in the same link, or beside it within the same block. */
  readonly badge: boolean
}

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

/** What holds for everything inside an element. */
type Around = Pick<Run, 'link' | 'hidden' | 'foot' | 'head'> & { readonly blocks: readonly Element[] }

/** The runs of a page, in the order of the source, and whether it has a footer at all. */
export function runsOf(html: string): readonly Run[] {
  const runs: Run[] = []
  const around: Around = { link: undefined, hidden: false, foot: false, head: false, blocks: [] }
  for (const node of parsed(html)) walk(node, around, runs)
  return runs
}

function walk(node: Node, around: Around, runs: Run[]): void {
  if (node.nodeName === '#text') {
    const { blocks, ...place } = around
    const text = (node as DefaultTreeAdapterTypes.TextNode).value
    if (text.trim() !== '') runs.push({ ...place, text, badge: blocks.slice(-2).some(holdsPicture) })
    return
  }
  if (node.nodeName === '#comment') {
    const text = (node as DefaultTreeAdapterTypes.CommentNode).data
    runs.push({ ...around, text, hidden: true, badge: false })
    return
  }
  if (!('tagName' in node)) return
  if (node.tagName === 'script') return written(node, around, runs)
  if (silent.has(node.tagName)) return
  const within = aroundOf(node, around)
  for (const child of node.childNodes) walk(child, within, runs)
}

/** `document.write('<div>…</div>')`: what a script writes whole is seen like the rest. */
function written(script: Element, around: Around, runs: Run[]): void {
  const code = script.childNodes.map((node) => ('value' in node ? node.value : '')).join('')
  for (const [, , html = ''] of code.matchAll(/(['"`])((?:(?!\1)[^\\]|\\.)*<(?:(?!\1)[^\\]|\\.)*)\1/gs))
    for (const node of parsed(html.replace(/\\(['"`/])/g, '$1'))) walk(node, around, runs)
}

// Opened with the first page that is checked: most processes never see one.
const parsed = (html: string) => (createRequire(import.meta.url)('parse5') as typeof import('parse5')).parse(html).childNodes

const silent = new Set(['style', 'template', 'head', 'title'])

function aroundOf(element: Element, around: Around): Around {
  const at = (name: string) => element.attrs.find((attr) => attr.name === name)?.value
  const named = `${element.tagName} ${at('id') ?? ''} ${at('class') ?? ''} ${at('role') ?? ''}`.toLowerCase()
  const foot = /(?:^|[\s_-])(?:footer|foot|bottom|copyright|contentinfo|beian|icp)/.test(named)
  const head = /(?:^|[\s_-])(?:header|top|topbar|navbar|nav|banner|masthead)(?:[\s_-]|$)/.test(named)
  return {
    link: element.tagName === 'a' ? (at('href') ?? '').trim() : around.link,
    hidden: around.hidden || isHidden(element, at('style') ?? '', at('class') ?? '') || at('hidden') !== undefined,
    foot: around.foot || (foot && !head),
    head: around.head || head,
    blocks: [...around.blocks, element],
  }
}

/** Inline styles and the class names that frameworks use for hiding; `noscript` shows to nobody who has scripts. */
function isHidden(element: Element, style: string, classes: string): boolean {
  const plain = style.toLowerCase().replace(/\s+/g, '')
  return (
    element.tagName === 'noscript' ||
    /display:none|visibility:hidden|opacity:0(?:\.0+)?(?:;|$|!)|font-size:0(?:px|em|rem|pt|%)?(?:;|$|!)|(?:left|top|text-indent|margin-left):-\d{3,}|(?:^|;)(?:height|width):0(?:px)?(?:;|$|!)|(?:^|;)color:transparent|clip:rect\(0/.test(
      plain,
    ) ||
    sameColour(plain) ||
    /(?:^|\s)(?:hidden|d-none|hide|invisible|sr-only|visually-hidden|is-hidden)(?:\s|$)/.test(classes.toLowerCase())
  )
}

function sameColour(style: string): boolean {
  const colour = /(?:^|;)color:([^;!]+)/.exec(style)?.[1]
  const ground = /(?:^|;)background(?:-color)?:([^;!]+)/.exec(style)?.[1]
  const whole = (value: string | undefined) => (value === '#fff' || value === 'white' ? '#ffffff' : value)
  return colour !== undefined && whole(colour) === (whole(ground) ?? (whole(colour) === '#ffffff' ? undefined : (ground ?? '-')))
}

function holdsPicture(element: Element): boolean {
  if (['html', 'body', 'main', 'footer'].includes(element.tagName) && element.childNodes.length > 12) return false
  return element.childNodes.some(
    (child) =>
      'tagName' in child && (['img', 'svg', 'picture'].includes(child.tagName) || (child.tagName !== 'a' && holdsPicture(child))),
  )
}
