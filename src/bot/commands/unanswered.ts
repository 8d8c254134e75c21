// `knowledge unanswered`: the questions people asked in vain, for the authors of the next articles.
import { openStore } from '../../store/open.ts'
import { readConfig } from '../config.ts'
import type { CommandIo } from './io.ts'

/** Lists them from the store; 0, or 1 when the settings are faulty. */
export async function unanswered(io: CommandIo, json: boolean): Promise<number> {
  const read = readConfig(io.env ?? {})
  if ('faults' in read) {
    io.stderr.write(`${read.faults.join('\n')}\n`)
    return 1
  }
  const { database, files, key } = read.config
  const store = await openStore({ url: database, ...(files && { filesDir: files }), ...(key && { key }) })
  try {
    const rows = await store.find('feedback', { what: ['unanswered'], limit: 500 })
    const lines = rows.map(({ at, locale, question, articles }) => ({ at, locale, question, nearest: articles }))
    const text = lines.map(
      ({ at, locale, question, nearest }) => `${at.slice(0, 16)} ${locale} ${question}  (${nearest.join(', ')})`,
    )
    io.stdout.write(json ? `${JSON.stringify(lines)}\n` : `${[...text, `${lines.length} unanswered`].join('\n')}\n`)
    return 0
  } finally {
    await store.close()
  }
}
