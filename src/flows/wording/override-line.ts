// How a colleague's own answer is said beside the verdict: theirs, with their reason and day; and whether the verdict has changed since.
import type { Registration } from '../../knowledge/law/verdict.ts'
import { sayDate, type Text } from '../../locale.ts'
import { chinaDay } from '../../time.ts'
import type { Override } from '../model/casework.ts'
import type { Block } from '../model/message.ts'
import { overrideFor } from '../model/override.ts'
import { type View, verdictIn } from '../model/view.ts'

const reasonMost = 160

const words = {
  says: { en: 'Our colleague sees it differently: {answer}.', zh: '我们的同事意见不同：{answer}。' },
  agrees: { en: 'Our colleague confirms it: {answer}.', zh: '我们的同事确认：{answer}。' },
  reason: { en: ' {reason} ({date})', zh: '{reason}（{date}）' },
  since: { en: ' Your answers have changed since.', zh: '此后您的回答有变化。' },
}

/** What the colleague says is needed, as a sentence goes on. */
export const overrideAnswer: Readonly<Record<Registration, Text>> = {
  none: { en: 'no filing and no licence is needed', zh: '无需备案和许可证' },
  filing: { en: 'a filing is enough', zh: '办理备案即可' },
  licence: { en: 'a licence is needed', zh: '需要许可证' },
  expert: { en: 'the authority has to be asked first', zh: '须先向主管部门确认' },
  need_more_info: { en: 'more has to be known first', zh: '需更多信息' },
}

/** The line under the verdict of a service; none where nobody has said anything. */
export function overrideLine(view: View, service: string): Block[] {
  const said = overrideFor(view.application, service)
  return said === null ? [] : [{ kind: 'text', spans: spansOf(said, view, service) }]
}

function spansOf({ registration, reason, at, verdict }: Override, view: View, service: string) {
  const { locale } = view
  const now = verdictIn(view, service).registration
  const lead = (registration === now ? words.agrees : words.says)[locale].replace(
    '{answer}',
    overrideAnswer[registration!][locale],
  )
  const signs = [...reason.replace(/\s+/g, ' ').trim()]
  const short = signs.length <= reasonMost ? signs.join('') : `${signs.slice(0, reasonMost - 1).join('')}…`
  const rest = words.reason[locale].replace('{reason}', () => short).replace('{date}', sayDate(chinaDay(at), locale))
  return [{ bold: lead }, `${rest}${now === verdict ? '' : words.since[locale]}`]
}
