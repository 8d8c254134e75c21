// A colleague answers what nobody could answer: once, where it was asked, in the asker's language, word for word.
import { beforeEach, describe, expect, it } from 'vitest'
import { answerMost } from '../../../src/flows/desk/answer-question.ts'
import type { KeptFeedback } from '../../../src/flows/model/feedback.ts'
import { bo, clientAddress, day, lin, withClient } from '../cast.ts'
import { type Scene, sentTo, teamScene, told, wordsTo } from '../scene.ts'

const asked: KeptFeedback = {
  id: 7,
  what: 'unanswered',
  question: 'can my cat **hold** a licence?',
  locale: 'en',
  articles: [],
  at: day,
  from: clientAddress,
}

let scene: Scene
beforeEach(() => {
  scene = teamScene({ ...withClient(), feedback: [asked] })
})
const answer = (text: string, argument = '7') => scene.act(lin, 'answer', { argument, text })

describe('an answer of a colleague', () => {
  it('goes to the asker as plain words with the question before it, and settles the question', () => {
    const turn = answer('No, *only* <!channel> people.')
    expect(sentTo(turn, clientAddress)).toHaveLength(1)
    const [delivery] = sentTo(turn, clientAddress)
    expect(delivery!.message.blocks).toEqual([
      { kind: 'text', spans: ['A colleague answers your question “can my cat **hold** a licence?”:'] },
      { kind: 'text', spans: ['No, *only* <!channel> people.'] },
    ])
    expect(told(turn)).toBe('Sent to the one who asked.')
    expect(scene.application.feedback![0]!.settled).toMatchObject({ by: lin.id, answer: 'No, *only* <!channel> people.' })
  })

  it('is said in the language the asker speaks', () => {
    const [chat] = scene.application.conversations
    scene.application = { ...scene.application, conversations: [{ ...chat!, locale: 'zh' }] }
    expect(wordsTo(answer('不可以。'), clientAddress)).toContain('同事回复您的问题')
  })

  it('is sent once: the second colleague is told who was first', () => {
    answer('No.')
    const second = scene.act(bo, 'answer', { argument: '7', text: 'Yes.' })
    expect(second.deliveries).toEqual([])
    expect(told(second)).toBe('Lin has answered it already.')
    expect(told(scene.act(bo, 'dismiss', { argument: '7' }))).toBe('Lin has answered it already.')
  })

  it('is not sent empty, too long, to nobody, or to a question that is not there', () => {
    expect(answer('  ').ack?.errors).toEqual({ text: 'Please write the answer.' })
    expect(Object.keys(answer('x'.repeat(answerMost + 1)).ack?.errors ?? {})).toEqual(['text'])
    expect(told(answer('No.', '8'))).toBe('There is nothing by that name.')
    const [chat] = scene.application.conversations
    scene.application = { ...scene.application, conversations: [{ ...chat!, reachable: false }] }
    expect(told(answer('No.'))).toContain('can’t be reached')
    expect(scene.turns.flatMap((turn) => turn.deliveries)).toEqual([])
    expect(scene.application.feedback![0]!.settled).toBeUndefined()
  })

  it('follows a chat that goes on under another id', () => {
    const [chat] = scene.application.conversations
    const moved = { ...chat!, address: { ...chat!.address, chat: '-1009' } }
    scene.application = { ...scene.application, conversations: [moved], feedback: [{ ...asked, conversation: chat!.id }] }
    expect(answer('No.').deliveries.map((delivery) => delivery.to)).toEqual([moved.address])
  })

  it('is known in the team’s thread where there is one', () => {
    scene.act(lin, 'open')
    const turn = answer('No.')
    expect(turn.deliveries.map((delivery) => delivery.to.channel).sort()).toEqual(['slack', 'telegram'])
  })
})

describe('a dismissed question', () => {
  it('leaves the list without a word to the asker', () => {
    expect(scene.act(lin, 'dismiss', { argument: '7' }).deliveries).toEqual([])
    expect(scene.application.feedback![0]!.settled).toMatchObject({ by: lin.id, answer: null })
    expect(told(scene.act(bo, 'answer', { argument: '7', text: 'No.' }))).toBe('Lin has dismissed it already.')
  })
})
