// Who is measured: this assistant, two searches over the same articles, or any program that takes the tasks as lines.
import { spawnSync } from 'node:child_process'
import { openAnswering } from '../../src/bot/cli/answering.ts'
import { installedCounts } from '../../src/bot/index-cache.ts'
import { rehearse } from '../../src/bot/rehearsal.ts'
import { currentFacts } from '../../src/flows/index.ts'
import { determine } from '../../src/knowledge/law/determine.ts'
import { parseFacts } from '../../src/knowledge/law/facts.ts'
import { askAll, wordsOf } from '../../src/knowledge/library/search/index.ts'
import { openLibrary } from '../../src/knowledge/library.ts'
import { miniSearch, oramaSearch, type Search } from '../searches.ts'
import type { Output, Task } from './tasks.ts'

/** A bot: tasks in, answers out, in any order. */
export type Bot = (tasks: readonly Task[]) => Promise<readonly Output[]>

const now = '2026-11-28T04:00:00.000Z'
const today = now.slice(0, 10)

/** The bots of the repository, by name. */
export const bots: Readonly<Record<string, Bot>> = { assistant, minisearch, orama }

/** A program outside: it gets the tasks, without what is right, a line of JSON each, and writes its answers so. */
export const outside =
  (command: string): Bot =>
  async (tasks) => {
    const input = tasks
      .map(({ id, kind, lang, input: given }) => `${JSON.stringify({ id, kind, lang, input: given })}\n`)
      .join('')
    const { stdout, status } = spawnSync('sh', ['-c', command], {
      input,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    if (status !== 0) throw new Error(`“${command}” ended with ${status}`)
    return stdout.split('\n').flatMap((line, at) => (line.trim() === '' ? [] : [readOutput(line, at + 1)]))
  }

function readOutput(line: string, number: number): Output {
  try {
    const read = JSON.parse(line) as Partial<Output> | null
    if (typeof read?.id === 'string') return read as Output
  } catch {}
  throw new Error(`line ${number} of its answers is no answer: ${line.slice(0, 80)}`)
}

async function assistant(tasks: readonly Task[]): Promise<readonly Output[]> {
  const answering = openAnswering()
  const library = openLibrary({ indexCache: installedCounts })
  const done: Readonly<Record<Task['kind'], (task: never) => Omit<Output, 'id'>>> = {
    question: ({ input }: Of<'question'>) => {
      const answer = askAll(answering.index, input)
      return { kind: answer.kind, text: wordsOf(answer, answering) }
    },
    scenario: ({ input }: Of<'scenario'>) => {
      const parsed = parseFacts(input)
      return 'fault' in parsed ? {} : determine(parsed.facts, library.rulebook, { asOf: today })
    },
    notice: ({ input }: Of<'notice'>) => ({ reasons: library.notices(input).reasons.map(({ id }) => id) }),
    talk: ({ input, lang }: Of<'talk'>) => {
      const talk = rehearse(library, lang, now)
      const text = input.map((words) => talk.say(words)).join('\n')
      const { application, conversation } = talk.state
      const facts = currentFacts(application, conversation.memory.service ?? application.services[0]?.id ?? 's1')
      const { registration } = determine(facts, library.rulebook, { asOf: today, mode: 'conversation' })
      return { text, registration }
    },
  }
  return tasks.map((task) => ({ id: task.id, ...done[task.kind](task as never) }))
}

type Of<Kind extends Task['kind']> = Extract<Task, { kind: Kind }>

async function minisearch(tasks: readonly Task[]): Promise<readonly Output[]> {
  return bySearch(tasks, miniSearch())
}

async function orama(tasks: readonly Task[]): Promise<readonly Output[]> {
  return bySearch(tasks, await oramaSearch())
}

async function bySearch(tasks: readonly Task[], search: Search): Promise<readonly Output[]> {
  const found: Output[] = []
  for (const task of tasks) {
    if (task.kind !== 'question') continue
    const text = await search(task.input, task.lang)
    found.push(text === undefined ? { id: task.id, kind: 'decline', text: '' } : { id: task.id, kind: 'answer', text })
  }
  return found
}
