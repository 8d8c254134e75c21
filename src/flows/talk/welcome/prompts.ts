// What somebody may want to say next, offered where a platform shows prompts: pressing one sends its words as their own.
import type { Library } from '../../../knowledge/library.ts'
import type { Locale, Text } from '../../../locale.ts'
import { mode } from '../../charts/position.ts'
import type { ChatState } from '../../model/state.ts'
import { verdictIn } from '../../model/view.ts'
import { personReachable } from '../../wording/person-reachable.ts'

/** One thing to say next: what it is called, and the words it stands for. */
export type Prompt = { readonly title: string; readonly words: string }

/** Most prompts that are offered at once (docs.slack.dev, assistant.threads.setSuggestedPrompts). */
export const promptsMost = 4

type Offered = { readonly title: Text; readonly words: Text }

const goOn: Offered = { title: { en: 'Go on', zh: '继续' }, words: { en: 'go on', zh: '继续' } }
const same = (en: string, zh: string): Offered => ({ title: { en, zh }, words: { en, zh } })

const offers = {
  what: same('What is an ICP filing?', '什么是ICP备案？'),
  need: {
    title: { en: 'Do I need one?', zh: '我需要备案吗？' },
    words: { en: 'Do I need an ICP filing?', zh: '我需要备案吗？' },
  },
  check: same('Check my case', '评估我的情况'),
  long: {
    title: { en: 'How long does it take?', zh: '备案要多久？' },
    words: { en: 'How long does an ICP filing take?', zh: '备案要多久？' },
  },
  goOn,
  withoutPerson: { ...goOn, title: { en: 'Go on with the assistant', zh: '继续由助手协助' } },
  why: same('Why do you ask?', '为什么问这个？'),
  review: same('Show my answers', '查看我的答案'),
  skip: same('Skip this', '先跳过'),
  person: same('Talk to a person', '转人工'),
  papers: same('Which documents do I need?', '需要什么材料？'),
  fill: same('Prepare the application', '准备备案资料'),
  reasons: { title: { en: 'Why this answer?', zh: '结论的依据' }, words: { en: 'why', zh: '依据' } },
  whatIf: same('What would change this?', '什么会改变结论？'),
  another: same('Add another site', '再加一个网站'),
  status: same('Where are we?', '办到哪了？'),
  dates: { title: { en: 'What is due, and when?', zh: '有哪些期限？' }, words: { en: 'due dates', zh: '期限' } },
  done: { title: { en: 'Done: leave this application', zh: '完成：结束填写' }, words: { en: 'done', zh: '完成' } },
} satisfies Record<string, Offered>

/** What fits a person where they stand: somebody new, in the middle of a question, with an answer, with orders under way, or with a person. */
export function promptsFor(state: ChatState, library: Library, today: string): readonly Prompt[] {
  const { locale } = state.conversation
  return namesFor(state, library, today).map((name) => inLanguage(offers[name], locale))
}

/** What somebody new may ask. */
export const newcomerPrompts = (locale: Locale): readonly Prompt[] => newcomer.map((name) => inLanguage(offers[name], locale))

const newcomer = ['what', 'need', 'check', 'long'] as const

function namesFor({ application, conversation }: ChatState, library: Library, today: string): readonly (keyof typeof offers)[] {
  const { memory, locale } = conversation
  const person = personReachable({ library, team: undefined }) ? (['person'] as const) : []
  if (mode(conversation.position) === 'withPerson') return ['withoutPerson']
  // A team member who fills in a client's answers asks for nobody.
  if (typeof memory.home === 'string') return ['goOn', 'why', 'review', 'done']
  if (memory.open !== undefined) return ['goOn', 'why', 'review', person[0] ?? 'skip']
  if (application.orders.length > 0) return ['status', 'dates', 'papers', ...person]
  if (memory.told === undefined) return newcomer
  const service = memory.service ?? application.services[0]?.id ?? 's1'
  const { sequence } = verdictIn({ application, library, today, locale }, service)
  return sequence.length > 0 ? ['papers', 'long', 'fill', 'whatIf'] : ['reasons', 'whatIf', 'another', ...person]
}

const inLanguage = ({ title, words }: Offered, locale: Locale): Prompt => ({ title: title[locale], words: words[locale] })
