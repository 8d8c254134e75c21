// The page and its script as the browser gets them: nothing from elsewhere, nothing inline, shown only inside the sites that may.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { answer, type Http } from '../http.ts'
import { builtPage, type PagePart, partPaths } from './built-page.ts'
import { documentOf } from './document.ts'

/** What the page may do. Its parts come from here, pictures and papers from the talk itself. */
const policyFor = (origins: readonly string[]) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self' blob: data:",
    'frame-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    `frame-ancestors 'self' ${origins.join(' ')}`,
  ].join('; ')

/** Plugs in `/chat` with its parts and `/widget.js`; resolves once they are made. */
export async function pageRoutes(
  http: Http,
  {
    origins,
    brand,
    telegram,
  }: { readonly origins: readonly string[]; readonly brand?: string | undefined; readonly telegram: boolean },
): Promise<void> {
  const page = builtPage()
  const policy = policyFor(origins)
  http.route('/chat', (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(response, 405)
    const body = Buffer.from(documentOf({ accept: request.headers['accept-language'], brand, telegram }))
    response.writeHead(200, {
      ...always,
      'content-type': 'text/html; charset=utf-8',
      'content-length': body.length,
      'content-security-policy': policy,
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': 'camera=(), microphone=(), geolocation=()',
      vary: 'accept-language',
    })
    response.end(request.method === 'HEAD' ? undefined : body)
  })
  for (const path of partPaths)
    http.route(path, async (request, response) => givePart(request, response, (await page).get(path)!))
  await page
}

const always = { 'cache-control': 'no-cache', 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff' }

/** A part of the page: once it is there, the browser only asks whether it is still the same. */
function givePart({ method, headers }: IncomingMessage, response: ServerResponse, part: PagePart): void {
  if (method !== 'GET' && method !== 'HEAD') return answer(response, 405)
  const shared = {
    ...always,
    etag: part.tag,
    vary: 'accept-encoding',
    // The script of another site's page asks for `/widget.js`.
    'cross-origin-resource-policy': 'cross-origin',
  }
  if (headers['if-none-match'] === part.tag) return void response.writeHead(304, shared).end()
  const packed = /\bgzip\b/.test(headers['accept-encoding'] ?? '')
  const body = packed ? part.packed : part.plain
  response.writeHead(200, {
    ...shared,
    'content-type': part.type,
    'content-length': body.length,
    ...(packed && { 'content-encoding': 'gzip' }),
  })
  response.end(method === 'HEAD' ? undefined : body)
}
