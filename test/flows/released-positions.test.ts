// What a release has stored, later releases understand: every place of every released chart, kept here for ever.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { mode, restore } from '../../src/flows/charts/position.ts'
import type { Position } from '../../src/flows/model/application.ts'
import { Talk } from '../journeys/talk.ts'

const folder = join(import.meta.dirname, 'released')
const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Position[]
const releases = readdirSync(folder)

/** A talk in the middle of the interview, with answers. */
function begun(): Talk {
  const talk = new Talk('en')
  for (const line of ['/check', 'a website', 'our server is in mainland China']) talk.say(line)
  return talk
}

/** The same talk, standing where a release left it. */
function standing(position: Position): Talk {
  const { state } = begun()
  const conversation = { ...state.conversation, position }
  const conversations = state.application.conversations.map((one) => (one.id === conversation.id ? conversation : one))
  return new Talk('en', { state: { ...state, conversation, application: { ...state.application, conversations } } })
}

it('every place of every release is known, or leads to the first open question with all answers', () => {
  for (const release of releases)
    for (const position of read(release)) {
      const place = `${release} ${JSON.stringify(position.snapshot)}`
      expect(restore(position).lost, place).toBe(false)
      const gone = standing({ ...position, snapshot: { assistant: 'a place that is gone' } })
      const known = gone.state.application.assertions.length
      expect(known, place).toBeGreaterThan(1)
      expect(gone.say('/check'), place).toMatch(/\?/)
      expect(gone.state.application.assertions.length, place).toBeGreaterThanOrEqual(known)
      expect(mode(gone.state.conversation.position), place).toBe('deciding')
    }
})

it('this release has its places here', () => {
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as { version: string }
  expect(releases).toContain(`${version}.json`)
})
