// One question of an application: its name leads back to it, its card says who answered, and nothing personal is shown whole.
import { describe, expect, it } from 'vitest'
import { missingList, missingNames, questionCard } from '../../../src/flows/desk/question-card.ts'
import { decodeDeskButton } from '../../../src/flows/model/desk-button.ts'
import { type Message, plainText } from '../../../src/flows/model/message.ts'
import { placeKey, placeOf, readReference, referenceTo } from '../../../src/flows/model/question-reference.ts'
import { openIn, questionsIn, type View } from '../../../src/flows/model/view.ts'
import { locales } from '../../../src/locale.ts'
import { ann, teamLibrary as library, lin, withClient } from '../cast.ts'
import { type Scene, teamScene, told } from '../scene.ts'

const view = (scene: Scene, locale: View['locale'] = 'en'): View => ({
  application: scene.application,
  library,
  today: '2026-11-23',
  locale,
})
const question = (id: string) => library.questions.find((one) => one.id === id)!
const actions = ({ buttons = [] }: Message) =>
  buttons.flat().map((button) => ('data' in button ? decodeDeskButton(button.data) : null)?.action)

const filled = (scene: Scene, form: string, values: Record<string, string | readonly string[]>) =>
  scene.take(lin, { kind: 'form', form, values })

describe('the name of a question', () => {
  it('leads back to the question, of whichever service, in a message and in a button', () => {
    const application = { ...withClient(), id: 'aB-_9xYz0', services: [{ id: 's1' }, { id: 's12' }] }
    for (const { id: service } of application.services) {
      for (const one of library.questions) {
        const place = { question: one, service }
        const read = readReference(` ${referenceTo(application, place)} `)
        expect(read?.application).toBe(application.id)
        expect(placeOf(application, library, read!.rest)).toEqual(place)
        expect(placeOf(application, library, placeKey(place))).toEqual(place)
        const data = `t:fill:${application.id}:${placeKey(place)}`
        expect(data.length).toBeLessThanOrEqual(64)
        expect(decodeDeskButton(data)?.argument).toBe(placeKey(place))
      }
    }
  })

  it('means nothing for another service, an unknown question or other words', () => {
    const application = withClient()
    for (const rest of ['s2.kind', 'nonsense', '', 's1-', 'kind.s1']) expect(placeOf(application, library, rest), rest).toBeNull()
    for (const words of ['a1b2c3d4e', '#kind', 'a1b2c3d4e#', 'a1b2 #kind', 'https://x.slack.com/archives/C1/p1#kind'])
      expect(readReference(words), words).toBeNull()
  })
})

describe.each(locales)('the card of a question (%s)', (locale) => {
  it('says the answer, who gave it and when, and offers the form', () => {
    const scene = teamScene()
    const place = { question: question('kind'), service: 's1' }
    const open = questionCard(view(scene, locale), place)
    expect(plainText(open)).toMatch(/No answer yet|尚未回答/)
    expect(plainText(open)).toContain('a1#kind')
    expect(actions(open)).toEqual(['fill', 'point', 'missing'])
    filled(scene, 'section:service:s1', { kind: ['website'] })
    const card = plainText(questionCard(view(scene, locale), place))
    expect(card).toContain(question('kind').screen[0]!.label[locale])
    expect(card).toMatch(/Lin said so, 23 November 2026|Lin提供，2026年11月23日/)
  })

  it('masks what is personal', () => {
    const scene = teamScene()
    filled(scene, 'section:entity:s1', { entity: ['domestic'] })
    const named = library.questions.find((one) => one.personal && one.reading === 'mobile')!
    const value = '13800138000'
    const field = { id: named.field!, service: null, value, by: ann.id, at: '2026-11-23T02:00:00.000Z', event: 'e' }
    scene.application = { ...scene.application, fields: [field] }
    for (const posted of [false, true]) {
      const card = plainText(questionCard(view(scene, locale), { question: named, service: 's1' }, posted))
      expect(card).not.toContain(value)
      expect(card).toMatch(/Ann said so|Ann提供/)
    }
  })

  it('says where a question is not asked, and offers no form for it', () => {
    const scene = teamScene()
    const seen = view(scene, locale)
    const needless = library.questions.find((one) => !questionsIn(seen, 's1').includes(one))!
    const card = questionCard(seen, { question: needless, service: 's1' })
    expect(plainText(card)).toMatch(/not asked here|无需填写/)
    expect(actions(card)).not.toContain('fill')
  })
})

describe('what is missing', () => {
  it('is listed with the name of each, the first with a button into the form', () => {
    const scene = teamScene()
    const seen = view(scene)
    const open = openIn(seen, 's1')
    const list = missingList(seen)
    for (const one of open.slice(0, 20)) expect(plainText(list)).toContain(`a1#${one.id}`)
    expect(plainText(list)).toContain(`${open.length} open`)
    expect(actions(list)).toEqual(open.slice(0, 6).map(() => 'fill'))
    expect(plainText({ blocks: missingNames(seen) })).toContain(`a1#${open[0]!.id}`)
  })

  it('names each service’s own questions, and those of the operator once', () => {
    const scene = teamScene({ ...withClient(), services: [{ id: 's1' }, { id: 's2' }] })
    const said = plainText(missingList(view(scene)))
    expect(said).toContain('a1#kind')
    expect(said).toContain('a1#s2.kind')
    expect(said).toContain('a1#entity')
    expect(said).not.toContain('a1#s2.entity')
  })

  it('is said to be nothing where nothing is open', () => {
    const scene = teamScene({ ...withClient(), services: [] })
    expect(plainText(missingList(view(scene)))).toContain('nothing is missing')
    expect(missingNames(view(scene))).toEqual([])
  })
})

it('only the team points to a question, and only to one there is', () => {
  const scene = teamScene()
  expect(told(scene.act(ann, 'point', { argument: 's1-kind' }))).toContain('nothing by that name')
  expect(told(scene.act(lin, 'point', { argument: 's9-kind' }))).toContain('no such question')
  const turn = scene.act(lin, 'point', { argument: 's1-kind' })
  expect(told(turn)).toContain('in the thread')
  const posted = turn.deliveries.find((delivery) => delivery.slot === 'question-s1-kind')!
  expect(plainText(posted.message)).toContain('a1#kind')
  expect(posted.to.chat).toBe('CTEAM')
})
