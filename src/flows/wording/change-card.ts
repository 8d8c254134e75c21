// What other rules change for one client, as the team sees it: the differences, what the client would read, send or leave.
import { say, type Text } from '../../locale.ts'
import { encodeDeskButton } from '../model/desk-button.ts'
import { type Block, type Button, type Message, small, text } from '../model/message.ts'
import { clientChat } from '../model/parties.ts'
import { buttonName } from '../model/team-catalogue.ts'
import { clientName, type View } from '../model/view.ts'
import { short } from './card.ts'
import { changeLine, changeMessage } from './change-words.ts'

const words = {
  title: { en: '**The rules have changed for {client}**', zh: '**规则变化涉及{client}**' },
  would: { en: 'The client would read:', zh: '将发送给客户：' },
  nobody: { en: 'The client has no chat that can be reached.', zh: '暂无可联系的客户会话。' },
  sent: { en: 'Sent to the client.', zh: '已发送给客户。' },
  left: { en: 'Left: the client is not told.', zh: '已搁置，不通知客户。' },
  withdrawn: { en: 'Taken back by later rules: nothing differs any more.', zh: '后续规则已撤销该变化，目前没有差异。' },
} satisfies Record<string, Text>

/** The card; empty where there is no such change. */
export function changeCard(view: View): Message {
  const { application, locale } = view
  const { ruleChange } = application.casework
  if (ruleChange === undefined) return { blocks: [] }
  const { changes, settled, id } = ruleChange
  const title = text(words.title[locale], { client: short(clientName(view), 60) })
  const lines: Block = { kind: 'list', items: changes.slice(0, 8).map((change) => [changeLine(view, change)]) }
  if (settled !== undefined) return { blocks: [title, lines, small(words[settled.how][locale])] }
  const chat = clientChat(application)
  if (chat === undefined) return { blocks: [title, lines, small(words.nobody[locale])], buttons: [[leaveButton(view, id)]] }
  const { blocks } = changeMessage({ ...view, locale: chat.locale }, changes)
  return { blocks: [title, lines, small(words.would[locale]), ...blocks], buttons: changeButtons(view, id) }
}

/** Send and leave; `named` where several clients stand in one message. */
export function changeButtons(view: View, id: string, named = false): Button[][] {
  const { application, locale } = view
  const of = named ? `: ${short(clientName(view), 30)}` : ''
  const label = `${say(buttonName('tell-change'), locale)}${of}`
  return [[{ label, data: encodeDeskButton('tell-change', application.id, id), style: 'primary' }, leaveButton(view, id)]]
}

const leaveButton = ({ application, locale }: View, id: string): Button => ({
  label: buttonName('leave-change')[locale],
  data: encodeDeskButton('leave-change', application.id, id),
})
