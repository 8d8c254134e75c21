// A photo that may be of the business licence: which are worth a look, and what was read of one, put for confirmation like anything else read.
import type { FactPath, FactValue } from '../../../knowledge/law/facts.ts'
import { checkCreditCode } from '../../../knowledge/names/credit-code.ts'
import { sayList } from '../../../locale.ts'
import type { Draft } from '../../draft/draft.ts'
import { askAgain, openQuestion } from '../../draft/open-question.ts'
import { surroundings } from '../../draft/surroundings.ts'
import { decide, decideAgain } from '../../draft/yes-or-no.ts'
import { papersAmong, type SeenPaper } from '../../handover/paper-of-file.ts'
import type { ActionValues } from '../../model/action.ts'
import { consented } from '../../model/consent.ts'
import { currentFields } from '../../model/current.ts'
import type { FileReference } from '../../model/event.ts'
import type { Proposed } from '../../model/memory.ts'
import { readValue } from '../../understand/value.ts'

const words = {
  read: { en: 'I’ve read the business licence on your photo.', zh: '已识别照片中的营业执照。' },
  ticked: { en: 'Ticked off: {papers}.', zh: '已勾选：{papers}。' },
  uncertain: {
    en: 'Its code I couldn’t read for certain; I’ll ask for it.',
    zh: '统一社会信用代码未能准确识别，稍后请您填写。',
  },
  agrees: { en: 'It agrees with what you told me.', zh: '与您填写的内容一致。' },
  unreadable: {
    en: 'I kept the photo, but couldn’t read the licence on it. A sharper one helps: from straight above, in daylight, the whole page. Or simply write what stands there.',
    zh: '照片已保存，但未能识别其中的营业执照。可在光线充足处正对执照、完整清晰地重拍一张，也可以直接填写。',
  },
}

/** The paper that a licence is, in documents.yaml. */
const paperId = 'entity-certificate'
/** So many photos of one message are looked at. */
const photosMost = 3
const readable = ['image/jpeg', 'image/png']
/** Who has no business licence. */
const without: readonly unknown[] = ['individual', 'foreign_no_presence']

/** Has those photos looked at that may be of the licence: named so, or not named at all while its code is not known. */
export function lookForLicence(draft: Draft, files: readonly FileReference[], seen: readonly SeenPaper[]): void {
  const { event, application, memory } = draft
  if (event.actor.role !== 'client' || event.shared === true || memory.part !== undefined) return
  if (without.includes(draft.facts()['entity.type'])) return
  const known = isKnown(currentFields(application, draft.service)['entity.certificateNumber'])
  const worth = files.filter(({ id, type }) => {
    const paper = seen.find(({ file }) => file.id === id)?.paper.id
    return readable.includes(type) && (paper === paperId || (paper === undefined && !known))
  })
  for (const { id } of worth.slice(0, photosMost)) draft.send.look(id)
}

/** What was read of one. `licence` absent: nothing that looks like a licence; of a photo that nobody called one nothing is said then. */
export function takeLicence(draft: Draft, values: ActionValues['licence-read']): void {
  const kept = draft.application.files.find(({ id }) => id === values.photo)
  if (kept === undefined || draft.mode === 'withPerson') return
  if (values.licence !== 'yes') {
    if (kept.document !== paperId) return
    draft.reply.tell(words.unreadable)
    return openQuestion(draft) === null ? undefined : askAgain(draft)
  }
  const found = proposalsIn(draft, values)
  const fresh = found.filter((one) => !isSaid(draft, one))
  draft.reply.tell(words.read)
  if (kept.document === undefined) tick(draft, kept)
  if (values.code === undefined) draft.reply.tell(words.uncertain)
  else if (fresh.length === 0) draft.reply.tell(words.agrees)
  if (fresh.length === 0) return openQuestion(draft) === null ? undefined : askAgain(draft)
  const waiting = (draft.memory.proposals ?? []).filter((proposal) => !fresh.some((other) => keyOf(other) === keyOf(proposal)))
  draft.write.remember({ proposals: [...waiting, ...fresh] })
  // Another yes or no comes first; these follow it.
  if (draft.memory.asked === undefined || draft.memory.asked.what === 'proposals') decide(draft, 'proposals')
  else decideAgain(draft)
}

/** The values that may be put: the code with a right check character, an address down to the door, the person only with consent. */
function proposalsIn(draft: Draft, { name, code, representative, address }: ActionValues['licence-read']): readonly Proposed[] {
  const fact = (path: FactPath, value: FactValue): Proposed => ({ path, service: null, value })
  const question = draft.library.questions.find(({ field }) => field === 'entity.address')
  const place = address === undefined || question === undefined ? null : readValue.address(question, address, surroundings(draft))
  const read = place?.kind === 'value' && place.field !== undefined ? place : null
  return [
    ...(name === undefined ? [] : [fact('entity.name', name)]),
    ...(code === undefined || checkCreditCode(code) !== 'ok' ? [] : [{ field: 'entity.certificateNumber', value: code }]),
    ...(read === null ? [] : [{ field: 'entity.address', value: read.field! }]),
    ...Object.entries(read?.states ?? {}).map(([path, value]) => fact(path as FactPath, value)),
    ...(representative === undefined || !consented(draft) ? [] : [{ field: 'legalRep.name', value: representative }]),
  ]
}

/** Is just this known already? */
function isSaid(draft: Draft, one: Proposed): boolean {
  if ('path' in one) return draft.facts()[one.path] === one.value
  return currentFields(draft.application, draft.service)[one.field] === one.value
}

/** A photo that nobody called a licence turns out to be it. */
function tick(draft: Draft, kept: FileReference): void {
  const [seen] = papersAmong(draft.view, [kept], '营业执照')
  if (seen === undefined || seen.paper.id !== paperId || seen.tooLarge !== null) return
  const file = draft.application.files.find(({ id }) => id === kept.id)!
  draft.write.change({ kind: 'file', file: { ...file, document: paperId } })
  draft.reply.tell(words.ticked, { papers: sayList([seen.paper.name[draft.locale]], draft.locale) })
}

const isKnown = (value: string | undefined) => value !== undefined && value !== 'unknown'
const keyOf = (one: Proposed) => ('path' in one ? one.path : one.field)
