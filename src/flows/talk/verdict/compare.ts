// Where is it easiest: what the provinces or providers somebody names want for this case, side by side, from dated data alone.
import { localRule, type Place } from '../../../knowledge/library/search/places.ts'
import { plainly } from '../../../knowledge/names/names.ts'
import { providersNamed } from '../../../knowledge/names/providers.ts'
import type { Text } from '../../../locale.ts'
import type { Draft } from '../../draft/draft.ts'
import { askAgain } from '../../draft/open-question.ts'
import { type Block, messageMost, plainText, small, text } from '../../model/message.ts'
import { answerQuestion } from '../answers/enquiry.ts'
import { easiest, timeLine } from './easiest.ts'

const words = {
  province: {
    en: '**The province is rarely a choice:** units file where their certificate was issued, individuals where their id card was (some provinces take a residence permit).',
    zh: '**省份通常不能自选：**单位在证件所在省备案，个人在身份证所在省备案；部分省可凭居住证办理。',
  },
  provinceBrief: { en: '**The province is rarely a choice.**', zh: '**省份通常不能自选。**' },
  provider: {
    en: '**The provider is your choice; the authority’s review is the same.** What differs before it:',
    zh: '**接入商可以自选，管局审核相同。**差别在提交之前：',
  },
  unknown: { en: '{place}: no rule of its own is known to me.', zh: '{place}：暂无其单独要求的资料。' },
  others: {
    en: 'To compare others, name them: “compare Zhejiang and Guangdong”, “compare Aliyun and Huawei Cloud”.',
    zh: '如需比较其他地区或接入商，请直接写出，例如“比较浙江和广东”“比较阿里云和华为云”。',
  },
}

const usual = ['alibaba-cloud', 'tencent-cloud', 'huawei-cloud']
const most = 3

/** `compare`: the usual providers, and the case's own province; `compare A and B`: those. */
export function compare(draft: Draft, argument: string): void {
  const { library, locale } = draft
  const plain = library.simplified(plainly(argument))
  const provinces = codes(
    library.places
      .find(plain)
      .flatMap(({ values }) => values.flatMap((value) => (value.kind === 'province' ? [value.code] : []))),
  )
  const providers = codes(partsOf(plain).flatMap((part) => providersNamed(library.providers, part).map(({ id }) => id)))
  const own = draft.facts()['entity.province']
  const asked = provinces.length + providers.length > 0
  // "Compare a filing and a licence": no places, so it is a question.
  if (!asked && argument.trim() !== '')
    return answerQuestion(draft, draft.event.body.kind === 'text' ? draft.event.body.text : argument)
  const ofProvinces = asked ? provinces : typeof own === 'string' && own !== 'unknown' ? [own] : []
  const ofProviders = asked ? providers : usual
  const aspects =
    draft.facts()['entity.type'] === 'individual' ? ['individuals', 'specials'] : ['subject-person', 'domain-holder']
  const { provinces: ofEach, providers: ofAll } = library.words.places
  const names = new Map(library.providers.all.map(({ id, name }) => [id, name.en]))
  const valuesOf = (ids: readonly string[], value: (id: string) => string) => new Map(ids.map((id) => [id, value(id)]))
  const written = (some: number, more: boolean, lead: Text = words.province): Block[] => [
    ...(ofProvinces.length === 0
      ? []
      : [
          ...table(draft, lead[locale], ofProvinces, ofEach, aspects.slice(0, some)),
          ...easiest(draft, { path: 'entity.province', values: valuesOf(ofProvinces, (code) => code) }),
          ...(more && ofProvinces.length > 1 ? timeLine(draft) : []),
        ]),
    ...(ofProviders.length === 0
      ? []
      : [
          ...table(draft, words.provider[locale], ofProviders, ofAll, ['server-term', 'server-quota'].slice(0, some)),
          ...easiest(draft, { path: 'hosting.provider', values: valuesOf(ofProviders, (id) => names.get(id) ?? id) }),
        ]),
    ...(more && !asked ? [small(words.others[locale])] : []),
  ]
  const brief = words.provinceBrief
  const tries = [written(aspects.length, true), written(1, true), written(1, true, brief), written(1, false, brief)]
  draft.reply.say(...(tries.find((blocks) => plainText({ blocks }).length <= messageMost) ?? tries.at(-1)!))
  askAgain(draft)
}

const partsOf = (plain: string) => plain.split(/[、,，]|\band\b|\bwith\b|\bor\b|还是|和|与|跟/u).map((part) => part.trim())

const codes = (all: readonly string[]) => [...new Set(all)].slice(0, most)

/** A lead, then a line a place with these aspects of it. */
function table(
  { locale, library }: Draft,
  lead: string,
  ids: readonly string[],
  rows: ReadonlyMap<string, Place>,
  aspects: readonly string[],
): Block[] {
  const items = ids.map((id) => {
    const said = aspects.flatMap((aspect) => localRule(rows, id, aspect, locale, library.sources) ?? [])
    const name = rows.get(id)?.name[locale] ?? id
    return [[...new Set(said)].join(locale === 'zh' ? '' : ' ') || words.unknown[locale].replace('{place}', name)]
  })
  return [text(lead), { kind: 'list', items }]
}
