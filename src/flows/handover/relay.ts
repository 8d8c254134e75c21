// Between a client and the owner of their application: only the owner's words go out, only while a person has the talk.
import { pageIn } from '../../knowledge/library/article.ts'
import { ask } from '../../knowledge/library/search/index.ts'
import type { Draft } from '../draft/draft.ts'
import { actorName, tellActor } from '../draft/tell-team.ts'
import type { ActionValues } from '../model/action.ts'
import { encodeDeskButton } from '../model/desk-button.ts'
import { type Block, blocks, text } from '../model/message.ts'
import { deskThread } from '../model/parties.ts'
import { short } from '../wording/card.ts'
import { sourceLine } from '../wording/source-line.ts'
import { endWait } from './wait.ts'
import { withPerson } from './with-person.ts'

const words = {
  suggest: { en: 'An answer I have:', zh: '可参考的回答：' },
  send: { en: 'Send this answer', zh: '发送此回答' },
  sent: { en: 'Sent.', zh: '已发送。' },
  nobody: { en: 'Nobody is waiting for a person here.', zh: '该项目目前没有等待人工的客户。' },
}

/** Something the client wrote while a person has the talk. */
export function relayToTeam(draft: Draft, said: string, message: string | undefined, edited = false): void {
  const thread = deskThread(draft.application)
  if (thread === undefined || draft.event.shared === true) return
  const slot = `relay-${message ?? draft.event.id}`
  const article = edited ? null : suggestion(draft, said)
  const { locale } = thread
  const suggested: Block[] =
    article === null ? [] : [text(words.suggest[locale]), ...blocks(short(pageIn(article, draft.locale).body, 500))]
  const data = article === null ? null : encodeDeskButton('send', draft.application.id, article.id)
  draft.send.deliver({
    key: 'relay',
    to: thread.address,
    lane: 'push',
    locale,
    message: {
      blocks: [from(actorName(draft), said), ...suggested],
      ...(data !== null && data.length <= 64 && { buttons: [[{ label: words.send[locale], data }]] }),
    },
    ...(edited ? { edit: { slot } } : { slot }),
  })
}

/** The team sends a suggested answer: our own article with its source, in the client's language. */
export function sendArticle(draft: Draft, { argument = '' }: ActionValues['send']): void {
  const article = draft.library.shelf.articles.get(argument)
  const chats = withPerson(draft)
  if (article === undefined || chats.length === 0) return tellActor(draft, words.nobody)
  endWait(draft)
  for (const chat of chats) {
    const page = pageIn(article, chat.locale)
    const source = sourceLine(draft.library, page.sources, chat.locale)
    const message = { blocks: [...blocks(page.body), ...(source === null ? [] : [source])] }
    draft.send.deliver({ key: `article-${chat.id}`, to: chat.address, lane: 'reply', locale: chat.locale, message })
  }
  draft.write.audit('answer sent', argument)
  tellActor(draft, words.sent)
}

function suggestion(draft: Draft, said: string) {
  const answer = ask(draft.library.index, said, { lang: draft.locale, asOf: draft.today })
  return answer.kind === 'answer' ? (answer.article ?? null) : null
}

/** Who says it, then their words as they are: they can neither format nor mention. */
export const from = (name: string, said: string): Block => ({ kind: 'text', spans: [{ bold: `${name}: ` }, said] })
