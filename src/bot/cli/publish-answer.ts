// `knowledge publish`: the answer to a question nobody could answer, out of two files, as an article of the deployer's own; all who asked are told.
import { existsSync, readFileSync } from 'node:fs'
import { articleOf, deskOf, type Gap, type GapText, groupQuestions } from '../../flows/index.ts'
import { chinaDay } from '../../time.ts'
import { asOthersRead } from '../gaps/find-gaps.ts'
import { publish } from '../gaps/publish.ts'
import type { CommandIo } from './io.ts'
import { withProgram } from './opened.ts'

const rowsMost = 2_000

/**
 * Which question, where its answer stands in each language (the first line is the title), the id of its source, and the questions of its
 * group that are another matter: they stay unanswered. Example: `{ question: '17', en: 'a.txt', zh: 'b.txt', source: 'TEAM', apart: ['21'] }`.
 */
export type Answered = {
  readonly question: string
  readonly en: string
  readonly zh: string
  readonly source: string
  readonly apart: readonly string[]
}

/** Publishes; 0 when done, 1 when it cannot be, with the reason. Doing it again changes nothing and tells nobody twice. */
export function publishAnswer(io: CommandIo, { question, en, zh, source, apart }: Answered): Promise<number> {
  const refuse = (...reasons: readonly string[]) => {
    io.stderr.write(reasons.map((reason) => `knowledge: ${reason}\n`).join(''))
    return 1
  }
  return withProgram(io, async ({ store, library, receive }, { config, now }) => {
    const missing = [en, zh].find((file) => !existsSync(file))
    if (missing !== undefined) return refuse(`there is no file ${missing}`)
    if (config.overlay === undefined) return refuse('OVERLAY_DIR is not set: there is no folder for your own articles')
    const rows = await store.find('feedback', { what: ['unanswered', 'thumb-down'], limit: rowsMost })
    const ids = new Set(rows.map(({ id }) => String(id)))
    const unknown = apart.find((id) => !ids.has(id) || id === question)
    if (unknown !== undefined) return refuse(`--apart ${unknown}: there is no such other question`)
    const all = groupQuestions(rows, library.words).find((one) => one.some(({ id }) => String(id) === question))
    const [first, ...others] = all?.filter(({ id }) => !apart.includes(String(id))) ?? []
    if (first === undefined) return refuse(`there is no question ${question}: \`knowledge gaps\` lists them`)
    const texts = { en: textIn(en), zh: textIn(zh) }
    const questions = await asOthersRead([first, ...others], { store, library, now: now() })
    const base = { id: String(first.id), version: 1, at: now(), by: '', source, state: 'approved' } as const
    const gap: Gap = { ...base, questions, texts }
    const { faults } = await publish(gap, { overlay: config.overlay, library, today: chinaDay(now()) })
    if (faults.length > 0) return refuse(...faults)
    const applications = new Set(questions.map(({ application }) => application))
    for (const application of applications) {
      const asked = questions.filter((one) => one.application === application).map(({ id }) => id)
      const values = { rows: asked.join(' '), texts: JSON.stringify(texts), source, by: 'deployer' }
      await receive({
        id: `gap-told:${gap.id}:${application}`,
        at: now(),
        from: deskOf(application),
        actor: { id: 'program', role: 'program' },
        body: { kind: 'desk', action: 'gap-told', values },
      })
    }
    io.stdout.write(`published as ${articleOf(gap)}; ${applications.size} who asked are told\n`)
    return 0
  })
}

function textIn(file: string): GapText {
  const [title = '', ...rest] = readFileSync(file, 'utf8').replaceAll('\r', '').trim().split('\n')
  return { title: title.trim(), body: rest.join('\n').trim() }
}
