// Thumbs on answers: where they are asked for, what they leave behind, and what they never disturb.
import { describe, expect, it } from 'vitest'
import { decodeButton, encodeButton } from '../../../src/flows/model/button.ts'
import type { Feedback } from '../../../src/flows/model/feedback.ts'
import type { Message } from '../../../src/flows/model/message.ts'
import type { Turn } from '../../../src/flows/model/turn.ts'
import { ann, applicationOf, clientAddress } from '../cast.ts'
import { Scene, teamScene, wordsTo } from '../scene.ts'

const noon = '2026-11-23T04:00:00.000Z'
const question = 'how long does the police filing take'
const cost = 'what does an icp filing cost'

const reply = (turn: Turn): Message | undefined => turn.deliveries[0]?.message
const ratingOf = (turn: Turn) => reply(turn)!.rating!
const notes = (turn: Turn): Feedback[] =>
  turn.changes
    .flatMap((change) => (change.kind === 'feedback' ? [change.feedback] : []))
    .filter((feedback) => feedback.what.startsWith('thumb'))
const toasts = (turn: Turn) => turn.nudges.filter((nudge) => nudge.kind === 'toast')

class Chat extends Scene {
  constructor() {
    super({ application: applicationOf(undefined, { team: false }), now: noon })
  }
  ask(said: string): Turn {
    return this.client(said)
  }
  thumb(data: string): Turn {
    return this.client({ kind: 'pressed', data, message: '7' })
  }
}

describe('an answer', () => {
  it('may be rated, within the bytes of a button', () => {
    const { up, down } = ratingOf(new Chat().ask(question))
    for (const data of [up, down]) expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64)
    expect([decodeButton(up), decodeButton(down)]).toMatchObject([{ thumb: 'up' }, { thumb: 'down' }])
    expect(decodeButton('r:1:sideways')).toBeNull()
    expect(decodeButton('r:1:up:1')).toBeNull()
  })

  it('is not rated where a question is open: its own buttons stand alone', () => {
    const chat = new Chat()
    chat.client({ kind: 'command', name: 'check', argument: '' })
    expect(reply(chat.ask(`${question}?`))?.rating).toBeUndefined()
  })

  it('is not rated where there is none', () => {
    expect(reply(new Chat().ask('what is the best pizza in town'))?.rating).toBeUndefined()
    expect(reply(new Chat().ask('hello'))?.rating).toBeUndefined()
  })

  it('keeps at most six buttons that answer', () => {
    for (const said of [question, cost, 'do I need an ICP licence for a blog', '我的博客需要备案吗'])
      expect((reply(new Chat().ask(said))?.buttons ?? []).flat().length + 2).toBeLessThanOrEqual(6)
  })
})

