// Many clients at once: a line each becomes an application each; the answer is a table with a verdict or an error for every line.
import { type Row, readImport, resultTable, text } from '../../../flows/index.ts'
import type { Text } from '../../../locale.ts'
import { noticeModal, titleOf } from '../forms/form-parts.ts'
import { render } from '../render.ts'
import { upload } from '../sending/upload.ts'
import { type Acting, type Ground, hand, todayOf, viewOn } from '../session.ts'
import { beginAddress } from './slash.ts'

const words = {
  under: {
    en: '{count} lines are being worked on; the result comes into your chat with me.',
    zh: '正在处理{count}行，结果将发送至您与我的私聊。',
  },
  none: { en: 'There is no line to import.', zh: '没有可导入的内容。' },
} satisfies Record<string, Text>

/** Begins the import and gives what Slack shows meanwhile. Each line is an event of its own: a repeated import of it has no second effect. */
export function importLines(ground: Ground, id: string, acting: Acting, lines: string): object {
  const rows = readImport(lines)
  const { locale } = acting
  const said = rows.length === 0 ? words.none : words.under
  if (rows.length > 0) ground.later('an import', () => work(ground, id, acting, rows))
  const [part] = render({ blocks: [text(said[locale], { count: rows.length })] }).parts
  return { response_action: 'update', view: noticeModal(titleOf('import', locale), part?.blocks ?? [], locale) }
}

async function work(ground: Ground, id: string, acting: Acting, rows: readonly Row[]): Promise<void> {
  const done = []
  for (const row of rows) {
    if ('error' in row) {
      done.push({ row })
      continue
    }
    const from = beginAddress(ground, `${id} ${row.line}`)
    const values = { client: row.client, facts: JSON.stringify(row.facts), quiet: 'yes' }
    await hand(ground, `${id}#${row.line}`, acting, from, { kind: 'desk', action: 'begin', values })
    const { application } = await ground.store.load(from, { id: '' })
    done.push({ row, view: viewOn(ground, application, acting.locale) })
  }
  await upload(ground.api, acting.user, {
    name: `import-${todayOf(ground)}.csv`,
    content: resultTable(done, acting.locale),
  })
}
