// Between a client and the owner of their application: only the owner's words go out, only while a person has the talk.
import { pageIn } from '../../knowledge/library/article.ts'
import { ask } from '../../knowledge/library/search/index.ts'
import type { Turning } from '../draft/draft.ts'
import { actorName, tellActor } from '../draft/outbox.ts'
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
export function relayToTeam(turning: Turning, said: string, message: string | undefined, edited = false): void {
  const thread = deskThread(turning.application)
  if (thread === undefined || turning.event.shared === true) return
  const slot = `relay-${message ?? turning.event.id}`
  const article = edited ? null : suggestion(turning, said)
  const { locale } = thread
  const suggested: Block[] =
    article === null ? [] : [text(words.suggest[locale]), ...blocks(short(pageIn(article, turning.locale).body, 500))]
  const data = article === null ? null : encodeDeskButton('send', turning.application.id, article.id)
  turning.deliver({
    key: 'relay',
    to: thread.address,
    lane: 'push',
    locale,
    message: {
      blocks: [from(actorName(turning), said), ...suggested],
      ...(data !== null && data.length <= 64 && { buttons: [[{ label: words.send[locale], data }]] }),
    },
    ...(edited ? { edit: { slot } } : { slot }),
  })
}

/** The team sends a suggested answer: our own article with its source, in the client's language. */
export function sendArticle(turning: Turning, { argument = '' }: Readonly<Record<string, string>>): void {
  const article = turning.library.shelf.articles.get(argument)
  const chats = withPerson(turning)
  if (article === undefined || chats.length === 0) return tellActor(turning, words.nobody)
  endWait(turning)
  for (const chat of chats) {
    const page = pageIn(article, chat.locale)
    const source = sourceLine(turning.library, page.sources, chat.locale)
    const message = { blocks: [...blocks(page.body), ...(source === null ? [] : [source])] }
    turning.deliver({ key: `article-${chat.id}`, to: chat.address, lane: 'reply', locale: chat.locale, message })
  }
  turning.audit('answer sent', argument)
  tellActor(turning, words.sent)
}

function suggestion(turning: Turning, said: string) {
  const answer = ask(turning.library.index, said, { lang: turning.locale, asOf: turning.today })
  return answer.kind === 'answer' ? (answer.article ?? null) : null
}

/** Who says it, then their words as they are: they can neither format nor mention. */
export const from = (name: string, said: string): Block => ({ kind: 'text', spans: [{ bold: `${name}: ` }, said] })
