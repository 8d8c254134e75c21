// What a member of the team may want to do next, as prompts; their words mean what is typed behind /icp.
import { type Locale, say, type Text } from '../../locale.ts'
import type { SlashWord } from '../model/team-catalogue.ts'
import { clientName, type View } from '../model/view.ts'
import type { Prompt } from '../talk/welcome/prompts.ts'
import { short } from '../wording/card.ts'

/** A command behind `/icp`, or the form that asks a client. */
type Meant = SlashWord | `${SlashWord} ${string}` | `ask-client ${string}`

type Wish = {
  readonly title: Text
  /** The words it sends; `{id}` stands for the application that is meant. */
  readonly words: Text
  /** What is typed behind `/icp` for it; asking a client takes a click in between, and is no command. */
  readonly means: Meant
}

const same = (en: string, zh: string, means: Meant): Wish => ({ title: { en, zh }, words: { en, zh }, means })

const mine = same('My applications', '我的项目', 'list mine')

const general: readonly Wish[] = [
  mine,
  same('Who waits for a person?', '谁在等待人工？', 'list waiting'),
  same('New application', '新建备案项目', 'new'),
  same('What can the team do here?', '团队能做什么？', 'help'),
]

const ofOne: readonly Wish[] = [
  { title: { en: 'Show {client}', zh: '查看{client}' }, words: { en: 'Show {id}', zh: '查看{id}' }, means: 'show {id}' },
  {
    title: { en: 'What is missing for {client}?', zh: '{client}还缺什么？' },
    words: { en: 'What is missing for {id}?', zh: '{id}还缺什么？' },
    means: 'missing {id}',
  },
  {
    title: { en: 'Ask the client of {client}', zh: '提醒客户：{client}' },
    words: { en: 'Ask the client of {id}', zh: '提醒客户：{id}' },
    means: 'ask-client {id}',
  },
  mine,
]

const clientMost = 30

/** What a member may do next: with the application whose thread they look at, or with all of them. */
export function teamPrompts(viewed: View | null, locale: Locale): readonly Prompt[] {
  if (viewed === null) return general.map(({ title, words }) => ({ title: title[locale], words: words[locale] }))
  const client = short(clientName(viewed), clientMost)
  const { id } = viewed.application
  return ofOne.map(({ title, words }) => ({ title: say(title, locale, { client }), words: say(words, locale, { id }) }))
}

/** What a member's words mean behind `/icp`; null where they are no such words. */
export function meantBehindIcp(said: string): string | null {
  for (const { form, means } of forms) {
    const found = form.exec(said.normalize('NFKC').trim())
    if (found !== null) return means.replace('{id}', found[1] ?? '')
  }
  return null
}

/** The words of each wish as they may be typed: no matter the case, the width, or the stop behind them. */
const forms = [...general, ...ofOne].flatMap(({ words, means }) =>
  Object.values(words).map((word) => {
    const plain = word.normalize('NFKC').replace(/[?.]$/, '').replace('{id}', '(a[\\w-]{8})')
    return { form: new RegExp(`^${plain.replaceAll(' ', '\\s*')}\\s*[?.!。]?$`, 'iu'), means }
  }),
)
