// The resident identity number (GB 11643-1999): recognised so that it can be refused, masked or, where a deployer wants it, checked.

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const form = /^[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/

/** What is wrong with a number; `ok` where nothing is. */
export type ResidentIdCheck = 'ok' | 'form' | 'date' | 'check-digit'

/** Checks a number without blanks, `X` in capitals, against the day it is read on (`YYYY-MM-DD`). */
export function checkResidentId(number: string, asOf: string): ResidentIdCheck {
  if (!form.test(number)) return 'form'
  if (!isDay(birthOf(number)) || birthOf(number) > asOf) return 'date'
  return number.endsWith(residentCheck(number.slice(0, 17))) ? 'ok' : 'check-digit'
}

/** The check character of the first 17 digits. */
export function residentCheck(body: string): string {
  const sum = [...body].reduce((total, digit, at) => total + Number(digit) * weights[at]!, 0)
  return '10X98765432'[sum % 11]!
}

/** The date of birth in a number, `YYYY-MM-DD`. */
export function birthOf(number: string): string {
  return `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
}

function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
}
