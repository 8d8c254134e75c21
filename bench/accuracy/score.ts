// Judges answers: right, wrong, or rightly silent; what a bot did not answer counts as not done, never as wrong.
import { matches } from '../../src/bot/cli/expected.ts'
import type { Output, Task } from './tasks.ts'

/** How an answer was: `asked` is a question back, `missing` no answer at all. */
export type Mark = 'right' | 'wrong' | 'asked' | 'missing'

/** What tasks of one name came to: shares between 0 and 1. */
export type Score = { readonly name: string; readonly count: number } & Readonly<Record<Mark, number>>

/** The mark of one answer. Who must be silent and is, is right; who answers all the same is wrong. */
export function mark(task: Task, output: Output | undefined): Mark {
  if (output === undefined) return 'missing'
  switch (task.kind) {
    case 'question': {
      const { expect, lang, id, input: question, topic } = task
      if ('kind' in expect) return expect.kind.includes(output.kind ?? 'answer') ? 'right' : 'wrong'
      if (matches({ id, lang, question, topic, expect }, output.text ?? '')) return 'right'
      return output.kind === undefined || output.kind === 'answer' ? 'wrong' : 'asked'
    }
    case 'notice':
      return same(task.expect.reasons, output.reasons ?? []) ? 'right' : 'wrong'
    default: {
      const { registration, blockers } = task.expect
      const fits = registration === undefined || registration === output.registration
      return fits && (blockers ?? []).every((name) => output.blockers?.includes(name)) ? 'right' : 'wrong'
    }
  }
}

/** Adds marks up, a line for each kind of task; questions by language, and those to be silent about apart. */
export function scores(tasks: readonly Task[], outputs: readonly Output[]): readonly Score[] {
  const byId = new Map(outputs.map((output) => [output.id, output]))
  const groups = new Map<string, Mark[]>()
  for (const task of tasks) {
    const name = nameOf(task)
    groups.set(name, [...(groups.get(name) ?? []), mark(task, byId.get(task.id))])
  }
  return [...groups].map(([name, marks]) => {
    const share = (one: Mark) => marks.filter((each) => each === one).length / marks.length
    return {
      name,
      count: marks.length,
      right: share('right'),
      wrong: share('wrong'),
      asked: share('asked'),
      missing: share('missing'),
    }
  })
}

function nameOf(task: Task): string {
  if (task.kind !== 'question') return `${task.kind}s`
  return 'kind' in task.expect ? 'questions to decline' : `questions, ${task.lang}`
}

const same = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((each) => other.includes(each))
