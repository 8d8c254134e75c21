// What a secret somebody brings is good for.
import { eq } from 'drizzle-orm'
import { tokens } from '../schema.ts'
import type { Answering } from './reader.ts'

export const token: Answering<'token'> = ({ orm }, { hash }) => {
  const { purpose, application, expiresAt, usedBy } = tokens
  return orm.select({ purpose, application, expiresAt, usedBy }).from(tokens).where(eq(tokens.hash, hash)).get() ?? null
}
