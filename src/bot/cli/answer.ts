// `answer`: single answers to single questions, a line each: what the form takes down, and what it says where it takes nothing.
import { isDeepStrictEqual } from 'node:util'
import { currentFacts, currentFields, openInPlainCase, questionsFor, type State } from '../../flows/index.ts'
import { type Library, openLibrary } from '../../knowledge/library.ts'
import { clockOf } from '../../time.ts'
import { installedCounts } from '../index-cache.ts'
import { rehearse } from '../rehearsal.ts'
import { readCall } from './call.ts'
import type { CommandIo } from './io.ts'
import { answerLines, type Line } from './lines.ts'

const help = `answer --jsonl          {"id","field","lang","say","asOf"?} a line in; {"id","took","open","reply"} a line out
                        the question that fills the field (a fact or a field of the form) is opened in a plain case
`

/** Runs `answer`; 0 when every line was read (faulty ones are answered as such), 2 when called wrongly. */
export async function answer(args: readonly string[], io: CommandIo, now: () => string = clockOf(undefined)): Promise<number> {
  const call = readCall(args, io, { name: 'answer', help, flags: { jsonl: 'bare' } })
  if (typeof call === 'number') return call
  if (!('jsonl' in call.values)) {
    io.stderr.write(help)
    return 2
  }
  const library = openLibrary({ indexCache: installedCounts, overlay: io.env?.OVERLAY_DIR || undefined })
  return answerLines(io, (line) => answerOf(line, library, now()))
}

/** What one message is taken down as at the question that fills a field. */
function answerOf({ id, field, lang, say, asOf }: Line, library: Library, today: string) {
  if (typeof say !== 'string') return { fault: { path: 'say', message: 'must be a text' } }
  const now = typeof asOf === 'string' ? `${asOf}T02:00:00.000Z` : today
  const question = questionsFor(String(field), library.questions)[0]
  if (question === undefined) return { fault: { path: 'field', message: 'is filled by no question' } }
  const rehearsal = rehearse(library, lang === 'zh' ? 'zh' : 'en', now, (fresh) =>
    openInPlainCase(fresh, question, library.questions, now),
  )
  const before = known(rehearsal.state)
  const reply = rehearsal.say(say)
  const after = known(rehearsal.state)
  const changed = Object.entries(after).filter(([path, value]) => !isDeepStrictEqual(before[path], value))
  const put = library.questions.find(({ id: one }) => one === rehearsal.state.conversation.memory.open?.question)
  const open = put !== undefined && (put.id === question.id || questionsFor(String(field), [put]).length > 0)
  return { id, took: Object.fromEntries(changed), open, reply }
}

/** All facts and fields, by path. */
function known({ application }: State): Readonly<Record<string, unknown>> {
  return { ...currentFacts(application, 's1'), ...currentFields(application, 's1') }
}
