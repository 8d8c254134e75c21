// The unified social credit code of organisations (GB 32100-2015): its alphabet, weights and check character.

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** What is wrong with a code; `ok` where nothing is. */
export type CreditCodeCheck = 'ok' | 'length' | 'letter' | 'start' | 'check-digit' | 'old-licence' | 'old-organisation'

/** Checks a code without blanks or dashes, in capitals. Licence numbers of 15 digits and organisation codes are named as old forms. */
export function checkCreditCode(code: string): CreditCodeCheck {
  if (/^\d{15}$/.test(code)) return 'old-licence'
  if (/^[A-Z0-9]{8}[0-9X]$/.test(code)) return 'old-organisation'
  if (code.length !== 18) return 'length'
  if (![...code].every((character) => alphabet.includes(character))) return 'letter'
  // The authority that registered it and the kind: 91 a company, 12 a public institution, 53 a foundation (GB 32100-2015, table 1).
  if (!/^[1-9ANY][1-9ANY]/.test(code)) return 'start'
  return code.endsWith(creditCheck(code.slice(0, 17))) ? 'ok' : 'check-digit'
}

/** The check character of the first 17. */
export function creditCheck(body: string): string {
  const sum = [...body].reduce((total, character, at) => total + alphabet.indexOf(character) * weights[at]!, 0)
  return alphabet[(31 - (sum % 31)) % 31]!
}
