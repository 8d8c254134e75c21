// A talk of each kind in both languages, kept as a readable transcript; nothing in it is said twice, and no question is put twice in full.
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { currentFacts } from '../../src/flows/model/current.ts'
import type { FactPath } from '../../src/knowledge/law/facts.ts'
import { locales } from '../../src/locale.ts'
import { kindsOfTalk } from './kinds-of-talk.ts'
import { Talk } from './talk.ts'

const helpless = /won’t guess|没有可靠依据|can’t tell “|还看不出“/

describe.each(kindsOfTalk)('$name', ({ name, says, knows = {}, registration }) => {
  it.each(locales)('is answered, taken down and led on in %s', async (locale) => {
    const talk = new Talk(locale)
    const replies: string[] = []
    for (const words of says[locale]) {
      const open = talk.open
      const before = replies.at(-1) ?? ''
      const reply = talk.say(words)
      expect(reply).not.toMatch(helpless)
      expect(replies).not.toContain(reply)
      if (open !== undefined && open === talk.open) expect(progressIn(before) && progressIn(reply)).toBe(false)
      replies.push(reply)
    }
    const facts = currentFacts(talk.state.application, 's1')
    for (const [path, value] of Object.entries(knows)) {
      const known = facts[path as FactPath]
      expect(Array.isArray(known) ? [...known].sort() : known, path).toEqual(Array.isArray(value) ? [...value].sort() : value)
    }
    if (registration !== undefined) expect(talk.verdict.registration).toBe(registration)
    await expect(talk.transcript).toMatchFileSnapshot(
      join(import.meta.dirname, 'talks', `${name.replaceAll(' ', '-')}.${locale}.md`),
    )
  })
})

/** "3 of about 7": stands only under a question put in full. */
const progressIn = (reply: string) => /\d+ of about \d+|第\d+题，约\d+题/.test(reply)

it('a plain company that tells its story has its verdict within three messages', () => {
  for (const locale of locales) {
    const talk = new Talk(locale)
    const story = kindsOfTalk.find(({ name }) => name.startsWith('a plain company'))!
    for (const words of story.says[locale]) talk.say(words)
    expect(talk.state.conversation.memory.told).toBeDefined()
    expect(talk.verdict.registration).toBe('filing')
  }
})
