// The foot of the page in the chat: the snippet to put in as a file, and what is wrong with one that was pasted.
import { footerSnippet } from '../../../knowledge/counsel/footer-snippet.ts'
import type { Draft } from '../../draft/draft.ts'
import { askAgain } from '../../draft/open-question.ts'
import { currentFields } from '../../model/current.ts'
import { footerNumber } from '../../wording/home-page-line.ts'

const words = {
  none: {
    en: 'The number goes to the bottom of every page, linked to beian.miit.gov.cn. Tell me the number, or paste your page’s footer, and I’ll check it.',
    zh: '备案号须悬挂在各页面底部并链接至beian.miit.gov.cn。请告诉我备案号，或粘贴页脚代码，由我检查。',
  },
  snippet: {
    en: '**Here is the footer for {number}.** Put it at the bottom of every page. The PSB number joins it once that is granted.',
    zh: '**{number}的页脚代码见附件。**请放在各页面底部；取得公安备案号后一并展示。',
  },
  both: {
    en: '**Here is the footer for {number} and {psb}.** Put it at the bottom of every page; the badge picture comes from beian.mps.gov.cn.',
    zh: '**{number}和{psb}的页脚代码见附件。**请放在各页面底部；公安图标可在beian.mps.gov.cn下载。',
  },
  right: { en: '**The footer is in order.**', zh: '**页脚没有问题。**' },
  wrong: { en: '**The footer needs mending:**', zh: '**页脚需要修改：**' },
}

/** `footer`: the snippet for the number that was granted; `footer NUMBER` for that one. */
export function giveFooter(draft: Draft, argument: string): void {
  const facts = draft.facts()
  const said = draft.library.footerCheck.read(argument)
  const known = facts['record.number']
  const number = said.valid ? said.written : typeof known === 'string' && known !== 'unknown' ? known : undefined
  if (number === undefined) return draft.reply.tell(words.none)
  const shown = footerNumber(number, facts['entity.province'], draft.library.footers)
  const psb = currentFields(draft.application, draft.service)['record.psbNumber']
  const granted = psb !== undefined && /\d{14}/.test(psb) ? psb : undefined
  draft.reply.tell(granted === undefined ? words.snippet : words.both, { number: shown, psb: granted ?? '' })
  const content = `${footerSnippet({ number: shown, ...(granted !== undefined && { psb: granted }) })}\n`
  draft.reply.attach({ file: { name: 'footer.html', type: 'text/html', content } })
  askAgain(draft)
}

/** Pasted HTML with a number in it: checked. True if it was one. */
export function takePastedFooter(draft: Draft, said: string): boolean {
  if (
    !/<\/?(?:a|div|p|footer|span|html|body|table|ul|li|center|section)\b[^>]*>/i.test(said) ||
    !/icp|备案|footer|beian|©|copyright/i.test(said)
  )
    return false
  const { faults, words: named } = draft.library.footerCheck
  const found = faults(said, draft.facts())
  draft.reply.tell(found.length === 0 ? words.right : words.wrong)
  if (found.length > 0) draft.reply.say({ kind: 'list', items: found.map((id) => [named.get(id)![draft.locale]]) })
  askAgain(draft)
  return true
}
