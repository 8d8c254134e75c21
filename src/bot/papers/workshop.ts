// Has papers and pictures made, and photos read, in a process of its own, which is started when one is wanted and ended when none has been for a while.
import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Document } from '../../knowledge/paperwork/document.ts'
import type { FormFile } from '../../knowledge/paperwork/form-files.ts'

/** What is wanted: papers as a ZIP, one as a picture, or the words on a photo (UTF-8). */
export type Wanted =
  | { readonly papers: readonly Document[]; readonly tables: readonly FormFile[] }
  | { readonly picture: Document }
  | { readonly photo: Uint8Array }
/** One order to the process. */
export type Job = { readonly id: number; readonly wanted: Wanted }
/** What it answers: the bytes, or what went wrong. */
export type Done = { readonly id: number; readonly bytes?: Uint8Array; readonly fault?: string }

/** So long the process waits for another order, in milliseconds. */
const idleMs = 20_000

type Waiting = { readonly give: (bytes: Uint8Array) => void; readonly fail: (error: Error) => void }

let maker: ChildProcess | undefined
let closing: NodeJS.Timeout | undefined
let count = 0
const waiting = new Map<number, Waiting>()

/** The bytes of what is wanted. Rejects where it cannot be made. */
export function made(wanted: Wanted): Promise<Uint8Array> {
  clearTimeout(closing)
  maker ??= started()
  const id = ++count
  const bytes = new Promise<Uint8Array>((give, fail) => waiting.set(id, { give, fail }))
  held(true)
  maker.send({ id, wanted } satisfies Job)
  return bytes
}

function started(): ChildProcess {
  // Its environment is empty: it needs neither tokens nor the key.
  const child = fork(fileURLToPath(new URL('../launch.js', import.meta.url)), ['papers/maker'], {
    execArgv: [],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  child.on('message', ({ id, bytes, fault }: Done) => {
    const one = waiting.get(id)
    waiting.delete(id)
    if (bytes === undefined) one?.fail(new Error(fault ?? 'nothing was made'))
    else one?.give(bytes)
    if (waiting.size === 0) rest()
  })
  const broken = () => {
    if (maker !== child) return
    maker = undefined
    for (const { fail } of waiting.values()) fail(new Error('the process that makes papers has ended'))
    waiting.clear()
  }
  child.on('error', broken)
  child.on('exit', broken)
  return child
}

/** Nothing is under way: the program may end; after a while the process does. */
function rest(): void {
  held(false)
  closing = setTimeout(() => {
    const idle = maker
    maker = undefined
    idle?.disconnect()
  }, idleMs)
  closing.unref()
}

/** Whether the program waits for it. */
function held(on: boolean): void {
  const act = on ? 'ref' : 'unref'
  maker?.[act]()
  maker?.channel?.[act]()
}
