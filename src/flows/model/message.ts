// What the assistant says, as data without a channel: each channel renders it in its own way.

/**
 * A run of words. Texts that people typed are only ever plain strings, so they can never format, link or mention. `mention`: a person's
 * id; the platform they are on calls them, all others show the name.
 */
export type Span =
  | string
  | { readonly bold: string }
  | { readonly link: string; readonly url: string }
  | { readonly mention: string; readonly name: string }

/** A paragraph, a list, or a line of small print (sources, notices). */
export type Block =
  | { readonly kind: 'text'; readonly spans: readonly Span[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Span[])[] }
  | { readonly kind: 'small'; readonly spans: readonly Span[] }

/** A button: `data` is at most 64 bytes of ASCII and carries ids only. `url` opens a page instead. */
export type Button =
  | { readonly label: string; readonly data: string; readonly chosen?: boolean; readonly style?: 'primary' | 'danger' }
  | { readonly label: string; readonly url: string }

/**
 * A file a message brings: made for it (export, calendar), with its content in the delivery until that is settled; or one kept with the
 * application, or made when it is sent (made-file.ts), of which only the id goes along.
 */
export type MessageFile = { readonly name: string; readonly type: string } & (
  | { readonly content: string }
  | { readonly stored: string }
)

/** The content of a file that was made for its message. */
export const contentOf = (file: MessageFile | undefined): string | undefined =>
  file !== undefined && 'content' in file ? file.content : undefined

/** A kind of input: several of the choices, a day, a whole number. */
export type AnswerInput = 'several' | 'day' | 'number'

/**
 * One message. At most six buttons that answer, a row each or as given. Example: `{ blocks: [text('Do you sell there?')], buttons: [[{
 * label: 'Yes', data: 'q:sell:yes:3' }], [{ label: 'No', data: 'q:sell:no:3' }]] }`.
 */
export type Message = {
  readonly blocks: readonly Block[]
  readonly buttons?: readonly (readonly Button[])[]
  /** Data of the two thumbs an answer may be rated with; a channel without room for them leaves them out. */
  readonly rating?: { readonly up: string; readonly down: string }
  readonly file?: MessageFile
  /** How the open question is best answered, for a channel with inputs of its own; words and buttons do everywhere. */
  readonly answer?: AnswerInput
  /** Written in a thread, it is to be seen in the thread's channel as well. */
  readonly broadcast?: true
}

/** Most characters of a message (docs/adr/0009-every-message-earns-its-place.md). */
export const messageMost = 600

/** A paragraph of authored words: `**bold**` is understood, nothing else. */
export function text(words: string, values: Readonly<Record<string, string | number>> = {}): Block {
  return { kind: 'text', spans: spans(words, values) }
}

/** Authored words over several paragraphs, with `- ` lists: the form articles are written in. */
export function blocks(words: string, values: Readonly<Record<string, string | number>> = {}): Block[] {
  return words
    .trim()
    .split(/\n{2,}/)
    .flatMap((paragraph) => paragraphBlocks(paragraph.split('\n'), values))
}

/** Small print. */
export function small(words: string, values: Readonly<Record<string, string | number>> = {}): Block {
  return { kind: 'small', spans: spans(words, values) }
}

/** A paragraph of authored words that calls somebody by name: the only way to a mention. */
export function calling(
  person: { readonly id: string; readonly name: string },
  words: string,
  values: Readonly<Record<string, string | number>> = {},
): Block {
  return { kind: 'text', spans: [{ mention: person.id, name: person.name }, ' ', ...spans(words, values)] }
}

/** A list, one authored line an item. */
export function list(items: readonly string[]): Block {
  return { kind: 'list', items: items.map((item) => spans(item, {})) }
}

/**
 * The words of a message without any formatting, for logs of talk, hand-over cards, tests and length limits. `shown` writes a run of
 * words in another way.
 */
export function plainText(message: Message, shown: (span: Span) => string = wordsOf): string {
  const flat = (parts: readonly Span[]) => parts.map(shown).join('')
  return message.blocks
    .map((block) => (block.kind === 'list' ? block.items.map((item) => `- ${flat(item)}`).join('\n') : flat(block.spans)))
    .join('\n\n')
}

/** What a reader reads of a run of words. */
export function wordsOf(span: Span): string {
  if (typeof span === 'string') return span
  if ('bold' in span) return span.bold
  return 'link' in span ? span.link : span.name
}

function paragraphBlocks(lines: readonly string[], values: Readonly<Record<string, string | number>>): Block[] {
  const result: Block[] = []
  for (const line of lines) {
    const last = result.at(-1)
    if (line.startsWith('- ')) {
      const item = spans(line.slice(2), values)
      if (last?.kind === 'list') result[result.length - 1] = { kind: 'list', items: [...last.items, item] }
      else result.push({ kind: 'list', items: [item] })
    } else if (last?.kind === 'text')
      result[result.length - 1] = { kind: 'text', spans: [...last.spans, '\n', ...spans(line, values)] }
    else result.push({ kind: 'text', spans: spans(line, values) })
  }
  return result
}

/** Marks are read before values are filled in, so that a value can never become a mark. */
function spans(words: string, values: Readonly<Record<string, string | number>>): Span[] {
  const fill = (part: string) =>
    part.replace(/\{(\w+)\}/g, (place, name: string) => (name in values ? String(values[name]) : place))
  return words
    .split(/(\*\*[^*]+\*\*)/)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('**') && part.endsWith('**') ? { bold: fill(part.slice(2, -2)) } : fill(part)))
}
