// The sentences of the verdict, one for each row of the table; `{…}` is filled from the findings.
import type { Text } from '../../locale.ts'
import type { AlsoName } from './verdict.ts'

/** By row. */
export const sentences = {
  noLicence: {
    en: "You can't get the licence as planned: {blocker}. What would work: {wayPast}.",
    zh: '按目前的方案拿不到许可证：{blocker}。可行的办法：{wayPast}。',
  },
  noFiling: {
    en: "You can't file as planned: {blocker}. What would work: {wayPast}.",
    zh: '按目前的方案无法办理：{blocker}。可行的办法：{wayPast}。',
  },
  filingThenLicence: {
    en: 'You need a filing first, then a {class} licence.',
    zh: '需要先备案，再办理{class}许可证。',
  },
  licenceToo: { en: 'Your filing stands; you also need a {class} licence.', zh: '已有备案，还需办理{class}许可证。' },
  atLeastFiling: {
    en: 'At least a filing; whether a licence is needed depends on how you earn.',
    zh: '至少需要备案；是否还要许可证，取决于您的收费方式。',
  },
  filingSoFar: {
    en: 'You need a filing, as far as I know now; {missing} could change that.',
    zh: '就目前所知需要备案；{missing}可能改变结论。',
  },
  filingAfter: { en: 'You need a filing. First fix: {blockers}.', zh: '需要备案。请先解决：{blockers}。' },
  filing: { en: 'You need an ICP filing, no licence.', zh: '需要ICP备案，不需要许可证。' },
  regulator: {
    en: '{regulator} decides first: {content} needs its permit.',
    zh: '需先由{regulator}决定：{content}须经其批准。',
  },
  regulatorForbids: {
    en: '{regulator} decides first: {content} needs its permit, or is not allowed.',
    zh: '需先由{regulator}决定：{content}须经其批准或属禁止。',
  },
  disputed: {
    en: 'This is disputed. One reading: {reading1}; the other: {reading2}.{either} Ask {authority}: “{question}”',
    zh: '此处存在争议：一种理解是{reading1}；另一种理解是{reading2}。{either}请向{authority}确认：“{question}”',
  },
  eitherWay: { en: 'A filing is needed either way.', zh: '无论如何都需要备案。' },
  unsure: { en: "I can't say yet: it depends on {missing}.", zh: '还不能下结论：取决于{missing}。' },
  more: { en: 'facts that are still missing', zh: '尚缺的信息' },
  notKept: {
    en: "Nothing new to file, and the number can't be had or kept as planned: {blocker}.",
    zh: '无需新办理，但按目前的方案无法取得或保留备案号：{blocker}。',
  },
  atLaunch: { en: 'Nothing now. Before it opens: {sentence}', zh: '现在无需办理。开通前：{sentence}' },
  later: { en: 'It depends on facts that are still missing.', zh: '取决于尚缺的信息。' },
  laterExpert: { en: 'The answer is disputed or up to another regulator.', zh: '结论存在争议，或须先由其他主管部门决定。' },
  laterNothing: { en: 'Nothing, as far as I know now.', zh: '就目前所知，仍无需办理。' },
  work: { en: 'No new number. On the one you have: {also}.', zh: '无需新备案号。现有备案需：{also}。' },
  nothing: { en: 'You need no registration for this. {because}', zh: '这项服务无需办理备案。{because}' },
  alsoFails: { en: 'As planned it would also fail on {blocker}.', zh: '另外，按目前方案还会受阻于：{blocker}。' },
} as const satisfies Record<string, Text>

/** Needs that are work on a record one already has. */
export const workOnARecord: readonly AlsoName[] = [
  'access-filing',
  'change-record',
  'cancel-record',
  'cancel-and-refile',
  'licence-change',
  'licence-renewal',
  'annual-report',
  'psb',
]
