import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync, readFileSync, existsSync } from 'node:fs'
import { installedCounts } from '../src/bot/index-cache.ts'
import { screen, takeTurn } from '../src/flows/index.ts'
import { openLibrary } from '../src/knowledge/library.ts'
import { openStore } from '../src/store/open.ts'
import { interviewOf } from './turn.ts'

const library = openLibrary({ indexCache: installedCounts })
const now = () => '2026-11-29T06:30:00.000Z'
const file = process.env.PAIRS ?? '/tmp/speed/pairs.json'
const context = (masked: any) => ({ now: now(), library, masked, overview: undefined, team: undefined }) as any
const take = (state: any, event: any) => {
  const s = screen(event, library.overlay.collectIds)
  return takeTurn(state, s.event, context(s.masked))
}
if (process.env.RECORD) {
  const dir = mkdtempSync('/tmp/speed/db-')
  const store = await openStore({ url: `file:${dir}/icp.db`, key: Buffer.alloc(32, 7).toString('base64'), now })
  const talks: string[][] = process.env.TALKS ? JSON.parse(readFileSync(process.env.TALKS, 'utf8')) : Array.from({ length: Number(process.env.PEOPLE ?? 200) }, (_, n) => [...interviewOf(1000 + n)])
  const pairs: any[] = []
  await Promise.all(talks.map(async (talk, p) => {
    const from = { channel: 'telegram', account: 'bot', chat: String(1000 + p), kind: 'private' } as any
    for (const [n, text] of talk.entries()) {
      const body = text.startsWith('/') ? { kind: 'command', name: text.slice(1), argument: '' } : { kind: 'text', text }
      const event = { id: `e${p}-${n}`, from, at: now(), actor: { role: 'client', id: `telegram:${p}`, name: 'Ann', languageHint: 'en' }, body } as any
      const state = (await store.load(from, event.actor))!
      pairs.push({ state, event })
      const turn = take(structuredClone(state), event)
      await store.commit([{ event, state, turn }])
    }
  }))
  writeFileSync(file, JSON.stringify(pairs))
  await store.close(); rmSync(dir, { recursive: true })
  console.log('recorded', pairs.length)
  process.exit()
}
const text: string[] = JSON.parse(readFileSync(file, 'utf8')).map((p: any) => JSON.stringify(p))
if (process.env.HASH) {
  const hash = createHash('sha256')
  const lines: string[] = []
  for (const t of text) { const { state, event } = JSON.parse(t); const out = JSON.stringify(take(state, event)); hash.update(out); lines.push(out) }
  if (process.env.OUT) writeFileSync(process.env.OUT, lines.join('\n'))
  console.log('hash', hash.digest('hex').slice(0, 16))
  process.exit()
}
const rounds = Number(process.env.ROUNDS ?? 6)
const found: number[] = []
for (let r = 0; r < rounds; r++) {
  let total = 0
  for (let i = 0; i < text.length; i += 200) {
    const pairs = text.slice(i, i + 200).map((t) => JSON.parse(t))
    const cpu = process.cpuUsage()
    for (const { state, event } of pairs) take(state, event)
    const u = process.cpuUsage(cpu)
    total += u.user + u.system
  }
  found.push(total / text.length)
}
console.log(JSON.stringify(found.map((x) => Math.round(x))))
