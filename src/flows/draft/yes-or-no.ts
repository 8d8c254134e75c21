// Something that waits for a yes or no: how it is put, and put again after something else came in between.
import type { Text } from '../../locale.ts'
import { encodeButton } from '../model/button.ts'
import { list, text } from '../model/message.ts'
import { bare } from '../understand/plain-words.ts'
import { proposedLine } from '../wording/fact-line.ts'
import type { Draft } from './draft.ts'

/** How a yes or no is asked for: its words, and whether a yes cannot be undone. */
type Prompt = { readonly prompt: Text; readonly yes?: Text; readonly no?: Text; readonly danger?: true }

const words = { yes: { en: 'Yes', zh: '是' }, no: { en: 'No', zh: '否' } }

const prompts = {
  consent: {
    prompt: {
      en: 'Next come names and contact details for the filing form. They are kept sealed, used only for this registration, shown to the team that files it, and you can erase them any time with “delete”. May I ask?',
      zh: '接下来需要填写备案表中的姓名和联系方式。信息将加密保存，仅用于本次备案，仅供办理人员查看，您可随时发送“删除”清除。是否同意？',
    },
    yes: { en: 'Yes, go on', zh: '同意，继续' },
    no: { en: 'No, leave them out', zh: '不同意，跳过' },
  },
  delete: {
    prompt: {
      en: 'Erase everything I keep about you and this application? It cannot be undone.',
      zh: '是否删除本次对话和已填写的全部资料？删除后无法恢复。',
    },
    yes: { en: 'Erase everything', zh: '全部删除' },
    no: { en: 'Keep it', zh: '保留' },
    danger: true,
  },
  restart: {
    prompt: { en: 'Start over? All your answers are taken back.', zh: '是否重新开始？已填写的回答将全部清空。' },
    yes: { en: 'Start over', zh: '重新开始' },
    no: { en: 'Keep my answers', zh: '保留我的回答' },
    danger: true,
  },
  confirm: {
    prompt: { en: '{count} items are still open: {items}. Confirm anyway?', zh: '还有{count}项未填写：{items}。是否仍要确认？' },
    yes: { en: 'Confirm anyway', zh: '仍要确认' },
    no: { en: 'Fill them in first', zh: '先补充' },
  },
  proposals: {
    prompt: { en: 'I understood this. Is it right?', zh: '我的理解如下，是否正确？' },
    yes: { en: 'Yes, that’s right', zh: '正确' },
    no: { en: 'Not quite', zh: '有不对的' },
  },
  correction: {
    prompt: {
      en: 'You edited an earlier answer. Take “{said}” for “{prompt}”?',
      zh: '您修改了之前的回答。是否将“{prompt}”改为“{said}”？',
    },
  },
  alike: {
    prompt: {
      en: '**Is it the same for {others} as for {first}?** Same server, content, earnings and responsible person: then I ask only what differs.',
      zh: '**{others}与{first}是否相同？**即服务器、内容、盈利方式、负责人都一样，只再问不同的部分。',
    },
    yes: { en: 'Yes, the same', zh: '相同' },
    no: { en: 'No, ask for each', zh: '不同，逐个问' },
  },
  rival: {
    prompt: { en: 'Earlier you said “{before}”. Is it “{now}” instead?', zh: '您之前说的是“{before}”，是否改为“{now}”？' },
    yes: { en: 'Yes, change it', zh: '是，改为新的' },
    no: { en: 'No, keep the earlier one', zh: '否，保留之前的' },
  },
} satisfies Record<string, Prompt>

/** What can wait for a yes or no; what follows from either stands in talk/decisions.ts. */
export type Asked = keyof typeof prompts

/** Is this a name of something that can wait? Rows of older versions may hold others. */
export const isAsked = (what: string): what is Asked => what in prompts

/** The words on its buttons, typed: true for a yes, false for a no, null for neither. */
export function typedLabel(what: Asked, said: string): boolean | null {
  const { yes, no }: Prompt = prompts[what]
  const is = (label: Text | undefined) => label !== undefined && Object.values(label).some((one) => bare(one) === bare(said))
  return is(yes) ? true : is(no) ? false : null
}

/** Puts a decision; the answer may be typed or pressed. `values` fill its prompt and are handed to what follows. */
export function decide(draft: Draft, what: Asked, values: Readonly<Record<string, string>> = {}): void {
  const decision: Prompt = prompts[what]
  const revision = (draft.memory.revision ?? 0) + 1
  draft.write.remember({ revision, asked: { what, values: { ...values, revision: String(revision) } } })
  draft.reply.put(text(decision.prompt[draft.locale], values))
  if (what === 'proposals') draft.reply.say(proposalList(draft))
  const button = (choice: 'yes' | 'no') => encodeButton({ kind: 'decision', what, choice, revision })
  draft.reply.offer([
    [{ label: (decision.yes ?? words.yes)[draft.locale], data: button('yes'), style: decision.danger ? 'danger' : 'primary' }],
    [{ label: (decision.no ?? words.no)[draft.locale], data: button('no') }],
  ])
}

/** Puts the waiting decision once more, after something came in between. True if one waits. */
export function decideAgain(draft: Draft): boolean {
  const { asked } = draft.memory
  if (asked === undefined || !isAsked(asked.what)) return false
  decide(draft, asked.what, asked.values)
  return true
}

/** What was read and waits for confirmation. */
function proposalList({ memory, locale, library }: Draft) {
  return list((memory.proposals ?? []).map((proposal) => proposedLine(proposal, locale, library)))
}
