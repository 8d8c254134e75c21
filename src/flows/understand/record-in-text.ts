// Reads what a story says of an existing record: where it stands, people of it who have left, and whose name the domain is in.
import type { Reading } from './readings.ts'
import { recordStanding } from './record-standing.ts'

const people =
  /\b(?:legal rep(?:resentative)?|responsible person|(?:person |partner |colleague |one )?(?:who's |who is |that's )?(?:named|listed|registered) as (?:the )?(?:responsible|contact|legal rep)\w*(?: person)?|person in charge|site lead|contact person|colleague (?:who|in charge)[^.;]{0,30}|manager (?:who|in charge)[^.;]{0,30})\b[^.;]{0,24}\b(?:left|quit|resigned|gone|changed|retired|retiring|leaving|moved on|is (?:new|different|no longer)|(?:will|going to|about to) (?:leave|retire|quit|resign))\b|\b(?:new|another|different) (?:legal rep(?:resentative)?|responsible person|person in charge)\b|(?:负责人|法人|法定代表人|负责备案的(?:同事|人|员工)|管备案的|办备案的(?:同事|人)?|联系人|经办人)(?:.{0,6})(?:离职|走了|不干了|退休|换了|换人|变了|变更|辞职|不在了|跳槽)|(?:换|变更)(?:了)?(?:新的?)?(?:法人|法定代表人|负责人)/i
/** Whose name the domain is in. */
const holders: readonly (readonly [string, RegExp])[] = [
  [
    'entity',
    /\bdomain\b[^.;]{0,60}\bin (?:the |our |its )(?:wfoe|company|own|subsidiary|firm|business)(?:'s|s')?(?: own)? name\b|域名[^。；]{0,10}(?:是|在|用|以)(?:我们|本|我)?公司(?:的|名下|名义|名字)/i,
  ],
]

/** The readings of records. */
export function recordSaid(plain: string): Reading[] {
  const readings = [...recordStanding(plain)]
  const told = readings.some(({ weak }) => weak !== true)
  const change = people.exec(plain)
  for (const [value, form] of holders) {
    const held = form.exec(plain)
    if (held !== null) readings.push({ path: 'domain.holder', value, words: held[0], weak: true })
  }
  if (change !== null) {
    readings.push({ path: 'change.kinds', value: ['entity_details'], words: change[0], weak: true })
    if (!told) readings.push({ path: 'record.icpFiling', value: 'own', words: change[0], weak: true })
  }
  return readings
}
