// Reads who runs it out of a story, where no single phrase says so: "a French brand, no office in China", 「公司是自己人的，没有外资」.
import type { Library } from '../../knowledge/library.ts'
import { affirmed } from './negation.ts'
import { isHiredsPlace, isOwnersPlace } from './owners-in-text.ts'
import type { Reading } from './readings.ts'

const absent =
  /\b(?:nobody|no one|nothing)(?: at all)?(?: of ours)? (?:in|inside|within) (?:mainland )?china(?=,? (?:no|really|yet|at all|so far)\b| *(?:$|[,.;!]))|\b(?:no|nobody|no one|none|without|not (?:have )?(?:an?|any)|never had|don't have|do not have|haven't (?:got )?)\b[^.;]{0,50}?\b(?:office|company|entity|branch|subsidiary|presence|body|staff|team|establishment|anybody|anyone|people|legal form)\b[^.;]{0,24}\b(?:in|within|inside|over|on the ground in) (?:mainland )?china\b|\b(?:nobody|no one|nothing|no (?:people|staff|team|office)) on the ground\b|\b(?:we|i) (?:only|just) (?:exist|operate|are(?: registered)?|have (?:a company|an office|an entity)) in (?!(?:mainland )?china|beijing|shanghai|guangzhou|shenzhen|hangzhou)\w+|\b(?:no|without|don't have|do not have|dont have|have no|haven't(?: got)?|not have)\b(?: \w+){0,2} (?:mainland|chinese|local|prc)(?: \w+)? (?:office|company|entity|branch|subsidiary|presence|body|legal person)\b|\b(?:no|(?:don't|dont|do not|haven't|have not) (?:have|got)(?: an?| any)?|without an?) (?:\w+ )?(?:company|office|entity|subsidiary|branch|presence) (?:over )?there\b|\bno chinese (?:office|branch|body|legal entity|subsidiary|company)\b|(?:国内|内地|大陆|中国|境内|中国内地)(?:这边|那边|里|大陆)?(?:都|也|还|暂时|目前|并)?(?:没有|没|无|未)(?:设立?|有|开|注册|成立|任何|法人)*(?:的)?(?:公司|分公司|子公司|办公室|办公地点|办事处|代表处|机构|实体|主体|设点|点|据点|团队|人员)|(?:没有?|未)在(?:国内|内地|大陆|中国|境内|中国内地)(?:设立?|开|注册|成立|有)(?:过)?(?:任何)?的?(?:公司|分公司|子公司|办事处|代表处|机构|实体|主体)/i
const domestic =
  /\b(?:chinese|local) (?:llc|ltd|co)\b|\b(?:100 ?%|all|fully|entirely) (?:local|locally owned)\b|\blocally owned\b|\bchinese (?!(?:website|site|number|market|customer|user|version|language|server|domain|app|law|authorit|government|new)\w*)(?:\w+ ){0,2}?(?:house|firm|studio|agency|start-?up|manufacturer|retailer|brand|maker|trader)\b|(?:百分之?百|100%|全部?)内资|\b(?:normal|regular|ordinary|plain|simple|private|purely|all|fully|100 ?%)[ -](?:mainland[ -])?chinese[ -](?:company|firm|business|founders?|owned|owners?|shareholders?|capital|money)\b|\bno foreign (?:money|capital|shareholders?|investors?|investment|owners?|ownership|share|equity|participation)\b|\bwithout (?:any )?foreign (?:money|capital|shareholders?|investment)\b|\bchinese[- ]owned\b|(?:没有|没|无|不含|不涉及)(?:任何)?(?:外资|外国股东|境外股东|外方|外商|港澳台资)|(?:都|全)?(?:是)?(?:自己人|国人|中国人)(?:的|开的|办的|持股)|(?:股东|合伙人|老板)(?:们)?(?:全|都|均)?是(?:中国|国)人(?!员|民)|纯内资|全内资|全中资|内资|(?:我爸|我妈|我家|自家|家里|我老公|我老婆|(?:几|两|三|俩)个?人|合伙)(?:合)?(?:开|办)?的(?:一?家|个)?(?:小)?(?:厂|工厂|公司)/i
