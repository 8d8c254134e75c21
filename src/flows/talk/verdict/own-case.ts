// "What do we need?": the verdict's sentence as far as it is certain, the one thing it still hangs on, and what stands in the way already.
import { determined } from '../../../knowledge/law/determined.ts'
import { type Facts, spec } from '../../../knowledge/law/facts.ts'
import { headline } from '../../../knowledge/law/headline.ts'
import { blockerLabels } from '../../../knowledge/law/labels/verdict-names.ts'
import { isHard } from '../../../knowledge/law/verdict.ts'
import type { Draft } from '../../draft/draft.ts'
import { type Block, list, plainText, text } from '../../model/message.ts'
import { fingerprint } from './fingerprint.ts'

const words = {
  unsure: {
    en: 'Whether an ICP filing is needed can’t be said yet: it depends on {fact}.',
    zh: '是否需要ICP备案还不能下结论：取决于{fact}。',
  },
  needed: { en: 'A filing is needed for this.', zh: '这种情况需要备案。' },
  miniProgram: {
    en: 'A mini program is filed through its platform (WeChat, Alipay …) before it opens.',
    zh: '小程序须先备案再上线，通过所在平台（微信、支付宝等）提交。',
  },
  more: { en: 'A filing alone is not enough.', zh: '只备案不够。' },
  hangs: {
    en: 'Whether an ICP filing is needed hangs on one thing: {fact}.',
    zh: '是否需要ICP备案，关键只差一点：{fact}。',
  },
  yes: { en: 'If so: {sentence}', zh: '是：{sentence}' },
  no: { en: 'If not: {sentence}', zh: '否：{sentence}' },
  first: { en: 'To be cleared first: {blocker}. What works: {wayPast}.', zh: '需先解决：{blocker}。办法：{wayPast}。' },
}

/** Says what is certain for this case already. The whole verdict follows by itself once nothing is open. */
export function tellOwnCase(draft: Draft): void {
  if (Object.keys(draft.facts()).length === 0 || isDecided(draft)) return
  const branches = branchesOf(draft, draft.facts())
  draft.write.remember({ lastSpoke: undefined })
  draft.write.remember({ ownCase: fingerprint(draft) })
  const told = [...(branches ?? sentence(draft)), ...obstacles(draft)]
  draft.write.remember({ ownCaseSaid: sayingOf(told) })
  draft.reply.say(...told)
}

/** Reminds of what was said for the case: the sentence so far, or the one thing it hangs on, without saying both sides again. */
export function remindOfOwnCase(draft: Draft): void {
  const branches = branchesOf(draft, draft.facts())
  draft.reply.say(...(branches?.slice(0, 1) ?? sentence(draft)))
}

/** Does something stand in the way that has to be cleared before anything can be filed? */
export function isBlocked(draft: Draft): boolean {
  return draft.verdict().blockers.some(isHard)
}

/** Was just this said for the case before? */
export function saidAlready(draft: Draft): boolean {
  return draft.memory.told === undefined && draft.memory.ownCase === fingerprint(draft)
}

/** Tells it once more where it was asked and an answer has changed it since. */
export function tellOwnCaseAnew(draft: Draft): void {
  const before = draft.memory.ownCase
  if (before !== undefined && before !== fingerprint(draft)) tellOwnCaseOnce(draft)
}

/** Tells it unless the very same was said last. */
export function tellOwnCaseOnce(draft: Draft): void {
  if (isDecided(draft)) return
  const now = sayingOf([...(branchesOf(draft, draft.facts()) ?? sentence(draft)), ...obstacles(draft)])
  if (now !== draft.memory.ownCaseSaid) tellOwnCase(draft)
}
const sayingOf = (told: readonly Block[]) => plainText({ blocks: told })

/** Is nothing open any more that could change the answer? */
export function isDecided(draft: Draft): boolean {
  const verdict = draft.verdict()
  return verdict.missing.length === 0 && verdict.registration !== 'need_more_info'
}

/** Where a single yes or no is missing: the answer either way. */
export function branchesOf({ locale, library, today }: Draft, known: Facts): Block[] | null {
  // The word is the same in both modes, and this one is known already; only what is missing differs.
  if (determined(known, library.rulebook, { asOf: today, mode: 'conversation' }).registration !== 'need_more_info') return null
  const [path] = determined(known, library.rulebook, { asOf: today, mode: 'assess' }).missing
  if (path === undefined || spec(path).type !== 'bool') return null
  const either = [true, false].map((value) => {
    const facts: Facts = { ...known, [path]: value }
    const verdict = determined(facts, library.rulebook, { asOf: today, mode: 'assess' })
    return verdict.registration === 'need_more_info' ? null : headline(verdict, library.rulebook, locale, facts)
  })
  const [yes, no] = either
  if (yes === null || no === null || yes === no) return null
  const line = (form: { en: string; zh: string }, sentence: string) => form[locale].replace('{sentence}', () => sentence)
  return [text(words.hangs[locale], { fact: spec(path).name[locale] }), list([line(words.no, no!), line(words.yes, yes!)])]
}

/** What stands in the way already, unless the sentence names it. */
function obstacles(draft: Draft): Block[] {
  const { locale, library } = draft
  const verdict = draft.verdict()
  const [first] = verdict.blockers
  if (first === undefined || verdict.registration === 'none') return []
  const { name, wayPast } = blockerLabels[first]
  if (headline(verdict, library.rulebook, locale, draft.facts()).includes(name[locale])) return []
  return [text(words.first[locale], { blocker: name[locale], wayPast: wayPast[locale] })]
}

/** The verdict so far in one sentence. */
function sentence(draft: Draft): Block[] {
  const { locale, library } = draft
  const verdict = draft.verdict()
  const [missing] = verdict.missing
  if (verdict.registration === 'need_more_info' && missing !== undefined)
    return [text(`**${words.unsure[locale]}**`, { fact: spec(missing).name[locale] })]
  const bold = headline(verdict, library.rulebook, locale, draft.facts())
  return [...before(draft), { kind: 'text', spans: [{ bold }] }]
}

/** What the sentence of the verdict leaves unsaid: that there is a need at all, and through whom a mini program is filed. */
function before(draft: Draft): Block[] {
  const { registration, blockers } = draft.verdict()
  const kinds = draft.facts()['service.kind']
  const mini = registration !== 'none' && Array.isArray(kinds) && kinds.includes('mini_program')
  const sentence =
    registration === 'licence'
      ? words.more
      : registration === 'filing' && blockers.some(isHard)
        ? words.needed
        : mini
          ? words.miniProgram
          : null
  return sentence === null ? [] : [text(sentence[draft.locale])]
}
