// A person is wanted, in any state. The conversation waits; nothing is lost, and the assistant goes on when asked.
import { sayDate } from '../../../locale.ts'
import type { Draft } from '../../draft/draft.ts'
import { wallClock } from '../../duties/zone.ts'
import { callTeam } from '../../handover/call.ts'
import { afterMinutesIn, nextHours, untilHours, zoneWords } from '../../handover/hours.ts'
import { sayUnheard } from '../../handover/unheard.ts'
import { goOnButton } from '../../wording/go-on-button.ts'
import { noteFeedback } from '../answers/note-feedback.ts'

const words = {
  taken: {
    en: 'A colleague will read this chat and answer here. Write what you need; everything so far is kept. To go on with me, press below.',
    zh: '同事会查看本对话并在此回复。请写下您的需求，之前的内容均已保存。如需继续由我协助，请点击下方按钮。',
  },
  away: {
    en: 'Nobody is in right now. Leave your message; they are back on {day} at {hour} ({zone}).',
    zh: '现在是非工作时间，请留言。同事将于{day} {hour}（{zone}）回复。',
  },
  here: { en: 'Colleagues are in until {to} today ({zone}).', zh: '同事今天{to}前在线（{zone}）。' },
  next: {
    en: 'If nobody has answered in {minutes} minutes, I call the next one.',
    zh: '{minutes}分钟内无人回复时，我会再联系下一位同事。',
  },
  alone: {
    en: 'No colleague is connected to this assistant yet. {contact} Everything so far is kept.',
    zh: '目前没有同事接入本助手。{contact}之前的内容均已保存。',
  },
  reach: { en: 'You can reach one here: {contact}.', zh: '您可以通过以下方式联系：{contact}。' },
  deployer: { en: 'Please contact the company that offers it.', zh: '请联系提供本服务的公司。' },
}

/** Hands over, or says honestly that nobody is there. */
export function talkToPerson(draft: Draft): void {
  const { overlay } = draft.library
  draft.reply.offer([[goOnButton(draft.locale)]])
  noteFeedback(draft, { what: 'person', question: 'person wanted', articles: [] })
  if (!overlay.teamConnected) {
    const contact =
      overlay.expertContact === undefined
        ? words.deployer[draft.locale]
        : words.reach[draft.locale].replace('{contact}', overlay.expertContact)
    return draft.reply.tell(words.alone, { contact })
  }
  draft.write.go({ type: 'person-wanted' })
  if (!callTeam(draft)) return sayUnheard(draft)
  draft.reply.tell(words.taken)
  tellWait(draft)
}

/** How long it may take: until when somebody is there, or from when on. */
function tellWait(draft: Draft): void {
  const { library, now, locale } = draft
  const { expertZone, escalateAfterMinutes: minutes } = library.overlay
  const zone = zoneWords(library, locale)
  const back = nextHours(library, now)
  if (back !== null) return draft.reply.tell(words.away, { day: sayDate(back.day, locale), hour: back.hour, zone })
  draft.reply.tell(words.here, { to: untilHours(library, now)!.to, zone })
  const again = afterMinutesIn(library, now, minutes)
  if (wallClock(again, expertZone).day === wallClock(now, expertZone).day) draft.reply.tell(words.next, { minutes })
}
