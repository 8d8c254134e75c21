// How `npm run migration` writes the numbered migrations for PostgreSQL from its schema.
import { defineConfig } from 'drizzle-kit'

export default defineConfig({ dialect: 'postgresql', schema: './src/store/postgres/schema.ts', out: './drizzle-postgres' })
