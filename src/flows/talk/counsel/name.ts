// A name checked in the chat: whether it would pass, why not, and three that would.
import { nameAlternatives } from '../../../knowledge/counsel/name-alternatives.ts'
import type { NamedService } from '../../../knowledge/counsel/name-check.ts'
import type { Draft } from '../../draft/draft.ts'
import { askAgain } from '../../draft/open-question.ts'
import { small } from '../../model/message.ts'

const words = {
  which: { en: 'Which name? Write “check name …”.', zh: '请发送“检查名称 ……”，附上要检查的名称。' },
  ok: { en: '**“{name}” should pass.**', zh: '**“{name}”可以通过。**' },
  risky: { en: '**“{name}” may be sent back.** {why}', zh: '**“{name}”可能被退回。**{why}' },
  refused: { en: '**“{name}” would be refused.** {why}', zh: '**“{name}”不会通过。**{why}' },
  names: { en: 'These would pass: {names}.', zh: '可改为：{names}。' },
  depends: {
    en: 'It depends on the holder and the province, too; I don’t know these yet.',
    zh: '结果还取决于主办单位和省份，目前尚不清楚。',
  },
}

/** `name …`: checks that name, or the one that was given for the service. */
export function checkName(draft: Draft, argument: string): void {
  const service = namedService(draft, argument.trim().replace(/^[“"「《']|[”"」》'?？。.]+$/gu, ''))
  if (service === null) return draft.reply.tell(words.which)
  const { locale, library } = draft
  const { result, why } = library.names.judge(service)
  const reasons = why.map((id) => library.names.words.why[id]?.[locale] ?? '').join(locale === 'zh' ? '' : ' ')
  draft.reply.tell(words[result], { name: service.name, why: reasons })
  const names = result === 'ok' || service.business === '' ? [] : nameAlternatives(service, library.names)
  if (names.length > 0) draft.reply.say(small(words.names[locale], { names: names.join(locale === 'zh' ? '、' : ', ') }))
  if (service.business === '' || service.province === undefined) draft.reply.say(small(words.depends[locale]))
  askAgain(draft)
}

/** The service in hand under a name, as the name check reads it; null where it has none. */
export function namedService(draft: Draft, given = ''): NamedService | null {
  const facts = draft.facts()
  const known = (value: unknown) => (typeof value === 'string' && value !== 'unknown' ? value : undefined)
  const name = given === '' ? known(facts['service.name']) : given
  if (name === undefined) return null
  const kinds = facts['service.kind']
  const holder = known(facts['entity.name'])
  return {
    name,
    holder: known(facts['entity.type']) ?? 'company_domestic',
    business:
      holder === undefined && facts['entity.type'] !== 'individual'
        ? ''
        : [holder ?? '', known(facts['entity.businessScope'])].filter((part) => part !== undefined).join('，'),
    kind: Array.isArray(kinds) ? String(kinds[0]) : 'website',
    province: known(facts['entity.province']),
    permits: Array.isArray(facts['record.permits']) ? (facts['record.permits'] as readonly string[]) : [],
  }
}
