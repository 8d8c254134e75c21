// What is measured, in the open: tasks of five kinds, each with its input, what is right, and the source that says so.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Expected, expectedLines } from '../../src/bot/cli/expected.ts'

const root = resolve(import.meta.dirname, '../..')
const at = (path: string) => readFileSync(resolve(root, path), 'utf8')

/**
 * One task. `question`: answered with the key facts, or declined where nobody here can know. `scenario`: facts in, registration and
 * blockers out. `notice`: a rejection in, ids of reasons out (an empty list where it is none). `talk`: messages in, registration out.
 *
 *     {"id":"n-7","kind":"notice","lang":"zh","input":"域名已过期，请续费","expect":{"reasons":["domain-expired"]},"source":"…"}
 */
export type Task = { readonly id: string; readonly lang: 'en' | 'zh'; readonly source: string } & (
  | { readonly kind: 'question'; readonly input: string; readonly expect: Expected['expect']; readonly topic: string }
  | { readonly kind: 'scenario'; readonly input: unknown; readonly expect: Judged }
  | { readonly kind: 'notice'; readonly input: string; readonly expect: { readonly reasons: readonly string[] } }
  | { readonly kind: 'talk'; readonly input: readonly string[]; readonly expect: Judged }
)

/** What is right of a case; what is left out is not judged. */
type Judged = { readonly registration?: string; readonly blockers?: readonly string[] }

/** The kinds of tasks. */
export const kinds = ['question', 'scenario', 'notice', 'talk'] as const

/** The tasks of the repository, or those of a file of this shape. */
export function readTasks(file?: string): readonly Task[] {
  if (file !== undefined) return linesOf(readFileSync(file, 'utf8'))
  return [...questions(), ...own('scenario', 'scenarios'), ...notices(), ...own('talk', 'talks')]
}

function questions(): Task[] {
  return ['en', 'zh', 'abstain'].flatMap((name) => {
    const file = `test/knowledge/unseen-${name}.jsonl`
    return expectedLines(at(file), file).map(
      ({ id, lang, question, topic, expect }): Task => ({
        kind: 'question',
        id,
        lang,
        topic,
        input: question,
        expect,
        source: file,
      }),
    )
  })
}

function own(kind: 'scenario' | 'talk', name: string): Task[] {
  return linesOf(at(`bench/accuracy/data/${name}.jsonl`)).map((task) => ({ ...task, kind }) as Task)
}

const noticeFile = 'test/knowledge/counsel/judged-notices.tsv'
function notices(): Task[] {
  const lines = at(noticeFile)
    .split('\n')
    .filter((line) => line !== '')
  return lines.map((line, place): Task => {
    const [notice = '', reasons = ''] = line.split('\t')
    const input = notice.replaceAll('\\n', '\n')
    const lang = /\p{Script=Han}/u.test(input) ? 'zh' : 'en'
    const expect = { reasons: reasons === 'NOT' ? [] : reasons.split(',') }
    return { kind: 'notice', id: `n-${place + 1}`, lang, input, expect, source: `${noticeFile}:${place + 1}` }
  })
}

const linesOf = (text: string): Task[] => text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [JSON.parse(line)]))

/** What a bot answers to a task; what it cannot do it leaves out. `kind`, of a question: `answer`, `clarify`, `decline`, `handoff`. */
export type Output = {
  readonly id: string
  readonly kind?: string
  readonly text?: string
  readonly registration?: string
  readonly blockers?: readonly string[]
  readonly reasons?: readonly string[]
}
