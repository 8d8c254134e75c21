// What is intricate carries one worked example: every exported type with more than four members, and every small language authors write.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const sources = ['src', 'demo'].flatMap((folder) =>
  (readdirSync(join(root, folder), { recursive: true }) as string[])
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(root, folder, name)),
)
const membersMost = 4
/** The small languages of this house: what authors write in, and what stands in buttons, marks and searches. */
const languages = [
  'src/knowledge/law/rules/conditions.yaml',
  'src/knowledge/law/cues.yaml',
  'src/knowledge/library/lexicon.yaml',
  'src/knowledge/library/replies.yaml',
  'src/knowledge/procedure/duties.yaml',
  'src/knowledge/procedure/orders.yaml',
  'src/knowledge/procedure/guides.yaml',
  'src/knowledge/procedure/duty-clock.ts',
  'src/knowledge/paperwork/template.ts',
  'src/flows/duties/marks.ts',
  'src/flows/model/button.ts',
  'src/flows/model/desk-button.ts',
  'src/flows/model/question-reference.ts',
  'src/flows/office/filter.ts',
]

type Declared = { readonly name: string; readonly members: number; readonly explained: string }

/** The exported types of a source written as objects, each with its number of members and the words before and inside it. */
function typesIn(source: string): readonly Declared[] {
  const plain = withoutWords(source)
  return [...plain.matchAll(/^export (?:type (\w+)(?:<[^>]*>)? =|interface (\w+)[^{]*)/gm)].map((match) => {
    const from = match.index + match[0].length
    const to = endOf(plain, from)
    const before = source.slice(0, match.index).trimEnd()
    const comment = before.endsWith('*/') ? before.slice(before.lastIndexOf('/**')) : ''
    return {
      name: match[1] ?? match[2]!,
      members: mostMembers(plain.slice(from, to)),
      explained: comment + source.slice(from, to),
    }
  })
}

/** Comments and texts as blanks, so that what stands in them counts as nothing. */
function withoutWords(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/g, (part) =>
    part.replace(/[^\n]/g, ' '),
  )
}

const depthAfter = (depth: number, sign: string) => depth + ('{(['.includes(sign) ? 1 : '})]'.includes(sign) ? -1 : 0)

/** Where a declaration ends: at the first line after it that begins at the margin. */
function endOf(plain: string, from: number): number {
  let depth = 0
  for (let at = from; at < plain.length; at++) {
    depth = depthAfter(depth, plain[at]!)
    if (plain[at] === '\n' && depth === 0 && /^\S/.test(plain.slice(at + 1)) && plain.slice(from, at).trim() !== '') return at
  }
  return plain.length
}

/** The members of the largest object in a declaration that is no member itself. */
function mostMembers(declared: string): number {
  let depth = 0
  let most = 0
  let members: string[] = ['']
  for (const sign of declared) {
    const before = depth
    depth = depthAfter(depth, sign)
    if (before === 0 && sign === '{') members = ['']
    else if (depth === 1 && (sign === '\n' || sign === ';')) members.push('')
    else if (depth >= 1) members[members.length - 1] += sign
    most = Math.max(most, members.filter((member) => /^\s*(?:readonly )?[\w$'[]+[^|&]*[:(]/.test(member)).length)
  }
  return most
}

describe('what is intricate carries a worked example', () => {
  it.each(sources.map((file) => [relative(root, file), file] as const))('%s', (_, file) => {
    const bare = typesIn(readFileSync(file, 'utf8')).filter(
      ({ members, explained }) => members > membersMost && !/\bexample\b/i.test(explained),
    )
    expect(bare.map(({ name, members }) => `${name} (${members} members)`)).toEqual([])
  })

  it.each(languages)('the language of %s', (path) => {
    const comments = readFileSync(join(root, path), 'utf8').match(/\/\*\*[\s\S]*?\*\/|^#.*$/gm) ?? []
    expect(comments.join('\n')).toMatch(/\bexample: /i)
  })

  it('is counted right', () => {
    const counted = (source: string) => typesIn(source).map(({ name, members }) => [name, members])
    expect(counted('export type A = {\n  readonly a: string\n  b(c: string, d: number): void\n}\nconst e = { f: 1 }\n')).toEqual([
      ['A', 2],
    ])
    expect(counted('export type B = C & {\n  readonly a:\n    | 1\n    | 2\n  readonly b: { c: 1; d: 2; e: 3 }\n}\n')).toEqual([
      ['B', 2],
    ])
    expect(counted('export type D = { a: 1; b: 2; c: 3; d: 4; e: 5 }\n\nexport interface E {\n  a: 1\n}\n')).toEqual([
      ['D', 5],
      ['E', 1],
    ])
    expect(counted("export type F =\n  /** One. */\n  | { a: 'x; y' }\n  | { b: 1; c: 2 }\n")).toEqual([['F', 2]])
  })
})
