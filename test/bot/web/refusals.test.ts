// Who is not heard: another site, no token, too much, too fast. All of it is refused before a byte of a body is read.
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshToken, headers, PageTwin } from '../../twins/web/page.ts'
import { samples } from '../telegram/stage.ts'
import { openWebStage, type WebStage } from './stage.ts'

let stage: WebStage
/** Another one, whose limits are counted by a clock that stands still. */
let still: WebStage
let clock = 0
beforeAll(async () => {
  stage = await openWebStage({ origins: ['https://www.vendor.example'] })
  still = await openWebStage({ steady: () => clock })
})
afterAll(async () => {
  await stage.close()
  await still.close()
})

const doing = (text = 'hello') => JSON.stringify({ id: crypto.randomUUID(), locale: 'en', what: { kind: 'text', text } })
async function status(change: Record<string, string | null>, body = doing(), path = '/chat/act'): Promise<number> {
  const given = Object.entries({ ...headers(stage.url, freshToken()), ...change }).filter(([, value]) => value !== null)
  const response = await fetch(`${stage.url}${path}`, {
    method: 'POST',
    body,
    headers: Object.fromEntries(given) as Record<string, string>,
  })
  return response.status
}

describe('what the web page refuses', () => {
  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['a site that may only embed', { origin: 'https://www.vendor.example' }],
    ['a page of nowhere', { origin: 'null' }],
    ['nobody in particular', { origin: null }],
    ['a browser that says it is another site', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour of ours', { 'sec-fetch-site': 'same-site' }],
  ])('forged requests of %s', async (_, change) => {
    for (const path of ['/chat/act', '/chat/stream', '/chat/upload', '/chat/file', '/chat/forget'])
      expect([path, await status(change, '{}', path)]).toEqual([path, 403])
  })

  it('whoever has no token of a talk, or only something like one', async () => {
    for (const authorization of [null, 'Bearer ', 'Bearer short', `Bearer ${'x'.repeat(44)}`, `Bearer ${'é'.repeat(43)}`])
      expect(await status({ authorization: authorization === null ? null : encodeURI(authorization) })).toBe(401)
  })

  it.each([
    ['no JSON', 'hello'],
    ['a list', '[]'],
    ['no id', JSON.stringify({ locale: 'en', what: { kind: 'text', text: 'x' } })],
    ['an id with a colon', JSON.stringify({ id: 'a:b:c:d:e', locale: 'en', what: { kind: 'text', text: 'x' } })],
    ['another language', JSON.stringify({ id: 'abcdef', locale: 'fr', what: { kind: 'text', text: 'x' } })],
    ['a deed of the team', JSON.stringify({ id: 'abcdef', locale: 'en', what: { kind: 'desk', action: 'erase' } })],
    ['a role', JSON.stringify({ id: 'abcdef', locale: 'en', role: 'team', what: { kind: 'text', text: 'x' } })],
    ['nothing but blanks', JSON.stringify({ id: 'abcdef', locale: 'en', what: { kind: 'text', text: '   ' } })],
    ['words too long', doing('x'.repeat(8_001))],
  ])('a body with %s', async (_, body) => {
    expect(await status({}, body)).toBe(400)
  })

  it('a body too large, by its announcement alone', async () => {
    const answered = await announced(stage.port, '/chat/act', 40_000)
    expect(answered).toMatch(/^HTTP\/1\.1 413 /)
    expect(await announced(stage.port, '/chat/upload', 21 * 1024 * 1024)).toMatch(/^HTTP\/1\.1 413 /)
  })

  it('a body without its length', async () => {
    expect(await announced(stage.port, '/chat/act', null)).toMatch(/^HTTP\/1\.1 411 /)
  })

  it('a talk that is too fast, and says how long to wait', async () => {
    const token = freshToken()
    const ask = () => new PageTwin(still.url, { token }).post('/chat/file', 'none')
    const all = await Promise.all(Array.from({ length: 25 }, ask))
    expect(all.filter(({ status }) => status === 404)).toHaveLength(20)
    expect(all.find(({ status }) => status === 429)!.headers.get('retry-after')).toBe('1')
    clock += 1_000
    expect([(await ask()).status, (await ask()).status]).toEqual([404, 429])
  })

  it('an address that is too fast, whatever talks it makes up; its neighbours are served', async () => {
    const from = (address: string) => new PageTwin(still.url, { address }).post('/chat/file', 'none').then(({ status }) => status)
    // What stands before the proxy's own entry is hearsay.
    const all = await Promise.all(
      Array.from({ length: 320 }, (_, index) => from(index % 2 === 0 ? '203.0.113.9' : `198.51.100.${index % 250}, 203.0.113.9`)),
    )
    expect(all.filter((one) => one === 404)).toHaveLength(300)
    expect(await from('203.0.113.10')).toBe(404)
  })

  it('is asked by POST alone; an address holds nothing about anybody', async () => {
    for (const path of ['/chat/act', '/chat/stream', '/chat/file']) expect((await fetch(`${stage.url}${path}`)).status).toBe(405)
    expect((await fetch(`${stage.url}/chat?token=x`, { method: 'POST' })).status).toBe(405)
  })
})

