// Writes the parts of README and docs anew that the program makes itself, and .env.example.
import { writeFileSync } from 'node:fs'
import { documents, pathOf, writtenAnew } from './documents.ts'

for (const document of documents) writeFileSync(pathOf(document), writtenAnew(document))
process.exit(0)
