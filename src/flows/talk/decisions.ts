// A yes or no to something that waits for it: consent, erasing, starting over, confirming, a correction, facts read from a free text.
import type { Text } from '../../locale.ts'
import type { Turning } from '../draft/draft.ts'
import { askAgain } from '../draft/open-question.ts'
import { encodeButton, type Press } from '../model/button.ts'
import { text } from '../model/message.ts'
import { yesOrNo } from '../understand/value.ts'
import { confirmAnyway } from './interview/confirm.ts'
import { correct, leaveUncorrected } from './interview/correction.ts'
import { fillIn, goOn } from './interview/interview.ts'
import { dropProposals, showProposals, takeProposals } from './interview/proposals.ts'
import { restartAll } from './interview/restart.ts'
import { eraseAll, keepAll } from './privacy/privacy.ts'

/** Something that waits for a yes or no: how it is put, and what follows. */
type Decision = {
  readonly prompt: Text
  readonly yes?: Text
  readonly no?: Text
  readonly danger?: true
  /** What stands under the prompt. */
  readonly shows?: (turning: Turning) => void
  readonly onYes: (turning: Turning) => void
  readonly onNo: (turning: Turning) => void
}

const words = {
  yes: { en: 'Yes', zh: '是' },
  no: { en: 'No', zh: '否' },
  stale: { en: 'That button is no longer open. Nothing has changed.', zh: '该按钮已失效，内容未作更改。' },
  kept: { en: 'Fine, everything stays as it is.', zh: '好的，一切保持不变。' },
  withoutPersonal: {
    en: 'Fine, names and contacts are left out. They go into the provider’s own form later.',
    zh: '好的，姓名和联系方式不在此填写，届时直接填入接入商的备案系统。',
  },
}

const decisions: Readonly<Record<string, Decision>> = {
  consent: {
    prompt: {
      en: 'Next come names and contact details for the filing form. They are kept sealed, used only for this registration, shown to the team that files it, and you can erase them any time with “delete”. May I ask?',
      zh: '接下来需要填写备案表中的姓名和联系方式。信息将加密保存，仅用于本次备案，仅供办理人员查看，您可随时发送“删除”清除。是否同意？',
    },
    yes: { en: 'Yes, go on', zh: '同意，继续' },
    no: { en: 'No, leave them out', zh: '不同意，跳过' },
    onYes: (turning) => {
      turning.remember({ consent: { at: turning.now } })
      turning.audit('consent', 'given')
      goOn(turning)
    },
    onNo: (turning) => {
      turning.remember({ consent: 'declined' })
      turning.audit('consent', 'declined')
      turning.tell(words.withoutPersonal)
      goOn(turning)
    },
  },
  delete: {
    prompt: {
      en: 'Erase everything I keep about you and this application? It cannot be undone.',
      zh: '是否删除本次对话和已填写的全部资料？删除后无法恢复。',
    },
    yes: { en: 'Erase everything', zh: '全部删除' },
    no: { en: 'Keep it', zh: '保留' },
    danger: true,
    onYes: eraseAll,
    onNo: keepAll,
  },
  restart: {
    prompt: { en: 'Start over? All your answers are taken back.', zh: '是否重新开始？已填写的回答将全部清空。' },
    yes: { en: 'Start over', zh: '重新开始' },
    no: { en: 'Keep my answers', zh: '保留我的回答' },
    danger: true,
    onYes: restartAll,
    onNo: (turning) => {
      turning.tell(words.kept)
      askAgain(turning)
    },
  },
  confirm: {
    prompt: { en: '{count} items are still open: {items}. Confirm anyway?', zh: '还有{count}项未填写：{items}。是否仍要确认？' },
    yes: { en: 'Confirm anyway', zh: '仍要确认' },
    no: { en: 'Fill them in first', zh: '先补充' },
    onYes: confirmAnyway,
    onNo: fillIn,
  },
  proposals: {
    prompt: { en: 'I understood this. Is it right?', zh: '我的理解如下，是否正确？' },
    yes: { en: 'Yes, that’s right', zh: '正确' },
    no: { en: 'Not quite', zh: '有不对的' },
    shows: showProposals,
    onYes: takeProposals,
    onNo: dropProposals,
  },
  correction: {
    prompt: {
      en: 'You edited an earlier answer. Take “{said}” for “{prompt}”?',
      zh: '您修改了之前的回答。是否将“{prompt}”改为“{said}”？',
    },
    onYes: correct,
    onNo: leaveUncorrected,
  },
}

/** Puts a decision; the answer may be typed or pressed. `values` fill its prompt and are handed to what follows. */
export function decide(turning: Turning, what: string, values: Readonly<Record<string, string>> = {}): void {
  const decision = decisions[what]!
  const revision = (turning.memory.revision ?? 0) + 1
  turning.remember({ revision, asked: { what, values: { ...values, revision: String(revision) } } })
  turning.put(text(decision.prompt[turning.locale], values))
  decision.shows?.(turning)
  const button = (choice: 'yes' | 'no') => encodeButton({ kind: 'decision', what, choice, revision })
  turning.offer([
    [{ label: (decision.yes ?? words.yes)[turning.locale], data: button('yes'), style: decision.danger ? 'danger' : 'primary' }],
    [{ label: (decision.no ?? words.no)[turning.locale], data: button('no') }],
  ])
}

/** Puts the waiting decision once more, after something came in between. True if one waits. */
export function decideAgain(turning: Turning): boolean {
  const { asked } = turning.memory
  if (asked === undefined || decisions[asked.what] === undefined) return false
  decide(turning, asked.what, asked.values)
  return true
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
  if (asked === undefined || decisions[asked.what] === undefined) return false
  const value = yesOrNo(said) ?? spoken(said)
  if (value === null) return false
  settle(turning, asked.what, value)
  return true
}

/** "I agree", "not right": what people write under a yes or no. */
function spoken(said: string): boolean | null {
  if (
    /^\s*(?:不同意|不对|不正确|有误|错了|不是这样|i (?:do not|don.t) agree|not (?:quite|right|correct)|wrong|that.s wrong)\s*[.。!！]?\s*$/iu.test(
      said,
    )
  )
    return false
  if (/^\s*(?:同意|正确|没错|对的|确认|无误|i agree|agreed|right|that.s right|correct)\s*[.。!！]?\s*$/iu.test(said)) return true
  return null
}

function settle(turning: Turning, what: string, yes: boolean): void {
  turning.settled = turning.memory.asked?.values
  turning.remember({ asked: undefined })
  const decision = decisions[what]
  if (decision === undefined) return askAgain(turning)
  if (yes) decision.onYes(turning)
  else decision.onNo(turning)
}
