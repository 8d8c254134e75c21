// Photos chosen together come as messages of their own; they get one reply, which says how many are kept.
import { afterEach, expect, it } from 'vitest'
import { openStage, type Stage, samples } from './stage.ts'

let stage: Stage
afterEach(async () => stage.close())

it('an album of ten photos gets one reply, and all ten are kept', { timeout: 60_000 }, async () => {
  stage = await openStage()
  const { twin, program } = stage
  const ada = twin.person({ language: 'en' })
  await ada.ask('/start')
  const before = ada.answers.length
  for (let n = 0; n < 10; n++) {
    const large = { ...twin.files.add('photos/file_#.jpg', samples.jpeg()), width: 1280, height: 860 }
    ada.send({ photo: [large], media_group_id: 'album-1', ...(n === 0 && { caption: 'our papers' }) })
  }
  await ada.hears(({ text }) => text.includes('10 files'), 40_000)
  expect(ada.answers.length - before).toBe(1)
  const [application] = await program.store.find('applications', {})
  expect(application!.files).toHaveLength(10)
  ada.sendPhoto(samples.jpeg())
  await ada.hears(({ text }) => text.includes('Received and kept with your application: photo'))
  expect(ada.answers.length - before).toBe(2)
})
