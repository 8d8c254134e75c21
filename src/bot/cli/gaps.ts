// `knowledge gaps`: questions nobody could answer, those that ask the same together, in both languages: what an article is missing for.
import { groupQuestions } from '../../flows/index.ts'
import { libraryFor } from './answering.ts'
import type { CommandIo } from './io.ts'
import { withStore } from './opened.ts'

/** How many rows are looked at, the newest ones. */
const rowsMost = 2_000

/** Lists the groups, those first that most people asked; 0, or 1 when the settings are faulty. Who asked is not said. */
export function gaps(io: CommandIo, { json }: { json: boolean }): Promise<number> {
  return withStore(io, async (store) => {
    const listed = await store.find('feedback', { what: ['unanswered', 'thumb-down'], limit: rowsMost })
    const groups = groupQuestions(listed, libraryFor(io).words).map((rows) => ({
      people: new Set(rows.map(({ application }) => application)).size,
      questions: rows.map(({ id, at, locale, question }) => ({ id, at, locale, question })),
      nearest: rows[0].articles,
      answered: rows.flatMap(({ settled }) => (settled?.answer == null ? [] : [settled.answer])),
    }))
    if (json) io.stdout.write(`${JSON.stringify(groups)}\n`)
    else {
      for (const { people, questions, nearest, answered } of groups) {
        const near = nearest.length === 0 ? '' : `  (${nearest.join(', ')})`
        io.stdout.write(`${people} asked${answered.length > 0 ? ', a colleague has answered' : ''}${near}\n`)
        for (const { id, locale, question } of questions) io.stdout.write(`  ${id} ${locale} ${question}\n`)
      }
      io.stdout.write(
        `${groups.length} ${groups.length === 1 ? 'gap' : 'gaps'}, ${listed.length} ${listed.length === 1 ? 'question' : 'questions'}\n`,
      )
    }
    return 0
  })
}
