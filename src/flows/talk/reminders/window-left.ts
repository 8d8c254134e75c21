// What is left of a window that closes within hours: the time, and the tries.
import { type Locale, say } from '../../../locale.ts'
import { triesMark } from '../../duties/marks.ts'
import type { Occurrence } from '../../duties/occurrence.ts'
import type { Ground } from '../../duties/plan-input.ts'
import { type Block, text } from '../../model/message.ts'

const words = {
  hours: { en: '**About {count} hours left{tries}.**', zh: '**剩余约{count}小时{tries}。**' },
  minutes: { en: '**{count} minutes left{tries}.**', zh: '**仅剩{count}分钟{tries}。**' },
  over: { en: '**The time is up.** Ask your provider how it stands.', zh: '**时限已过**，请向接入商确认订单状态。' },
  tries: { en: ', {left} of {all} tries', zh: '，还可输入{left}次（共{all}次）' },
}

/** Below this, minutes are told. */
const minutesMost = 90

/** One line; null where no hour is known at which it ends. */
export function windowLeft(ground: Ground, occurrence: Occurrence, locale: Locale): Block | null {
  const { duty, due } = occurrence
  if (duty.roll !== 'none' || due?.at === undefined) return null
  const minutes = Math.round((Date.parse(due.at) - Date.parse(ground.now)) / 60_000)
  if (minutes <= 0) return text(words.over[locale])
  const left = triesLeft(ground, occurrence)
  const tries = left === null ? '' : say(words.tries, locale, { left, all: duty.tries! })
  const count = minutes > minutesMost ? Math.round(minutes / 60) : minutes
  return text(words[minutes > minutesMost ? 'hours' : 'minutes'][locale], { count, tries })
}

/** How many tries are left, as far as we were told; null where they are not counted. */
export function triesLeft({ application }: Pick<Ground, 'application'>, { duty, series, occurrence }: Occurrence): number | null {
  if (duty.tries === undefined) return null
  return Math.max(duty.tries - Number(application.casework.marks[triesMark(series, occurrence)] ?? '0'), 0)
}
