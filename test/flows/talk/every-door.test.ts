// One reader at every door: what is typed in a chat, on the page, in a form, in the team's fill-in, as a correction or by an edit comes
// to the same value, is refused for the same reason, or is asked about with the same two readings.
import { describe, expect, it } from 'vitest'
import { renderText } from '../../../src/bot/console/plain-text.ts'
import { toEvent as fromPage } from '../../../src/bot/web/page-event.ts'
import { addressOf } from '../../../src/bot/web/talk-token.ts'
import type { Conversation } from '../../../src/flows/model/application.ts'
import { currentFacts, currentFields } from '../../../src/flows/model/current.ts'
import type { Actor, Address, Event, EventBody } from '../../../src/flows/model/event.ts'
import type { ChatState } from '../../../src/flows/model/state.ts'
import { takeTurn } from '../../../src/flows/take-turn.ts'
import { openInPlainCase } from '../../../src/flows/talk/interview/plain-case.ts'
import { screen } from '../../../src/flows/understand/screen.ts'
import type { Question } from '../../../src/knowledge/questions/question.ts'
import type { Locale } from '../../../src/locale.ts'
import { after, day, freshState, library } from '../../journeys/talk.ts'
import { tables } from './typed-at-doors.ts'

const team: Address = { channel: 'slack', account: 'T1', chat: 'CTEAM' }
const lin: Actor = { id: 'slack:T1:ULIN', name: 'Lin', role: 'team' }
const chat: Address = { channel: 'telegram', account: 'bot', chat: '501' }

/** A conversation to which things happen: what it knows, and what was said to whoever acted last. */
class Scene {
  state: ChatState
  words = ''
  #count = 0

  constructor(question: Question, locale: Locale, seat: Partial<Conversation> = {}) {
    const fresh = freshState(locale)
    const opened = openInPlainCase(fresh, question, library.questions, day)
    const conversation = {
      ...opened.conversation,
      address: chat,
      ...seat,
      memory: { ...opened.conversation.memory, ...seat.memory },
    }
    this.state = { ...opened, conversation, application: { ...opened.application, conversations: [conversation] } }
  }

  take(given: Omit<Event, 'id' | 'at'> & { readonly id?: string }): void {
    const { event, masked } = screen({ id: `e${++this.#count}`, at: day, ...given }, false)
    const turn = takeTurn(this.state, event, { now: day, library, masked, team })
    this.state = after(this.state, turn)
    const { locale } = this.state.conversation
    this.words = [
      ...turn.deliveries
        .filter(({ to }) => to.chat === this.state.conversation.address.chat)
        .map(({ message }) => renderText(message, locale, false)),
      ...Object.values(turn.ack?.errors ?? {}),
    ].join('\n')
  }

  says(text: string, actor: Actor = { id: this.state.conversation.person, role: 'client' }): void {
    this.take({ from: this.state.conversation.address, actor, body: { kind: 'text', text, message: `m${this.#count}` } })
  }

  /** What is kept for the question. */
  kept({ field, asks }: Question): unknown {
    const { application } = this.state
    if (field !== undefined && currentFields(application, 's1')[field] !== undefined)
      return currentFields(application, 's1')[field]
    const facts = currentFacts(application, 's1')
    return asks.map((path) => facts[path]).find((value) => value !== undefined)
  }
}

/** How a value reaches a question; those that mend an answer have one before. */
type Door = (question: Question, locale: Locale, said: string, earlier: string) => Scene

const doors: Readonly<Record<string, Door>> = {
  'a chat': (question, locale, said) => {
    const scene = new Scene(question, locale)
    scene.says(said)
    return scene
  },
  'the page': (question, locale, said) => {
    const scene = new Scene(question, locale, { address: addressOf('talk-1') })
    scene.take(fromPage('talk-1', { id: 'doing-1', locale, what: { kind: 'text', text: said } }, day))
    return scene
  },
  'a form': (question, locale, said) => {
    const scene = new Scene(question, locale)
    const body: EventBody = { kind: 'form', form: `section:${question.section}:s1`, values: { [question.id]: said } }
    scene.take({ from: { channel: 'system', account: 'desk', chat: 'a1' }, actor: { ...lin, locale }, body })
    return scene
  },
  'the team’s fill-in': (question, locale, said) => {
    const address: Address = { channel: 'slack', account: 'T1', chat: 'ULIN' }
    const scene = new Scene(question, locale, { address, person: lin.id, memory: { home: 'a0', paperwork: true } })
    scene.says(said, { ...lin, locale })
    return scene
  },
  'a correction': (question, locale, said, earlier) => {
    const scene = new Scene(question, locale)
    scene.says(earlier)
    const label = (question.label ?? library.fields.get(question.field ?? '')?.label)![locale]
    scene.says(locale === 'zh' ? `把${label}改成${said}` : `change the ${label} to ${said}`)
    return scene
  },
  'an edit': (question, locale, said, earlier) => {
    const scene = new Scene(question, locale)
    scene.says(earlier)
    const body: EventBody = { kind: 'edited', text: said, message: 'm1', original: 'e1' }
    scene.take({ from: chat, actor: { id: scene.state.conversation.person, role: 'client' }, body })
    if (scene.state.conversation.memory.asked !== undefined) scene.says(locale === 'zh' ? '是' : 'yes')
    return scene
  },
}

describe.each(tables)('%s, %s', (id, locale, earlier, rows) => {
  const question = library.questions.find((one) => one.id === id)!
  it.each(rows)('“%s” comes to the same at every door', (said, wanted) => {
    const before = (name: string) =>
      (/correction|edit/.test(name) ? doors['a chat']!(question, locale, earlier, '') : new Scene(question, locale)).kept(
        question,
      )
    const came = Object.entries(doors).map(([name, enter]) => {
      const scene = enter(question, locale, said, earlier)
      if ('is' in wanted) return [name, scene.kept(question)]
      const kept = JSON.stringify(scene.kept(question)) === JSON.stringify(before(name))
      const named = 'refused' in wanted ? [wanted.refused] : wanted.either
      return [
        name,
        kept && named.every((words) => scene.words.includes(words)) ? wanted : { kept: scene.kept(question), words: scene.words },
      ]
    })
    expect(Object.fromEntries(came)).toEqual(
      Object.fromEntries(Object.keys(doors).map((name) => [name, 'is' in wanted ? wanted.is : wanted])),
    )
  })
})
