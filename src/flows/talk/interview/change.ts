// Changes one answer: named in words, or picked from a section of the review page. Only what depends on it is asked again.
import { appliesTo, type Question, type Section } from '../../../knowledge/questions/question.ts'
import { sections } from '../../charts/conversation.ts'
import type { Draft } from '../../draft/draft.ts'
import { placeOf } from '../../draft/next.ts'
import { ask, askAgain } from '../../draft/open-question.ts'
import { encodeButton } from '../../model/button.ts'
import { type Button, small } from '../../model/message.ts'
import { bare } from '../../understand/plain-words.ts'
import { answerLine, labelOf } from '../../wording/fact-line.ts'
import { buttonsMost } from '../../wording/question.ts'
import { sectionNames } from '../../wording/section-names.ts'

const words = {
  section: { en: 'Which part do you want to change?', zh: '您要修改哪一部分？' },
  which: { en: 'Which answer?', zh: '修改哪个回答？' },
  now: { en: 'Now: {answer}', zh: '目前：{answer}' },
  nothing: { en: 'There are no answers yet.', zh: '目前还没有回答。' },
  more: { en: 'More …', zh: '更多…' },
}

/** `change`, `change domain`, a section (`s-entity`, `s-entity-1` for its next page), or a question's id. */
export function changeAnswer(draft: Draft, argument: string): void {
  const answered = answeredQuestions(draft)
  if (answered.length === 0) {
    draft.reply.tell(words.nothing)
    return askAgain(draft)
  }
  const [, section, page] = /^s-([a-z]+)(?:-(\d+))?$/.exec(argument) ?? []
  if (section !== undefined)
    return pickFrom(
      draft,
      answered.filter((question) => question.section === section),
      section as Section,
      Number(page ?? 0),
    )
  const named = find(draft, answered, argument)
  if (named !== null) return reopen(draft, named)
  pickSection(draft, answered)
}

/** The questions that have an answer, in the order of asking; of two that ask the same, the one that fits the case. */
export function answeredQuestions(draft: Draft): readonly Question[] {
  const answered = draft.library.questions.filter((question) => answerLine(draft, question) !== null)
  const facts = draft.facts()
  const fits = (question: Question) => Number(appliesTo(question, facts))
  const asked = ({ asks, field }: Question) => `${asks.join(' ')} ${field}`
  return answered.filter((question) => {
    const same = answered.filter((other) => asked(other) === asked(question))
    return question === same.sort((one, other) => fits(other) - fits(one))[0]
  })
}

function reopen(draft: Draft, question: Question): void {
  const answer = answerLine(draft, question)
  if (answer !== null) draft.reply.say(small(words.now[draft.locale], { answer }))
  draft.write.remember({ told: undefined })
  draft.write.go({ type: 'reopened', input: { question: placeOf(question) } })
  ask(draft, question)
}

function pickSection(draft: Draft, answered: readonly Question[]): void {
  const present = sections.filter((section) => answered.some((question) => question.section === section))
  if (present.length === 1) return pickFrom(draft, answered, present[0]!, 0)
  draft.reply.tell(words.section)
  draft.reply.offer(present.map((section) => [commandButton(sectionNames[section][draft.locale], `s-${section}`)]))
}

function pickFrom(draft: Draft, questions: readonly Question[], section: Section, page: number): void {
  draft.reply.tell(words.which)
  const size = questions.length > buttonsMost ? buttonsMost - 1 : buttonsMost
  const shown = questions.slice(page * size, (page + 1) * size)
  const rows = shown.map((question) => [
    commandButton(`${labelOf(draft, question)}: ${answerLine(draft, question)}`.slice(0, 60), question.id),
  ])
  const rest = questions.length > (page + 1) * size
  draft.reply.offer(rest ? [...rows, [commandButton(words.more[draft.locale], `s-${section}-${page + 1}`)]] : rows)
}

function find(draft: Draft, answered: readonly Question[], argument: string): Question | null {
  const wanted = bare(argument)
  if (wanted === '') return null
  const exact = draft.library.questions.find((question) => question.id === wanted)
  if (exact !== undefined) return exact
  const near = answered.filter((question) =>
    [question.label?.en, question.label?.zh, question.prompt.en, question.prompt.zh, labelOf(draft, question)].some(
      (name) => name !== undefined && bare(name).includes(wanted),
    ),
  )
  return near.length === 1 ? near[0]! : null
}

const commandButton = (label: string, argument: string): Button => ({
  label,
  data: encodeButton({ kind: 'command', name: 'change', argument }),
})
