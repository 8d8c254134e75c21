// The documents of which the program writes parts itself: charts, talks, tables of the domain, settings. `npm run readme` writes them anew.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { conversationChart } from '../../src/flows/charts/conversation.ts'
import { drawChart } from '../../src/flows/charts/draw.ts'
import { orderChart } from '../../src/flows/charts/order.ts'
import { library, Talk } from '../journeys/talk.ts'
import { dutyTable, factTables, orderTables, ruleTables, verdictTables } from './domain-tables.ts'
import { settingsFile, settingsTable } from './settings.ts'
import { walkTables } from './walked.ts'

const root = resolve(import.meta.dirname, '../..')

const short = ['our server is in Frankfurt but we use a chinese CDN, do we have to register?']
const long = [
  '/start',
  ...short,
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

type Parts = Readonly<Record<string, () => string>>

/** Parts by document and name; each stands between `<!-- name:begin -->` and `<!-- name:end -->`. */
const written: Readonly<Record<string, Parts>> = {
  'README.md': { talk: () => transcript(short) },
  'docs/a-talk.md': { talk: () => transcript(long) },
  'docs/charts.md': {
    conversation: () => mermaid(drawChart(conversationChart)),
    filing: () => mermaid(drawChart(orderChart(library.orders, 'filing'))),
  },
  'docs/domain/facts.md': { facts: factTables },
  'docs/domain/verdict.md': { names: verdictTables },
  'docs/domain/determination.md': { rules: ruleTables },
  'docs/domain/orders-and-duties.md': { orders: orderTables, duties: dutyTable },
  'docs/deployers/settings.md': { settings: settingsTable },
  'docs/life-of-a-message.md': { walk: () => walkTables('message') },
  'docs/life-of-a-click.md': { walk: () => walkTables('click') },
}

/** Every document with a part that is written by the program. */
export const documents = [...Object.keys(written), '.env.example']

/** Where a document is. */
export const pathOf = (document: string) => join(root, document)

/** A document with its parts written anew. Throws where the marks of a part are missing. */
export function writtenAnew(document: string): string {
  if (document === '.env.example') return settingsFile()
  let text = readFileSync(pathOf(document), 'utf8')
  for (const [name, write] of Object.entries(written[document]!)) {
    const marks = new RegExp(`(<!-- ${name}:begin -->\\n)[\\s\\S]*?(<!-- ${name}:end -->)`)
    if (!marks.test(text)) throw new Error(`${document} has no place for ${name}`)
    text = text.replace(marks, (_, begin: string, end: string) => `${begin}${write()}\n${end}`)
  }
  return text
}

function transcript(said: readonly string[]): string {
  const spoken = new Talk('en')
  for (const line of said) spoken.say(line)
  return spoken.lines.map((line) => (line.startsWith('> ') ? `    ${line}` : indented(line))).join('\n\n')
}

const mermaid = (chart: string) => `\`\`\`mermaid\n${chart}\n\`\`\``

const indented = (words: string) =>
  words
    .split('\n')
    .map((line) => (line === '' ? '' : `    ${line}`))
    .join('\n')
