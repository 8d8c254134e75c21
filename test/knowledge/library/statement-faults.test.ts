// The check of statements finds each kind of gap where one was planted, and nothing where there is none.
import { describe, expect, it } from 'vitest'
import type { Statement } from '../../../src/knowledge/library/statement.ts'
import { asksLeftOpen, faultsOfStatements } from '../../../src/knowledge/library/statement-faults.ts'

const statement = (over: Partial<Statement>): Statement => ({
  settles: ['need'],
  when: [],
  unless: [],
  alone: false,
  sources: [],
  says: 'So.',
  ...over,
})
const known = (name: string) => /^(?:cdn|outside|province:(?:JS|GX)|share-(?:within|over)-half)$/.test(name)
const faultsOf = (...statements: Partial<Statement>[]) => faultsOfStatements(statements.map(statement), known)

describe('the check of statements', () => {
  it('passes an article whose statements each have a case of their own', () => {
    expect(
      faultsOf(
        { settles: ['need'] },
        { settles: ['can', 'where'] },
        { settles: ['need'], when: ['cdn'] },
        { settles: ['need'], when: ['cdn', 'outside'] },
        { settles: ['need'], when: ['cdn'], unless: ['outside'] },
        { settles: [], when: ['province:JS'] },
      ),
    ).toEqual([])
  })

  it('finds a statement without an ask or a case', () => {
    expect(faultsOf({ settles: [] })).toEqual([expect.stringContaining('settles nothing and hangs on nothing')])
  })

  it('finds two leads for one question, whatever the order of what they hang on', () => {
    expect(faultsOf({ says: 'Yes.' }, { settles: ['need', 'can'], says: 'No.' })).toEqual([
      'statement “No.…” and statement “Yes.…” both lead where it is asked need',
    ])
    expect(faultsOf({ when: ['cdn', 'outside'] }, { when: ['outside', 'cdn'] })).toEqual([
      expect.stringContaining('the same as another'),
    ])
  })

  it.each([
    ['on what it excludes', { when: ['cdn'], unless: ['cdn'] }, 'never hold'],
    ['on two provinces', { when: ['province:JS', 'province:GX'] }, 'never hold'],
    ['on a share that is within a half and over it', { when: ['share-within-half', 'share-over-half'] }, 'never hold'],
    ['on what nothing names', { when: ['hedgehog'] }, 'hangs on hedgehog, which nothing names'],
  ])('finds a branch that nothing can reach: one that hangs %s', (_, over, fault) => {
    expect(faultsOf(over)).toEqual([expect.stringContaining(fault)])
  })

  it('finds an ask that people have and nothing settles', () => {
    const page = { ask: ['need'], statements: [statement({ settles: ['can'] })] }
    const often = (kind: string) => Array.from({ length: 6 }, () => [kind])
    expect(asksLeftOpen(page, [['need'], ...often('can'), ...often('how-much')])).toEqual(['how-much'])
    expect(asksLeftOpen(page, [...often('can'), ...often('how-much').slice(1)])).toEqual([])
    expect(
      asksLeftOpen(
        page,
        often('how-much').map((one) => [...one, 'can']),
      ),
    ).toEqual([])
    expect(asksLeftOpen({ ...page, statements: [] }, often('can'))).toEqual(['can'])
  })
})
