// Random walks through the interview, by its buttons: every path ends, no question is put twice, every question can be reached.
import { describe, expect, it } from 'vitest'
import { conversationChart } from '../../src/flows/charts/conversation.ts'
import { mode } from '../../src/flows/charts/position.ts'
import { choicesOf, type Question } from '../../src/knowledge/questions/question.ts'
import { library, Talk } from '../journeys/talk.ts'

const seed = 20261123
const walks = 240
const stepsMost = 80

/** A small generator of numbers between 0 and 1, the same for the same seed. */
function chance(from: number): () => number {
  let state = from
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A typed answer for questions without choices. */
const typed: Readonly<Record<string, readonly string[]>> = {
  country: ['Germany', 'Hong Kong'],
  province: ['Beijing', 'Shandong', 'Gansu', 'Guangdong', 'Hebei'],
  percent: ['30', '60'],
  provider: ['Aliyun Hangzhou', 'AWS Singapore', 'Tencent Cloud'],
}

describe(`walks from seed ${seed}`, { timeout: 120_000 }, () => {
  const put = new Set<string>()
  const ends = new Map<string, number>()

  it('every walk through the deciding part and the paperwork ends, and puts no question twice', () => {
    for (let walk = 0; walk < walks; walk++) {
      const random = chance(seed + walk)
      const talk = new Talk(walk % 2 === 0 ? 'en' : 'zh')
      talk.say('/check')
      const asked = stroll(talk, random)
      for (const question of asked) put.add(question)
      expect(talk.state.conversation.memory.told, `walk ${walk} of seed ${seed} has no verdict: ${asked.join(' ')}`).toBeDefined()
      const end = talk.verdict.registration
      ends.set(end, (ends.get(end) ?? 0) + 1)
      if (walk % 6 !== 0) continue
      talk.say('/fill')
      for (const question of stroll(talk, random)) put.add(question)
      expect(mode(talk.state.conversation.position), `walk ${walk} of seed ${seed}`).toBe('review')
    }
  })

  it('every deciding question is reachable', () => {
    const deciding = library.questions.filter((question) => question.rank !== undefined).map(({ id }) => id)
    expect(deciding.filter((id) => !put.has(id))).toEqual([])
  })

  it('every answer of five is reached', () => {
    expect([...ends.keys()].sort()).toEqual(['expert', 'filing', 'licence', 'need_more_info', 'none'])
  })

  it('every mode of the chart can be left', () => {
    const closed = Object.values(conversationChart.root.states).filter((state) => state.transitions.size === 0)
    expect(closed.map((state) => state.key)).toEqual([])
  })
})

/** Walks on with random answers until nothing is open; gives the questions put, each once. */
function stroll(talk: Talk, random: () => number): readonly string[] {
  const asked: string[] = []
  for (let step = 0; step < stepsMost; step++) {
    const { asked: pending } = talk.state.conversation.memory
    const question = library.questions.find(({ id }) => id === talk.open)
    if (question === undefined && pending === undefined) return asked
    if (question === undefined) {
      talk.say('1')
      continue
    }
    expect(asked, `${question.id} is put twice after “${talk.lines.at(-2)}” and “${talk.lines.at(-1)}”`).not.toContain(
      question.id,
    )
    asked.push(question.id)
    answer(talk, question, random)
  }
  throw new Error(`the walk does not end: ${asked.join(' ')}`)
}

function answer(talk: Talk, question: Question, random: () => number): void {
  if (random() < 0.06) return void talk.say('I don’t know')
  const values = typed[question.reading]
  if (question.reading === 'yes-no') return void talk.say(random() < 0.5 ? 'yes' : 'no')
  if (question.screen.length > 0 && (values === undefined || random() < 0.6)) {
    const choices = choicesOf(question)
    return void talk.say(choices[Math.floor(random() * choices.length)]!.label[talk.locale])
  }
  talk.say(values === undefined ? '/skip' : values[Math.floor(random() * values.length)]!)
}
