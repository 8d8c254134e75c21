// The one HTTP server: paths that are plugged in answer, all others do not exist, and nothing a route does brings it down.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer, BadBody, bodyOf, openHttp } from '../../src/bot/http.ts'

const http = openHttp()
let url = ''
beforeAll(async () => {
  http.route('/echo', async (request, response) => {
    const body = await bodyOf(request, 10).catch((error) => (error instanceof BadBody ? null : Promise.reject(error)))
    answer(response, body === null ? 413 : 200, body?.toString() ?? '')
  })
  http.route('/fails', () => Promise.reject(new Error('a secret of ours')))
  url = `http://127.0.0.1:${await http.listen(0, '127.0.0.1')}`
})
afterAll(() => http.close())

const post = (path: string, body: string) => fetch(url + path, { method: 'POST', body })

describe('the HTTP server', () => {
  it('answers the paths it knows, whatever follows the question mark', async () => {
    expect(await (await post('/echo?x=1', 'hello')).text()).toBe('hello')
  })

  it('knows no others', async () => {
    for (const path of ['/', '/echo/x', '/../etc/passwd', '/ECHO']) expect((await post(path, '')).status).toBe(404)
  })

  it('reads no body longer than allowed', async () => {
    expect((await post('/echo', 'x'.repeat(11))).status).toBe(413)
  })

  it('says nothing of what went wrong inside', async () => {
    const response = await post('/fails', '')
    expect([response.status, await response.text()]).toEqual([500, ''])
  })
})
