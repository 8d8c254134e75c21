// A pasted notice: what it is, for which reasons, what cures them, and the way to mend here what can be mended here.
import type { Notice } from '../../../knowledge/counsel/notice.ts'
import { stageOf } from '../../../knowledge/procedure/orders.ts'
import { legalMoves } from '../../charts/order.ts'
import type { Draft } from '../../draft/draft.ts'
import { openQuestion } from '../../draft/open-question.ts'
import { tellThread } from '../../draft/tell-team.ts'
import { ensureThread } from '../../handover/thread.ts'
import { encodeButton } from '../../model/button.ts'
import { maskIn } from '../../model/masked.ts'
import { type Button, small, text } from '../../model/message.ts'
import { moverOf } from '../../orders/moves.ts'
import { short } from '../../wording/card.ts'
import { personReachable } from '../../wording/person-reachable.ts'
import { curesBlocks } from './cures.ts'
import { mendButton, planMending } from './mending.ts'
import { looksPasted, saysItCameBack, soundsLikeNotice } from './pasted.ts'
import { perhapsBlocks, perhapsButtons, reasonPicked } from './perhaps.ts'

const words = {
  paste: {
    en: 'A return is no refusal: it is mended and sent again, at no cost. Please paste the notice here, whole, as you got it; if it came by phone, tell me what they said. I’ll say what each reason means and what to mend.',
    zh: '退回不等于不予备案，改好后可再次提交，不收费。请把退回通知原文完整粘贴过来；如为电话告知，请转述对方的说法。我会逐条说明原因和修改方法。',
  },
  one: { en: '**Sent back for one reason.**', zh: '**退回原因共1项。**' },
  several: { en: '**Sent back for {count} reasons.**', zh: '**退回原因共{count}项。**' },
  unread: { en: 'Not understood: “{sentence}”.', zh: '未能识别：“{sentence}”。' },
  passed: { en: 'A colleague gets that sentence.', zh: '该内容已转交同事。' },
  passedAll: { en: 'A colleague gets your words as well.', zh: '您的原话也已转交同事。' },
  none: {
    en: 'I can’t find a reason in this that I know. Please paste the whole notice, or ask for a person.',
    zh: '未能从中识别出退回原因。请粘贴完整通知，或转人工。',
  },
  granted: {
    en: '**No rejection: this says the filing is granted.** Show the number at the foot of every page, linked to beian.miit.gov.cn, and make the public security (PSB) filing within 30 days of opening.',
    zh: '**这不是退回：通知表明备案已通过。**请在各页面底部悬挂备案号并链接至beian.miit.gov.cn，并在开通后30日内办理公安联网备案。',
  },
  progress: {
    en: '**No rejection.** It is being worked on; if it asks for an SMS code, enter it within 24 hours. Otherwise there is nothing to do now.',
    zh: '**这不是退回。**申请正在办理中；如要求短信核验，请在24小时内完成，其余无需操作。',
  },
  psb: {
    en: '**This is about the public security (PSB) filing, not the ICP filing.** It is mended on beian.mps.gov.cn; the ICP number stays valid.',
    zh: '**这是公安联网备案的通知，与ICP备案无关。**请在beian.mps.gov.cn修改后重新提交，ICP备案号不受影响。',
  },
  phishing: {
    en: '**Don’t pay and don’t click: this does not look like an authority’s notice.** Filing costs nothing, has no yearly fee, and nobody asks for your SMS code. Check the state of your filing at beian.miit.gov.cn.',
    zh: '**请勿付款或点击：这不像主管部门的通知。**备案不收费，没有年检费，也不会有人索要短信验证码。备案状态请到beian.miit.gov.cn查询。',
  },
  record: { en: 'Record: {stage}', zh: '记录为：{stage}' },
  fromClient: {
    en: '**The client pasted a notice.** Not understood: {sentences}',
    zh: '**客户粘贴了一份通知**，未能识别：{sentences}',
  },
} as const

/** "It was rejected": asks for the notice; with its text behind, reads it. */
export function askNotice(draft: Draft, argument: string): void {
  const picked = reasonPicked(draft, argument)
  if (picked !== undefined) return tellNotice(draft, picked)
  if (argument.trim().length > 6) return tellNotice(draft, draft.library.notices(argument), argument)
  draft.write.remember({ asked: { what: 'notice', values: {} } })
  draft.reply.tell(words.paste)
}

