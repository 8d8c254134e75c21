// A person is wanted, in any state. The conversation waits; nothing is lost, and the assistant goes on when asked.
import { sayDate } from '../../../locale.ts'
import { encodeButton } from '../../button.ts'
import type { Turning } from '../../turning.ts'
import { callTeam } from '../desk/call.ts'
import { nextHours } from '../desk/hours.ts'
import { noteFeedback } from '../feedback.ts'

const words = {
  taken: {
    en: 'A colleague will read this chat and answer here. Write what you need; everything so far is kept. To go on with me, press below.',
    zh: '同事会查看本对话并在此回复。请写下您的需求，之前的内容均已保存。如需继续由我协助，请点击下方按钮。',
  },
  away: {
    en: 'Nobody is in right now. Leave your message; they are back on {day} at {hour} ({zone}).',
    zh: '现在是非工作时间，请留言。同事将于{day} {hour}（{zone}）回复。',
  },
  shanghai: { en: 'Shanghai time', zh: '北京时间' },
  alone: {
    en: 'No colleague is connected to this assistant yet. {contact} Everything so far is kept.',
    zh: '目前没有同事接入本助手。{contact}之前的内容均已保存。',
  },
  reach: { en: 'You can reach one here: {contact}.', zh: '您可以通过以下方式联系：{contact}。' },
  deployer: { en: 'Please contact the company that offers it.', zh: '请联系提供本服务的公司。' },
  goOn: { en: 'Go on with the assistant', zh: '继续由助手协助' },
}

/** Hands over, or says honestly that nobody is there. */
export function talkToPerson(turning: Turning): void {
  const { overlay } = turning.library
  turning.offer([[{ label: words.goOn[turning.locale], data: encodeButton({ kind: 'command', name: 'repeat', argument: '' }) }]])
  noteFeedback(turning, { what: 'person', question: 'person wanted', articles: [] })
  if (!overlay.teamConnected) {
    const contact =
      overlay.expertContact === undefined
        ? words.deployer[turning.locale]
        : words.reach[turning.locale].replace('{contact}', overlay.expertContact)
    return turning.tell(words.alone, { contact })
  }
  turning.go({ type: 'handed-over' })
  callTeam(turning)
  turning.tell(words.taken)
  const back = nextHours(overlay, turning.library.calendar, turning.now)
  if (back === null) return
  const zone = overlay.expertZone === 'Asia/Shanghai' ? words.shanghai[turning.locale] : overlay.expertZone
  turning.tell(words.away, { day: sayDate(back.day, turning.locale), hour: back.hour, zone })
}
