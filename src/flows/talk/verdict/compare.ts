// Where is it easiest: what the provinces or providers somebody names want for this case, side by side, from dated data alone.
import { localRule, type Place } from '../../../knowledge/library/search/places.ts'
import { plainly } from '../../../knowledge/names/names.ts'
import { providersNamed } from '../../../knowledge/names/providers.ts'
import type { Draft } from '../../draft/draft.ts'
import { askAgain } from '../../draft/open-question.ts'
import { type Block, messageMost, plainText, small, text } from '../../model/message.ts'
import { answerQuestion } from '../answers/enquiry.ts'
import { easiest, timeLine } from './easiest.ts'

const words = {
  province: {
    en: '**The province is rarely a choice:** a unit files where its certificate was issued, an individual where the identity card is from, or with a residence permit where the province takes one.',
    zh: '**省份通常不能自选：**单位在证件所在省备案，个人在身份证所在省备案；部分省可凭居住证办理。',
  },
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
  if (ofProvinces.length > 0) {
    say(draft, words.province[locale], ofProvinces, library.words.places.provinces, aspects)
    draft.reply.say(...easiest(draft, { path: 'entity.province', values: new Map(ofProvinces.map((code) => [code, code])) }))
    if (ofProvinces.length > 1) draft.reply.say(...timeLine(draft))
  }
  if (ofProviders.length > 0) {
    const names = ofProviders.flatMap((id) => library.providers.all.filter((provider) => provider.id === id))
    say(draft, words.provider[locale], ofProviders, library.words.places.providers, ['server-term', 'server-quota'])
    draft.reply.say(...easiest(draft, { path: 'hosting.provider', values: new Map(names.map(({ id, name }) => [id, name.en])) }))
  }
  if (!asked) draft.reply.say(small(words.others[locale]))
  askAgain(draft)
}

const partsOf = (plain: string) => plain.split(/[、,，]|\band\b|\bwith\b|和|与|跟/u).map((part) => part.trim())

const codes = (all: readonly string[]) => [...new Set(all)].slice(0, most)

/** A lead, then a line a place; as many aspects as fit a phone. */
function say(
  draft: Draft,
  lead: string,
  ids: readonly string[],
  table: ReadonlyMap<string, Place>,
  aspects: readonly string[],
): void {
  const { locale, library } = draft
  const lines = (count: number) =>
    ids.map((id) => {
      const said = aspects.slice(0, count).flatMap((aspect) => localRule(table, id, aspect, locale, library.sources) ?? [])
      const name = table.get(id)?.name[locale] ?? id
      return [[...new Set(said)].join(locale === 'zh' ? '' : ' ') || words.unknown[locale].replace('{place}', name)]
    })
  const blocks = (count: number): Block[] => [text(lead), { kind: 'list', items: lines(count) }]
  draft.reply.say(...(plainText({ blocks: blocks(aspects.length) }).length <= messageMost ? blocks(aspects.length) : blocks(1)))
}
