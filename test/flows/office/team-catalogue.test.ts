// One catalogue of what the team can do: buttons, forms, words behind /icp and the help all come from it, in both languages.
import { describe, expect, it } from 'vitest'
import { isOfDesk, isOfOffice, readAction } from '../../../src/flows/model/action.ts'
import { decodeDeskButton, encodeDeskButton } from '../../../src/flows/model/desk-button.ts'
import { plainText } from '../../../src/flows/model/message.ts'
import {
  buttonName,
  catalogue,
  formTitle,
  furtherActions,
  isTeamButton,
  isTeamForm,
  presses,
  slashWords,
} from '../../../src/flows/model/team-catalogue.ts'
import { moreActions, teamHelp } from '../../../src/flows/office/team-help.ts'
import { locales } from '../../../src/locale.ts'

const buttons = Object.keys(catalogue).filter(isTeamButton)

describe('the catalogue of what the team can do', () => {
  it.each(buttons)('the button %s carries its name there and back, within the 255 characters of Slack', (name) => {
    const data = encodeDeskButton(name, 'a1b2c3d4e', 'q12')
    expect(decodeDeskButton(data)).toEqual({ action: name, application: 'a1b2c3d4e', argument: 'q12' })
    expect(data.length).toBeLessThan(255)
  })

  it.each(buttons.filter((name) => presses(name, 'event')))('a press of %s is an action of the desk', (name) => {
    const body = readAction(name, { argument: 'x' })
    expect(body !== null && isOfDesk(body)).toBe(true)
  })

  it('a press in the office is an action of the office, but for the one that only shows a preview', () => {
    const office = buttons.filter((name) => presses(name, 'office') && name !== 'ask-mine')
    for (const name of office) expect(isOfOffice(readAction(name as 'digest', {})!), name).toBe(true)
  })

  it('a button of another version is known to be gone, not taken for something else', () => {
    expect(decodeDeskButton('t:no-such-thing:a1b2c3d4e')?.action).toBe('gone')
    expect(decodeDeskButton('t:toString:a1b2c3d4e')).toBeNull()
    expect(decodeDeskButton('t:constructor:a1b2c3d4e')?.action).toBe('gone')
  })

  it('a misspelt button does not compile', () => {
    // @ts-expect-error there is no such button
    expect(encodeDeskButton('tkae', 'a1')).toBe('t:tkae:a1')
  })

  it.each(locales)('every word behind /icp stands in the help once, in its order (%s)', (locale) => {
    const help = plainText(teamHelp(true, locale))
    const places = slashWords.map(({ word, does }) => help.search(`/icp ${word}\\b[^\n]*${does[locale]}`))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  it.each(locales)('who is not of the team sees only what anybody may do (%s)', (locale) => {
    const help = plainText(teamHelp(false, locale))
    expect(slashWords.filter(({ word }) => help.includes(`/icp ${word}`)).map(({ word }) => word)).toEqual(['ask', 'help'])
  })

  it.each(locales)('the further actions are buttons by their names (%s)', (locale) => {
    const shown = moreActions('a1', 'Ann', locale).buttons!.flat()
    expect(shown.map(({ label }) => label)).toEqual(furtherActions.map((name) => buttonName(name)[locale]))
  })

  it('every form has a title of at most 24 characters in both languages, as Slack wants it', () => {
    const forms = Object.keys(catalogue).filter(isTeamForm)
    expect(forms.length).toBeGreaterThan(8)
    for (const form of forms) for (const locale of locales) expect([...formTitle(form)[locale]].length, form).toBeLessThan(25)
  })
})

describe('words from outside become an action once', () => {
  it('values it knows are kept, others left out', () => {
    expect(readAction('note', { text: 'Called.', order: 'o1' })).toEqual({
      kind: 'desk',
      action: 'note',
      values: { text: 'Called.' },
    })
  })

  it.each([
    ['no such action', 'constructor', {}],
    ['a value that is no word', 'note', { text: ['a', 'b'] }],
    ['no values at all', 'note', null],
  ])('%s is nothing', (_, name, values) => {
    expect(readAction(name as 'note', values)).toBeNull()
  })
})
