// The gist of a phrasing: what plain questions share, and where it must not be shared.
import { describe, expect, it } from 'vitest'
import { ask } from '../../../../src/knowledge/library/search/index.ts'
import { index } from './shared.ts'

const answered = (question: string, previous?: string) => ask(index, question, previous ? { previous } : {}).article?.id

describe('a plain question', () => {
  it.each([
    ['How long does an ICP filing take?', 'time-total'],
    ['please, is an icp required for a server in hong kong?', 'hong-kong-server'],
    ['can a foreigner be the responsible person', 'id-documents-accepted'],
    ['how to put the number in footer', 'footer-number-where'],
    ['is cloudflare ok', 'cloudflare-standard'],
    ['do i need one for my site hosted in frankfurt', 'overseas-server'],
    ['do i need PSB too', 'psb-separate-duty'],
    ['请问备案一般需要多长时间啊', 'time-total'],
    ['香港的服务器需不需要备案', 'hong-kong-server'],
    ['備案要不要錢', 'filing-official-fee'],
  ])('%s is answered at once', (question, article) => {
    expect(answered(question)).toBe(article)
  })

  it('keeps apart what the order of words tells apart', () => {
    expect(answered('moving site from china to us')).not.toBe('move-to-mainland')
    expect(answered('moving site from us to china')).toBe('move-to-mainland')
  })

  it('is about the last answer where it names nothing itself', () => {
    expect(answered('how long does it take')).not.toBe('psb-how-long')
    expect(ask(index, 'how long does it take', { previous: 'psb-what-is' }).article?.topic).toBe('psb')
  })
})
