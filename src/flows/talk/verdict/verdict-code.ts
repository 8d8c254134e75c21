// The verdict's proof: the code a page shows is known again by working the history out anew, and the file proves it anywhere.
import { headline } from '../../../knowledge/law/headline.ts'
import { codeOf, dayOfCode } from '../../../knowledge/law/proof.ts'
import { type Locale, sayDate } from '../../../locale.ts'
import type { Draft } from '../../draft/draft.ts'
import { askAgain, openQuestion } from '../../draft/open-question.ts'
import { asItStood, momentsOf } from '../../model/as-it-stood.ts'
import { madeFileId } from '../../model/made-file.ts'
import { type Message, small, text } from '../../model/message.ts'
import { judgedIn, type View } from '../../model/view.ts'
import { begin } from '../interview/interview.ts'
import { dossierOf } from '../papers/dossier.ts'
import { sendFile } from '../papers/paper-file.ts'

const words = {
  first: { en: 'There is no verdict to prove yet. Let me ask a few things first.', zh: '还没有可核验的结论，先问几个问题。' },
  code: { en: '**The code of this verdict is {code}.**', zh: '**本结论的核验码：{code}。**' },
  how: {
    en: 'Write “verify {code}” here at any time. The file holds the facts, rules, reasons and sources, signed; it can be checked elsewhere without us.',
    zh: '可随时在此发送“核验 {code}”。文件载有事实、规则、理由和来源并已签名，可在别处独立核验。',
  },
  holds: { en: '**Genuine, and it still holds.** {date}: {sentence}', zh: '**真实，且仍然有效。**{date}：{sentence}' },
  past: {
    en: '**Genuine, but no longer current.** {date}: {sentence} Something has changed since; today: {now}',
    zh: '**真实，但已不是最新结论。**{date}：{sentence}此后情况有变，现在：{now}',
  },
  none: {
    en: '**That code is not one of this application.** It is mistyped or changed, or our rules have changed since {date}. Ask for a new page: “one page”.',
    zh: '**该核验码不属于本申请。**可能输错或被改动，也可能规则在{date}之后已更新。请发送“结论一页图”获取新的页面。',
  },
  malformed: {
    en: 'A code has twelve digits, such as 2524-3821-0947. It is at the foot of the page.',
    zh: '核验码为12位数字，例如2524-3821-0947，位于页面底部。',
  },
}

/** `verify`: the code and the file. `verify CODE`: whether this application ever had the verdict it stands for. */
export function verify(draft: Draft, argument: string): void {
  if (argument === '') return give(draft)
  draft.reply.tell(...answerTo(draft.view, argument))
  if (openQuestion(draft) !== null) askAgain(draft)
}

/** What the team is told of a code. */
export function codeVerified(view: View, typed: string): Message {
  const [said, values] = answerTo(view, typed)
  return { blocks: [text(said[view.locale], values)] }
}

/** What is said of a code: words and their values. */
function answerTo(view: View, typed: string): [{ en: string; zh: string }, Record<string, string>] {
  const code = typed.replace(/\D/g, '').replace(/^(\d{4})(\d{4})(\d{4})$/, '$1-$2-$3')
  const day = dayOfCode(code)
  if (day === null) return [words.malformed, {}]
  const then = found(view, code, day)
  const date = sayDate(day, view.locale)
  if (then === null) return [words.none, { date }]
  const [sentence, now] = [sentences(then, view.locale), sentences(view, view.locale)]
  return sentence === now ? [words.holds, { date, sentence }] : [words.past, { date, sentence, now }]
}

/** The application as it stood when the code was given; null where it never stood so. */
function found(view: View, code: string, day: string): View | null {
  for (const moment of momentsOf(view.application, day).toReversed()) {
    const stood = asItStood(view.application, moment)
    // A service may have been added later that day.
    for (let many = Math.max(1, stood.services.length); many > 0; many--) {
      const then: View = { ...view, today: day, application: { ...stood, services: stood.services.slice(0, many) } }
      if (codeIn(then) === code) return then
    }
  }
  return null
}

function codeIn(view: View): string {
  const { services, today } = dossierOf(view)
  return codeOf({ asOf: today, services }, view.library.rulebook)
}

function sentences(view: View, locale: Locale): string {
  const ids = view.application.services.length === 0 ? ['s1'] : view.application.services.map(({ id }) => id)
  return ids
    .map((id) => {
      const { verdict, facts } = judgedIn(view, id)
      return headline(verdict, view.library.rulebook, locale, facts)
    })
    .join(locale === 'zh' ? '' : ' ')
}

function give(draft: Draft): void {
  const { application, locale } = draft
  if (draft.memory.told === undefined) {
    draft.reply.tell(words.first)
    return openQuestion(draft) === null ? begin(draft) : askAgain(draft)
  }
  const code = codeIn(draft.view)
  draft.reply.tell(words.code, { code })
  draft.reply.say(small(words.how[locale], { code }))
  const stored = madeFileId({ what: 'proof', application: application.id, edition: locale === 'zh' ? 'zh' : 'en' })
  sendFile(draft, { name: `icp-verdict-${code}.json`, type: 'application/json', stored })
  if (openQuestion(draft) !== null) askAgain(draft)
}
