// The README tells the truth: its charts and its talk are what the program draws and says today.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readmePath, writtenReadme } from './readme-parts.ts'

it('the charts and the talk of the README are current (npm run readme writes them anew)', () => {
  expect(readFileSync(readmePath, 'utf8')).toBe(writtenReadme())
})
