// Switches the language of a conversation, at any time, and says the open thing again in the new one.
import type { Draft } from '../../draft/draft.ts'
import { setForTeam } from '../../draft/for-office.ts'
import { askInFull, openQuestion } from '../../draft/open-question.ts'
import { tellVerdict } from '../interview/interview.ts'
import { startButtons } from './greeting.ts'

const words = { switched: { en: 'Now in English.', zh: '已切换为中文。' } }

/** To the language named, or to the other one. */
export function speakLanguage(draft: Draft, argument: string): void {
  const wanted = argument === 'en' || argument === 'zh' ? argument : draft.locale === 'en' ? 'zh' : 'en'
  draft.write.speak(wanted)
  draft.write.remember({ languageChosen: true })
  setForTeam(draft, 'language', wanted)
  draft.reply.tell(words.switched)
  if (openQuestion(draft) !== null) return askInFull(draft)
  if (draft.mode === 'decided') return tellVerdict(draft)
  draft.reply.offer(startButtons(draft))
}
