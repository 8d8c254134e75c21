// What the team can do, and what everybody else can: the words of `/icp help`, and the further actions of a card.
import type { Locale } from '../../locale.ts'
import { encodeDeskButton } from '../model/desk-button.ts'
import { type Button, list, type Message, text } from '../model/message.ts'
import { buttonName, furtherActions, slashWords } from '../model/team-catalogue.ts'

const words = {
  title: { en: '**What /icp does**', zh: '**/icp 用法**' },
  dm: {
    en: 'Or write to me in private: I ask what is needed and say what applies.',
    zh: '也可直接私聊：我会逐项询问并给出结论。',
  },
  more: { en: '**{client}**: what else?', zh: '**{client}**：其他操作' },
}

/** The help: all of it for the team, the public part for everybody else. */
export function teamHelp(team: boolean, locale: Locale): Message {
  const lines = slashWords
    .filter(({ who }) => team || who === 'anybody')
    .map(({ word, hint, does }) => `/icp ${word}${hint === '' ? '' : ` ${hint}`}: ${does[locale]}`)
  return { blocks: [text(words.title[locale]), list(lines), text(words.dm[locale])] }
}

/** The further actions of an application. */
export function moreActions(application: string, client: string, locale: Locale): Message {
  const buttons = furtherActions.map(
    (name): Button => ({ label: buttonName(name)[locale], data: encodeDeskButton(name, application) }),
  )
  return { blocks: [text(words.more[locale], { client })], buttons: [buttons.slice(0, 4), buttons.slice(4)] }
}