describe('files in the web page', () => {
  const upload = (page: PageTwin, bytes: Buffer<ArrayBuffer>, name: string, id = crypto.randomUUID() as string) =>
    page.post('/chat/upload', bytes, { 'x-id': id, 'x-locale': 'en', 'x-name': encodeURIComponent(name) })

  it('are kept under what they are, once, and given back to their talk alone', async () => {
    const ann = new PageTwin(stage.url).open()
    const bytes = samples.pdf()
    const id = crypto.randomUUID()
    expect((await upload(ann, bytes, '营业执照.exe', id)).status).toBe(204)
    expect((await upload(ann, bytes, '营业执照.exe', id)).status).toBe(204)
    await ann.until(() => ann.lines.some((line) => line.by === 'person' && line.files?.length === 1), 'the file is shown')
    const file = ann.lines.flatMap((line) => (line.by === 'person' ? (line.files ?? []) : []))
    expect(file).toMatchObject([{ name: '营业执照.pdf', type: 'application/pdf', bytes: bytes.length }])
    const given = await ann.post('/chat/file', file[0]!.id)
    expect(Buffer.from(await given.arrayBuffer()).equals(bytes)).toBe(true)
    expect((await new PageTwin(stage.url).post('/chat/file', file[0]!.id)).status).toBe(404)
    ann.close()
  })

  it('of no kind that is kept are said to be so', async () => {
    const ann = new PageTwin(stage.url).open()
    expect((await upload(ann, Buffer.from('<svg onload=alert(1)>'), 'x.svg')).status).toBe(204)
    await ann.until(() => ann.answers.length > 0, 'an answer')
    expect(ann.answers[0]).toMatch(/PDF|JPG|JPEG|photo/i)
    ann.close()
  })
})

describe('the page as it is served', () => {
  it('lets nothing in from elsewhere and is shown in the vendor’s sites alone', async () => {
    const response = await fetch(`${stage.url}/chat`, { headers: { 'accept-language': 'zh-CN,zh;q=0.9' } })
    const policy = response.headers.get('content-security-policy')!
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'self' https://www.vendor.example")
    expect(policy).not.toMatch(/unsafe|\*|https?:(?!\/\/www\.vendor\.example)/)
    const html = await response.text()
    expect(html).toContain('<html lang="zh-Hans">')
    expect(html).not.toMatch(/<script>|<style|style=|https?:\/\//)
  })

  it('weighs less than 60 kB, and nothing where it is known', async () => {
    let bytes = 0
    for (const path of ['/chat/page.js', '/chat/page.css', '/widget.js']) {
      const response = await fetch(`${stage.url}${path}`, { headers: { 'accept-encoding': 'gzip' } })
      bytes += Number(response.headers.get('content-length'))
      const again = await fetch(`${stage.url}${path}`, { headers: { 'if-none-match': response.headers.get('etag')! } })
      expect(again.status).toBe(304)
    }
    expect(bytes).toBeLessThan(60_000)
    console.info(`the page weighs ${bytes} bytes in gzip`)
  })
})

/** Announces a body and sends none of it: what is answered shows when the refusal comes. */
function announced(port: number, path: string, bytes: number | null): Promise<string> {
  const length = bytes === null ? 'Transfer-Encoding: chunked' : `Content-Length: ${bytes}`
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      const head = [`POST ${path} HTTP/1.1`, `Host: 127.0.0.1:${port}`, `Origin: http://127.0.0.1:${port}`, length]
      socket.write(`${[...head, `Authorization: Bearer ${freshToken()}`].join('\r\n')}\r\n\r\n`)
    })
    socket.once('data', (data) => {
      resolve(data.toString())
      socket.destroy()
    })
    socket.once('error', reject)
  })
}
