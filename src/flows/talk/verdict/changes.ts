// What would change the verdict: single answers, each with the verdict it would lead to.
import { flipPairs } from '../../../knowledge/law/flip-pairs.ts'
import { flips } from '../../../knowledge/law/flips.ts'
import type { Registration } from '../../../knowledge/law/verdict.ts'
import type { Draft } from '../../draft/draft.ts'
import { type Block, text } from '../../model/message.ts'
import { factLine } from '../../wording/fact-line.ts'
import { outcome } from '../../wording/outcome.ts'

const most = 6
const pairsMost = 2

const words = {
  title: { en: '**One different answer would change this:**', zh: '**以下任一回答不同，结论就会改变：**' },
  together: { en: 'Or two together:', zh: '或两项同时改变：' },
  none: { en: 'No single answer would change this.', zh: '没有哪一个回答单独改变会影响结论。' },
}

/** The flips, the most telling first: those to another demand before those to doubt. */
export function whatIfBlocks(draft: Draft): Block[] {
  const { locale, library } = draft
  const all = flips(draft.facts(), library.rulebook, { asOf: draft.today, mode: 'conversation' })
  const pairs = flipPairs(draft.facts(), library.rulebook, { asOf: draft.today, mode: 'conversation' }, 1).slice(0, pairsMost)
  const together = pairs.map(({ changes, registration }) => [
    `${changes.map(({ path, value }) => factLine(path, value, locale)).join(' + ')} → ${outcome[registration][locale]}`,
  ])
  const second: Block[] = together.length === 0 ? [] : [text(words.together[locale]), { kind: 'list', items: together }]
  if (all.length === 0) return [text(words.none[locale]), ...second]
  const order: Registration[] = ['none', 'filing', 'licence', 'expert', 'need_more_info']
  const sorted = [...all].sort((a, b) => order.indexOf(a.registration) - order.indexOf(b.registration))
  const onePerPath = sorted.filter(
    (flip, index) => sorted.findIndex((other) => other.path === flip.path && other.registration === flip.registration) === index,
  )
  const items = onePerPath
    .slice(0, most - together.length)
    .map((flip) => [`${factLine(flip.path, flip.value, locale)} → ${outcome[flip.registration][locale]}`])
  return [text(words.title[locale]), { kind: 'list', items }, ...second]
}