/** A typed message that is a notice, or was waited for as one. True if it was taken. */
export function takeTypedNotice(draft: Draft, said: string): boolean {
  const waited = draft.memory.asked?.what === 'notice'
  const cameBack = !waited && saysItCameBack(said, openQuestion(draft) === null)
  if (!waited && !cameBack && !looksPasted(said)) return false
  const notice = draft.library.notices(said)
  if (cameBack && notice.reasons.length === 0) {
    askNotice(draft, '')
    return true
  }
  if (!waited && (notice.kind === 'unclear' || (notice.kind === 'rejection' && notice.reasons.length === 0))) return false
  if (waited && /[?？]\s*$/.test(said) && notice.reasons.length === 0) return false
  draft.write.remember({ asked: undefined })
  tellNotice(draft, notice, said)
  return true
}

/** "Fine amount if footer missing" asks, however shortly. */
const namesConsequence = /\bif\b|^(?:fines?|penalty|penalties|amount|deadline|costs?|fees?)\b/iu

/** Words that nothing else was made of, and that give a reason: one line of a notice. True if it was taken. */
export function takeBareNotice(draft: Draft, said: string): boolean {
  if (!soundsLikeNotice(said) || namesConsequence.test(said)) return false
  const notice = draft.library.notices(said)
  if (notice.kind !== 'rejection' || notice.reasons.length === 0) return false
  tellNotice(draft, notice)
  return true
}

/** `said`: the whole of it, which goes to a person where no reason is sure. */
function tellNotice(draft: Draft, notice: Notice, said = ''): void {
  if (notice.kind !== 'rejection' && notice.kind !== 'unclear') return draft.reply.tell(words[notice.kind])
  const { reasons, perhaps } = notice
  draft.write.audit('notice read', reasons.map((reason) => reason.id).join(' ') || notice.kind)
  if (reasons.length > 0) {
    draft.reply.tell(reasons.length === 1 ? words.one : words.several, { count: reasons.length })
    draft.reply.say(...curesBlocks(draft, reasons))
  } else if (perhaps.length > 0) draft.reply.say(...perhapsBlocks(draft, perhaps))
  else draft.reply.tell(words.none)
  if (reasons.length > 0) tellUnread(draft, notice.unread)
  else if ((perhaps.length > 0 || saysMuch(said)) && said !== '' && passOn(draft, [said]))
    draft.reply.say(small(words.passedAll[draft.locale]))
  const mendable = planMending(draft, notice.mends)
  draft.reply.offer([
    ...perhapsButtons(draft, perhaps),
    ...(mendable ? [[mendButton(draft)]] : []),
    ...recordButtons(draft, notice),
    ...personButtons(draft, notice),
  ])
}

/** So long a text is a notice, and no word on where it is. */
const saysMuch = (said: string) => (said.match(/\p{Script=Han}|[a-z]+/giu) ?? []).length >= 15

function tellUnread(draft: Draft, unread: readonly string[]): void {
  if (unread.length === 0) return
  const passed = passOn(draft, unread)
  const told = `${words.unread[draft.locale]}${passed ? ` ${words.passed[draft.locale]}` : ''}`
  draft.reply.say(small(told, { sentence: short(unread.join('; '), 120) }))
}

/** What nobody understood goes to the team's thread, if there is one or can be one. */
function passOn(draft: Draft, unread: readonly string[]): boolean {
  if (!personReachable(draft) || !ensureThread(draft)) return false
  tellThread(draft, 'notice', (locale) => [text(words.fromClient[locale], { sentences: short(maskIn(unread.join('; ')), 400) })])
  return true
}

/** Where an order is on its way, the return can be recorded with its reason. */
function recordButtons(draft: Draft, { reasons }: Notice): Button[][] {
  const book = draft.library.orders
  for (const order of draft.application.orders) {
    const to = legalMoves(book, order, moverOf(draft)).find((move) => /returned$/.test(move.id))
    if (to === undefined || order.hold !== null) continue
    const reason = short(reasons.map((reason) => reason.text[draft.locale]).join(' '), 300)
    draft.write.remember({
      asked: { what: 'order-step', values: { order: order.id, to: to.id, ...(reason !== '' && { reason }) } },
    })
    const stage = stageOf(book, order.kind, to.id)?.name[draft.locale] ?? to.id
    const label = words.record[draft.locale].replace('{stage}', stage)
    return [[{ label, data: encodeButton({ kind: 'command', name: 'order', argument: `${order.id}.${to.id}` }) }]]
  }
  return []
}

function personButtons(draft: Draft, { reasons, unread }: Notice): Button[][] {
  if ((reasons.length > 0 && unread.length === 0) || !personReachable(draft)) return []
  const label = draft.locale === 'zh' ? '转人工' : 'Talk to a person'
  return [[{ label, data: encodeButton({ kind: 'command', name: 'person', argument: '' }) }]]
}
