// What answers, needs and blockers are called, and the way past each blocker in a few words.
import type { Text } from '../../../locale.ts'
import type { AlsoName, BlockerName } from '../verdict.ts'

/** Needs beside the number. */
export const alsoLabels: Readonly<Record<AlsoName, Text>> = {
  'app-filing': { en: 'app filing', zh: 'App或小程序备案' },
  b25: { en: 'licence class B25 (ICP licence)', zh: 'B25类许可证（ICP许可证）' },
  edi: { en: 'licence class B21 (EDI)', zh: 'B21类许可证（EDI）' },
  'other-vats': { en: 'a further licence class', zh: '其他业务类别' },
  'pre-approval:news': { en: 'news permit', zh: '新闻信息服务许可' },
  'pre-approval:publishing': { en: 'publishing permit', zh: '网络出版服务许可' },
  'pre-approval:audio-visual': { en: 'audio-visual permit', zh: '视听节目许可' },
  'pre-approval:games': { en: 'game publication number', zh: '游戏版号' },
  'pre-approval:culture': { en: 'online culture permit', zh: '网络文化经营许可' },
  'pre-approval:drugs': { en: 'filing with or permit of the drug regulator', zh: '药监部门备案或许可' },
  'pre-approval:medical': { en: 'medical licence', zh: '医疗机构执业许可' },
  'pre-approval:education': { en: 'education approval', zh: '教育部门审批' },
  'pre-approval:finance': { en: 'financial licence', zh: '金融监管部门许可' },
  'pre-approval:religion': { en: 'religious-affairs permit', zh: '宗教信息服务许可' },
  'pre-approval:ride-hailing': { en: 'ride-hailing permit', zh: '网约车经营许可' },
  undertaking: { en: '“not involved” letter', zh: '不涉及前置审批承诺书' },
  'sector-check': { en: "check with the sector's authority", zh: '向行业主管部门核实' },
  'access-filing': { en: 'add the new provider to the record', zh: '接入备案' },
  'change-record': { en: 'change the record', zh: '变更备案' },
  'cancel-record': { en: 'cancel the record', zh: '注销备案' },
  'cancel-and-refile': { en: 'cancel and file anew', zh: '注销后重新备案' },
  'licence-change': { en: 'have the licence changed', zh: '许可证变更' },
  'licence-renewal': { en: 'renew the licence', zh: '许可证延续' },
  'annual-report': { en: 'send the annual report', zh: '报送年报' },
  psb: { en: 'public security (PSB) filing', zh: '公安备案' },
  'safety-assessment': { en: 'safety assessment', zh: '安全评估' },
  'generative-ai': { en: 'generative-AI filing or registration before launch', zh: '上线前办理生成式人工智能备案或登记' },
  'e-commerce-display': { en: 'licence details on the home page', zh: '首页公示证照' },
}

/** A blocker in a few words, and the way past it. */
export type BlockerLabel = { readonly name: Text; readonly wayPast: Text }

