// A subject in a process of its own: started, asked for its processor time and its rows, stopped.
import { type ChildProcess, spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { bundleInto } from '../src/bot/bundled.ts'

/** What a running subject answers. `rows`: how many turns it has stored. */
export type Report = { readonly cpu: number; readonly memory: number; readonly rows: number }

/** A running subject. */
export type Child = { readonly port: number; report(): Promise<Report>; stop(): Promise<void> }

/** Starts a subject; settings go in as environment. */
export async function startChild(subject: string, env: Readonly<Record<string, string>>): Promise<Child> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...flags(), ...(await program(subject))], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { PATH: process.env.PATH ?? '', NODE_ENV: 'test', TZ: 'UTC', ...env },
  })
  const { port } = (await answerOf(child)) as { port: number }
  return {
    port,
    report: async () => {
      child.send('report')
      return (await answerOf(child)) as Report
    },
    stop: () =>
      new Promise((settle) => {
        child.once('exit', () => settle())
        child.send('stop')
      }),
  }
}

const root = resolve(import.meta.dirname, '..')
const built = join(root, 'node_modules/.cache/icp/bench')
let made: Promise<void> | undefined

/** Ours as it is installed: bundled. The peers are packages already, with a few lines of our own in front. */
async function program(subject: string): Promise<readonly string[]> {
  if (subject !== 'assistant') return ['--import', 'tsx', join(import.meta.dirname, 'subjects', `${subject}.ts`)]
  made ??= bundleInto(built, { assistant: 'bench/subjects/assistant.ts' })
  await made
  return [join(built, 'assistant.js')]
}

const flags = () => (process.env.BENCH_NODE_FLAGS ?? '').split(' ').filter((flag) => flag !== '')

function answerOf(child: ChildProcess): Promise<unknown> {
  return new Promise((settle, reject) => {
    const ended = (code: number | null) => reject(new Error(`the subject ended (${code})`))
    child.once('exit', ended)
    child.once('message', (message) => {
      child.off('exit', ended)
      settle(message)
    })
  })
}
