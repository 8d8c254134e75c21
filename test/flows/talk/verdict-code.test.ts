// The code of a verdict in the chat: known again as long as the history has it, and never where it does not.
import { describe, expect, it } from 'vitest'
import { plainText } from '../../../src/flows/model/message.ts'
import type { Turn } from '../../../src/flows/model/turn.ts'
import { commandIn } from '../../../src/flows/understand/command-in-text.ts'
import { clientScene } from '../scene.ts'

const noon = '2026-11-23T04:00:00.000Z'
const said = (turn: Turn) => turn.deliveries.map(({ message }) => plainText(message)).join('\n')

const told = {
  en: [
    'our German GmbH runs a website on a server in Frankfurt, no China CDN, no payments, just company information, online since 2019',
    'nothing yet',
  ],
  zh: ['我们是德国公司，网站服务器在法兰克福，没有用国内CDN，不卖东西，只是公司介绍，域名example.de，2019年就上线了', '都没有'],
}

/** A talk up to its verdict, and the code of it. */
function decided(lang: 'en' | 'zh') {
  const scene = clientScene(noon, { team: false })
  for (const line of told[lang]) scene.client(line)
  const given = scene.client(lang === 'en' ? 'verify' : '核验')
  return { scene, given, code: /\d{4}-\d{4}-\d{4}/.exec(said(given))?.[0] ?? 'none' }
}

describe('the code of a verdict', () => {
  it('comes with the proof as a file', () => {
    const { given, code } = decided('en')
    expect(said(given)).toContain('The code of this verdict is')
    expect(given.deliveries.map(({ message }) => message.file?.name)).toContain(`icp-verdict-${code}.json`)
  })

  it.each([
    ['en', 'verify', 'Genuine, and it still holds', 'sorry, the server is in Shanghai', 'Genuine, but no longer current'],
    ['zh', '核验', '真实，且仍然有效', '说错了，服务器在上海', '真实，但已不是最新结论'],
  ] as const)('is known again, also after the facts have changed (%s)', (lang, word, holds, change, past) => {
    const { scene, code } = decided(lang)
    expect(said(scene.client(`${word} ${code}`))).toContain(holds)
    expect(said(scene.client(`${word} ${code.replaceAll('-', '')}`))).toContain(holds)
    scene.client(change)
    scene.now = '2026-12-20T04:00:00.000Z'
    expect(said(scene.client(`${word} ${code}`))).toContain(past)
  })

  it.each([
    ['en', (code: string) => code],
    ['en', (code: string) => `my lawyer sent me this code ${code}, is it genuine?`],
    ['en', (code: string) => `is ${code} still valid?`],
    ['zh', (code: string) => `“${code}”。`],
    ['zh', (code: string) => `请问${code}这个结论是真的吗`],
  ] as const)('is heard alone and in a sentence that doubts it (%s)', (lang, saying) => {
    const { scene, code } = decided(lang)
    expect(said(scene.client(saying(code)))).toContain(lang === 'en' ? 'Genuine, and it still holds' : '真实，且仍然有效')
  })

  it('is not an office line, nor any other number', () => {
    for (const words of ['0571-8888-6666', 'is 0571-8888-6666 a valid number?', 'call 2524-7008-9703 today', '1-2524-7008-9703'])
      expect(commandIn(words)?.name, words).toBeUndefined()
  })

  it('is not known where a digit differs, and not in another application', () => {
    const { scene, code } = decided('en')
    for (let at = 0; at < code.length; at++) {
      if (code[at] === '-') continue
      const other = `${code.slice(0, at)}${(Number(code[at]) + 1) % 10}${code.slice(at + 1)}`
      expect(said(scene.client(`verify ${other}`)), other).toContain('not one of this application')
    }
    const another = clientScene(noon, { team: false })
    another.client('my private blog on Tencent Cloud Shanghai')
    expect(said(another.client(`verify ${code}`))).toContain('not one of this application')
  })
})
