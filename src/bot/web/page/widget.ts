// The script another site includes: a button in a corner, which opens the page in a frame. Until then nothing is loaded and nothing is kept.
import type { Locale } from '../../../locale.ts'

const words = {
  open: { en: 'Ask about ICP registration', zh: '咨询ICP备案' },
  frame: { en: 'ICP registration assistant', zh: 'ICP备案助手' },
  unread: { en: 'new', zh: '条新消息' },
}

const style = `
:host { all: initial; position: fixed; inset-block-end: 20px; inset-inline-end: 20px; z-index: 2147483000; color-scheme: light dark; }
button { position: relative; display: flex; align-items: center; gap: 10px; min-height: 52px; padding: 0 20px; border: 0; border-radius: 26px; cursor: pointer;
  font: 600 16px/1.2 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; color: #fff; background: #0b5c63; box-shadow: 0 6px 24px rgb(0 0 0 / .22); }
button:hover { background: #084a50; }
button:focus-visible { outline: 3px solid #8fd3da; outline-offset: 2px; }
svg { width: 22px; height: 22px; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
b { position: absolute; inset-block-start: -6px; inset-inline-end: -4px; min-width: 22px; padding: 0 4px; border-radius: 11px; background: #b3261e; font: 600 13px/22px system-ui, sans-serif; text-align: center; box-sizing: border-box; }
iframe { position: fixed; inset-block-end: 20px; inset-inline-end: 20px; width: min(420px, calc(100vw - 40px)); height: min(720px, calc(100dvh - 40px));
  border: 0; border-radius: 16px; background: Canvas; box-shadow: 0 12px 48px rgb(0 0 0 / .3); }
@media (max-width: 520px) { iframe { inset: 0; width: 100vw; height: 100dvh; border-radius: 0; } }
[hidden] { display: none; }
`

const script =
  document.currentScript instanceof HTMLScriptElement
    ? document.currentScript
    : document.querySelector<HTMLScriptElement>('script[src$="/widget.js"]')
const source = new URL(script?.src ?? location.href)

function open(): void {
  const wanted = script?.dataset.lang ?? (document.documentElement.lang || navigator.language)
  const locale: Locale = /^zh\b/i.test(wanted) ? 'zh' : 'en'
  const host = document.createElement('icp-assistant')
  const root = host.attachShadow({ mode: 'closed' })
  // A sheet made here is no inline style: the site's own policy has nothing against it.
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(style)
  root.adoptedStyleSheets = [sheet]
  const button = document.createElement('button')
  button.type = 'button'
  button.setAttribute('aria-haspopup', 'dialog')
  const label = document.createElement('span')
  label.textContent = words.open[locale]
  const unread = document.createElement('b')
  unread.hidden = true
  button.append(bubble(), label, unread)
  root.append(button)
  document.body.append(host)
  let frame: HTMLIFrameElement | undefined
  let missed = 0

  const show = (shown: boolean) => {
    if (frame === undefined) return
    frame.hidden = !shown
    button.hidden = shown
    missed = 0
    unread.hidden = true
    if (shown) frame.focus()
    else button.focus()
  }
  button.addEventListener('click', () => {
    if (frame === undefined) {
      frame = document.createElement('iframe')
      frame.title = words.frame[locale]
      frame.referrerPolicy = 'no-referrer'
      frame.allow = ''
      frame.src = `${source.origin}/chat#${locale}`
      root.append(frame)
    }
    show(true)
  })
  addEventListener('message', ({ origin, source: from, data }: MessageEvent<{ icp?: string } | null>) => {
    if (frame === undefined || origin !== source.origin || from !== frame.contentWindow) return
    if (data?.icp === 'close') show(false)
    if (data?.icp !== 'message' || !frame.hidden) return
    unread.textContent = String(++missed)
    unread.setAttribute('aria-label', `${missed} ${words.unread[locale]}`)
    unread.hidden = false
  })
}

function bubble(): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg'
  const svg = document.createElementNS(space, 'svg')
  const path = document.createElementNS(space, 'path')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('aria-hidden', 'true')
  path.setAttribute('d', 'M4 5h16v11H9l-5 4z')
  svg.append(path)
  return svg
}

if (document.body === null) addEventListener('DOMContentLoaded', open)
else open()
