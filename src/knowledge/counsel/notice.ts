// Reads a pasted notice: is it a rejection at all, for which reasons, what is to be mended, and which sentences nobody understood.
import { z } from 'zod'
import type { Simplify } from '../names/simplified.ts'
import { readOwn } from '../read.ts'
import { apartFromAsides } from './asides.ts'
import { guessed, reasonsGiven } from './complaints.ts'
import { loadLikely } from './likely.ts'
import { loadReasons, type Reason } from './reasons.ts'
import { plainNotice, sentencesOf } from './sentences.ts'
import { anyOf, type Lexicon, lexiconOf, type Sign, signOf } from './sign.ts'
import { windowsOf } from './windows.ts'

/** What a pasted text is. `unclear`: neither a rejection nor anything known. */
export type NoticeKind = 'rejection' | 'granted' | 'progress' | 'psb' | 'phishing' | 'unclear'

/**
 * A notice, read. `mends`: what to mend, each once; `unread`: objections whose reason was not understood, as plain text; `perhaps`: where no
 * reason is sure, what it may mean, the likeliest first, two at most. Example: “they don’t like the paper” has `reasons: []` and two of them.
 */
export type Notice = {
  readonly kind: NoticeKind
  readonly reasons: readonly Reason[]
  readonly perhaps: readonly Reason[]
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
  mentions: z.record(z.string(), z.array(z.string()).min(1)),
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
  const known = (id: string) => {
    if (!reasons.has(id)) throw new Error(`counsel/notices.yaml: “${id}” is no reason of reasons.yaml`)
    return id
  }
  const kinds = Object.entries(authored.kinds).map(([kind, lines]) => [kind as NoticeKind, signIn(lines, wholly)] as const)
  const objects = signIn(authored.objections, wholly)
  const table = new Map(Object.entries(authored.signs).map(([id, lines]) => [known(id), signIn(lines)]))
  const likely = loadLikely(lexicon, Object.keys(authoredWords.faults), simplify)
  const reasonsIn = (sentence: string) => {
    const words = lexicon.plain(sentence)
    const ids = reasonsGiven(windowsOf(words), words, table, likely)
    return ids.filter((id) => !ids.some((other) => authored.mentions[other]?.includes(id)))
  }
  const guessesAt = (sentence: string, objected: boolean) => guessed(windowsOf(lexicon.plain(sentence)), likely, objected)
  /** Whoever objects has a reason: where none is found, the likeliest is taken, if it is likely enough. */
  const withGuesses = (read: readonly ReadSentence[], objected: boolean) => {
    const guesses = read.map(({ sentence }) => guessesAt(sentence, objected || objects(sentence))[0] ?? unlikely)
    const firm = read.some((sentence) => sentence.ids.length > 0)
    const bar = firm ? worthBeside : objected ? worthAlone : worthUnasked
    const best = Math.max(...guesses.map(([, likelihood]) => likelihood))
    return read.map((sentence, at) => {
      const [id, likelihood] = guesses[at]!
      const taken = likelihood >= bar && sentence.ids.length === 0 && (firm ? objects(sentence.sentence) : likelihood === best)
      return taken ? { ...sentence, ids: [id] } : sentence
    })
  }
  const worthAskingIn = (sentences: readonly string[]) => {
    const guesses = sentences
      .flatMap((sentence) => guessesAt(sentence, true))
      .filter(([, likelihood]) => likelihood >= worthAsking)
    const ids = guesses.toSorted(([, likelihood], [, other]) => other - likelihood).map(([id]) => id)
    return [...new Set(ids)].slice(0, perhapsMost)
  }
  const instead = (sentence: string, field: string) =>
    authored.instead
      .filter((one) => one.field === field && one.words.some((word) => sentence.includes(word)))
      .map((one) => one.mends)

  return (text) => {
    const kind = kindOf(plainNotice(text, simplify), kinds)
    if (kind !== null) return { kind, reasons: [], perhaps: [], mends: [], unread: [] }
    const [said, aside] = apartFromAsides(sentencesOf(text, simplify))
    const readAll = (sentences: readonly string[]) => sentences.map((sentence) => ({ sentence, ids: reasonsIn(sentence) }))
    const first = readAll(said)
    const objected = objects(plainNotice(text, simplify))
    const read = withGuesses(first.some((one) => one.ids.length > 0) ? first : [...first, ...readAll(aside)], objected)
    const found = [...table.keys()]
      .filter((id) => read.some((sentence) => sentence.ids.includes(id)))
      .map((id) => reasons.get(id)!)
    const mends = read.flatMap(({ sentence, ids }) =>
      ids.flatMap((id) => reasons.get(id)!.mends.flatMap((field) => [...instead(sentence, field), field])),
    )
    const unread = read.filter((sentence) => sentence.ids.length === 0 && objects(sentence.sentence))
    const rejected = found.length > 0 || objected
    const perhaps = found.length > 0 ? [] : worthAskingIn(read.map(({ sentence }) => sentence))
    return {
      kind: rejected ? 'rejection' : 'unclear',
      reasons: found,
      perhaps: perhaps.map((id) => reasons.get(id)!),
      mends: [...new Set(mends)],
      unread: unread.map((sentence) => sentence.sentence),
    }
  }
}

/** A sentence and the ids of its reasons. */
type ReadSentence = { readonly sentence: string; readonly ids: readonly string[] }

/** How likely the likeliest reason must be: in a notice that objects but shows no other, beside others, where nothing objects; and to be asked about. */
const worthAlone = 0.5
const worthBeside = 0.5
const worthUnasked = 0.5
const worthAsking = 0.12
const perhapsMost = 2
const unlikely = ['none', 0] as const

function kindOf(text: string, kinds: readonly (readonly [NoticeKind, Sign])[]): NoticeKind | null {
  return kinds.find(([, shows]) => shows(text))?.[0] ?? null
}
