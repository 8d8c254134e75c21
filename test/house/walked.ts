// What a walk through the program has touched, room by room, each file with the line that says why it exists.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

/** The rooms in the order in which a walk first enters them. */
const rooms = [
  ['bot/telegram', 'The channel: hears, and sends'],
  ['bot/slack', 'The channel: hears, and sends'],
  ['bot', 'The line: keeps the order, loads, commits, delivers'],
  ['store', 'The store: reads the state, writes the turn, gives out what is owed'],
  ['flows/understand', 'Understanding: what was said, as acts'],
  ['flows/talk', 'The talk: what is done about it, and said'],
  ['flows/desk', 'The desk: what the team does with one application'],
  ['flows/handover', 'Calling a person'],
  ['flows/orders', 'Orders'],
  ['flows/duties', 'Duties: which reminders there should be'],
  ['flows/wording', 'Wording that several skills share'],
  ['flows/office', 'What the team does for itself'],
  ['flows', 'The turn in the making'],
  ['knowledge', 'What is true'],
  ['', 'Languages and time'],
] as const

/** The walk of a message or a click, as tables. It runs the program. */
export function walkTables(what: 'message' | 'click'): string {
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'test/house/walk.ts', what], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, NODE_ENV: 'test', TZ: 'UTC' },
    timeout: 120_000,
  })
  if (stdout === '') throw new Error(`the walk of a ${what} did not end: ${stderr}`)
  const files = JSON.parse(stdout) as string[]
  const roomOf = (file: string) => rooms.find(([room]) => room === '' || file.startsWith(`${room}/`))![0]
  const tables = rooms.flatMap(([room, title]) => {
    const inside = files.filter((file) => roomOf(file) === room)
    return inside.length === 0 ? [] : [`### ${title}\n\n| file | why it exists |\n|---|---|\n${inside.map(row).join('\n')}`]
  })
  return `\n${files.length} files.\n\n${tables.join('\n\n')}\n`
}

/** A file with its first line. */
function row(file: string): string {
  const [first = ''] = readFileSync(join(root, 'src', file), 'utf8').split('\n')
  return `| [\`src/${file}\`](../src/${file}) | ${first.replace(/^\/\/ /, '').replaceAll('|', '\\|')} |`
}
