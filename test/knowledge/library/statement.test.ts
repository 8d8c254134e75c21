// Statements: which one of an article stands first.
import { describe, expect, it } from 'vitest'
import { type Statement, statementFor } from '../../../src/knowledge/library/statement.ts'

const statement = (over: Partial<Statement>): Statement => ({
  settles: [],
  when: [],
  unless: [],
  alone: false,
  sources: [],
  says: 'So.',
  ...over,
})
const asked = (names: string[], asks: string[] = ['need']) => ({ asks, names: new Set(names) })

describe('of the statements of an article', () => {
  const usual = statement({ settles: ['need'], says: 'usual' })
  const abroad = statement({ when: ['outside'], says: 'abroad' })
  const both = statement({ when: ['outside', 'cdn'], says: 'both' })

  it('the one that holds with most conditions stands first', () => {
    expect(statementFor([usual, abroad, both], asked(['outside', 'cdn']))).toBe(both)
    expect(statementFor([usual, abroad, both], asked(['outside']))).toBe(abroad)
    expect(statementFor([usual, abroad, both], asked([]))).toBe(usual)
  })

  it('of two with as many conditions the one that settles the more telling kind of question stands first', () => {
    const may = statement({ settles: ['can'], says: 'may' })
    const place = statement({ settles: ['where'], says: 'place' })
    expect(statementFor([may, place], asked([], ['can', 'where']))).toBe(place)
    expect(statementFor([may, place], asked([], ['can']))).toBe(may)
  })

  it('none stands first where no condition holds', () => {
    expect(statementFor([usual, abroad], asked([], ['how-long']))).toBeUndefined()
    expect(statementFor([statement({ when: ['outside'], unless: ['cdn'] })], asked(['outside', 'cdn']))).toBeUndefined()
  })

  it('the text stands first where the article itself lists the more telling kind of question', () => {
    const consequence = statement({ settles: ['consequence'], says: 'consequence' })
    expect(statementFor([consequence], asked([], ['can', 'consequence']), ['can'])).toBeUndefined()
    expect(statementFor([consequence], asked([], ['consequence']), ['can'])).toBe(consequence)
    expect(statementFor([usual], asked([], ['need']), ['need'])).toBe(usual)
  })
})
