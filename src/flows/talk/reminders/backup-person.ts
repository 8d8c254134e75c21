// A backup person: a colleague whom the alerts of a window that closes within hours reach as well, until somebody says that they have it in hand.
import type { Text } from '../../../locale.ts'
import type { Draft } from '../../draft/draft.ts'
import { askAgain, openQuestion } from '../../draft/open-question.ts'
import { actorName, keep, noteInThread } from '../../draft/tell-team.ts'
import type { Conversation } from '../../model/application.ts'
import { encodeButton } from '../../model/button.ts'
import { text } from '../../model/message.ts'
import { clientChats, personOf } from '../../model/parties.ts'
import { short } from '../../wording/card.ts'

const shownMost = 5

const words = {
  alone: {
    en: 'Nobody else of your side is here yet. Ask a colleague of ours for an invitation for one of yours; then name them with “backup”.',
    zh: '目前项目中没有您方的其他人员。请联系我方同事获取邀请链接，同事加入后发送“备用联系人”即可指定。',
  },
  who: {
    en: 'Who is to be alerted as well when a code or a reviewer’s call can’t wait?',
    zh: '验证码、审核来电等紧急事项，还应同时提醒哪位同事？',
  },
  now: { en: 'At the moment: {name}.', zh: '当前为：{name}。' },
  nobody: { en: 'Nobody', zh: '不指定' },
  named: {
    en: '{name} is your backup person: alerts that can’t wait reach them too, until somebody writes “got it”.',
    zh: '已指定{name}为备用联系人：紧急提醒将同时发送，直至有人回复“收到”。',
  },
  none: { en: 'Nobody is your backup person any more.', zh: '已取消备用联系人。' },
  told: {
    en: '{by} has named you backup person: when an SMS code or a reviewer’s call can’t wait, I alert you as well, at night too, until somebody writes “got it”.',
    zh: '{by}已指定您为备用联系人：短信验证码、审核来电等紧急事项会同时提醒您（含夜间），直至有人回复“收到”。',
  },
  note: { en: '{by} named {name} as backup person.', zh: '{by}已指定{name}为备用联系人。' },
} satisfies Record<string, Text>

/** `backup`: who it is, and who it could be; with the id of a chat: that one's person; `none`: nobody. */
export function backupPerson(draft: Draft, argument: string): void {
  const others = othersOf(draft)
  const chosen = others.find(({ id }) => id === argument)
  if (argument === 'none') takeBack(draft)
  else if (chosen !== undefined) name(draft, chosen)
  else if (others.length === 0) draft.reply.tell(words.alone)
  else return ask(draft, others)
  if (openQuestion(draft) !== null) askAgain(draft)
}

function ask(draft: Draft, others: readonly Conversation[]): void {
  const { locale, application } = draft
  const { backup } = application.casework
  draft.reply.tell(words.who)
  if (backup !== undefined) draft.reply.tell(words.now, { name: nameOf(draft, backup) })
  const button = (label: string, argument: string) => [
    { label, data: encodeButton({ kind: 'command', name: 'backup', argument }) },
  ]
  const people = others.slice(0, shownMost).map(({ id, person }) => button(short(nameOf(draft, person), 40), id))
  draft.reply.offer(backup === undefined ? people : [...people, button(words.nobody[locale], 'none')])
}

function name(draft: Draft, { person, address, locale, id }: Conversation): void {
  const values = { name: nameOf(draft, person), by: actorName(draft) }
  const before = draft.application.casework.backup
  keep(draft, { backup: person })
  draft.reply.tell(words.named, values)
  if (before === person) return
  draft.write.audit('backup person', person)
  draft.send.deliver({
    key: `backup-${id}`,
    to: address,
    lane: 'push',
    locale,
    message: { blocks: [text(words.told[locale], values)] },
  })
  noteInThread(draft, 'backup', words.note, values)
}

function takeBack(draft: Draft): void {
  keep(draft, { backup: undefined })
  draft.write.audit('backup person', 'none')
  draft.reply.tell(words.none)
}

/** The other people of the client, each by the chat they were last in. */
function othersOf({ application, conversation }: Draft): readonly Conversation[] {
  const chats = clientChats(application).filter(
    ({ person, reachable, address }) => person !== conversation.person && reachable && address.channel !== 'system',
  )
  return [...new Map(chats.map((chat) => [chat.person, chat])).values()]
}

const nameOf = ({ application }: Draft, person: string) => personOf(application, person)?.name ?? person.split(':').at(-1)!
