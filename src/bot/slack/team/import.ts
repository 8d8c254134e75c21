// Many clients at once: a line each becomes an application each; the answer is a table with a verdict or an error for every line.
import { type Row, readImport, resultTable, text } from '../../../flows/index.ts'
import type { Text } from '../../../locale.ts'
import { noticeModal, titleOf } from '../forms/form-parts.ts'
import { render } from '../render.ts'
import { upload } from '../sending/upload.ts'
import { type Acting, hand, type Session, todayOf, viewOn } from '../session.ts'
import { beginAddress } from './slash.ts'

const words = {
  under: {
    en: '{count} lines are being worked on; the result comes into your chat with me.',
    zh: '正在处理{count}行，结果将发送至您与我的私聊。',
  },
  none: { en: 'There is no line to import.', zh: '没有可导入的内容。' },
} satisfies Record<string, Text>

/** Begins the import and gives what Slack shows meanwhile. Each line is an event of its own: a repeated import of it has no second effect. */
export function importLines(session: Session, id: string, acting: Acting, lines: string): object {
  const rows = readImport(lines)
  const { locale } = acting
  const said = rows.length === 0 ? words.none : words.under
  if (rows.length > 0) session.later('an import', () => work(session, id, acting, rows))
  const [part] = render({ blocks: [text(said[locale], { count: rows.length })] }).parts
  return { response_action: 'update', view: noticeModal(titleOf('import', locale), part?.blocks ?? [], locale) }
}

async function work(session: Session, id: string, acting: Acting, rows: readonly Row[]): Promise<void> {
  const done = []
  for (const row of rows) {
    if ('error' in row) {
      done.push({ row })
      continue
    }
    const from = beginAddress(session, `${id} ${row.line}`)
    const values = { client: row.client, facts: JSON.stringify(row.facts), quiet: 'yes' }
    await hand(session, `${id}#${row.line}`, acting, from, { kind: 'desk', action: 'begin', values })
    const { application } = await session.store.load(from, { id: '' })
    done.push({ row, view: viewOn(session, application, acting.locale) })
  }
  await upload(session.api, acting.user, {
    name: `import-${todayOf(session)}.csv`,
    content: resultTable(done, acting.locale),
  })
}
