// `drift`: what another pack, or another day, would change: in the knowledge, and for every application that is kept. Changes nothing.
import { existsSync } from 'node:fs'
import {
  type Application,
  type CaseChange,
  caseChanges,
  changeLine,
  changeMessage,
  clientChat,
  clientName,
  plainText,
  type View,
} from '../../flows/index.ts'
import { packFolder } from '../../knowledge/authored.ts'
import { openLibrary } from '../../knowledge/library.ts'
import { packIn } from '../../knowledge/pack.ts'
import { changesBetween, type PackChange } from '../../knowledge/pack-changes.ts'
import type { Locale } from '../../locale.ts'
import { chinaDay, isDay } from '../../time.ts'
import { everyCase } from '../every-case.ts'
import { readCall } from './call.ts'
import type { CommandIo } from './io.ts'
import { withStore } from './opened.ts'

const help = `drift --overlay FOLDER        what the pack in FOLDER would change beside that of OVERLAY_DIR: records, and every client it concerns
drift --as-of YYYY-MM-DD      what the same rules would say on that day (with --overlay: what the other pack would)
  --lang en|zh            language of the lines; messages are in each client's own
  --jsonl                 {"from","to","asOf","records"} first, then {"application","client","changes","message"} a line
Nothing is changed and nobody is told: the bot shows what it finds in Slack when it takes a pack up. Ends with 0, or 2 when called wrongly.
`

/** Runs `drift`. Throws FaultyFile where the other pack cannot be read. */
export async function drift(args: readonly string[], io: CommandIo): Promise<number> {
  const flags = { overlay: 'valued', 'as-of': 'valued', lang: 'valued', jsonl: 'bare' } as const
  const call = readCall(args, io, { name: 'drift', help, flags })
  if (typeof call === 'number') return call
  const { overlay: other, 'as-of': asOf, lang } = call.values
  const misused =
    other === undefined && asOf === undefined
      ? 'say which pack (--overlay) or which day (--as-of)'
      : other !== undefined && !existsSync(other)
        ? `there is no folder ${other}`
        : asOf !== undefined && !isDay(asOf)
          ? `${asOf} is no day (YYYY-MM-DD)`
          : lang !== undefined && lang !== 'en' && lang !== 'zh'
            ? `there is no language ${lang}: en or zh`
            : null
  if (misused !== null) {
    io.stderr.write(`drift: ${misused}\n${help}`)
    return 2
  }
  return withStore(io, async (store, { config, now }) => {
    const today = chinaDay(now())
    const day = asOf ?? today
    const [own, theirs] = [config.overlay, other ?? config.overlay].map((folder) =>
      folder === undefined ? undefined : packFolder(folder),
    )
    const [from, to] = [packIn(own), packIn(theirs)]
    const before = { library: openLibrary({ overlay: own?.folder }), today }
    const after =
      other === undefined ? { ...before, today: day } : { library: openLibrary({ overlay: theirs?.folder }), today: day }
    const records = changesBetween(from, to)
    const shown = { io, jsonl: 'jsonl' in call.values, locale: lang === 'zh' ? ('zh' as const) : ('en' as const) }
    sayPacks(shown, { from: from.id, to: to.id, asOf: day }, records)
    let affected = 0
    for await (const application of everyCase(store)) {
      const view = { application, locale: shown.locale }
      const changes = caseChanges({ ...view, ...before }, { ...view, ...after })
      if (changes.length === 0) continue
      affected++
      sayCase(shown, { ...view, ...after }, changes)
    }
    if (!shown.jsonl) io.stdout.write(`${affected === 0 ? 'No application is affected.' : `${affected} affected.`}\n`)
    return 0
  })
}

type Shown = { readonly io: CommandIo; readonly jsonl: boolean; readonly locale: Locale }

function sayPacks({ io, jsonl }: Shown, packs: { from: string; to: string; asOf: string }, records: readonly PackChange[]): void {
  if (jsonl) return void io.stdout.write(`${JSON.stringify({ ...packs, records })}\n`)
  io.stdout.write(`pack ${packs.from} -> ${packs.to}, as of ${packs.asOf}\n`)
  for (const { how, kind, id } of records) io.stdout.write(`  ${how} ${kind} ${id}\n`)
}

function sayCase({ io, jsonl }: Shown, view: View, changes: readonly CaseChange[]): void {
  const { id } = view.application
  const message = messageFor(view.application, view, changes)
  if (jsonl) {
    const line = { application: id, client: clientName(view), changes, message }
    return void io.stdout.write(`${JSON.stringify(line)}\n`)
  }
  const said = message === null ? ['  (no chat with the client)'] : message.text.split('\n').map((one) => `  | ${one}`)
  const lines = changes.map((change) => `  ${changeLine(view, change)}`)
  io.stdout.write(`${[`${id} ${clientName(view)}`, ...lines, ...said].join('\n')}\n\n`)
}

/** What the client would read, in their language; null where they have no chat that can be reached. */
function messageFor(application: Application, view: View, changes: readonly CaseChange[]) {
  const chat = clientChat(application)
  if (chat === undefined) return null
  return { lang: chat.locale, text: plainText(changeMessage({ ...view, locale: chat.locale }, changes)) }
}
