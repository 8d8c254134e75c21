// What a changed verdict differs in from the one told before: the answer itself, or what stands in its way.
import { blockerLabels } from '../../../knowledge/law/labels/verdict-names.ts'
import type { BlockerName, Registration } from '../../../knowledge/law/verdict.ts'
import type { Draft } from '../../draft/draft.ts'
import { outcome } from '../../wording/outcome.ts'
import { fingerprint } from './fingerprint.ts'

const words = {
  changed: { en: 'This changes the answer.', zh: '结论因此有变化。' },
  answer: { en: 'This changes the answer: {before} → {now}.', zh: '结论因此有变化：{before} → {now}。' },
  blockers: { en: 'This changes the answer: {names}.', zh: '结论因此有变化：{names}。' },
  added: { en: 'now in the way: {name}', zh: '新增障碍：{name}' },
  gone: { en: 'no longer in the way: {name}', zh: '已无障碍：{name}' },
}

/** Says it, against the verdict that was told last. */
export function tellDifference(draft: Draft): void {
  const { locale } = draft
  const [before, , ...blocked] = (draft.memory.told ?? '').split(' ') as [Registration | '', string, ...BlockerName[]]
  const [now, , ...blocks] = fingerprint(draft).split(' ') as [Registration, string, ...BlockerName[]]
  if (before === '' || outcome[before] === undefined) return draft.reply.tell(words.changed)
  if (before !== now) return draft.reply.tell(words.answer, { before: outcome[before][locale], now: outcome[now][locale] })
  const names = [
    ...blocks.filter((block) => !blocked.includes(block)).map((block) => ({ form: words.added, one: block })),
    ...blocked.filter((one) => !blocks.includes(one)).map((one) => ({ form: words.gone, one })),
  ].flatMap(({ form, one }) =>
    blockerLabels[one] === undefined ? [] : [form[locale].replace('{name}', blockerLabels[one].name[locale])],
  )
  if (names.length === 0) return draft.reply.tell(words.changed)
  draft.reply.tell(words.blockers, { names: names.join(locale === 'zh' ? '，' : '; ') })
}
