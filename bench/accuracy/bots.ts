// Who is measured: this assistant, two searches over the same articles, or any program that takes the tasks as lines.
import { spawnSync } from 'node:child_process'
import { create, insert, search } from '@orama/orama'
import MiniSearch from 'minisearch'
import { openAnswering } from '../../src/bot/commands/answering.ts'
import { installedCounts } from '../../src/bot/index-cache.ts'
import { rehearse } from '../../src/bot/rehearsal.ts'
import { currentFacts } from '../../src/flows/index.ts'
import { determine } from '../../src/knowledge/law/determine.ts'
import { parseFacts } from '../../src/knowledge/law/facts.ts'
import { loadArticles } from '../../src/knowledge/library/load-articles.ts'
import { askAll, wordsOf } from '../../src/knowledge/library/search/index.ts'
import { openLibrary } from '../../src/knowledge/library.ts'
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
    return stdout.split('\n').flatMap((line) => (line.trim() === '' ? [] : [JSON.parse(line) as Output]))
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

/** Every page of every article, as a search without knowledge of the field sees it. */
const pages = () =>
  [...loadArticles().articles.values()].flatMap((article) =>
    Object.entries(article.pages).map(([lang, page]) => ({
      id: `${article.id}.${lang}`,
      lang,
      title: page.title,
      phrasings: page.phrasings.join('\n'),
      body: page.body,
    })),
  )
// Chinese is written without blanks: its characters and pairs of them are the words.
const words = (text: string) =>
  text
    .toLowerCase()
    .match(/[a-z0-9]+|\p{Script=Han}/gu)
    ?.flatMap((word, at, all) => (/\p{Script=Han}/u.test(word) && all[at + 1] ? [word, word + all[at + 1]] : [word])) ?? []

async function minisearch(tasks: readonly Task[]): Promise<readonly Output[]> {
  const all = pages()
  const index = new MiniSearch({ fields: ['title', 'phrasings', 'body'], storeFields: ['body', 'lang'], tokenize: words })
  index.addAll(all)
  return tasks.flatMap((task): Output[] => {
    if (task.kind !== 'question') return []
    const [hit] = index.search(task.input, { boost: { title: 4, phrasings: 2 }, filter: ({ lang }) => lang === task.lang })
    return [hit === undefined ? { id: task.id, kind: 'decline', text: '' } : { id: task.id, kind: 'answer', text: hit.body }]
  })
}

async function orama(tasks: readonly Task[]): Promise<readonly Output[]> {
  const schema = { title: 'string', phrasings: 'string', body: 'string', lang: 'enum' } as const
  const tokenizer = { language: 'english', normalizationCache: new Map(), tokenize: words }
  const index = create({ schema, components: { tokenizer } })
  for (const page of pages()) await insert(index, page)
  const found: Output[] = []
  for (const task of tasks) {
    if (task.kind !== 'question') continue
    const where = { lang: { eq: task.lang } }
    const { hits } = await search(index, { term: task.input, where, boost: { title: 4, phrasings: 2 }, limit: 1 })
    const body = hits[0]?.document.body
    found.push(body === undefined ? { id: task.id, kind: 'decline', text: '' } : { id: task.id, kind: 'answer', text: body })
  }
  return found
}
