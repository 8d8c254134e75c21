// A notice as sentences in one plain form: simplified, lower case, slips of recognition mended, no blanks inside Chinese.
import type { Simplify } from '../names/simplified.ts'

/** Characters that photographs and hurried typing put in the place of others, where the neighbour says what was meant. */
const slips: readonly (readonly [RegExp, string])[] = [
  [/原囚/g, '原因'],
  [/([代号密验证])玛/g, '$1码'],
  [/末(?=写|填|完|通|提|上|加|签|盖|实|同|备|在|取|获|按|解|悬|挂|经|接|附|能|成|具|显|标|注|到|见|设)/g, '未'],
  [/己(?=经|备|过|上|开|被|解|用|注|取|有|存|到|在)/g, '已'],
  [/巳/g, '已'],
  [/域各|城名|域名名/g, '域名'],
  [/佣案|各案|备桉|备按/g, '备案'],
  [/(?<![出进投收陷])入脸/g, '人脸'],
  [/帐/g, '账'],
  [/身份汪/g, '身份证'],
  [/公童/g, '公章'],
  [/电活/g, '电话'],
  [/营业热照/g, '营业执照'],
  [/法入/g, '法人'],
  [/不[ー－-]致/g, '不一致'],
  [/[対]/g, '对'],
  [/备住/g, '备注'],
  [/占甪/g, '占用'],
  [/涉嫉/g, '涉及'],
]

/** The sentences of a text, in order, none empty. A numbered list breaks at its numbers. */
export function sentencesOf(text: string, simplify: Simplify): readonly string[] {
  return plainNotice(text, simplify)
    .split(/[。；;！!？?\n]+|(?<=[a-z\p{Script=Han})\]"”])\.\s+|(?:^|[\s:：,，、])(?=[(（]?\d{1,2}[)）.、](?!\d))|[①②③④⑤⑥⑦⑧⑨]/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}

/** The whole notice in its plain form. */
export function plainNotice(text: string, simplify: Simplify): string {
  const plain = simplify(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[\u200b-\u200f\ufeff]/g, '')
    .replace(/[ \t\u00a0]+/g, ' ')
  const joined = plain.replace(/(?<=[\p{Script=Han}，、：；。,:;()“”"「」]) +(?=[\p{Script=Han}，、：；。,:;()“”"「」])/gu, '')
  return slips.reduce((mended, [slip, meant]) => mended.replace(slip, meant), joined)
}

/** The clauses of a sentence, alone and two by two. */
export function windowsOf(sentence: string): readonly string[] {
  const clauses = sentence
    .split(/[,，/]|(?<=[a-z]) - |\band (?=the |its |your |no )|且/u)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '')
  return [...clauses, ...clauses.slice(1).map((clause, index) => `${clauses[index]}，${clause}`)]
}
