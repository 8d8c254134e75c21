// Cases made up from a seed: every value is unlike any other, so that finding it in a paper proves it stands there.
import type { NestedFacts } from '../../../src/knowledge/law/facts.ts'

/** A case as the command takes it, with what must be found in its papers. */
export type Invented = {
  readonly id: string
  readonly facts: NestedFacts
  readonly fields: Readonly<Record<string, string>>
  readonly moreServices: readonly { readonly facts: NestedFacts; readonly fields: Readonly<Record<string, string>> }[]
  readonly kinds: readonly string[]
}

const units = [
  'company_domestic',
  'company_foreign_invested',
  'company_hmt_invested',
  'individual_business',
  'sole_or_partnership',
  'public_institution',
  'social_group',
  'private_non_enterprise',
  'law_firm',
  'foreign_rep_office',
]
const chars = [...'海山林川禾木竹石云霞晨曦松柏梅兰菊荷雁鹤鹿溪湖岭峰桥亭舟帆灯烛书画琴棋茶酒稻麦']
/** What Typst and XML would read as their own. */
const awkward = [
  '#',
  '$',
  '*',
  '_',
  '@',
  '\\',
  '[',
  ']',
  '<',
  '>',
  '&',
  '"',
  "'",
  '`',
  '~',
  '=',
  '//',
  '{',
  '}',
  '{operator}',
  '--',
]

/** A case for each seed: persons and units, one service or several, plain and awkward names. */
export function invented(seed: number): Invented {
  const next = randoms(seed)
  const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(next() * list.length)]!
  const word = (length: number) => Array.from({ length }, () => pick(chars)).join('')
  const digits = (length: number) => Array.from({ length }, () => Math.floor(next() * 10)).join('')
  const odd = () => (next() < 0.4 ? pick(awkward) : '')
  const individual = next() < 0.25
  const delegated = !individual && next() < 0.5
  const count = pick([1, 1, 2, 3])
  const holder = individual ? 'entity' : pick(['entity', 'entity', 'legal_rep', 'shareholder'])
  const kind = pick(['website', 'website', 'website', 'app', 'mini_program'])
  const app = kind === 'app'
  const applet = kind === 'mini_program'
  /** Sometimes as long as a form takes it. */
  const long = next() < 0.2
  const service = () => ({
    facts: {
      service: {
        kind: [kind],
        name: `${word(long ? 30 : 4)}${odd()}${word(2)}`,
        stage: 'planned',
        publicAccess: 'public',
        accessBy: 'own_domain',
        contentCategories: [],
        ugc: [],
      },
      domain: { name: `${digits(6)}.cn`, holder, expiresOn: '2029-01-31' },
    },
    fields: {
      'service.remark': `${word(long ? 150 : 9)}${odd()}${word(9)}。`,
      'hosting.ip': `47.${digits(2)}.1${digits(1)}.${digits(2)}`,
      'hosting.serviceNumber': `BA-${digits(7)}`,
    },
  })
  const person = `${word(3)}${odd()}`
  const [first, ...more] = Array.from({ length: count }, service)
  return {
    id: `seed-${seed}`,
    facts: {
      asOf: '2026-11-26',
      ...first!.facts,
      monetisation: { sources: [], onlinePayment: false },
      entity: {
        type: individual ? 'individual' : pick(units),
        name: individual ? person : `${word(long ? 40 : 5)}${odd()}有限公司`,
        province: pick(['ZJ', 'GD', 'HN', 'BJ', 'XJ']),
        status: 'normal',
      },
      person: { idType: 'cn_id', isLegalRep: !delegated && !individual },
      hosting: { originLocation: 'mainland', provider: pick(['Alibaba Cloud', `${word(3)}云`]) },
      ...(applet && { miniProgram: { platform: 'wechat' } }),
      cdn: { coversMainland: false },
      ...(app && { app: { networked: true, storefronts: ['mainland_android'] } }),
      record: { icpFiling: 'none', appFiling: 'none', subject: 'none' },
    },
    fields: {
      'entity.certificateNumber': `91${digits(16)}`,
      'entity.address': `${word(long ? 60 : 6)}路${digits(3)}号${odd()}`,
      'legalRep.name': word(3),
      'legalRep.mobile': `139${digits(8)}`,
      'legalRep.idNumber': digits(18),
      'person.name': person,
      'person.mobile': `138${digits(8)}`,
      'person.email': `a${digits(5)}@example.cn`,
      'person.idNumber': digits(18),
      'emergency.name': word(3),
      'emergency.mobile': `137${digits(8)}`,
      ...first!.fields,
      ...(app && {
        'app.packageName': `cn.example.a${digits(5)}`,
        'app.publicKey': digits(90),
        'app.fingerprint': digits(32),
      }),
    },
    moreServices: more,
    kinds: [
      'checklist',
      'application-sheet',
      'truthfulness-commitment',
      ...(delegated ? ['authorisation-letter'] : []),
      ...(count > 1 ? ['site-plan'] : []),
      ...(holder === 'entity' ? [] : ['domain-statement']),
    ],
  }
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randoms(seed: number): () => number {
  let state = seed * 0x9e3779b1
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
