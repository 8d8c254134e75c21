// The assistant itself: the whole program on Telegram's webhook, with its real flow, and a pace that does not hold it back.

import { readConfig } from '../../src/bot/config.ts'
import { openHttp } from '../../src/bot/http.ts'
import { openLog } from '../../src/bot/log.ts'
import { assemble } from '../../src/bot/program.ts'
import { telegramChannel } from '../../src/bot/telegram/telegram.ts'
import { serving } from '../serving.ts'

const read = readConfig({
  DATABASE_URL: process.env.DATABASE ?? `file:${process.env.FOLDER}/icp.db`,
  ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
  TELEGRAM_BOT_TOKEN: '1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  TELEGRAM_API_ROOT: process.env.API_ROOT,
  TELEGRAM_WEBHOOK_URL: 'https://bench.invalid/telegram/webhook',
  TELEGRAM_WEBHOOK_SECRET: process.env.SECRET,
})
if ('faults' in read) throw new Error(read.faults.join('\n'))
const { config } = read
const now = () => new Date().toISOString()
const log = openLog('error', 'stderr')
const program = await assemble({ config, now, log, serve: true })
const http = openHttp()
const port = await http.listen(0)
const pace = { accountPerSecond: Number.MAX_SAFE_INTEGER, chatIntervalMs: () => 0 }
await program.open(telegramChannel({ ...config.telegram!, http, store: program.store, now, log, pace }))
void program.library.rulebook
void program.library.questions
void program.library.index
const rows = async () => {
  const counts = await program.store.find('deliveryCounts', {})
  return Object.values(counts).reduce((sum, many) => sum + many, 0)
}
serving({ port, rows, close: () => program.stop() })