describe('a thumb', () => {
  it('up is noted with question and article, and answered by a toast alone', () => {
    const chat = new Chat()
    const turn = chat.thumb(ratingOf(chat.ask(question)).up)
    expect(turn.deliveries).toEqual([])
    expect(toasts(turn)).toHaveLength(1)
    const [note] = notes(turn)
    expect(note).toMatchObject({ what: 'thumb-up', question, articles: [expect.any(String)], locale: 'en' })
  })

  it('down is noted and asks what was missing', () => {
    const chat = new Chat()
    const turn = chat.thumb(ratingOf(chat.ask(question)).down)
    expect(notes(turn).map((note) => note.what)).toEqual(['thumb-down'])
    expect(turn.deliveries).toHaveLength(1)
    expect(chat.texts('ann').at(-1)).toContain('what was missing')
    expect(reply(turn)?.buttons).toBeUndefined()
  })

  it('down offers a person where one can come', () => {
    const scene = teamScene()
    const answer = scene.say(ann, question)
    const turn = scene.take(ann, { kind: 'pressed', data: ratingOf(answer).down }, clientAddress)
    expect(reply(turn)?.buttons?.flat()).toMatchObject([{ data: 'c:person' }])
    expect(wordsTo(scene.say(ann, 'yes'), clientAddress)).toContain('colleague')
  })

  it('of the same kind twice does nothing, of the other kind takes its place', () => {
    const chat = new Chat()
    const { up, down } = ratingOf(chat.ask(question))
    const [first] = notes(chat.thumb(up))
    const again = chat.thumb(up)
    expect(notes(again)).toEqual([])
    expect(again.deliveries).toEqual([])
    const [other] = notes(chat.thumb(down))
    expect(other).toMatchObject({ what: 'thumb-down', key: first!.key })
  })

  it('on one of the last answers counts for that one; on an older or a foreign one it changes nothing', () => {
    const chat = new Chat()
    const ratings = [question, cost, 'what is a WFOE', question].map((said) => ratingOf(chat.ask(said)))
    expect(new Set(ratings.map((rating) => rating.up)).size).toBe(4)
    expect(notes(chat.thumb(ratings[1]!.up))[0]!.question).toBe(cost)
    for (const data of [ratings[0]!.down, encodeButton({ kind: 'rating', answer: 'zzz', thumb: 'down' })]) {
      const turn = chat.thumb(data)
      expect(turn.changes).toEqual([])
      expect(turn.deliveries).toEqual([])
      expect(toasts(turn)).toHaveLength(1)
    }
  })

  it('does not come between a question and its answer', () => {
    const chat = new Chat()
    const { down } = ratingOf(chat.ask(question))
    chat.client({ kind: 'command', name: 'check', argument: '' })
    const openNow = () => chat.application.conversations[0]!.memory.open
    const open = openNow()
    const turn = chat.thumb(down)
    expect(turn.deliveries).toEqual([])
    expect(notes(turn)).toHaveLength(1)
    expect(openNow()).toEqual(open)
    expect(open).toBeDefined()
  })
})

describe('a thumb in words', () => {
  it.each([
    ['👍', 'thumb-up'],
    ['👍🏽', 'thumb-up'],
    [':+1:', 'thumb-up'],
    ['Helpful!', 'thumb-up'],
    ['有用', 'thumb-up'],
    ['👎', 'thumb-down'],
    [':thumbsdown:', 'thumb-down'],
    ['not helpful', 'thumb-down'],
    ['That didn’t help.', 'thumb-down'],
    ['没用', 'thumb-down'],
  ])('%s right after an answer is a %s', (said, what) => {
    const chat = new Chat()
    chat.ask(question)
    const turn = chat.ask(said)
    expect(notes(turn).map((note) => note.what)).toEqual([what])
    expect(turn.deliveries).toHaveLength(1)
  })

  it('is nothing of the kind later, without an answer, or as an answer to an open question', () => {
    const later = new Chat()
    later.ask(question)
    later.ask('hello')
    expect(notes(later.ask('👍'))).toEqual([])
    expect(notes(new Chat().ask('👍'))).toEqual([])
    const asked = new Chat()
    asked.ask(question)
    asked.client({ kind: 'command', name: 'check', argument: '' })
    expect(notes(asked.ask('没用'))).toEqual([])
  })
})

describe('what was missing, said after a thumb down,', () => {
  function disliked() {
    const chat = new Chat()
    chat.ask(question)
    chat.ask('not helpful')
    return chat
  }

  it('is kept with the thumb, and thanked for', () => {
    const chat = disliked()
    const turn = chat.ask('you forgot the part with Hong Kong people like me')
    const [thumb] = notes(turn)
    expect(thumb).toMatchObject({ what: 'thumb-down', question, comment: 'you forgot the part with Hong Kong people like me' })
    expect(notes(chat.ask('and the other part'))).toEqual([])
  })

  it.each([
    ['you left out the monks', 'Thank you, noted'],
    ['缺少甲乙丙丁戊己庚辛', '感谢说明'],
  ])('where it is neither question nor fact, is answered with thanks: %s', (said, thanks) => {
    expect(JSON.stringify(reply(disliked().ask(said)))).toContain(thanks)
  })

  it('is answered where it is a question', () => {
    const turn = disliked().ask('what does an icp filing cost?')
    expect(notes(turn)).toMatchObject([{ comment: 'what does an icp filing cost?' }])
    expect(JSON.stringify(reply(turn))).not.toContain('noted')
  })

  it('is none where a command or another thumb follows', () => {
    for (const said of ['talk to a person', '👍']) expect(notes(disliked().ask(said)).some(({ comment }) => comment)).toBe(false)
  })
})
