// `decode`: a rejection notice in; its reasons, cures and what to mend out.
import { loadNotices } from '../../knowledge/counsel/notice.ts'
import { loadSimplify } from '../../knowledge/names/simplified.ts'
import { readCall } from './call.ts'
import { givenText } from './given-text.ts'
import type { CommandIo } from './io.ts'
import { answerLines } from './lines.ts'

const help = `decode < NOTICE           the reasons of a rejection notice, each with its cure
decode --jsonl < LINES    {"id","text"} a line in, {"id","kind","reasons","fields","not","unread"} a line out
  --json                  one notice as JSON
  --lang en|zh            language of the reasons and cures
`

/** Runs `decode`; 0 when answered, 2 when called wrongly. */
export async function decode(args: readonly string[], io: CommandIo): Promise<number> {
  const call = readCall(args, io, { name: 'decode', help, flags: { jsonl: 'bare', lang: 'valued' } })
  if (typeof call === 'number') return call
  const read = loadNotices(loadSimplify())
  const shown = (notice: string) => {
    const { kind, reasons, mends, unread } = read(notice)
    return { kind, reasons: reasons.map((reason) => reason.id), fields: mends, not: notRejected(kind), unread }
  }
  if ('jsonl' in call.values) {
    return answerLines(io, ({ id, text }) =>
      typeof text === 'string' ? { id, ...shown(text) } : { fault: { path: 'text', message: 'must be a text' } },
    )
  }
  const notice = await givenText(io.stdin)
  if (call.json) {
    io.stdout.write(`${JSON.stringify(shown(notice), null, 2)}\n`)
    return 0
  }
  const locale = call.values.lang === 'en' ? 'en' : 'zh'
  const { kind, reasons, unread } = read(notice)
  const lines = reasons.map((reason) => `- ${reason.text[locale]}\n  ${reason.cure[locale]}`)
  io.stdout.write(`${[kind, ...lines, ...unread.map((sentence) => `? ${sentence}`)].join('\n')}\n`)
  return 0
}

const notRejected = (kind: string) => kind !== 'rejection'
