// A yes or no to something that waits for it: consent, erasing, starting over, a correction, facts read from a free text.

import type { Text } from '../../locale.ts'
import type { Press } from '../button.ts'
import { encodeButton } from '../button.ts'
import type { Turning } from '../turning.ts'
import { yesOrNo } from '../understand/value.ts'
import { askAgain } from './asking.ts'
import { eraseAll, keepAll } from './commands/privacy.ts'
import { restartAll } from './commands/restart.ts'
import { correct, leaveUncorrected } from './correction.ts'
import { goOn } from './interview.ts'
import { dropProposals, takeProposals } from './proposals.ts'

type Ending = { readonly yes: (turning: Turning) => void; readonly no: (turning: Turning) => void }

const endings: Readonly<Record<string, Ending>> = {
  consent: {
    yes: (turning) => {
      turning.remember({ consent: { at: turning.now } })
      turning.audit('consent', 'given')
      goOn(turning)
    },
    no: (turning) => {
      turning.remember({ consent: 'declined' })
      turning.audit('consent', 'declined')
      turning.tell(words.withoutPersonal)
      goOn(turning)
    },
  },
  delete: { yes: eraseAll, no: keepAll },
  restart: { yes: restartAll, no: (turning) => resume(turning) },
  proposals: { yes: takeProposals, no: dropProposals },
  correction: { yes: correct, no: leaveUncorrected },
}

const words = {
  withoutPersonal: {
    en: 'Fine, names and contacts are left out. They go into the provider’s own form later.',
    zh: '好的，姓名和联系方式不在此填写，届时直接填入接入商的备案系统。',
  },
  kept: { en: 'Fine, everything stays as it is.', zh: '好的，一切保持不变。' },
  yes: { en: 'Yes', zh: '是' },
  no: { en: 'No', zh: '否' },
  stale: { en: 'That button is no longer open. Nothing has changed.', zh: '该按钮已失效，内容未作更改。' },
}

/** Asks for a yes or no; the answer may be typed or pressed. */
export function decide(
  turning: Turning,
  what: string,
  prompt: Text,
  labels: { yes?: Text; no?: Text; danger?: boolean } = {},
  values: Readonly<Record<string, string>> = {},
): void {
  const revision = (turning.memory.revision ?? 0) + 1
  turning.remember({ revision, asked: { what, values: { ...values, revision: String(revision) } } })
  turning.tell(prompt, values)
  const button = (choice: 'yes' | 'no') => encodeButton({ kind: 'decision', what, choice, revision })
  turning.offer([
    [{ label: (labels.yes ?? words.yes)[turning.locale], data: button('yes'), style: labels.danger ? 'danger' : 'primary' }],
    [{ label: (labels.no ?? words.no)[turning.locale], data: button('no') }],
  ])
}

/** A pressed yes or no. */
export function takeDecision(turning: Turning, press: Extract<Press, { kind: 'decision' }>): void {
  const { asked } = turning.memory
  if (asked?.what !== press.what || asked.values.revision !== String(press.revision)) {
    turning.toast(words.stale)
    turning.tell(words.stale)
    return askAgain(turning)
  }
  settle(turning, asked.what, press.choice === 'yes')
}

/** A typed yes or no, where one is waited for. True if it was taken. */
export function takeTypedDecision(turning: Turning, said: string): boolean {
  const { asked } = turning.memory
  const value = asked === undefined ? null : yesOrNo(said)
  if (asked === undefined || value === null) return false
  settle(turning, asked.what, value)
  return true
}

function settle(turning: Turning, what: string, yes: boolean): void {
  turning.settled = turning.memory.asked?.values
  turning.remember({ asked: undefined })
  const ending = endings[what]
  if (ending === undefined) return askAgain(turning)
  if (yes) ending.yes(turning)
  else ending.no(turning)
}

function resume(turning: Turning): void {
  turning.tell(words.kept)
  askAgain(turning)
}
