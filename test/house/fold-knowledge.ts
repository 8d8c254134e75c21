// Folds the lines of knowledge that are too long to read: a list becomes one phrase a line, a long text several. `npm run fold`
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { isMap, isScalar, isSeq, type Node, type Pair, parse, parseDocument, visit, type YAMLMap, type YAMLSeq } from 'yaml'

/** Characters a line may have. */
export const lineMost = 160

const knowledge = resolve(import.meta.dirname, '../../src/knowledge')

/** Every YAML file of the knowledge. */
export function knowledgeFiles(): string[] {
  const names = readdirSync(knowledge, { recursive: true }) as string[]
  return names.filter((name) => name.endsWith('.yaml')).map((name) => join(knowledge, name))
}

/** The lines of a file that are too long, by number. */
export const longLines = (source: string): number[] =>
  source.split('\n').flatMap((line, index) => ([...line].length > lineMost ? [index + 1] : []))

/** The same content in lines that can be read. `a: [b, c]`, were it too long, is `a:`, then `- b` and `- c` each on a line. */
export function folded(given: string): string {
  const source = withComments(given)
  const long = new Set(longLines(source))
  if (long.size === 0) return source
  const edits: { from: number; to: number; text: string }[] = []
  const lineOf = (at: number) => source.slice(0, at).split('\n').length
  const touches = (node: Node) => {
    const [from, to] = node.range!
    for (let line = lineOf(from); line <= lineOf(to); line++) if (long.has(line)) return true
    return false
  }
  const document = parseDocument(source)
  visit(document, {
    Node(key, node, path) {
      const [parent] = path.slice(-1)
      const flow = (isMap(node) || isSeq(node)) && node.flow === true
      if (key === 'key' || node.range == null || (!flow && !isScalar(node)) || !touches(node)) return undefined
      const [from, to] = node.range
      const start = source.lastIndexOf('\n', from - 1) + 1
      const lead = source.slice(start, from)
      const indent = /^ */.exec(lead)![0].length + 2 * (lead.match(/^ *((?:- )*)/)![1]!.length / 2)
      const inSeq = isSeq(parent)
      const text = flow
        ? blockOf(node as YAMLMap | YAMLSeq, inSeq ? indent : indent + 2, source, inSeq)
        : scalarOf(node as never, indent + (inSeq ? 0 : 2), source, lead.length)
      const after = /\n*$/.exec(source.slice(from, to))![0]
      if (text !== null) edits.push({ from: !inSeq && text.startsWith('\n') ? from - 1 : from, to, text: text + after })
      return visit.SKIP
    },
  })
  let result = source
  for (const { from, to, text } of edits.reverse()) result = result.slice(0, from) + text + result.slice(to)
  if (!isDeepStrictEqual(parse(result), parse(given))) throw new Error('folding would change what is said')
  return result
}

type Printed = { readonly range?: [number, number, number] | null }
const sliceOf = ({ range }: Printed, source: string) => source.slice(range![0], range![1])
const anchorOf = (node: Node) => ('anchor' in node && node.anchor !== undefined ? `&${node.anchor}` : '')

/** Comments, too, end at the edge. */
function withComments(source: string): string {
  return source.replace(/^( *# )(.*)$/gm, (line, lead: string, words: string) =>
    [...line].length <= lineMost
      ? line
      : (wrapped(words, lineMost - lead.length) ?? [words]).map((part) => lead + part).join('\n'),
  )
}

/** A collection as a block. `inline`: its first line goes on behind a dash. */
function blockOf(node: YAMLMap | YAMLSeq, indent: number, source: string, inline: boolean): string {
  const space = ' '.repeat(indent)
  const lines = isSeq(node)
    ? (node.items as Node[]).map((item) => `- ${valueIn(item, indent + 2, source, true, indent + 2)}`)
    : (node.items as Pair<Node, Node | null>[]).map(({ key, value }) => {
        const name = sliceOf(key, source)
        if (value === null) return `${name}:`
        const said = valueIn(value, indent + 2, source, false, indent + [...name].length + 2)
        return /^ ?&?\w*\n/.test(said) ? `${name}:${said}` : `${name}: ${said}`
      })
  return inline ? lines.join(`\n${space}`) : lines.map((line) => `\n${space}${line}`).join('')
}

/** A value where `column` characters stand before it: as it is where it fits. */
function valueIn(node: Node, indent: number, source: string, inline: boolean, column: number): string {
  const anchor = anchorOf(node)
  const whole = `${anchor === '' ? '' : `${anchor} `}${sliceOf(node, source)}`
  if (!whole.includes('\n') && column + [...whole].length <= lineMost) return whole
  if (isMap(node) || isSeq(node)) {
    if (anchor === '') return blockOf(node, indent, source, inline)
    return `${inline ? '' : ' '}${anchor}${blockOf(node, indent, source, false)}`
  }
  return scalarOf(node as never, indent, source, column) ?? whole
}

/** A long text: folded at its blanks, or, where it has too few, in quotation marks with the line broken inside. */
function scalarOf(
  node: { value: unknown; type?: string } & Printed,
  indent: number,
  source: string,
  column: number,
): string | null {
  const { value, type } = node
  if (typeof value !== 'string' || type === 'BLOCK_LITERAL') return null
  if (type !== 'BLOCK_FOLDED' && !sliceOf(node, source).includes('\n') && column + [...sliceOf(node, source)].length <= lineMost)
    return null
  const space = ' '.repeat(indent)
  const plain = /^\S(?:[^\n]*\S)?\n?$/.test(value) && !/ {2}/.test(value)
  const lines = plain ? wrapped(value.trimEnd(), lineMost - indent) : null
  if (lines !== null) return [value.endsWith('\n') ? '>' : '>-', ...lines].join(`\n${space}`)
  const quoted = JSON.stringify(value).slice(1, -1)
  const parts = [...quoted.matchAll(/(?:\\.|[\s\S]){1,100}/gu)].map(([part]) => (part.startsWith(' ') ? `\\${part}` : part))
  return `"${parts.join(`\\\n${space}`)}"`
}

/** Words in lines of at most so many characters; null where one word is longer. */
function wrapped(words: string, most: number): string[] | null {
  const lines: string[] = []
  for (const word of words.split(' ')) {
    const last = lines.at(-1)
    if ([...word].length > most) return null
    if (last !== undefined && [...last].length + 1 + [...word].length <= most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

if (import.meta.filename === process.argv[1])
  for (const file of knowledgeFiles()) {
    const source = readFileSync(file, 'utf8')
    const next = folded(source)
    if (next !== source) writeFileSync(file, next)
  }
