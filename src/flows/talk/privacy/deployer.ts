// What the one who runs the program does with an application: gives out a copy of it, or erases it.

import type { Draft } from '../../draft/draft.ts'
import { tellClient } from '../../draft/tell-team.ts'
import type { ActionValues, DeployerActionName } from '../../model/action.ts'
import { text } from '../../model/message.ts'
import { giveExport } from './privacy.ts'

const words = {
  erased: {
    en: 'Everything kept about your application here has been erased by those who run this assistant. Write any time to start anew.',
    zh: '本助手的运营方已清除此处保存的您的全部内容。您可随时重新开始。',
  },
}

/** The actions by name. Only the command line and the program itself can bring them in: their events come from `system`. */
export const deployerActions: {
  readonly [Name in DeployerActionName]: (draft: Draft, values: ActionValues[Name]) => void
} = {
  /** The same copy the person would get, handed to the one who acts alone. */
  export: (draft) => {
    draft.reply.answerPrivately()
    giveExport(draft)
  },
  /** Erases all; `silent` where the person is not to be told. */
  erase: (draft, { silent = '' }) => {
    if (silent === '') tellClient(draft, 'erased', (locale) => [text(words.erased[locale])])
    draft.write.change({ kind: 'erase' })
  },
}
