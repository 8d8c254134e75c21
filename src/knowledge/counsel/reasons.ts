// The catalogue of reasons for which filings are sent back: what each means, what cures it, what is mended here.
import { z } from 'zod'
import type { Text } from '../../locale.ts'
import { readOwn } from '../read.ts'
import { textSchema } from '../text.ts'

/** One reason. `mends`: a fact (`domain.holder`), a field of the form, `doc:` a paper, `action:` something done elsewhere. */
export type Reason = {
  readonly id: string
  readonly text: Text
  readonly cure: Text
  readonly mends: readonly string[]
}

const row = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  text: textSchema,
  cure: textSchema,
  mends: z.array(z.string().regex(/^(?:[a-zA-Z]+\.[a-zA-Z]+|(?:doc|action):[a-z-]+)$/)).min(1),
})

/** The reasons by id, in the order of the catalogue. Throws FaultyFile. */
export function loadReasons(): ReadonlyMap<string, Reason> {
  return new Map(readOwn('counsel/reasons.yaml', z.array(row)).map((reason) => [reason.id, reason]))
}
