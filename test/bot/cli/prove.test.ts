// The proof of a verdict: written from an application, checked without it, refused where a byte differs.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { prove } from '../../../src/bot/cli/prove.ts'
import { readProofFile } from '../../../src/bot/papers/proof-file.ts'
import { fingerprint } from '../../../src/store/signer.ts'
import { Shell } from './shell.ts'

const story = [
  'our WFOE in Shanghai runs a corporate website on Alibaba Cloud in Hangzhou, example.cn, nothing is sold',
  'nothing registered yet',
  'none of these',
]

async function proven() {
  const shell = new Shell()
  const program = await shell.open()
  const application = await shell.talk(program, 'ann', ...story)
  await program.stop()
  const file = shell.path('verdict.json')
  expect(await shell.call(prove, '--application', application, '--out', file)).toMatchObject({ code: 0, err: '' })
  return { shell, file, bytes: readFileSync(file) }
}

describe('the proof of a verdict', () => {
  it('is genuine and leads to the same verdict, step by step with facts and sources, in both languages', async () => {
    const { shell, file } = await proven()
    const { code, out } = await new Shell().call(prove, file)
    expect(code).toBe(0)
    expect(out).toMatch(/^unchanged since it was signed with key [0-9a-f]{16}\. Anybody can sign/)
    expect(out).toContain('the same to the byte')
    expect(out).toContain('hosting.originLocation = "mainland"')
    expect(out).toContain('source: ')
    expect((await shell.call(prove, file, '--lang', 'zh')).out).toContain('备案')
  })

  it('is no longer worked out the same by other rules, which are told apart step by step', async () => {
    const { file } = await proven()
    const overlay = new Shell().path('pack')
    const rules = 'knowledge/law/rules/filing.yaml'
    mkdirSync(dirname(join(overlay, rules)), { recursive: true })
    const ours = readFileSync(`src/${rules}`, 'utf8')
    writeFileSync(join(overlay, rules), ours.replace('needs a filing before it opens.', 'needs a filing, first of all.'))
    const { code, out } = await new Shell({ OVERLAY_DIR: overlay }).call(prove, file)
    expect(code).toBe(1)
    expect(out).toContain('NOT the same')
    expect(out).toContain(
      'By the rules here the conclusion is the same\n  not here: 1. filing (R-B1)\n  here instead:\n  1. filing',
    )
    expect(out.match(/first of all/g)).toHaveLength(1)
  })

  it('is refused where any one byte differs', async () => {
    const { bytes } = await proven()
    expect(readProofFile(bytes)).toMatchObject({ proof: { kind: 'icp-verdict' } })
    for (let at = 0; at < bytes.length; at += at < bytes.length - 200 ? 7 : 1) {
      const changed = Buffer.from(bytes)
      changed[at]! ^= 1
      expect(['changed', 'foreign'], `byte ${at}`).toContain(readProofFile(changed))
    }
    for (const longer of [Buffer.concat([bytes, Buffer.from(' ')]), bytes.subarray(0, -1)])
      expect(readProofFile(longer)).toBe('changed')
  })

  it('is refused where somebody else signed it, once the key is named', async () => {
    const { shell, file, bytes } = await proven()
    const { publicKey } = readProofFile(bytes) as { publicKey: string }
    const known = await shell.call(prove, file, '--key', fingerprint(publicKey))
    expect(known.code).toBe(0)
    expect(known.out).toMatch(/^genuine: signed with the key you named, [0-9a-f]{16}, and unchanged\n/)
    const forged = await proven()
    expect(await shell.call(prove, forged.file, '--key', fingerprint(publicKey))).toMatchObject({
      code: 1,
      err: 'refused: it was signed with another key\n',
    })
  })

  it('says that another file is none, and how it is called', async () => {
    const shell = new Shell()
    const other = shell.path('other.json')
    writeFileSync(other, '{"a":1}')
    expect(await shell.call(prove, other)).toMatchObject({ code: 1, err: 'refused: this is no proof of a verdict\n' })
    const nowhere = await shell.call(prove, shell.path('nowhere.json'))
    expect(nowhere.err).toBe(`${shell.path('nowhere.json')}: there is no such file or folder\n`)
    expect((await shell.call(prove)).code).toBe(2)
    expect((await shell.call(prove, '--application', 'a1')).code).toBe(2)
  })

  it('names nobody: what a private person is called stays out', async () => {
    const shell = new Shell()
    const program = await shell.open()
    const application = await shell.talk(
      program,
      'bob',
      'I am a private person, my blog is on Aliyun in Hangzhou, I sell nothing, my name is Li Xiaoming',
    )
    await program.stop()
    const file = shell.path('verdict.json')
    await shell.call(prove, '--application', application, '--out', file)
    expect(readFileSync(file, 'utf8')).not.toMatch(/Xiaoming|Secretname/)
  })
})
