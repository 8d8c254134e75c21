// Questions nobody could answer, put together where they ask the same in either language, and only there.
import { describe, expect, it } from 'vitest'
import type { ListedFeedback } from '../../../src/flows/model/feedback.ts'
import { groupQuestions } from '../../../src/flows/office/gap-groups.ts'
import { candidates } from '../../../src/knowledge/library/search/index.ts'
import { openLibrary } from '../../../src/knowledge/library.ts'

const { words, index } = openLibrary({})

function asked(question: string, n: number, settled?: ListedFeedback['settled']): ListedFeedback {
  const from = { channel: 'telegram', account: 'b', chat: `c${n}` } as const
  const row = {
    id: n,
    what: 'unanswered',
    question,
    locale: 'en',
    articles: candidates(index, question).map((candidate) => candidate.id),
    at: '2026-11-28T00:00:00Z',
    from,
  } as const
  return { ...row, application: `a${n}`, ...(settled && { settled }) }
}

const grouped = (...questions: readonly string[]) =>
  groupQuestions(
    questions.map((question, n) => asked(question, n)),
    words,
  ).map((rows) => rows.map(({ question }) => question))

describe('questions nobody could answer', () => {
  it.each([
    [['can a temple register a website?', 'is it possible for a temple to register its site?', '寺庙可以做网站备案吗']],
    [['can a church register a website in Guangdong?', '广东的教堂可以备案网站吗']],
    [['餐厅的扫码点餐菜单需要备案吗', '餐厅扫码点餐的菜单要备案吗']],
    [['does my purple teapot need a moon permit?', 'do i need a moon permit for my purple teapot']],
  ])('come together where they ask the same: %s', (questions) => {
    expect(grouped(...questions)).toEqual([questions])
  })

  it.each([
    ['another place', ['can a temple register a website in Guangdong?', 'can a temple register a website in Sichuan?']],
    ['something else asked', ['can a temple register a website?', 'how long does the temple registration take?']],
    ['another subject in the other language', ['can a temple register a website?', '医院可以做网站备案吗']],
    ['another thing asked of the same subject', ['can i file as a private person', '个人最多能备几个网站']],
    ['nothing in common', ['which walrus irons my umbrella?', 'does my purple teapot need a moon permit?']],
  ])('stay apart where they do not: %s', (_, questions) => {
    expect(grouped(...questions)).toHaveLength(2)
  })

  it('show what most people asked first, and not what a colleague dismissed', () => {
    const dismissed = asked('which walrus irons my umbrella?', 9, { by: 'x', at: '', answer: null })
    const rows = ['is a kiosk a website?', 'can a temple register a website?', '寺庙可以做网站备案吗'].map((question, n) =>
      asked(question, n),
    )
    const sizes = groupQuestions([...rows, dismissed], words).map((group) => group.length)
    expect(sizes).toEqual([2, 1])
  })
})