/** Blockers, worded to follow a colon or “fail on”. */
export const blockerLabels: Readonly<Record<BlockerName, BlockerLabel>> = {
  'no-mainland-entity': {
    name: { en: 'no body registered in the mainland', zh: '没有境内主体' },
    wayPast: {
      en: 'host outside the mainland, or file through a mainland body that really runs it',
      zh: '改为境外托管，或由实际运营的境内主体备案',
    },
  },
  'entity-not-in-good-standing': {
    name: { en: 'an entity that is revoked or deregistered', zh: '主体已吊销或注销' },
    wayPast: { en: 'another entity in good standing', zh: '更换有效主体' },
  },
  'entity-not-formed': {
    name: { en: 'a company without a business licence yet', zh: '公司尚未取得营业执照' },
    wayPast: { en: 'wait for the business licence', zh: '取得执照后办理' },
  },
  'entity-not-eligible-for-licence': {
    name: { en: 'an operator that is not a company', zh: '只有公司才能申请许可证' },
    wayPast: { en: 'a company as operator, or only a filing without the paid part', zh: '由公司申请，或取消收费部分仅办备案' },
  },
  'entity-not-eligible-for-content': {
    name: { en: 'content that an individual may not offer', zh: '个人不得提供此类内容' },
    wayPast: { en: 'an organisation as filer, or leave it out', zh: '由单位备案，或不涉及该内容' },
  },
  'entity-may-not-trade': {
    name: { en: 'a representative office may not trade', zh: '代表机构不得从事营利性活动' },
    wayPast: {
      en: 'sell through a company in the mainland; the office keeps an information site',
      zh: '由境内公司销售，代表机构仅保留信息展示网站',
    },
  },
  'individual-commercial-content': {
    name: { en: 'an individual selling or charging on a filed site', zh: '个人备案网站不得销售或收费' },
    wayPast: { en: 'a company or individual business as filer', zh: '以公司或个体工商户备案' },
  },
  'foreign-share-cap': {
    name: { en: 'a foreign share of more than 50 per cent', zh: '外资比例超过50%' },
    wayPast: {
      en: 'a share of at most 50 per cent, a pilot area, or another model',
      zh: '外资不超过50%、设在试点地区或调整模式',
    },
  },
  'foreign-investment-prohibited': {
    name: { en: 'foreign capital in content closed to it', zh: '此类内容不对外资开放' },
    wayPast: { en: 'a filer without foreign capital', zh: '由无外资成分的主体运营' },
  },
  'capital-too-low': {
    name: { en: 'too little registered capital', zh: '注册资本不足' },
    wayPast: { en: 'raise the capital', zh: '增资' },
  },
  'content-prohibited': {
    name: { en: 'content that is not allowed', zh: '内容属禁止之列' },
    wayPast: { en: 'none for this content', zh: '此类内容无法办理' },
  },
  'contact-not-eligible': {
    name: { en: 'a responsible person who does not qualify', zh: '负责人不符合要求' },
    wayPast: { en: 'name another person', zh: '更换负责人' },
  },
  'province-not-eligible': {
    name: { en: 'an identity card from another province', zh: '本省不受理外省身份证' },
    wayPast: { en: "file in the card's province", zh: '在身份证所属省份备案' },
  },
  'documents-expired': {
    name: { en: 'a document that has expired or is about to', zh: '证件过期或临近到期' },
    wayPast: { en: 'renew it first', zh: '先更新证件' },
  },
  'domain-not-real-name': {
    name: { en: 'a domain without real-name verification', zh: '域名未完成实名认证' },
    wayPast: { en: 'pass the verification and wait three to five working days', zh: '完成实名认证并等待三至五个工作日' },
  },
  'domain-holder-mismatch': {
    name: { en: 'a domain in another name', zh: '域名持有者与主体不一致' },
    wayPast: { en: 'transfer the domain to the filer', zh: '域名过户至备案主体' },
  },
  'tld-not-approved': {
    name: { en: 'a domain suffix that is not approved', zh: '域名后缀未获批准' },
    wayPast: { en: 'another domain such as .cn or .com', zh: '改用 .cn、.com 等域名' },
  },
  'government-suffix': {
    name: { en: 'a state body needs a .gov.cn or .政务 domain', zh: '党政机关须使用 .gov.cn 或 .政务 域名' },
    wayPast: { en: 'use a .gov.cn or .政务 domain', zh: '改用 .gov.cn 或 .政务 域名' },
  },
  'registrar-not-approved': {
    name: { en: 'a registrar abroad', zh: '域名在境外注册商' },
    wayPast: { en: 'transfer it to a mainland registrar', zh: '转入境内注册商' },
  },
  'domain-expired': {
    name: { en: 'a domain that has expired or is about to', zh: '域名过期或临近到期' },
    wayPast: { en: 'renew it', zh: '续费' },
  },
  'domain-already-filed': {
    name: { en: 'a domain filed by somebody else', zh: '域名已在他人名下备案' },
    wayPast: { en: 'have the old filing cancelled', zh: '注销原备案' },
  },
  'server-overseas': {
    name: { en: 'no mainland server to file with', zh: '没有可用于备案的境内服务器' },
    wayPast: { en: 'a mainland server, or do without the number', zh: '使用境内服务器，或放弃备案号' },
  },
  'server-not-eligible': {
    name: { en: 'a server that does not qualify', zh: '服务器不符合备案条件' },
    wayPast: { en: 'a subscription of more than three months with a public address', zh: '购买三个月以上包年包月并有公网IP' },
  },
  'account-not-china-site': {
    name: { en: "an account on the provider's international site", zh: '账号属于国际站' },
    wayPast: { en: 'an account on the China site', zh: '开通中国站账号' },
  },
  'false-number': {
    name: { en: "somebody else's number on the page", zh: '页面使用了他人备案号' },
    wayPast: { en: 'remove it and file', zh: '撤下并自行备案' },
  },
  'sms-not-verified': {
    name: { en: 'the SMS code not entered in time', zh: '未按时完成短信核验' },
    wayPast: { en: 'submit again', zh: '重新提交' },
  },
  'shell-record': {
    name: { en: 'an old record without access', zh: '原备案为空壳' },
    wayPast: { en: 'cancel it or add access', zh: '注销或重新接入' },
  },
  'open-order': {
    name: { en: 'another order still open', zh: '另有未完成的订单' },
    wayPast: { en: 'finish or withdraw it', zh: '办结或撤回' },
  },
  'name-not-allowed': {
    name: { en: 'a name with refused words', zh: '名称含不予受理的字样' },
    wayPast: { en: 'another name, or the permit', zh: '更换名称或提供许可' },
  },
}
