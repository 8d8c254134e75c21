// The page's document: a head, a place for the talk, and words for those without scripts. In Chinese for whoever reads Chinese.
import type { Locale } from '../../locale.ts'

const words = {
  name: { en: 'ICP Registration Assistant', zh: 'ICP备案助手' },
  noScript: { en: 'This page needs JavaScript to talk with you.', zh: '此页面需启用JavaScript才能对话。' },
}

/** The document. `accept` is what the browser says of its languages; the page's own switch goes before it once it runs. `telegram`: talks can go on there. */
export function documentOf({
  accept = '',
  brand,
  telegram,
}: {
  readonly accept?: string | undefined
  readonly brand?: string | undefined
  readonly telegram: boolean
}): string {
  const locale: Locale = /^\s*zh\b/i.test(accept) ? 'zh' : 'en'
  const name = escaped(brand ?? words.name[locale])
  return `<!doctype html>
<html lang="${locale === 'zh' ? 'zh-Hans' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${name}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/chat/page.css">
<script type="module" src="/chat/page.js"></script>
</head>
<body>
<div id="talk" data-brand="${escaped(brand ?? '')}"${telegram ? ' data-telegram' : ''}></div>
<noscript>${words.noScript[locale]}</noscript>
</body>
</html>
`
}

function escaped(text: string): string {
  const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return text.replace(/[&<>"]/g, (mark) => marks[mark]!)
}
