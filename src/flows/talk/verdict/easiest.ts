// Which of several places is easiest for the case in hand, and what stands in the way or is asked besides in the others.
import { type Ease, easeOf, type Rivals } from '../../../knowledge/counsel/ease.ts'
import { stageOf } from '../../../knowledge/procedure/orders.ts'
import { sayList } from '../../../locale.ts'
import type { Draft } from '../../draft/draft.ts'
import { type Block, small, text } from '../../model/message.ts'

const words = {
  easiest: { en: '**Easiest for your case: {names}.**', zh: '**就您的情况，{names}要求最少。**' },
  same: {
    en: '**As far as I know your case, none is easier.**',
    zh: '**就目前所知情况，各处要求相同。**',
  },
  stands: { en: '{name}, would be sent back: {list}', zh: '{name}，会被退回：{list}' },
  besides: { en: '{name}, asked besides: {list}.', zh: '{name}，另需：{list}。' },
  time: {
    en: 'Review: {days} working days at most, everywhere. ({source}, {date})',
    zh: '各地管局审核均不超过{days}个工作日。（{source}，{date}）',
  },
}

/** So much has to be known of a case before places are held against it. */
const knownLeast = 3

/** The easiest first, then what differs in the others; nothing where too little is known or only one is named. */
export function easiest(draft: Draft, rivals: Rivals): Block[] {
  const { locale, library, today } = draft
  const facts = draft.facts()
  if (rivals.values.size < 2 || Object.keys(facts).length < knownLeast) return []
  const all = easeOf(facts, rivals, library, today)
  const names = new Map(all.map(({ id }) => [id, nameOf(draft, rivals, id)]))
  const lines = all.flatMap((place) => differences(place, names.get(place.id)!, draft))
  if (lines.length === 0) return [text(words.same[locale])]
  const first = all.filter((place) => effortOf(place) === effortOf(all[0]!)).map(({ id }) => names.get(id)!)
  const lead = text(words.easiest[locale], { names: sayList(first, locale) })
  return [...(first.length < all.length ? [lead] : []), { kind: 'list', items: lines.map((line) => [line]) }]
}

/** How long the authority may take, by the table of orders. */
export function timeLine({ locale, library }: Draft): Block[] {
  const stage = stageOf(library.orders, 'website-filing', 'authority-review')
  const source = library.sources.get(stage?.sources[0] ?? '')
  if (stage?.limit == null || source === undefined) return []
  return [small(words.time[locale], { days: stage.limit[0], source: source.label[locale], date: library.orders.asOf })]
}

const effortOf = ({ faults, papers }: Ease) => `${faults.length} ${papers.length}`

function nameOf({ locale, library }: Draft, { path }: Rivals, id: string): string {
  const { provinces, providers } = library.words.places
  return (path === 'entity.province' ? provinces : providers).get(id)?.name[locale] ?? id
}

function differences({ faults, papers }: Ease, name: string, { locale }: Draft): readonly string[] {
  const filled = (form: string, list: string) => form.replace('{name}', name).replace('{list}', () => list)
  const reasons = faults.map((reason) => reason.text[locale]).join(locale === 'zh' ? '' : ' ')
  const asked = sayList(
    papers.map((paper) => paper.name[locale]),
    locale,
  )
  // Where it would be refused, papers do not help.
  if (faults.length > 0) return [filled(words.stands[locale], reasons)]
  return papers.length > 0 ? [filled(words.besides[locale], asked)] : []
}
