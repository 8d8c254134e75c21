// Words in both languages, as authored files hold them.
import { z } from 'zod'
import type { Text } from '../locale.ts'

/** Both languages, neither empty, nothing else. */
export const textSchema = z.strictObject({ en: z.string().min(1), zh: z.string().min(1) }) satisfies z.ZodType<Text>