/** Words that leave no room for a foreign share, so that it is not asked for. */
const unmixed = /foreign|chinese[- ](?:owned|money|capital|shareholders?)|外|资|国人|自己人/i
const individual =
  /(?<!还|尚)(?:没有?|无|没|冇|未)(?:开|注册|成立|设立?)?(?:过)?公司(?!.{0,4}(?:在|章|执照|的|备案|账户|公章))|\b(?:it's|it is|just|only) (?:just )?me\b|\bi (?:don't|do not) have a company\b|我(?:自己)?没有公司|\b(?:personal|private) use\b|私人用|\b(?:only|just) for me\b|\bhobby of mine\b|\bme personally\b|我自己用(?=[,，。、\s]|$)|\bfor myself\b|^(?:just )?private,|\bme, an? (?:\w+ )?(?:retired|teacher|student|blogger|photographer|writer|doctor|designer|artist)\b|自己(?:弄着|做着|搞着)?玩的?(?=[,，。、\s]|$)|退休的?(?:教师|老师|医生|工人|干部|职工)|自己一个人(?:弄|搞|做)|\b(?:i'm|i am|im|as) (?:just )?(?:an? )?(?:(?:chinese|german|american|british|french|japanese|korean|foreign) (?:citizen|national|person|expat)|private (?:person|individual|citizen)|freelancer?|hobby\w*|retired|pensioner|student|individual)\b|\b(?:hobby|personal|private|my own little) (?:\w+ )?(?:blog|site|website|homepage|page|project|portfolio)\b|\b(?:a )?chinese citizen\b|\bno company\b(?! (?:in|on|within|there|over|yet))|(?:个人|私人)(?:做|弄|搞|建|开|的?(?:网站|站|博客|主页|作品站|作品集))|我(?:就是|是)?(?:一个)?(?:普通)?(?:\p{Script=Han}{2,3}的)?(?:大|研究)?(?:个人|自由职业者?|学生|退休)/iu
/** "A small bakery chain from Vienna": what stands right before a country or its city and makes it the operator's. */
const bodyBefore =
  /\b(?<!\b(?:client|customer) )(?:company|firm|business|chain|brand|start-?up|agency|studio|manufacturer|retailer|association|charity|ngo|publisher|group|gmbh|ltd|limited|llc|inc)(?:,| that is| that's| which is)? (?:from|based in|out of) $/i

/** A school, a museum, a hospital of the public hand. */
const institution =
  /\bwe(?:'re| are) (?:an? |the )(?:\w+ )?(?<!private )(?:university|museum|library|public school|hospital)\b|\b(?:public|state|municipal|city) (?:university|school|museum|library|hospital)\b|我们?是(?:一所|一家|个)?(?!.{0,6}(?:民办|私立))[^，。]{0,6}(?:大学|公立学校|博物馆|图书馆)(?!.{0,2}(?:学生|老师|教授|员工|的))|(?:公立|市立|省立|公办)(?:大学|医院|学校|中学|小学|幼儿园)/i

/** What stands right behind a country and makes it the operator's. */
const bodyAfter =
  /^(?!.{0,4}(?:服务器|主机|机房|节点|空间|云|vps|server|hosting|hosted|data ?cent))(?:(?:n|ish|ese)?[ -](?:\w+[ -]){0,2}?(?:brand|company|firm|business|manufacturer|start-?up|shop|store|retailer|agency|producer|group|studio|organi[sz]ation|association|charity|ngo|school|university|hotel|publisher|maker|developer|seller|webshop|co|corporation|limited|ltd|gmbh|llc|inc|corp)\b|(?:注册)?的?(?:一家)?(?:[\p{Script=Han}]{0,6})?(?:公司|企业|厂|工厂|品牌|集团|机构|商家)|注册| ?(?:limited|ltd)\b)/iu
/** Where the country owns a mainland company it is no operator. */
const ownerAfter =
  /^[ -]?(?:owned|invested|funded|parent|capital|shareholder|headquarters)|^(?:独资|全资|投资|控股|股东|母公司|总部)/i
const mainlandBody =
  /\b(?:wfoe|wofe|subsidiary|joint venture|rep(?:resentative)? office|our (?:chinese|mainland|shanghai|beijing|shenzhen) (?:company|entity))\b|外商独资|外资企业|合资|子公司(?!.{0,3}没)|代表处(?!.{0,3}没)/i

/** "Our Hong Kong company's subsidiary in Shenzhen", 「德国总部在上海的子公司」: a mainland company with capital from there. */
const subsidiary =
  /(?:company|group|firm|parent|headquarters|corp(?:oration)?)(?:'s|s')? (?:\w+ )?(?:subsidiary|daughter|affiliate)\b|\b(?:subsidiary|daughter(?: company)?|affiliate) of\b|(?:公司|集团|总部|母公司)(?:在.{1,6})?的?(?:全资)?子公司/i

/** "Hong Kong company, we have a subsidiary in Shenzhen", 「香港公司，在深圳有间子公司」. */
const having =
  /\b(?:have|has|own|owns|set up|opened|run|runs|with) (?:an? |our |its )?(?:\w+ )?(?:subsidiary|daughter(?: company)?|wfoe|affiliate) (?:in|at)\b|(?:有|设了?|设有|开了?|成立了?)(?:一?[间家个])?(?:全资)?子公司/i

function subsidiarySaid(plain: string, library: Library): Reading | null {
  const held = having.exec(plain)
  const hit = held ?? subsidiary.exec(plain)
  if (hit === null || absent.test(plain)) return null
  const places = library.places.find(plain)
  const owner = places.filter(
    ({ values, start }) =>
      (held !== null || start < hit.index + 6 || / of$/i.test(hit[0])) &&
      values.every(({ kind, code }) => kind === 'country' && code !== 'CN'),
  )
  const code = owner[0]?.values[0]?.code
  if (code === undefined) return null
  const value = ['HK', 'MO', 'TW'].includes(code) ? 'company_hmt_invested' : 'company_foreign_invested'
  return { path: 'entity.type', value, words: hit[0] }
}

/** "With a Shanghai subsidiary": a mainland company, and somebody from elsewhere behind it. */
function localSubsidiary(plain: string, library: Library): Reading[] {
  if (absent.test(plain) || domestic.test(plain)) return []
  const ofMainland = library.places.find(plain).filter(({ values }) => values.some(({ kind }) => kind === 'province'))
  // "Our Beijing company's subsidiary in Shenzhen": nobody from elsewhere is behind it.
  if (ofMainland.length > 1) return []
  const found = ofMainland.filter(
    ({ start, end }) =>
      /^ (?:subsidiary|daughter company)\b/i.test(plain.slice(end)) ||
      /\b(?:subsidiary|daughter company) in $/i.test(plain.slice(0, start)),
  )
  const [only] = found
  return only === undefined
    ? []
    : [
        { path: 'entity.type', value: 'company_foreign_invested', words: only.words },
        { path: 'entity.province', value: only.values[0]!.code, words: only.words, weak: true },
      ]
}

/** The readings of who runs it. */
export function operatorSaid(plain: string, library: Library): Reading[] {
  const local = localSubsidiary(plain, library)
  const owned = subsidiarySaid(plain, library)
  if (owned !== null) return [owned, ...local.filter(({ path }) => path === 'entity.province')]
  if (local.length > 0) return local
  const noBody = absent.exec(plain)
  const abroad = noBody === null && mainlandBody.test(plain) ? null : countryOf(plain, library)
  const readings: Reading[] = []
  if (noBody !== null) readings.push({ path: 'entity.type', value: 'foreign_no_presence', words: noBody[0] })
  if (abroad !== null) {
    readings.push({ path: 'entity.country', value: abroad.code, words: abroad.words })
    // "A Hong Kong limited company" is one; "a Japanese company in Shanghai" may be one of the mainland.
    const mainland = library.places
      .find(plain)
      .some(({ values }) => values.some(({ kind, code }) => kind === 'province' || code === 'CN'))
    const weak = mainland || /%|持股|占股|控股|投资|\b(?:own(?:s|ed|er)|shares?|invest\w*|holds?)\b/i.test(plain)
    if (noBody === null) readings.push({ path: 'entity.type', value: 'foreign_no_presence', words: abroad.words, weak })
  }
  if (noBody !== null || abroad !== null) return readings
  const own = domestic.exec(plain)
  if (own !== null && !/外资(?:企业|公司|独资)/.test(plain))
    return [
      { path: 'entity.type', value: 'company_domestic', words: own[0], weak: true },
      ...(unmixed.test(own[0]) ? [{ path: 'entity.foreignSharePct' as const, value: 0, words: own[0], weak: true }] : []),
    ]
  const body = institution.exec(plain)
  if (body !== null) return [{ path: 'entity.type', value: 'public_institution', words: body[0], weak: true }]
  const person = individual.exec(plain)?.[0] ?? foreigner(plain, library)
  return person === null ? [] : [{ path: 'entity.type', value: 'individual', words: person, weak: true }]
}

/** "I'm a Canadian teacher in Harbin": a person from elsewhere speaks of themselves, and no body of theirs is named. */
function foreigner(plain: string, library: Library): string | null {
  const found = library.places
    .find(plain)
    .find(
      ({ values, start, end }) =>
        values.every(({ kind, code }) => kind === 'country' && code !== 'CN') &&
        (/\b(?:i'm|i am|im|as) (?:just )?(?:an? )?(?:\w+ )?$/i.test(plain.slice(0, start)) ||
          (/(?:^|[,.;] )(?:a )?$/i.test(plain.slice(0, start)) && livesThere.test(plain.slice(end)))) &&
        !bodyAfter.test(plain.slice(end, end + 40)),
    )
  return found?.words ?? null
}

/** "German living in Beijing", "a Frenchman based in Dali": a person, not a country. */
const livesThere =
  /^(?:man|woman)? (?:guy |girl |man |woman |expat |citizen |national |teacher |engineer )?(?:living|based|residing|working|married) |^ (?:citizen|national|expat)\b/i

function countryOf(plain: string, library: Library): { readonly code: string; readonly words: string } | null {
  const found = affirmed(plain, library.places.find(plain)).filter(
    ({ values, start, end }) =>
      values.every(({ kind, code }) => kind === 'country' && code !== 'CN') &&
      !isOwnersPlace(plain, start, end) &&
      !isHiredsPlace(plain, start, end) &&
      (bodyAfter.test(plain.slice(end, end + 40)) || bodyBefore.test(plain.slice(0, start))) &&
      !ownerAfter.test(plain.slice(end, end + 14)),
  )
  const codes = [...new Set(found.flatMap(({ values }) => values.map(({ code }) => code)))]
  return codes.length === 1 ? { code: codes[0]!, words: found[0]!.words } : null
}
