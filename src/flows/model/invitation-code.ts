// The code of an invitation: twelve letters that can be copied, typed or read out on any channel. How it is written, and found in a message.
import { createHash } from 'node:crypto'

/** Without vowels and without letters that look alike: no code is a word, and none is misread. */
const letters = 'BCDFGHJKLMNPQRSTVWXZ'
const part = `[${letters}]{4}`
const form = `(${part})[-–— ]?(${part})[-–— ]?(${part})`
const asked = new RegExp(`(?<![a-z])(?:join|加入)[\\s:：“"「-]*${form}(?![a-z])`, 'iu')
const alone = new RegExp(`^[\\s“"「]*${form}[\\s”"」.。]*$`, 'iu')

/** A code out of twelve bytes or more, such as `KQDM-MXRT-WFBC`: 51 bits of chance. */
export function writtenCode(bytes: Uint8Array): string {
  const signs = [...bytes.subarray(0, 12)].map((byte) => letters[byte % letters.length]!).join('')
  return signs.replace(/.{4}(?=.)/g, '$&-')
}

/** The code in a message that asks to join (“join KQDM-MXRT-WFBC”, a whole forwarded invitation) or is nothing else; null where there is none. */
export function invitationCodeIn(message: string): string | null {
  const found = asked.exec(message) ?? alone.exec(message)
  return found === null ? null : found.slice(1, 4).join('-').toUpperCase()
}

/** What is kept of a code to know it again. */
export const hashOfCode = (code: string): string => createHash('sha256').update(`invitation ${code}`).digest('base64url')
