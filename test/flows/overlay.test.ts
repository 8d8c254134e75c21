// The deployer's own name and contacts are said where people look for them.
import { expect, it } from 'vitest'
import { installedCounts } from '../../src/bot/index-cache.ts'
import { openLibrary } from '../../src/knowledge/library.ts'
import { Talk } from '../journeys/talk.ts'

const knowledge = openLibrary({ indexCache: installedCounts })
const overlay = {
  ...knowledge.overlay,
  brand: 'Kestrel CDN',
  operator: 'Kestrel Networks Ltd',
  privacyContact: 'privacy@kestrel.example',
}
Object.defineProperty(knowledge, 'overlay', { value: overlay })

it.each([
  { locale: 'en', hello: 'the ICP Registration Assistant of Kestrel CDN', run: 'Operated by Kestrel Networks Ltd.' },
  { locale: 'zh', hello: '我是Kestrel CDN的ICP备案助手', run: '运营方：Kestrel Networks Ltd。' },
] as const)('$locale: the brand greets, the operator stands in the privacy notice', ({ locale, hello, run }) => {
  const talk = new Talk(locale, { knowledge })
  expect(talk.say('/start')).toContain(hello)
  const notice = talk.say('/privacy')
  expect(notice).toContain(run)
  expect(notice).toContain('privacy@kestrel.example')
})

it('without an overlay nobody is named', () => {
  const talk = new Talk('en')
  expect(talk.say('/start')).toContain('I’m the ICP Registration Assistant.')
  expect(talk.say('/privacy')).not.toContain('Operated by')
})
