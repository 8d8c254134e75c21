// The page's script and style, bundled by esbuild when the demo opens, and the document that loads them.
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const sources = fileURLToPath(new URL('page/', import.meta.url))

/** The document. */
export const documentText = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>ICP Registration Assistant: the demo house</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css">
<script type="module" src="/page.js"></script>
</head>
<body><div id="demo"></div></body>
</html>
`

/** The parts by the path they are served at. */
export async function buildPage(): Promise<ReadonlyMap<string, { readonly type: string; readonly text: string }>> {
  const { outputFiles } = await build({
    entryPoints: [
      { in: `${sources}main.tsx`, out: 'page' },
      { in: `${sources}style/page.css`, out: 'page' },
    ],
    outdir: sources,
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    logLevel: 'silent',
  })
  const text = (end: string) => outputFiles.find(({ path }) => path.endsWith(end))!.text
  return new Map([
    ['/page.js', { type: 'text/javascript; charset=utf-8', text: text('.js') }],
    ['/page.css', { type: 'text/css; charset=utf-8', text: text('.css') }],
  ])
}
