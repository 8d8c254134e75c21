// Prompts: at most four, fitting where somebody stands, and every one of them understood in its own language.
import { describe, expect, it } from 'vitest'
import { move } from '../../../src/flows/charts/position.ts'
import type { ChatState } from '../../../src/flows/model/state.ts'
import { type Prompt, promptsFor, promptsMost } from '../../../src/flows/talk/welcome/prompts.ts'
import { locales } from '../../../src/locale.ts'
import { freshState, library, Talk } from '../../journeys/talk.ts'

const today = '2026-11-23'
const offered = ({ state }: Talk) => promptsFor(state, library, today)

/** Ways to each place a person can stand at, from a fresh talk. */
const places: Readonly<Record<string, (talk: Talk) => void>> = {
  'somebody new': () => {},
  'an open question': (talk) => void talk.say(talk.locale === 'zh' ? '开始评估' : 'check my case'),
  'an open question of the form': (talk) => {
    places['an answer']!(talk)
    talk.say(talk.locale === 'zh' ? '准备备案资料' : 'prepare the application')
  },
  'an answer': (talk) => decide(talk, true),
  'an answer that nothing is needed': (talk) => decide(talk, false),
  'orders under way': (talk) => {
    places['an answer']!(talk)
    talk.state = withOrder(talk.state)
  },
  'a person in the talk': (talk) => {
    const { conversation } = talk.state
    const position = move(conversation.position, { type: 'person-wanted' })
    talk.state = { ...talk.state, conversation: { ...conversation, position } }
  },
}

/** Answers whatever is asked until there is an answer: a plain company with a site on a mainland server, or one abroad. */
function decide(talk: Talk, mainland: boolean): void {
  const zh = talk.locale === 'zh'
  const server = mainland ? (zh ? '中国内地' : 'mainland China') : zh ? '香港' : 'Hong Kong'
  talk.say(zh ? '开始评估' : 'check my case')
  for (let n = 0; n < 12 && talk.state.conversation.memory.told === undefined; n++) {
    const asked = talk.open ?? ''
    if (/host|server|where/.test(asked)) talk.say(server)
    else talk.say(asked === 'cdn' ? '2' : '1')
  }
  if (talk.state.conversation.memory.told === undefined) throw new Error(`no answer after:\n${talk.transcript}`)
}

function withOrder(state: ChatState): ChatState {
  const order = {
    id: 'o1',
    kind: 'website-filing',
    service: 's1',
    stage: 'preparing',
    since: '2026-11-23T02:00:00.000Z',
    entered: { preparing: 1 },
    hold: null,
    history: [],
  }
  return { ...state, application: { ...state.application, orders: [order] } }
}

const missed = /won’t guess|Which of these|Did you mean|不作猜测|哪一种|您是想问/

describe.each(locales)('prompts (%s)', (locale) => {
  const at = (place: string): Talk => {
    const talk = new Talk(locale)
    places[place]!(talk)
    return talk
  }

  it.each(Object.keys(places))('for %s are at most four, none twice, in the language of the talk', (place) => {
    const prompts = offered(at(place))
    expect(prompts.length).toBeGreaterThan(0)
    expect(prompts.length).toBeLessThanOrEqual(promptsMost)
    for (const key of ['title', 'words'] as const) expect(new Set(prompts.map((prompt) => prompt[key])).size).toBe(prompts.length)
    for (const { title, words } of prompts) {
      expect(/\p{Script=Han}/u.test(title + words)).toBe(locale === 'zh')
      expect(title.length).toBeLessThanOrEqual(40)
    }
  })

  it.each(Object.keys(places))('for %s are all understood', (place) => {
    for (const { words } of offered(at(place))) {
      const talk = at(place)
      const said = talk.say(words)
      expect(said, words).not.toMatch(missed)
      expect(talk.words, words).not.toBe('')
      expect(talk.state.conversation.locale).toBe(locale)
    }
  })

  it('lead to the right thing', () => {
    const led = (place: string, title: RegExp) => {
      const talk = at(place)
      const prompt = offered(talk).find((one: Prompt) => title.test(one.title))
      if (prompt === undefined) throw new Error(`no prompt like ${title} for ${place}`)
      talk.say(prompt.words)
      return talk
    }
    expect(led('somebody new', /^What is|^什么是/).state.conversation.memory.topic).toBe('beian-meaning')
    expect(led('somebody new', /need|需要/).state.conversation.memory.topic).toBe('mainland-server-needs-filing')
    expect(led('somebody new', /long|多久/).state.conversation.memory.topic).toBe('time-total')
    expect(led('somebody new', /^Check|^评估/).open).toBe('kind')
    const before = at('an open question')
    const question = library.questions.find((question) => question.id === before.open)!
    expect(led('an open question', /^Go on|^继续/).open).toBe(before.open)
    const why = led('an open question', /^Why|^为什么/)
    expect(why.words).toContain(question.why[locale].slice(0, 20))
    expect(why.open).toBe(before.open)
    expect(led('an open question', /answers|答案/).words).toMatch(/no answers yet|没有回答/)
    expect(led('an answer', /documents|材料/).words).toMatch(/Papers for this|所需材料/)
    expect(led('an answer', /Prepare|准备/).state.conversation.memory.paperwork).toBe(true)
    expect(led('an answer that nothing is needed', /another|再加/).words).not.toBe('')
    expect(led('a person in the talk', /assistant|助手/).words).toMatch(/I’m back|我回来了/)
    expect(led('orders under way', /Where|哪/).words).toMatch(/Website filing|网站备案/)
  })
})

it('a member who fills in a client’s answers is offered the way out, not a person', () => {
  const state = freshState('en')
  const memory = { home: 'a2', open: { question: 'kind', service: 's1', revision: 1 } }
  const prompts = promptsFor({ ...state, conversation: { ...state.conversation, memory } }, library, today)
  expect(prompts.map((prompt) => prompt.words)).toEqual(['go on', 'Why do you ask?', 'Show my answers', 'done'])
})
