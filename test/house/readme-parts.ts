// The parts of the README that the program itself writes: its charts and a real talk.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { conversationChart } from '../../src/flows/charts/conversation.ts'
import { drawChart } from '../../src/flows/charts/draw.ts'
import { orderChart } from '../../src/flows/charts/order.ts'
import { library, Talk } from '../journeys/talk.ts'

const talk = [
  '/start',
  'our server is in Frankfurt but we use a chinese CDN, do we have to register?',
  'check',
  'website',
  'Aliyun Hangzhou',
  'why',
  'a WFOE',
  'our own shoes',
  'none of these',
  'nothing yet',
  'it will open',
]

/** Where the README is. */
export const readmePath = join(resolve(import.meta.dirname, '../..'), 'README.md')

/** The parts by name, as they must stand between their marks. */
export function readmeParts(): Readonly<Record<string, string>> {
  const spoken = new Talk('en')
  for (const line of talk) spoken.say(line)
  return {
    transcript: spoken.lines.map((line) => (line.startsWith('> ') ? `    ${line}` : indented(line))).join('\n\n'),
    'chart:conversation': `\`\`\`mermaid\n${drawChart(conversationChart)}\n\`\`\``,
    'chart:filing': `\`\`\`mermaid\n${drawChart(orderChart(library.orders, 'filing'))}\n\`\`\``,
  }
}

/** The README with its parts written anew. */
export function writtenReadme(): string {
  let readme = readFileSync(readmePath, 'utf8')
  for (const [name, words] of Object.entries(readmeParts())) {
    const marks = new RegExp(`(<!-- ${name}:begin -->\\n)[\\s\\S]*?(<!-- ${name}:end -->)`)
    readme = readme.replace(marks, (_, begin: string, end: string) => `${begin}${words}\n${end}`)
  }
  return readme
}

const indented = (words: string) =>
  words
    .split('\n')
    .map((line) => (line === '' ? '' : `    ${line}`))
    .join('\n')
