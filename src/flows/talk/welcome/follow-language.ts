// Follows the language a person writes in, unless they chose one by name: whoever writes Chinese is answered in Chinese.
import { spoken } from '../../../knowledge/library/search/index.ts'
import type { Library } from '../../../knowledge/library.ts'
import { plainly, without } from '../../../knowledge/names/names.ts'
import { choicesOf, type Question, type Reading } from '../../../knowledge/questions/question.ts'
import type { Draft } from '../../draft/draft.ts'
import { openQuestion } from '../../draft/open-question.ts'
import { isThread } from '../../model/parties.ts'
import { numbersSaid } from '../../understand/filing-number.ts'
import { bare } from '../../understand/plain-words.ts'

/** Questions answered in words of any language: names, addresses and the like show nothing. */
const ownWords: readonly Reading[] = ['choice', 'yes-no', 'province', 'country', 'provider', 'date']
const latinWordsFrom = 5

/** Turns to the language of a message where it plainly shows one. */
export function followLanguage(draft: Draft, said: string): void {
  if (choseLanguage(draft)) return
  const question = openQuestion(draft)
  if (question !== null && !ownWords.includes(question.reading)) return
  const words = question === null ? besideNames(draft.library, said) : besideValues(draft, question, said)
  const han = (words.match(/\p{Script=Han}/gu) ?? []).length
  const latin = latinIn(words)
  const pinyin = han === 0 && latin >= latinWordsFrom && inPinyin(draft, said)
  if (draft.locale === 'en' && ((han >= 2 && han > latin && languageOf(draft, words) === 'zh') || pinyin)) draft.write.speak('zh')
  else if (draft.locale === 'zh' && han === 0 && latin >= latinWordsFrom && !pinyin) draft.write.speak('en')
}

/** Names of places are written the same in either language: “compare Zhejiang, Guangdong and Beijing” is English. */
function inPinyin(draft: Draft, said: string): boolean {
  const plain = plainly(said)
  const rest = without(plain, draft.library.places.find(plain))
  return latinIn(rest) >= latinWordsFrom && languageOf(draft, rest) === 'zh'
}

const latinIn = (words: string) => (words.match(/[a-z']{2,}/gi) ?? []).length

const languageOf = ({ library: { words } }: Draft, said: string) => spoken(words.normaliser.plain(said), words.normaliser).lang

/**
 * What of a message shows a language: not a provider by its name (华为云), a day as a console shows it (2029年11月1日), or the words of a
 * button of the screen, which may hold a Chinese term: "Individual business (个体工商户)".
 */
function besideValues({ library, locale }: Draft, question: Question, said: string): string {
  const { reading } = question
  if (choicesOf(question).some(({ label }) => bare(label[locale]) === bare(said))) return ''
  if (reading === 'date') return said.replace(/\d+\s*[年月日号]/gu, ' ')
  return besideNames(library, said)
}

/** Without the numbers and the providers in it, which are called alike in every language: 京ICP备12345678号, 华为云. */
function besideNames(library: Library, said: string): string {
  const plain = plainly(said)
  return without(plain, [...numbersSaid(plain), ...library.providers.find(plain)])
}

/** Has whoever writes chosen a language, here or for all their chats? */
export function choseLanguage({ memory, event }: Draft): boolean {
  return memory.languageChosen === true || event.actor.speaks !== undefined
}

/** What a member has set holds in their own chats from their next word on. */
export function speakAsSet(draft: Draft): void {
  const { conversation, event, locale } = draft
  const { speaks, id } = event.actor
  if (speaks === undefined || speaks === locale || conversation.person !== id || isThread(conversation)) return
  draft.write.speak(speaks)
}
