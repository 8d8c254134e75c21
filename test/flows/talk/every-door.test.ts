// One reader at every door: what is typed in a chat, on the page, in a form, in the team's fill-in, as a correction or by an edit comes
// to the same value, is refused for the same reason, or is asked about with the same two readings.
import { describe, expect, it } from 'vitest'
import { toEvent as fromPage } from '../../../src/bot/web/page-event.ts'
import { addressOf } from '../../../src/bot/web/talk-token.ts'
import type { Address, EventBody } from '../../../src/flows/model/event.ts'
import type { Question } from '../../../src/knowledge/questions/question.ts'
import type { Locale } from '../../../src/locale.ts'
import { clientAddress, day, library, lin } from '../cast.ts'
import { Asked } from './asked.ts'
import { tables } from './typed-at-doors.ts'

const chat = clientAddress

/** How a value reaches a question; those that mend an answer have one before. */
type Door = (question: Question, locale: Locale, said: string, earlier: string) => Asked

const doors: Readonly<Record<string, Door>> = {
  'a chat': (question, locale, said) => {
    const scene = new Asked(question, locale)
    scene.says(said)
    return scene
  },
  'the page': (question, locale, said) => {
    const scene = new Asked(question, locale, { address: addressOf('talk-1') })
    scene.happen(fromPage('talk-1', { id: 'doing-1', locale, what: { kind: 'text', text: said } }, day))
    return scene
  },
  'a form': (question, locale, said) => {
    const scene = new Asked(question, locale)
    const body: EventBody = { kind: 'form', form: `section:${question.section}:s1`, values: { [question.id]: said } }
    scene.take({ ...lin, locale }, body)
    return scene
  },
  'the team’s fill-in': (question, locale, said) => {
    const address: Address = { channel: 'slack', account: 'T1', chat: 'ULIN' }
    const scene = new Asked(question, locale, { address, person: lin.id, memory: { home: 'a0', paperwork: true } })
    scene.says(said, { ...lin, locale })
    return scene
  },
  'a correction': (question, locale, said, earlier) => {
    const scene = new Asked(question, locale)
    scene.says(earlier)
    const label = (question.label ?? library.fields.get(question.field ?? '')?.label)![locale]
    scene.says(locale === 'zh' ? `把${label}改成${said}` : `change the ${label} to ${said}`)
    return scene
  },
  'an edit': (question, locale, said, earlier) => {
    const scene = new Asked(question, locale)
    scene.says(earlier)
    const body: EventBody = { kind: 'edited', text: said, message: 'm1', original: 'e1' }
    scene.take({ id: scene.chat.person, role: 'client' }, body, chat)
    if (scene.chat.memory.asked !== undefined) scene.says(locale === 'zh' ? '是' : 'yes')
    return scene
  },
}

describe.each(tables)('%s, %s', (id, locale, earlier, rows) => {
  const question = library.questions.find((question) => question.id === id)!
  it.each(rows)('“%s” comes to the same at every door', (said, wanted) => {
    const before = (name: string) =>
      (/correction|edit/.test(name) ? doors['a chat']!(question, locale, earlier, '') : new Asked(question, locale)).kept(
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
