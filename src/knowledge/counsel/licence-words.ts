// What a photographed business licence says, out of the words that were read off it: name, code, representative, address; what is doubtful is left out.
import { checkCreditCode } from '../names/credit-code.ts'

/** What could be read. `code` only where its check character fits. Example: `{ name: '宁波晨光鞋业有限公司', code: '91330100799655058B' }`. */
export type LicenceWords = {
  readonly name?: string
  readonly code?: string
  readonly representative?: string
  readonly address?: string
}

/** What stands before a value on the licences in use since 2019 and the ones before (SAMR order on uniform licences). */
const labels = {
  name: ['名称'],
  representative: ['法定代表人', '执行事务合伙人', '负责人', '经营者', '投资人'],
  address: ['主要经营场所', '营业场所', '经营场所', '住所'],
} as const
/** Where a value ends at the latest: what else is printed on a licence. */
const others = [
  '统一社会信用代码',
  '主体类型',
  '类型',
  '注册资本',
  '成员出资总额',
  '组成形式',
  '成立日期',
  '注册日期',
  '营业期限',
  '合伙期限',
  '经营期限',
  '经营范围',
  '登记机关',
  '扫描',
  '国家企业信用',
  '市场主体应当',
]
const all: readonly string[] = [...Object.values(labels).flat(), ...others].sort((a, b) => b.length - a.length)
/** The labels as they are read: specks between their characters, taken for signs. */
const labelled = new RegExp(all.map((label) => [...label].join('[^\\p{L}\\p{N}\\n]{0,3}')).join('|'), 'gu')
/** So many different labels make a text that of a licence. */
const labelsFewest = 3

/** Reads the words, line by line as they stood; null where they are not those of a business licence. */
export function readLicenceWords(words: string): LicenceWords | null {
  const text = tight(words)
  const lines = text.replace(labelled, (found) => `\n${found.replace(/\P{L}/gu, '')}\t`).split('\n')
  const seen = new Set(lines.flatMap((line) => (line.includes('\t') ? [line.slice(0, line.indexOf('\t'))] : [])))
  if (seen.size + (text.includes('营业执照') ? 1 : 0) < labelsFewest) return null
  const name = valueAfter(lines, labels.name, /^[\p{Script=Han}()·A-Za-z0-9]{4,60}$/u)
  const representative = valueAfter(lines, labels.representative, /^\p{Script=Han}[\p{Script=Han}·]{1,19}$/u)
  const address = valueAfter(lines, labels.address, /^[\p{Script=Han}\dA-Za-z()#\-—、,.]{6,120}$/u)
  const code = codeIn(text)
  return {
    ...(name !== null && { name }),
    ...(code !== null && { code }),
    ...(representative !== null && { representative }),
    ...(address !== null && { address }),
  }
}

/** Narrow signs, no specks, and no blanks beside Chinese characters: readers part every one. */
const tight = (words: string) =>
  words
    .normalize('NFKC')
    .replace(/[“”‘’"'`|_~〉〈]/g, ' ')
    .replace(/(?<=[\p{Script=Han}():、])[^\S\n]+|[^\S\n]+(?=[\p{Script=Han}():、])/gu, '')

/** The first fitting value after one of these labels, on the same line or the one below. */
function valueAfter(lines: readonly string[], names: readonly string[], fits: RegExp): string | null {
  for (const label of names)
    for (const [at, line] of lines.entries()) {
      if (!line.startsWith(`${label}\t`)) continue
      const same = bare(line.slice(label.length))
      const below = lines[at + 1]
      const value = same === '' && below !== undefined && !below.includes('\t') ? bare(below) : same
      if (fits.test(value)) return value
    }
  return null
}

const bare = (value: string) => value.replace(/^[\s:.。,、\-—]+|[\s:.。,、;\-—]+$/g, '').replace(/\s+/g, '')

/** Letters that no code has, as the digits they are taken for. */
const mistaken: Readonly<Record<string, string>> = { O: '0', I: '1', S: '5', Z: '2' }

/** The one run of 18 signs whose check character fits. */
function codeIn(text: string): string | null {
  const runs = text.toUpperCase().match(/[A-Z0-9](?: ?[A-Z0-9]){17,}/g) ?? []
  const codes = runs.flatMap((run) => {
    const signs = run.replace(/ /g, '').replace(/[OISZ]/g, (letter) => mistaken[letter]!)
    return Array.from({ length: signs.length - 17 }, (_, at) => signs.slice(at, at + 18))
  })
  const good = [...new Set(codes.filter((code) => checkCreditCode(code) === 'ok'))]
  return good.length === 1 ? good[0]! : null
}
