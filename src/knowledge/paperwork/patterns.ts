// How values must look that forms refuse otherwise.
import { checkCreditCode } from '../names/credit-code.ts'

const patterns = {
  'credit-code': (value: string) => checkCreditCode(value) === 'ok',
  mobile: (value: string) => /^1[3-9]\d{9}$/.test(value),
  telephone: (value: string) => /^(?:1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/.test(value),
  email: (value: string) => /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(value),
  domain: (value: string) => /^(?:[\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]{2,}$/u.test(value),
  'eight-digits': (value: string) => /^(?:\d{8}|长期)$/.test(value),
} satisfies Record<string, (value: string) => boolean>

/** The name of one. */
export type Pattern = keyof typeof patterns

/** All of them. */
export const patternNames = Object.keys(patterns) as [Pattern, ...Pattern[]]

/** Does a value look as it must? */
export const looksLike = (pattern: Pattern, value: string): boolean => patterns[pattern](value)
