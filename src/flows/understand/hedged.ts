// Takes the hedge off what is said of one's own case: "Aliyun, I think" is Aliyun until they say otherwise. Alternatives stay open.
import { plainly } from '../../knowledge/names/names.ts'
import type { Question } from '../../knowledge/questions/question.ts'
import { type Clause, clausesOf } from './clauses.ts'
import { isQuestion } from './doubt.ts'
import { readAnswer } from './read-answer.ts'
import type { Surroundings } from './reading.ts'

const en =
  /\b(?:(?:i|we)(?:'m| am|'re| are)? (?:pretty |quite |fairly |almost )?(?:think|guess|believe|suppose|assume|reckon|sure)(?: that| so| it(?:'s| is))?|as far as (?:i|we) know|afaik|if (?:i|we) remember (?:correctly|right|well)|iirc|i(?:'d| would) say|probably|presumably|apparently|supposedly|most likely)\b[,]?/gi
const zh =
  /(?:我(?:猜|想|觉得|记得|印象中)(?:是|应该)?|好像|似乎|貌似|应该|大概|大约|估计|大致|据说|印象中)(?=(?:是|在|放|用|叫|有|租|买|\p{Script=Han}|[A-Za-z]))|[,，]?(?:大概|应该|好像|估计)(?:就)?(?:是)?(?:吧|的吧)?\s*[。.]?$/gu

/** Words that leave it open whatever stands around them. */
const open =
  /\b(?:maybe|perhaps|might|could be|may be|either|or|whether|depends|not (?:\w+ )?sure|unsure|no idea|no clue|don't know|do not know|dont know|don't think|do not think|dont think|if)\b|[?？]|可能|也许|或许|或者|还是|要么|不确定|说不|不清楚|不知道|不太|不一定|不应该|应该不|没|吗/i

/** The words without their hedges; as they are where nothing is hedged, or where more than a hedge leaves it open. */
function unhedged(said: string): string {
  if (open.test(plainly(said))) return said
  const bare = said
    .replaceAll('’', "'")
    .replace(/\b(?:should|must) be\b(?! (?:filed|registered|done|approved))/gi, 'is')
    .replace(en, ' ')
    .replace(zh, '')
    .replace(/[ \t]{2,}/g, ' ')
    .trim()
  return bare === '' ? said : bare
}

/** The words as said for sure: a hedge and the mark of a tentative answer ("Hangzhou?") are taken off, as a word changes what is taken down. */
export function saidForSure(said: string, question: Question | null, around: Surroundings): string {
  if (question !== null && question.rank === undefined) return said
  return clausesOf(said).reduce((words, clause) => {
    const plain = isTentative(clause, question, around)
      ? clause.words.replace(tentative, '')
      : clause.asks
        ? clause.words
        : unhedged(clause.words)
    return plain === clause.words ? words : words.replace(clause.words, () => plain)
  }, said)
}

/** What makes an answer tentative, at its end. */
const tentative = /(?:吧|[?？]|\s)+$/u

/** "Hangzhou?", 「腾讯云吧」, to where the server is: a question by its end alone, whose words are an answer. */
function isTentative({ words, asks }: Clause, question: Question | null, around: Surroundings): boolean {
  const plain = words.replace(tentative, '')
  if (question === null || !asks || plain === words || isQuestion(plain)) return false
  if ((plain.match(/\p{Script=Han}/gu) ?? []).length > 8 || plain.split(/\s+/).length > 3 || /^(?:and|or|but|那)\b/i.test(plain))
    return false
  return question.asks.every((path) => around.facts[path] === undefined) && readAnswer(question, plain, around).kind === 'value'
}
