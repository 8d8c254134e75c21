// `talk`: whole talks tried without a channel: messages in, replies, facts and the verdict out, a line each.
import { currentFacts } from '../../flows/index.ts'
import { determine } from '../../knowledge/law/determine.ts'
import { type Library, openLibrary } from '../../knowledge/library.ts'
import { chinaDay, clockOf } from '../../time.ts'
import { installedCounts } from '../index-cache.ts'
import { openLog } from '../log.ts'
import { type ModelReader, modelReader } from '../reader/model-reader.ts'
import { rehearse } from '../rehearsal.ts'
import { readCall } from './call.ts'
import type { CommandIo } from './io.ts'
import { answerLines, type Line } from './lines.ts'
import { withSettings } from './opened.ts'

const help = `talk --jsonl            {"id","lang"?,"turns":["…"]} a line in; {"id","replies","facts","registration","asked"} a line out
                        each line is a fresh application, and nothing of it is kept
  --reader model        has the model of MODEL_URL read what our own readers leave unclear
`

/** Runs `talk`; 0 when every line was read (faulty ones are answered as such), 2 when called wrongly. */
export async function talk(args: readonly string[], io: CommandIo, now: () => string = clockOf(undefined)): Promise<number> {
  const call = readCall(args, io, { name: 'talk', help, flags: { jsonl: 'bare', reader: 'valued' } })
  if (typeof call === 'number') return call
  const { reader } = call.values
  if (!('jsonl' in call.values) || (reader !== undefined && reader !== 'model')) {
    io.stderr.write(help)
    return 2
  }
  const library = openLibrary({ indexCache: installedCounts, overlay: io.env?.OVERLAY_DIR || undefined })
  if (reader === undefined) return answerLines(io, (line) => talkOf(line, library, now()))
  return withSettings(io, async ({ config: { model, logLevel } }) => {
    if (model === undefined) {
      io.stderr.write('talk: MODEL_URL and MODEL_NAME are not set\n')
      return 2
    }
    const read = modelReader(model, { log: openLog(logLevel, 'stderr') })
    return answerLines(io, (line) => talkOf(line, library, now(), read))
  })
}

/** One talk from its first message to its last. */
async function talkOf({ id, lang, turns }: Line, library: Library, now: string, read?: ModelReader) {
  if (!Array.isArray(turns) || !turns.every((turn) => typeof turn === 'string'))
    return { fault: { path: 'turns', message: 'must be a list of texts' } }
  const rehearsal = rehearse(library, lang === 'zh' ? 'zh' : 'en', now)
  const replies: string[] = []
  let asked = 0
  for (const words of turns as readonly string[]) {
    const before = rehearsal.state.conversation.memory.open
    replies.push(read === undefined ? rehearsal.say(words) : await rehearsal.heard(words, read))
    const { open } = rehearsal.state.conversation.memory
    if (open !== undefined && open.question !== before?.question) asked++
  }
  const { application, conversation } = rehearsal.state
  const facts = currentFacts(application, conversation.memory.service ?? application.services[0]?.id ?? 's1')
  const { registration } = determine(facts, library.rulebook, { asOf: chinaDay(now), mode: 'conversation' })
  return { id, replies, facts, registration: Object.keys(facts).length === 0 ? null : registration, asked }
}
