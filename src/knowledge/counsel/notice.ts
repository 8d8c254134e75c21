// Reads a pasted notice: is it a rejection at all, for which reasons, what is to be mended, and which sentences nobody understood.
import { z } from 'zod'
import type { Simplify } from '../names/simplified.ts'
import { readOwn } from '../read.ts'
import { loadReasons, type Reason } from './reasons.ts'
import { plainNotice, sentencesOf, windowsOf } from './sentences.ts'
import { anyOf, type Lexicon, lexiconOf, type Sign, signOf } from './sign.ts'

/** What a pasted text is. `unclear`: neither a rejection nor anything known. */
export type NoticeKind = 'rejection' | 'granted' | 'progress' | 'psb' | 'phishing' | 'unclear'

/** A notice, read. `mends`: what to mend, each once; `unread`: objections whose reason was not understood, as plain text. */
export type Notice = {
  readonly kind: NoticeKind
  readonly reasons: readonly Reason[]
  readonly mends: readonly string[]
  readonly unread: readonly string[]
}

/** Reads notices. */
export type ReadNotice = (text: string) => Notice

const signs = z.array(z.string().min(1)).min(1)
const file = z.strictObject({
  kinds: z.strictObject({ phishing: signs, psb: signs, granted: signs, progress: signs, unclear: signs }),
  objections: signs,
  instead: z.array(z.strictObject({ words: z.array(z.string()), field: z.string(), mends: z.string() })),
  signs: z.record(z.string(), signs),
})
const words = z.record(
  z.string(),
  signs.transform((lines) => lines.flatMap((line) => line.split('|')).map((word) => word.trim().toLowerCase())),
)
const wordFile = z.strictObject({ things: words, faults: words })

/** Reads notices.yaml, its words and the catalogue. Throws FaultyFile. */
export function loadNotices(simplify: Simplify): ReadNotice {
  const authored = readOwn('counsel/notices.yaml', file)
  const authoredWords = readOwn('counsel/notice-words.yaml', wordFile)
  const lexicon = lexiconOf(authoredWords.things, authoredWords.faults)
  // What a text is as a whole hangs on its words as they stand.
  const wholly: Lexicon = { plain: (text) => text, meant: (name) => authoredWords.faults[name] ?? [] }
  const signIn = (lines: readonly string[], words = lexicon) => anyOf(lines.map((line) => signOf(line, words)))
  const reasons = loadReasons()
  const kinds = Object.entries(authored.kinds).map(([kind, lines]) => [kind as NoticeKind, signIn(lines, wholly)] as const)
  const objects = signIn(authored.objections, wholly)
  const table = Object.entries(authored.signs).map(([id, lines]) => {
    const reason = reasons.get(id)
    if (reason === undefined) throw new Error(`counsel/notices.yaml: “${id}” is no reason of reasons.yaml`)
    return [reason, signIn(lines)] as const
  })
  const instead = (sentence: string, field: string) =>
    authored.instead
      .filter((one) => one.field === field && one.words.some((word) => sentence.includes(word)))
      .map((one) => one.mends)

  return (text) => {
    const sentences = sentencesOf(text, simplify)
    const kind = kindOf(plainNotice(text, simplify), kinds)
    if (kind !== null) return { kind, reasons: [], mends: [], unread: [] }
    const read = sentences.map((sentence) => ({ sentence, found: reasonsIn(lexicon.plain(sentence), table) }))
    const found = table.map(([reason]) => reason).filter((reason) => read.some((one) => one.found.includes(reason)))
    const mends = read.flatMap(({ sentence, found }) =>
      found.flatMap((reason) => reason.mends.flatMap((field) => [...instead(sentence, field), field])),
    )
    const unread = read.filter((one) => one.found.length === 0 && objects(one.sentence) && !opening.test(one.sentence))
    const rejected = found.length > 0 || objects(plainNotice(text, simplify))
    return {
      kind: rejected ? 'rejection' : 'unclear',
      reasons: found,
      mends: [...new Set(mends)],
      unread: unread.map((one) => one.sentence),
    }
  }
}

/** A sentence that only says that the order came back. */
const opening = /^[^,，]{0,24}(?:退回|驳回|未通过|不通过|rejected|returned)[^,，]{0,12}$/

/** What a sentence shows in one clause or two beside one another: what stands farther apart belongs to different complaints. */
const reasonsIn = (sentence: string, table: readonly (readonly [Reason, Sign])[]) => {
  const windows = windowsOf(sentence)
  return table.filter(([, shows]) => windows.some((window) => shows(window, sentence))).map(([reason]) => reason)
}

function kindOf(text: string, kinds: readonly (readonly [NoticeKind, Sign])[]): NoticeKind | null {
  return kinds.find(([, shows]) => shows(text))?.[0] ?? null
}
