// The form in which a colleague says what they think is needed, beside the assistant's verdict, which is shown on top.
import type { ModalView } from '@slack/types'
import { headlineOf, overrideAnswer, overrideAnswers, serviceName, type View } from '../../../flows/index.ts'
import { modal, needed, notice, text } from './form-parts.ts'
import { inputAction, option } from './inputs.ts'

const words = {
  stands: { en: 'The assistant: {sentence}', zh: '助手：{sentence}' },
  service: { en: 'For', zh: '适用服务' },
  answer: { en: 'What you think is needed', zh: '您的意见' },
  back: { en: 'Take back what was said', zh: '撤回之前的意见' },
  reason: { en: 'Why; the client reads it', zh: '理由（客户可见）' },
}

/** The form. The service is asked for where there are several. */
export function overrideModal(view: View): ModalView {
  const { application, locale } = view
  const ids = application.services.map(({ id }) => id)
  const answers = [
    ...overrideAnswers.map((answer) => option(overrideAnswer[answer][locale], answer)),
    option(words.back[locale], 'back'),
  ]
  const services = ids.slice(0, 100).map((id) => option(serviceName(view, id), id))
  const shown = ids
    .slice(0, 5)
    .map((id) =>
      notice(
        words.stands[locale].replace(
          '{sentence}',
          `${ids.length > 1 ? `${serviceName(view, id)} · ` : ''}${headlineOf(view, id)}`,
        ),
      ),
    )
  return modal(
    'override',
    locale,
    [
      ...shown,
      ...(ids.length > 1
        ? [needed('service', words.service[locale], { type: 'static_select', action_id: inputAction, options: services })]
        : []),
      needed('registration', words.answer[locale], { type: 'static_select', action_id: inputAction, options: answers }),
      text('reason', words.reason[locale], { multiline: true, max: 1_000 }),
    ],
    { application: application.id },
  )
}
