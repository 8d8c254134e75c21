// On what was measured: figures without the machine they come from say nothing.
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { median } from './figures.ts'

/** The processor, the version of Node, the day. */
export function machine(): { readonly processor: string; readonly node: string; readonly day: string } {
  return { processor: cpus()[0]?.model ?? 'unknown', node: process.version, day: new Date().toISOString().slice(0, 10) }
}

/** What one flush to this disk takes, in milliseconds: the median of a hundred. */
export function flushCost(): number {
  const folder = mkdtempSync(join(tmpdir(), 'icp-flush-'))
  const handle = openSync(join(folder, 'flush'), 'w')
  const times = Array.from({ length: 100 }, () => {
    writeSync(handle, Buffer.alloc(4_096))
    const from = performance.now()
    fdatasyncSync(handle)
    return performance.now() - from
  })
  closeSync(handle)
  rmSync(folder, { recursive: true })
  return Number(median(times).toFixed(3))
}
