// "What should I do first?": what stands in the way and how to clear it, else the steps in their order, for this case.
import { spec } from '../../../knowledge/law/facts.ts'
import { blockerLabels } from '../../../knowledge/law/labels/verdict-names.ts'
import { stepNames } from '../../../knowledge/law/step-names.ts'
import { isHard } from '../../../knowledge/law/verdict.ts'
import { sayList } from '../../../locale.ts'
import type { Draft } from '../../draft/draft.ts'
import { openQuestion } from '../../draft/open-question.ts'
import { list, text } from '../../model/message.ts'

const words = {
  clear: {
    en: 'First clear what stands in the way: {blocker}. What works: {wayPast}.',
    zh: '第一步先解决障碍：{blocker}。办法：{wayPast}。',
  },
  also: { en: 'Before you submit: {blockers}.', zh: '提交前还需解决：{blockers}。' },
  settle: { en: 'First settle one thing: {fact}. The steps depend on it.', zh: '先确定一点：{fact}，后续步骤取决于此。' },
  steps: { en: 'In this order:', zh: '按以下顺序：' },
}
const stepsMost = 5

/** Says what to begin with. False where the case says nothing yet, or nothing has to be done. */
export function tellFirstStep(draft: Draft): boolean {
  const { locale } = draft
  const { registration, blockers, missing, sequence } = draft.verdict()
  const saysNothing = Object.keys(draft.facts()).length < 2 && openQuestion(draft) === null
  if (saysNothing || registration === 'none' || registration === 'expert') return false
  const [first, ...others] = [...blockers].sort((one, other) => Number(isHard(other)) - Number(isHard(one)))
  if (first === undefined && registration === 'need_more_info') {
    const [open] = missing
    // After an article it may be the steps of that; in the interview it is what the interview waits for.
    if (open === undefined || (draft.memory.topic !== undefined && openQuestion(draft) === null)) return false
    draft.reply.say(text(words.settle[locale], { fact: spec(open).name[locale] }))
    return true
  }
  if (first !== undefined) {
    const { name, wayPast } = blockerLabels[first]
    draft.reply.say(text(words.clear[locale], { blocker: name[locale], wayPast: wayPast[locale] }))
  }
  if (others.length > 0)
    draft.reply.say(
      text(words.also[locale], {
        blockers: sayList(
          others.map((other) => blockerLabels[other].name[locale]),
          locale,
        ),
      }),
    )
  const steps = sequence.filter((step) => step !== 'clear-blockers').slice(0, stepsMost)
  if (steps.length > 0) draft.reply.say(text(words.steps[locale]), list(steps.map((step) => stepNames[step][locale])))
  return first !== undefined || steps.length > 0
}
