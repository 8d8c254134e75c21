// What a member is offered to do next: at most four, in both languages, each of them understood as the command it stands for.
import { describe, expect, it } from 'vitest'
import { slashWords } from '../../../src/flows/model/team-catalogue.ts'
import type { View } from '../../../src/flows/model/view.ts'
import { meantBehindIcp, teamPrompts } from '../../../src/flows/office/team-prompts.ts'
import { promptsMost } from '../../../src/flows/talk/welcome/prompts.ts'
import { locales } from '../../../src/locale.ts'
import { teamLibrary as library, withClient } from '../cast.ts'

const ids = ['a1b2c3d4e', 'aB-_9xYz0', 'a--------']
const view = (id: string): View => ({ application: { ...withClient(), id }, library, today: '2026-11-23', locale: 'en' })
/** What is offered as a button beside the commands, since it needs a click. */
const clicks = ['ask-client']

describe.each(locales)('prompts for the team (%s)', (locale) => {
  const sets = [teamPrompts(null, locale), ...ids.map((id) => teamPrompts(view(id), locale))]

  it('are at most four, none twice, none too long to read', () => {
    for (const prompts of sets) {
      expect(prompts.length).toBeLessThanOrEqual(promptsMost)
      expect(new Set(prompts.map((prompt) => prompt.title)).size).toBe(prompts.length)
      for (const { title } of prompts) expect(title.length).toBeLessThanOrEqual(75)
    }
  })

  it('are understood, each as a command there is', () => {
    for (const { words } of sets.flat()) {
      const meant = meantBehindIcp(words)
      expect(meant, words).not.toBeNull()
      const [name] = meant!.split(' ')
      expect([...slashWords.map<string>(({ word }) => word), ...clicks]).toContain(name)
    }
  })

  it('name the application as it is written', () => {
    for (const id of ids)
      expect(teamPrompts(view(id), locale).map((prompt) => meantBehindIcp(prompt.words))).toEqual([
        `show ${id}`,
        `missing ${id}`,
        `ask-client ${id}`,
        'list mine',
      ])
  })
})

it('other words are nobody’s command: they belong to the talk', () => {
  for (const said of ['Show me the way', 'What is missing for the filing?', 'new applications in Beijing', '查看备案要求', ''])
    expect(meantBehindIcp(said), said).toBeNull()
})
