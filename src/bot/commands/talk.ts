// `talk`: whole talks tried without a channel: messages in, replies, facts and the verdict out, a line each.
import { currentFacts } from '../../flows/index.ts'
import { determine } from '../../knowledge/law/determine.ts'
import { type Library, openLibrary } from '../../knowledge/library.ts'
import { chinaDay, clockOf } from '../../time.ts'
import { installedCounts } from '../index-cache.ts'
import { rehearse } from '../rehearsal.ts'
import { readCall } from './call.ts'
import type { CommandIo } from './io.ts'
import { answerLines, type Line } from './lines.ts'

const help = `talk --jsonl            {"id","lang"?,"turns":["…"]} a line in; {"id","replies","facts","registration","asked"} a line out
                        each line is a fresh application, and nothing of it is kept
`

/** Runs `talk`; 0 when every line was read (faulty ones are answered as such), 2 when called wrongly. */
export async function talk(args: readonly string[], io: CommandIo, now: () => string = clockOf(undefined)): Promise<number> {
  const call = readCall(args, io, { name: 'talk', help, flags: { jsonl: 'bare' } })
  if (typeof call === 'number') return call
  if (!('jsonl' in call.values)) {
    io.stderr.write(help)
    return 2
  }
  const library = openLibrary({ indexCache: installedCounts, overlay: io.env?.OVERLAY_DIR || undefined })
  return answerLines(io, (line) => talkOf(line, library, now()))
}

/** One talk from its first message to its last. */
function talkOf({ id, lang, turns }: Line, library: Library, now: string) {
  if (!Array.isArray(turns) || !turns.every((one) => typeof one === 'string'))
    return { fault: { path: 'turns', message: 'must be a list of texts' } }
  const rehearsal = rehearse(library, lang === 'zh' ? 'zh' : 'en', now)
  const replies: string[] = []
  let asked = 0
  for (const words of turns as readonly string[]) {
    const before = rehearsal.state.conversation.memory.open
    replies.push(rehearsal.say(words))
    const { open } = rehearsal.state.conversation.memory
    if (open !== undefined && open.question !== before?.question) asked++
  }
  const { application, conversation } = rehearsal.state
  const facts = currentFacts(application, conversation.memory.service ?? application.services[0]?.id ?? 's1')
  const { registration } = determine(facts, library.rulebook, { asOf: chinaDay(now), mode: 'conversation' })
  return { id, replies, facts, registration: Object.keys(facts).length === 0 ? null : registration, asked }
}
