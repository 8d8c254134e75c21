// "Are you sure?": the ground of what was said last, with its source, and what would change it.
import { headline } from '../../../knowledge/law/headline.ts'
import { pageIn } from '../../../knowledge/library/article.ts'
import type { Draft } from '../../draft/draft.ts'
import { askAgain, openQuestion } from '../../draft/open-question.ts'
import type { Block } from '../../model/message.ts'
import { sourceLine } from '../../wording/source-line.ts'
import { verdictButtons } from '../../wording/verdict.ts'
import { fingerprint } from './fingerprint.ts'
import { whyBlocks } from './reasons.ts'

const words = {
  article: {
    high: { en: 'Yes, that is well established.', zh: '是的，该结论依据明确。' },
    medium: {
      en: 'It is how the rule is generally understood; provinces and providers can differ.',
      zh: '这是一般理解，各地和各接入商的做法可能不同。',
    },
    low: {
      en: 'Not fully: it is thinly sourced. Have it confirmed before you rely on it.',
      zh: '不能完全确定：依据有限，请先向主管部门或接入商核实。',
    },
  },
  confirm: {
    en: 'The provincial communications administration has the last word.',
    zh: '最终以省通信管理局的答复为准。',
  },
  verdict: { en: 'It rests on this:', zh: '依据如下：' },
  nothing: { en: 'Of what? Ask me anything, and I give the source with it.', zh: '您指哪一点？请直接提问，我会附上依据。' },
}

/** Gives the ground of the last answer, else of the verdict. `doubted`: the words of the doubt, which may name the verdict itself. */
export function giveGround(draft: Draft, doubted = ''): void {
  const { locale, library, memory } = draft
  const article = memory.topic === undefined ? undefined : library.shelf.articles.get(memory.topic)
  const hasFacts = Object.keys(draft.facts()).length > 0
  const ofVerdict = hasFacts && verdictNamed.test(doubted) && draft.verdict().registration !== 'need_more_info'
  const verdictLast = hasFacts && (memory.lastSpoke ?? groundsSpoke).startsWith(groundsSpoke)
  if (article !== undefined && !verdictLast && !ofVerdict) {
    const page = pageIn(article, locale)
    draft.reply.tell(words.article[page.confidence])
    draft.reply.say({ kind: 'text', spans: [firstSentences(page.body)] })
    const line = sourceLine(library, page.sources, locale)
    if (line !== null) draft.reply.say(line)
    draft.reply.tell(words.confirm)
  } else if (hasFacts) {
    if (draft.verdict().registration !== 'need_more_info') draft.reply.say(...sentence(draft))
    tellGrounds(draft)
    if (memory.told !== undefined) draft.reply.offer(verdictButtons(draft))
  } else draft.reply.tell(words.nothing)
  if (openQuestion(draft) !== null) askAgain(draft)
}

/** "Are you sure about the licence?", however much has been said since. */
const verdictNamed = /\b(?:licen[cs]e|filing|verdict|result)\b|许可证|备案|结论/i

/** "So I'm fine?": the verdict's sentence once more, with what it rests on. */
export function confirmVerdict(draft: Draft): void {
  draft.reply.say(...sentence(draft))
  tellGrounds(draft)
  draft.reply.offer(verdictButtons(draft))
}

/** What the verdict rests on; grounds that stand above already are not given twice. */
function tellGrounds(draft: Draft): void {
  const grounds = `${groundsSpoke}${fingerprint(draft)}`
  if (draft.memory.lastSpoke === grounds) return draft.reply.tell(words.confirm)
  draft.reply.tell(words.verdict)
  draft.reply.say(...whyBlocks(draft, 'brief'))
  draft.write.remember({ lastSpoke: grounds })
}
const groundsSpoke = 'grounds:'

function sentence(draft: Draft): Block[] {
  return [{ kind: 'text', spans: [{ bold: headline(draft.verdict(), draft.library.rulebook, draft.locale, draft.facts()) }] }]
}

/** The sentences an article opens with, short enough to be read again. */
function firstSentences(body: string): string {
  const [first = ''] = body.trim().split(/\n{2,}/)
  return first.replaceAll('**', '')
}
