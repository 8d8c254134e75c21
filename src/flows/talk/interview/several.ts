// Several services in one talk: those a message lists are opened, what they share is asked once, and each is filled in in its turn.
import { type FactPath, spec } from '../../../knowledge/law/facts.ts'
import type { Draft } from '../../draft/draft.ts'
import { next, openPapers } from '../../draft/next.ts'
import { closeQuestion } from '../../draft/open-question.ts'
import { decide } from '../../draft/yes-or-no.ts'
import { alikeOf, isShared, isSharedField } from '../../model/alike.ts'
import { small } from '../../model/message.ts'
import { serviceName } from '../../model/view.ts'
import { type Listed, severalIn } from '../../understand/several-services.ts'
import { valueWords } from '../../wording/fact-line.ts'

const words = {
  opened: {
    en: '{count} services in one application: {names}. What they share I ask once.',
    zh: '{count}项服务，合并办理：{names}。共同信息只问一次。',
  },
  now: { en: '**Now {service}:** only what is its own.', zh: '**接下来是{service}：**只填写不同的部分。' },
}

/** Opens the services a message lists, the one in hand first. True if there were several. */
export function openListed(draft: Draft, said: string): boolean {
  const listed = severalIn(said, draft.library)
  if (listed === null) return false
  const known = services(draft).map((id) => draft.facts(id)['domain.name'])
  const fresh = listed.filter(({ domain }) => domain === undefined || !known.includes(domain))
  // Counted again: "our three sites" opens nothing where three are open.
  const [first, ...others] =
    services(draft).length > 1 ? fresh.filter(({ domain }) => domain !== undefined) : firstOf(draft, fresh)
  if (first === undefined || (others.length === 0 && services(draft).length < 2)) return false
  const opened = services(draft).length > 1 ? [first, ...others] : others
  if (services(draft).length < 2) describe(draft, draft.service, first)
  for (const one of opened) describe(draft, openService(draft), one)
  const named = services(draft).map((id) => calledHere(draft, id))
  draft.reply.say(small(words.opened[draft.locale], { count: named.length, names: shortened(draft, named) }))
  return true
}

/** The service in hand is the first website; one app and one mini program belong to it, as they share operator and server. */
function firstOf(draft: Draft, listed: readonly Listed[]): readonly Listed[] {
  const own = draft.facts()['domain.name']
  const first = listed.find(({ domain }) => domain === own) ?? listed[0]
  const beside = (['app', 'mini_program'] as const).flatMap(
    (kind) => listed.find((one) => one.kind === kind && one !== first) ?? [],
  )
  const rest = listed.filter((one) => one !== first && !beside.includes(one))
  if (first === undefined) return []
  const kinds = new Set([first.kind, ...beside.map(({ kind }) => kind)])
  if (draft.facts()['service.kind'] === undefined)
    draft.write.state({ 'service.kind': (['website', 'app', 'mini_program'] as const).filter((kind) => kinds.has(kind)) })
  return [first, ...rest]
}

function describe(draft: Draft, service: string, { kind, domain }: Listed): void {
  const known = draft.facts(service)
  draft.write.state(
    {
      ...(known['service.kind'] === undefined && { 'service.kind': [kind] }),
      ...(domain !== undefined && known['domain.name'] === undefined && { 'domain.name': domain }),
    },
    'said',
    service,
  )
}

/** One more service; its id. */
export function openService(draft: Draft): string {
  if (draft.application.services.length === 0) draft.write.change({ kind: 'service', service: { id: 's1' } })
  const id = `s${Math.max(1, draft.application.services.length) + 1}`
  draft.write.change({ kind: 'service', service: { id } })
  return id
}

/** Asks once whether the services nothing is known of are like the one in hand, as soon as that one is decided. True if it was asked. */
export function askAlike(draft: Draft, turnTo = ''): boolean {
  const bare = services(draft).filter((id) => id !== draft.service && isBare(draft, id))
  const asked = draft.memory.alikeAsked ?? []
  const fresh = bare.filter((id) => !asked.includes(id))
  if (fresh.length === 0 || next(draft).to === 'deciding') return false
  draft.write.remember({ alikeAsked: [...asked, ...fresh] })
  closeQuestion(draft)
  decide(draft, 'alike', {
    others: shortened(
      draft,
      fresh.map((id) => calledHere(draft, id)),
    ),
    first: serviceName(draft.view, draft.service),
    services: fresh.join(' '),
    turnTo,
  })
  return true
}

/** They are alike: what is said of the one in hand holds for them. */
export function keepAlike(draft: Draft): void {
  const alike = { ...alikeOf(draft.application) }
  for (const id of asked(draft)) alike[id] = draft.service
  draft.write.change({ kind: 'casework', casework: { ...draft.application.casework, alike } })
  draft.write.audit('alike', `${asked(draft).join(' ')} ${draft.service}`)
}

/** The services the settled question was about. */
export const asked = (draft: Draft): readonly string[] => (draft.settled?.services ?? '').split(' ').filter((id) => id !== '')

/** After one service's part of the form: the next one that has something open is taken in hand, each once. True if there is one. */
export function turnToNext(draft: Draft): boolean {
  const all = services(draft)
  const walked = [...(draft.memory.walked ?? []), draft.service]
  const at = all.indexOf(draft.service)
  const following = [...all.slice(at + 1), ...all.slice(0, at)].find((id) => !walked.includes(id))
  if (following === undefined) return false
  draft.write.remember({ walked })
  const { service, skipped } = draft.memory
  draft.write.remember({ service: following, skipped: skipped?.filter((id) => isAskedOnce(draft, id)) })
  if (openPapers(draft).length === 0 && next(draft).to === 'review') {
    const found = turnToNext(draft)
    if (!found) draft.write.remember({ service, skipped })
    return found
  }
  draft.reply.tell(words.now, { service: serviceName(draft.view, following) })
  return true
}

/** Does a question ask only what the operator or services that are alike have in common? What was left for later stays so. */
function isAskedOnce({ library }: Draft, id: string): boolean {
  const question = library.questions.find((one) => one.id === id)
  if (question === undefined) return false
  const { field, asks } = question
  const common = (path: FactPath) => spec(path).scope === 'operator' || isShared(path, true)
  return asks.every(common) && (field === undefined || library.fields.get(field)?.scope === 'operator' || isSharedField(field))
}

/** Its name or domain; else what it is. */
function calledHere(draft: Draft, service: string): string {
  const facts = draft.facts(service)
  const named = facts['service.name'] ?? facts['domain.name']
  const kind = facts['service.kind']
  return named === undefined && kind !== undefined
    ? valueWords('service.kind', kind, draft.locale, draft.library)
    : serviceName(draft.view, service)
}

const shortened = ({ locale }: Draft, names: readonly string[]) =>
  names.slice(0, listedMost).join(locale === 'zh' ? '、' : ', ') + (names.length > listedMost ? ' …' : '')
const listedMost = 6

/** Nothing was said of it but what it is and what it is called. */
const isBare = (draft: Draft, service: string) =>
  alikeOf(draft.application)[service] === undefined &&
  draft.application.assertions.every(
    (assertion) => assertion.service !== service || ['service.kind', 'service.name', 'domain.name'].includes(assertion.path),
  )

const services = ({ application: { services: all } }: Draft): readonly string[] =>
  all.length === 0 ? ['s1'] : all.map(({ id }) => id)
