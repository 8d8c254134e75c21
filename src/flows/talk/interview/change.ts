// Changes one answer: named in words, or picked from a section of the review page. Only what depends on it is asked again.
import type { Question, Section } from '../../../knowledge/questions/question.ts'
import { sections } from '../../charts/conversation.ts'
import type { Turning } from '../../draft/draft.ts'
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
export function changeAnswer(turning: Turning, argument: string): void {
  const answered = answeredQuestions(turning)
  if (answered.length === 0) {
    turning.tell(words.nothing)
    return askAgain(turning)
  }
  const [, section, page] = /^s-([a-z]+)(?:-(\d+))?$/.exec(argument) ?? []
  if (section !== undefined)
    return pickFrom(
      turning,
      answered.filter((one) => one.section === section),
      section as Section,
      Number(page ?? 0),
    )
  const named = find(turning, answered, argument)
  if (named !== null) return reopen(turning, named)
  pickSection(turning, answered)
}

/** The questions that have an answer, in the order of asking. */
export function answeredQuestions(turning: Turning): readonly Question[] {
  return turning.library.questions.filter((question) => answerLine(turning, question) !== null)
}

function reopen(turning: Turning, question: Question): void {
  const answer = answerLine(turning, question)
  if (answer !== null) turning.say(small(words.now[turning.locale], { answer }))
  turning.remember({ told: undefined })
  turning.go({ type: 'interview', to: question.rank === undefined ? question.section : 'deciding' })
  ask(turning, question)
}

function pickSection(turning: Turning, answered: readonly Question[]): void {
  const present = sections.filter((section) => answered.some((one) => one.section === section))
  if (present.length === 1) return pickFrom(turning, answered, present[0]!, 0)
  turning.tell(words.section)
  turning.offer(present.map((section) => [commandButton(sectionNames[section][turning.locale], `s-${section}`)]))
}

function pickFrom(turning: Turning, questions: readonly Question[], section: Section, page: number): void {
  turning.tell(words.which)
  const size = questions.length > buttonsMost ? buttonsMost - 1 : buttonsMost
  const shown = questions.slice(page * size, (page + 1) * size)
  const rows = shown.map((question) => [
    commandButton(`${labelOf(turning, question)}: ${answerLine(turning, question)}`.slice(0, 60), question.id),
  ])
  const rest = questions.length > (page + 1) * size
  turning.offer(rest ? [...rows, [commandButton(words.more[turning.locale], `s-${section}-${page + 1}`)]] : rows)
}

function find(turning: Turning, answered: readonly Question[], argument: string): Question | null {
  const wanted = bare(argument)
  if (wanted === '') return null
  const exact = turning.library.questions.find((one) => one.id === wanted)
  if (exact !== undefined) return exact
  const near = answered.filter((one) =>
    [one.label?.en, one.label?.zh, one.prompt.en, one.prompt.zh, labelOf(turning, one)].some(
      (name) => name !== undefined && bare(name).includes(wanted),
    ),
  )
  return near.length === 1 ? near[0]! : null
}

const commandButton = (label: string, argument: string): Button => ({
  label,
  data: encodeButton({ kind: 'command', name: 'change', argument }),
})
