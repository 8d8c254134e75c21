// "Change the domain to example.cn", 「把域名改成…」: another value for an answer given before, named by what the answer is called.
import { spec } from '../../knowledge/law/facts.ts'
import { appliesTo, type Question } from '../../knowledge/questions/question.ts'
import { locales } from '../../locale.ts'
import { isAnswered } from '../model/answered.ts'
import { isSupposition, puts } from './clauses.ts'
import { isMarked } from './doubt.ts'
import { bare } from './plain-words.ts'
import type { Surroundings } from './reading.ts'

/** Which answer is to change, and the words of its new value, to be read as that question reads them. */
export type Change = { readonly question: Question; readonly to: string }

const opener = '(?:(?:please|no|sorry|ok|oh|wait|actually|and)[,\\s]+)*'
const forms: readonly RegExp[] = [
  new RegExp(
    `^${opener}(?:can you |could you )?(?:change|correct|set|update|edit|switch)\\s+(.{2,50}?)\\s+(?:to|into)\\s*:?\\s+(.+)$`,
    'isu',
  ),
  new RegExp(`^${opener}((?:the|my|our|its|his|her|their)\\s+.{2,40}?)\\s+(?:should|must|has to) be\\s+(.+)$`, 'isu'),
  /^(?:不对|不是|抱歉|对不起|请|麻烦|帮我|我想|我要|再)*[,，\s]*(?:把|将)?(?:我的|我们的|原来的|之前的)?(.{2,24}?)(?:要|需要|得)?(?:改成|改为|改到|换成|换为|更正为|更正成|更改为|修改为|变更为|应该?是|应为|(?:写|填|说|弄|搞)错了[,，。\s]*(?:应该)?是)[\s:：]*(.+)$/su,
]

/** The change a message asks for. Null where it names no answer that was given, or asks a question. */
export function changeIn(said: string, around: Surroundings): Change | null {
  if (isMarked(said) || isSupposition(said)) return null
  for (const form of forms) {
    const [, name, to] = form.exec(said.trim()) ?? []
    const question = name === undefined ? null : answerCalled(name, around)
    if (question !== null && to !== undefined) return asks(to, question) ? null : { question, to: to.trim() }
  }
  return null
}

/** 「把域名改成foo.cn要多久」. Words kept as typed may look like a question, and so may letters beside dots and digits: 什么值得买, who.com.cn. */
const asks = (to: string, { reading }: Question) =>
  reading === 'text' || reading === 'name' ? /[吗嗎]\s*$/u.test(to) : puts(to.replace(/[\w.-]*[.\d][\w.-]*/g, ' '))

/** The one answer of this name: exactly so called, else the only one whose name holds these words. */
function answerCalled(name: string, around: Surroundings): Question | null {
  const wanted = bare(name)
    .replace(/^(?:the|my|our|its|his|her|their) /, '')
    .replace(/ (?:number|address|date|day)$/, '')
  if (wanted.length < 2) return null
  const answered = around.library.questions.filter(
    (question) => isAnswered(question, around.facts, around.fields ?? {}) && appliesTo(question, around.facts),
  )
  const exact = answered.find((question) => namesOf(question, around).includes(wanted))
  if (exact !== undefined) return exact
  const near = answered.filter((question) => namesOf(question, around).some((one) => one.includes(wanted)))
  return near.length === 1 ? near[0]! : null
}

/** What the answer of a question is called: on lists, in the form, among the facts. */
function namesOf({ label, field, asks }: Question, { library }: Surroundings): readonly string[] {
  const texts = [label, field === undefined ? undefined : library.fields.get(field)?.label]
  const facts = asks.length === 1 ? asks.map((path) => spec(path).name) : []
  return [...texts, ...facts].flatMap((text) => (text === undefined ? [] : locales.map((locale) => bare(text[locale]))))
}
