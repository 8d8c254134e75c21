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

/** “Sent back for this reason:”, which itself is none. */
const heading =
  /(?:退回|驳回|打回|不通过|未通过|审核|rejected|returned|sent back)[^,，。:]{0,10}(?:原因|意见|说明|理由|结果|问题|备注|如下|[一二两三四五六七八\d]+[点项条处个]|reasons?)(?:为|是| is)?(?::|\s(?!\d))|(?:退回|驳回|打回|反馈|回复|答复)[了到]?(?::)/gu
/** The number of an order, in brackets behind it. */
const bracketed = /\([^()]{0,6}(?:号|number|no\.?|id)[:#]? ?[\w-]+\)/gu
/** How a paper is to be, said in passing: a letter with a seal that is not there complains of no seal. */
const attribute =
  /(?:加盖|盖有|盖好|盖)[^,，、。的]{0,6}章的|(?<=[a-z] )with (?:the |a )?(?:company |official )?(?:seal|stamp|chop)\b/gu
/** Who speaks, before what they say. */
const speaker =
  /(?<=^|[\n。;；])[^,，。;；:\n]{0,12}(?:局|客服|小二|审核员|专员|老师|系统|管局审核|初审|reviewer|officer|bureau|note|comment)(?:回复|反馈|说|来电)?:/gu
/** By which way somebody said it: no complaint about a telephone. */
const byPhone =
  /\b(?:on|over|by) the (?:tele)?phone\b|(?:在)?电话(?:里|中|上)(?=[^,，]{0,4}[说讲告])|(?:打|来)(?:了|过)?个?电话(?:过?来)?(?=[说讲告])/gu
/** What consoles and interfaces say in fields: the field and its fault are one sentence, the suggestion is none. */
const fields = [
  [/"?suggest(?:ion)?"?\s*:\s*"[^"]*"/gu, ''],
  [/"?key_name"?\s*:\s*"([^"]*)"\s*,\s*"?error"?\s*:\s*"([^"]*)"/gu, '\n$1$2\n'],
] as const
/** Two things are compared, of which the first stands in the sentence before. */
const compares = /两者|二者|双方|两边/

/** The sentences of a text, in order, none empty. A numbered list breaks at its numbers. */
export function sentencesOf(text: string, simplify: Simplify): readonly string[] {
  const sentences = plainNotice(text, simplify)
    .replace(bracketed, '')
    .replace(heading, '$&\n')
    .replace(speaker, '$&\n')
    .replace(byPhone, '')
    .split(
      /[。；;！!？?\n]+|(?<=[a-z\p{Script=Han})\]"”])(?<!\b(?:no|mrs?|ms|dr|co|i\.e|e\.g|st|inc))\.\s+|(?:^|[\s:：,，、])(?=[(（]?\d{1,2}[)）.、](?!\d))|(?:^|\s)(?=\d{1,2}\s(?![月日年天个家点分号])\p{Script=Han})/u,
    )
    .map((sentence) => sentence.replace(attribute, '').trim())
    .filter((sentence) => sentence !== '')
  return sentences.flatMap((sentence, at) => {
    if (compares.test(sentences[at + 1] ?? '')) return []
    return [compares.test(sentence) && at > 0 ? `${sentences[at - 1]}，${sentence}` : sentence]
  })
}

/** The whole notice in its plain form. */
export function plainNotice(text: string, simplify: Simplify): string {
  const plain = fields
    .reduce((said, [field, instead]) => said.replace(field, instead), simplify(text.replace(/[①-⑳]/gu, '\n').normalize('NFKC')))
    .toLowerCase()
    .replace(/[\u200b-\u200f\ufeff]/g, '')
    .replace(/[ \t\u00a0]+/g, ' ')
  const joined = plain.replace(/(?<=[\p{Script=Han}，、：；。,:;()“”"「」]) +(?=[\p{Script=Han}，、：；。,:;()“”"「」])/gu, '')
  return slips.reduce((mended, [slip, meant]) => mended.replace(slip, meant), joined)
}
