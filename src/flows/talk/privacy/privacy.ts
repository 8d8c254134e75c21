// What is kept and how to get rid of it: the notice, a copy of everything, and erasing it.
import { nest } from '../../../knowledge/law/facts.ts'
import type { Draft } from '../../draft/draft.ts'
import { askAgain, openQuestion } from '../../draft/open-question.ts'
import { decide } from '../../draft/yes-or-no.ts'
import { currentFields } from '../../model/current.ts'
import { overridesOf } from '../../model/override.ts'
import { applicationVerdictIn } from '../../model/view.ts'
import { offerPrivateChat } from '../link.ts'
import { verdictHistory } from '../verdict/history.ts'

const words = {
  notice: {
    en: 'I keep what you answer so that the talk can go on and the filing can be prepared. Names and contacts only with your consent, sealed. Full ID numbers are not collected. Nothing goes to third parties from here. “export” gives you a copy, “delete” erases all of it.',
    zh: '我们保存您的回答，以便继续对话和准备备案。姓名和联系方式须经您同意，并加密保存；不收集完整证件号码；不会从这里提供给第三方。发送“导出”可获得副本，发送“删除”可全部清除。',
  },
  days: {
    en: 'What nobody touches for {days} days is erased by itself.',
    zh: '连续{days}天无人操作的内容将自动清除。',
  },
  operator: { en: 'Operated by {operator}.', zh: '运营方：{operator}。' },
  contact: { en: 'Privacy contact: {contact}', zh: '隐私联系方式：{contact}' },
  copy: { en: 'Here is a copy of everything kept about this application.', zh: '以下是本备案项目保存的全部内容副本。' },
  shared: { en: 'I send that in our private chat only. Write to me there.', zh: '为保护隐私，请在与我的私聊中使用此功能。' },
  erased: {
    en: 'Erased. Nothing of it is left here. Write any time to start anew.',
    zh: '已清除，此处不再保留任何内容。您可随时重新开始。',
  },
  kept: { en: 'Fine, everything is kept.', zh: '好的，内容已保留。' },
}

/** The privacy notice. */
export function privacyNotice(draft: Draft): void {
  draft.reply.tell(words.notice)
  const { operator, privacyContact: contact, retentionDays: days } = draft.library.overlay
  if (days !== undefined) draft.reply.tell(words.days, { days })
  if (operator !== undefined) draft.reply.tell(words.operator, { operator })
  if (contact !== undefined) draft.reply.tell(words.contact, { contact })
  if (openQuestion(draft) !== null) askAgain(draft)
}

/** A copy of everything, as a file. */
export function giveExport(draft: Draft): void {
  if (draft.event.shared === true) {
    draft.reply.tell(words.shared)
    return offerPrivateChat(draft)
  }
  const { application } = draft
  const services = application.services.map((service) => ({
    id: service.id,
    facts: nest(draft.facts(service.id)),
    fields: currentFields(application, service.id),
    verdict: draft.verdict(service.id),
    verdictHistory: verdictHistory(draft, service.id),
    overrides: overridesOf(application).filter((override) => override.service === service.id),
  }))
  const { headline, operator } = applicationVerdictIn(draft.view)
  const { id, startedAt, assertions, orders, reminders } = application
  const people = application.people.filter(({ role }) => role === 'client')
  const chats = application.conversations
    .filter((chat) => people.some(({ id: person }) => person === chat.person))
    .map(({ address, locale, memory }) => ({
      channel: address.channel,
      chat: address.chat,
      locale,
      consent: memory.consent ?? null,
    }))
  const files = application.files.map(({ name, type, bytes, at }) => ({ name, type, bytes, at }))
  const content = JSON.stringify(
    {
      application: id,
      startedAt,
      exportedAt: draft.now,
      people,
      chats,
      headline,
      services,
      operator,
      orders,
      reminders,
      files,
      history: assertions,
    },
    null,
    2,
  )
  draft.reply.attach({ file: { name: `icp-${id}.json`, type: 'application/json', content } })
  draft.write.audit('export', id)
  draft.reply.tell(words.copy)
}

/** Asks whether to erase. */
export function askDelete(draft: Draft): void {
  decide(draft, 'delete')
}

/** Erases the application; the farewell is the last that is sent. */
export function eraseAll(draft: Draft): void {
  draft.reply.tell(words.erased)
  draft.write.change({ kind: 'erase' })
}

/** Nothing is erased. */
export function keepAll(draft: Draft): void {
  draft.reply.tell(words.kept)
  askAgain(draft)
}
