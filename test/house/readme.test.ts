// README, docs and .env.example tell the truth: charts, talks, tables, settings and ways are what the program draws, says and does today.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { documents, pathOf, writtenAnew } from './documents.ts'

it.each(documents)('%s is current (npm run readme writes it anew)', (document) => {
  expect(readFileSync(pathOf(document), 'utf8')).toBe(writtenAnew(document))
})
