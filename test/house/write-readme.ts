// Writes the charts and the talk of the README anew.
import { writeFileSync } from 'node:fs'
import { readmePath, writtenReadme } from './readme-parts.ts'

writeFileSync(readmePath, writtenReadme())
