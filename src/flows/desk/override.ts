// A colleague says, with a reason, what they think is needed: it is kept beside the assistant's verdict, which stays as it is.
import type { Registration } from '../../knowledge/law/verdict.ts'
import type { Draft } from '../draft/draft.ts'
import { actorLocale, actorName, keep, tellActor, tellClient, tellThread } from '../draft/tell-team.ts'
import type { ActionValues } from '../model/action.ts'
import type { Override } from '../model/casework.ts'
import { small, text } from '../model/message.ts'
import { overrideAnswers, overrideFor, overridesOf } from '../model/override.ts'
import { serviceName } from '../model/view.ts'
import { overrideAnswer, overrideLine } from '../wording/override-line.ts'

const reasonMost = 1_000

const words = {
  reason: { en: 'Say why in a sentence; the client reads it too.', zh: '请写明理由，客户也会看到。' },
  nothing: { en: 'There is no answer of the team to take back.', zh: '没有可撤回的团队意见。' },
  kept: { en: 'Kept beside the verdict; the client sees both.', zh: '已记录在结论旁，客户两者都能看到。' },
  back: { en: 'Taken back; the assistant’s answer stands alone again.', zh: '已撤回，仅保留助手结论。' },
  thread: { en: '**{by} says of {service}: {answer}.**', zh: '**{by}对{service}的意见：{answer}。**' },
  threadBack: { en: '{by} has taken back the team’s answer on {service}.', zh: '{by}已撤回对{service}的团队意见。' },
  beside: {
    en: 'My own answer stays beside it; “verdict history” shows both.',
    zh: '我的结论仍保留在旁；发送“结论历史”可查看。',
  },
  clientBack: {
    en: 'Our colleague has taken back their answer on {service}. Mine stands.',
    zh: '同事已撤回对{service}的意见，以我的结论为准。',
  },
}

/** `registration`: what is needed, or `back`; `reason`: why; `service`: which, where there are several. */
export function override(draft: Draft, values: ActionValues['override']): void {
  const service =
    draft.application.services.find(({ id }) => id === values.service)?.id ?? draft.application.services[0]?.id ?? 's1'
  const back = values.registration === 'back'
  const answer = overrideAnswers.find((answer) => answer === values.registration)
  const reason = (values.reason ?? '').trim().slice(0, reasonMost)
  if (back && overrideFor(draft.application, service) === null) return tellActor(draft, words.nothing)
  if (!back && (answer === undefined || reason === ''))
    return draft.send.acknowledge({ errors: { reason: words.reason[actorLocale(draft)] } })
  keepAnswer(draft, service, back ? null : answer!, reason)
  tellActor(draft, back ? words.back : words.kept)
  const by = actorName(draft)
  tellThread(draft, 'override', (locale) => {
    const name = serviceName({ ...draft.view, locale }, service)
    if (back) return [text(words.threadBack[locale], { by, service: name })]
    const said = text(words.thread[locale], { by, service: name, answer: overrideAnswer[answer!][locale] })
    return [said, { kind: 'text', spans: [reason] }]
  })
  tellClient(draft, 'override', (locale) => {
    const view = { ...draft.view, locale }
    if (back) return [text(words.clientBack[locale], { service: serviceName(view, service) })]
    return [...overrideLine(view, service), small(words.beside[locale])]
  })
}

function keepAnswer(draft: Draft, service: string, registration: Registration | null, reason: string): void {
  const verdict = draft.verdict(service).registration
  const said: Override = { service, registration, reason, by: draft.event.actor.id, at: draft.now, verdict }
  keep(draft, { overrides: [...overridesOf(draft.application), said] })
  draft.write.audit('override', `${service} ${verdict} ${registration ?? 'taken back'}`)
}
