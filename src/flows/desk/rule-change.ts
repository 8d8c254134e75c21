// Other rules change what an application needs: the difference is kept, shown to the team with what the client would read, sent once or left.
import type { Text } from '../../locale.ts'
import type { Draft } from '../draft/draft.ts'
import { actorName, keep, noteInThread, tellActor, tellThread, tellUnknown, viewOf } from '../draft/tell-team.ts'
import { quietEnd } from '../duties/quiet.ts'
import type { ActionValues } from '../model/action.ts'
import { clientChat, personOf } from '../model/parties.ts'
import { type CaseChange, changeUntold, joinedChanges, type RuleChange } from '../model/rule-change.ts'
import { changeCard } from '../wording/change-card.ts'
import { changeMessage } from '../wording/change-words.ts'

const words = {
  sent: { en: 'Sent to the client.', zh: '已发送给客户。' },
  left: { en: 'Left. The client is not told.', zh: '已搁置，不通知客户。' },
  sentNote: { en: '{by} told the client what the new rules change.', zh: '{by}已将规则变化告知客户。' },
  leftNote: { en: '{by} left it: the client is not told of the new rules.', zh: '{by}已搁置，未向客户告知规则变化。' },
  already: { en: 'It was sent already.', zh: '已发送。' },
  gone: { en: 'It was left already, or later rules took it back.', zh: '已搁置，或后续规则已将其撤销。' },
  nobody: {
    en: 'The client has no chat with us that can be reached; nothing was sent.',
    zh: '暂无可联系的客户会话，内容未发送。',
  },
  stopped: {
    en: 'The client has stopped messages from the assistant; nothing was sent.',
    zh: '客户已停止接收助手消息，内容未发送。',
  },
} satisfies Record<string, Text>

/** Keeps what a pack changes here. What is still untold is joined with it; what comes to nothing is taken back. */
export function noteRuleChange(
  draft: Draft,
  { number = '', from = '', to = '', changes = '[]' }: ActionValues['rules-differ'],
): void {
  const earlier = changeUntold(draft.application)
  const all = joinedChanges(earlier?.changes ?? [], JSON.parse(changes) as CaseChange[])
  const base = { id: number, from: earlier?.from ?? from, to, at: draft.now, changes: all }
  const withdrawn = { how: 'withdrawn', by: 'program', at: draft.now } as const
  keepChange(draft, all.length > 0 ? base : { ...base, changes: earlier?.changes ?? [], settled: withdrawn })
  draft.write.audit(
    'rules differ',
    `${from} ${to}: ${all.map(({ of, id, now }) => `${of} ${id} ${now}`).join(', ') || 'nothing'}`,
  )
  showCard(draft, earlier === undefined)
}

/** The client is told, once; in their quiet hours it waits for the end of them. */
export function tellRuleChange(draft: Draft, { argument = '' }: ActionValues['tell-change']): void {
  const change = waiting(draft, argument)
  if (change === null) return
  const chat = clientChat(draft.application)
  if (chat === undefined) return tellActor(draft, words.nobody)
  const person = personOf(draft.application, chat.person)
  if (person?.stopped.includes('*') === true) return tellActor(draft, words.stopped)
  const { locale } = chat
  const free = person === undefined ? draft.now : quietEnd(person, draft.now)
  draft.send.deliver({
    key: `rules-${change.id}`,
    to: chat.address,
    lane: 'push',
    locale,
    message: changeMessage(viewOf(draft, locale), change.changes),
    ...(free > draft.now && { notBefore: free }),
  })
  settle(draft, change, 'sent')
  draft.write.audit('rules told', `${change.from} ${change.to}`)
  noteInThread(draft, 'rules-told', words.sentNote, { by: actorName(draft) })
  tellActor(draft, words.sent)
}

/** The team keeps it to itself. */
export function leaveRuleChange(draft: Draft, { argument = '' }: ActionValues['leave-change']): void {
  const change = waiting(draft, argument)
  if (change === null) return
  settle(draft, change, 'left')
  draft.write.audit('rules left', `${change.from} ${change.to}`)
  noteInThread(draft, 'rules-left', words.leftNote, { by: actorName(draft) })
  tellActor(draft, words.left)
}

/** The change that is meant and still untold; else the one who acts is told what became of it. */
function waiting(draft: Draft, id: string): RuleChange | null {
  const { ruleChange } = draft.application.casework
  if (ruleChange === undefined) {
    tellUnknown(draft)
    return null
  }
  if (ruleChange.id === id && ruleChange.settled === undefined) return ruleChange
  tellActor(draft, ruleChange.settled?.how === 'sent' ? words.already : words.gone)
  return null
}

function settle(draft: Draft, change: RuleChange, how: 'sent' | 'left'): void {
  keepChange(draft, { ...change, settled: { how, by: draft.event.actor.id, at: draft.now } })
  showCard(draft, false)
}

const keepChange = (draft: Draft, ruleChange: RuleChange) => keep(draft, { ruleChange })

/** The card in the thread, and later in its place. */
function showCard(draft: Draft, fresh: boolean): void {
  const slot = 'rules'
  const cardIn = (locale: Parameters<typeof viewOf>[1]) => changeCard(viewOf(draft, locale))
  const rows = (locale: Parameters<typeof viewOf>[1]) => (cardIn(locale).buttons ?? []).map((row) => [...row])
  tellThread(draft, slot, (locale) => cardIn(locale).blocks, rows, { slot, replacing: !fresh })
}
