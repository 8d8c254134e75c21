// Switches the language of a conversation, at any time, and says the open thing again in the new one.
import type { Turning } from '../../draft/draft.ts'
import { setForTeam } from '../../draft/for-office.ts'
import { askAgain, openQuestion } from '../../draft/open-question.ts'
import { tellVerdict } from '../interview/interview.ts'
import { startButtons } from './greeting.ts'

const words = { switched: { en: 'Now in English.', zh: '已切换为中文。' } }

/** To the language named, or to the other one. */
export function speakLanguage(turning: Turning, argument: string): void {
  const wanted = argument === 'en' || argument === 'zh' ? argument : turning.locale === 'en' ? 'zh' : 'en'
  turning.speak(wanted)
  turning.remember({ languageChosen: true })
  setForTeam(turning, 'language', wanted)
  turning.tell(words.switched)
  if (openQuestion(turning) !== null) return askAgain(turning)
  if (turning.mode === 'decided') return tellVerdict(turning)
  turning.offer(startButtons(turning))
}
