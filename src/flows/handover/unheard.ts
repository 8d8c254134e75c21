// The team's channel cannot be written to: a client who waits for a person is told so, and the deployer finds it among what went wrong.
import type { Locale } from '../../locale.ts'
import type { Draft } from '../draft/draft.ts'
import { keep } from '../draft/tell-team.ts'
import { text } from '../model/message.ts'
import { goOnButton } from '../wording/go-on-button.ts'
import { waitOf } from './wait.ts'
import { withPerson } from './with-person.ts'

const words = {
  unheard: {
    en: '**I can’t reach the team at the moment**, so nobody has read this yet. Everything is kept, and whoever runs this assistant is told. {contact}',
    zh: '**暂时无法联系到团队**，目前还没有同事看到您的消息。内容均已保存，并已告知本助手的运营方。{contact}',
  },
  reach: { en: 'You can reach one here: {contact}.', zh: '您可以通过以下方式联系：{contact}。' },
}

/** What goes to the team for a client who waits: calls, and words and files passed on. */
const forTeam = /#(?:desk-call|desk-called-again|relay(?:-t[\w-]+)?|file\.t[\w-]+\.[\w-]+)$/

/** A message to the team was lost. Who waits hears of it once in each wait, however many are lost. */
export function noteUnheard(draft: Draft, delivery: string, reason: string): void {
  const { application } = draft
  const since = waitOf(draft)?.at ?? 'taken'
  const waiting = withPerson(draft)
  if (!forTeam.test(delivery) || waiting.length === 0 || application.casework.unheard === since) return
  for (const { id, address, locale } of waiting) {
    const message = {
      blocks: [text(words.unheard[locale], { contact: contactOf(draft, locale) })],
      buttons: [[goOnButton(locale)]],
    }
    draft.send.deliver({ key: `unheard-${id}`, to: address, lane: 'push', locale, message })
  }
  note(draft, since, reason)
}

/** The team's place is not known yet: whoever asks for a person now hears that at once. They are called as soon as it is. */
export function sayUnheard(draft: Draft): void {
  draft.reply.tell(words.unheard, { contact: contactOf(draft, draft.locale) })
  note(draft, waitOf(draft)?.at ?? 'taken', 'its channel is not connected')
}

function note(draft: Draft, unheard: string, reason: string): void {
  const { application, now, conversation } = draft
  keep(draft, { unheard })
  const question = `the team cannot be reached for ${application.id}: ${reason}`
  const { locale, address: from } = conversation
  draft.write.change({ kind: 'feedback', feedback: { what: 'unreachable', question, locale, articles: [], at: now, from } })
}

function contactOf({ library }: Draft, locale: Locale): string {
  const { expertContact } = library.overlay
  return expertContact === undefined ? '' : words.reach[locale].replace('{contact}', () => expertContact)
}
