// What a member of the team types in private and means as a command: the words of the prompts. Answered in that chat.
import { encodeDeskButton, formTitle, type Message, meantBehindIcp } from '../../../flows/index.ts'
import type { Locale, Text } from '../../../locale.ts'
import type { Asker, Inbound, PrivatePlace } from '../inbound.ts'
import type { Part } from '../render.ts'
import { type Acting, postPrivately, type Session, tell } from '../session.ts'
import { takeSlash } from './slash.ts'

type Talk = Extract<Inbound, { kind: 'talk' }>

const words = {
  press: { en: 'Press to open the form.', zh: '请点击打开表单。' },
} satisfies Record<string, Text>

/** What was typed, if it is meant as a command: by a member, in private. */
export function typedCommand({ body, from, shared, inThread }: Talk, { known }: Acting): string | null {
  const own = known.role === 'team' && !shared && !inThread && from.thread === undefined
  return own && body.kind === 'text' ? meantBehindIcp(body.text) : null
}

/** Answers it. Forms open from a click alone, so where one is meant a button is offered. */
export async function takeTyped(
  session: Session,
  { id, user }: Talk,
  acting: Acting,
  where: PrivatePlace,
  text: string,
): Promise<object> {
  const asker: Asker = { user, answerIn: where }
  const [name = '', application = ''] = text.split(' ')
  const [label, data] =
    name === 'new'
      ? [formTitle('begin'), encodeDeskButton('begin', 'new')]
      : name === 'ask-client'
        ? [formTitle('remind'), encodeDeskButton('remind', application)]
        : []
  if (label !== undefined && data !== undefined) {
    session.later('a button', () => tell(session, asker, button(label, data, acting.locale), acting.locale))
    return {}
  }
  const answer = await takeSlash(session, { kind: 'slash', id, text, channel: where.channel, asker })
  if ('blocks' in answer) session.later('an answer', () => postPrivately(session, where, answer as Part))
  return {}
}

const button = (label: Text, data: string, locale: Locale): Message => ({
  blocks: [{ kind: 'text', spans: [words.press[locale]] }],
  buttons: [[{ label: label[locale], data, style: 'primary' }]],
})
