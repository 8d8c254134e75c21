// Talks put together by chance from everything people do in them: no reply repeats the one before, and no question is printed twice in full.
import { describe, expect, it } from 'vitest'
import { type Locale, locales } from '../../../src/locale.ts'
import { library, Talk } from '../../journeys/talk.ts'
import { type Chance, chanceOf } from '../../simulation/chance.ts'
import { ways } from './told-stories.ts'

const seed = 20261129
const talks = 40
const turns = 9

/** What is said besides facts and choices: questions, follow-ups, doubts, feelings, and what people say of a question. */
const others: Readonly<Record<Locale, readonly string[]>> = {
  en: [
    'how long does that take?',
    'do we need it then?',
    'what does it cost?',
    'are you sure?',
    'why?',
    'what do you mean?',
    'not sure',
    'hm',
    'ok',
    'thanks',
    'hello',
    'and if the server were in Hong Kong?',
    'what should I do first?',
    'what papers do you want?',
    'both',
    'none of these',
    'no',
    'yes',
    'this is annoying',
    'what is a filing?',
    'and an app?',
    'sorry, an app, not a website',
    'can a foreigner do it?',
    'later',
    'is it going to rain tomorrow?',
    'my cat is called Tom',
    'start over',
    'delete everything',
    'so we are fine?',
  ],
  zh: [
    '要多久？',
    '那我们要备案吗',
    '多少钱',
    '确定吗',
    '为什么',
    '什么意思',
    '不清楚',
    '嗯',
    '好的',
    '谢谢',
    '你好',
    '要是服务器放香港呢',
    '那先做什么',
    '要哪些材料',
    '都有',
    '都不是',
    '没有',
    '是的',
    '真麻烦',
    '什么是备案',
    '小程序呢',
    '说错了，是App，不是网站',
    '外国人能备案吗',
    '以后再说',
    '明天下雨吗',
    '我家猫叫咪咪',
    '重新开始',
    '删除我的资料',
    '那我就不用备了吧',
  ],
}

/** The next thing somebody does: a fact told, a choice typed or pressed, something else, or the last words once more. */
function next(talk: Talk, locale: Locale, said: readonly string[], { odds, pick, between }: Chance): string {
  const last = said.at(-1)
  if (last !== undefined && odds(0.1)) return last
  if (talk.buttons.length > 0 && odds(0.25)) return String(between(1, talk.buttons.length))
  return odds(0.4) ? pick(pick(ways)[locale]) : pick(others[locale])
}

/** What takes every answer back: the first question is put anew. */
const beginsAnew = /^(?:start over|重新开始)$/

/** The question that stands open, as it is printed in full. */
const promptOf = (talk: Talk) => library.questions.find(({ id }) => id === talk.open)?.prompt[talk.locale]

describe.each(locales)(`${talks} talks from seed ${seed}, in %s`, { timeout: 120_000 }, (locale) => {
  it('repeat neither a reply nor the question on the screen', () => {
    const faults: string[] = []
    for (let number = 0; number < talks; number++) {
      const chance = chanceOf(seed + number)
      const talk = new Talk(locale)
      const said: string[] = []
      let before = ''
      for (let turn = 0; turn < turns; turn++) {
        const stood = promptOf(talk)
        const words = next(talk, locale, said, chance)
        const reply = talk.say(words)
        said.push(words)
        // A press turns the page of the question in its place.
        const pressed = /^\d$/.test(words)
        const again =
          !pressed &&
          !beginsAnew.test(words) &&
          stood !== undefined &&
          stood === promptOf(talk) &&
          reply.split('\n').some((line) => line === stood)
        if ((reply === before && !pressed) || again)
          faults.push(`${number}: ${said.join(' | ')}\n${reply === before ? 'says again' : 'asks again'}: ${reply}`)
        before = reply
      }
    }
    expect(faults.join('\n\n')).toBe('')
  })
})
