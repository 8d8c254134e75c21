// A subject in a process of its own: started, asked for its processor time and its rows, stopped.
import { type ChildProcess, spawn } from 'node:child_process'
import { resolve } from 'node:path'

/** What a running subject answers. `rows`: how many turns it has stored. */
export type Report = { readonly cpu: number; readonly memory: number; readonly rows: number }

/** A running subject. */
export type Child = { readonly port: number; report(): Promise<Report>; stop(): Promise<void> }

/** Starts a file of `subjects/`; settings go in as environment. */
export async function startChild(subject: string, env: Readonly<Record<string, string>>): Promise<Child> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...flags(), '--import', 'tsx', file(subject)], {
    cwd: resolve(import.meta.dirname, '..'),
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

const file = (subject: string) => resolve(import.meta.dirname, 'subjects', `${subject}.ts`)
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
