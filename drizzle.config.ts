// How `npx drizzle-kit generate` writes the numbered migrations from the schema.
import { defineConfig } from 'drizzle-kit'

export default defineConfig({ dialect: 'sqlite', schema: './src/store/schema.ts', out: './drizzle' })
