// Talks in strangers' manner, a kind each: what they type, in both languages, and what has to be known at the end.
import type { FactPath, FactValue } from '../../src/knowledge/law/facts.ts'
import type { Locale } from '../../src/locale.ts'

/** One kind of talk. `knows`: facts at the end; `registration`: the verdict by then, left out where none is due. */
export type KindOfTalk = {
  readonly name: string
  readonly says: Readonly<Record<Locale, readonly string[]>>
  readonly knows?: Partial<Record<FactPath, FactValue>>
  readonly registration?: string
}

export const kindsOfTalk: readonly KindOfTalk[] = [
  {
    name: 'a story that ends in a question',
    says: {
      en: [
        "we're a small Danish furniture maker, no china entity. site is on a server in Copenhagen behind the normal Cloudflare. do we need to do anything legally?",
        'nothing registered, no',
      ],
      zh: ['我们在德国注册的公司，国内没有分公司，官网放在法兰克福的服务器上，前面没有CDN，需要办什么吗？', '什么都没备过'],
    },
    knows: { 'entity.type': 'foreign_no_presence', 'hosting.originLocation': 'overseas', 'cdn.coversMainland': false },
    registration: 'none',
  },
  {
    name: 'a plain company in three messages',
    says: {
      en: [
        "hi, we're a chinese company in Chengdu with two restaurants. we are building a website with our menu on Tencent Cloud Chengdu, nothing for sale online. do we have to register it?",
        'none of these',
        'no, never filed anything',
      ],
      zh: [
        '你好，我们是成都的内资公司，开了两家餐馆，准备做个网站放菜单，腾讯云成都，网上不卖东西，要备案吗',
        '都不涉及',
        '没备过',
      ],
    },
    knows: { 'entity.type': 'company_domestic', 'hosting.originLocation': 'mainland', 'monetisation.sources': [] },
    registration: 'filing',
  },
  {
    name: 'follow-ups that leave half unsaid',
    says: {
      en: ['How long does an ICP filing take?', 'and the police one?', 'what does it cost?', 'and if we miss it?'],
      zh: ['ICP备案一般多久下来', '那公安那个呢', '在哪办', '不办会怎么样'],
    },
  },
  {
    name: 'doubts and whys',
    says: {
      en: [
        "We're a Chinese company in Ningbo, brochure website on Aliyun Hangzhou. Is a filing needed?",
        'are you sure?',
        'why do you ask that?',
        'so no licence?',
      ],
      zh: ['我们是宁波的内资公司，官网展示产品，放阿里云杭州，要备案吗', '确定吗？', '为什么问这个', '那就不用办许可证了？'],
    },
    knows: { 'entity.type': 'company_domestic', 'hosting.originLocation': 'mainland' },
    registration: 'filing',
  },
  {
    name: 'what if',
    says: {
      en: [
        'Our WFOE in Suzhou runs a company website on Huawei Cloud Shanghai, only information. Do we need a filing?',
        'what if we host it in Hong Kong?',
        'and a purely chinese company?',
      ],
      zh: ['我们是苏州的外商独资企业，官网放华为云上海，纯展示，要备案吗', '如果放香港呢', '那内资公司呢'],
    },
    knows: { 'entity.type': 'company_foreign_invested', 'hosting.originLocation': 'mainland' },
    registration: 'filing',
  },
  {
    name: 'a correction',
    says: {
      en: [
        'a website for our company in Suzhou, server will be in Shenzhen',
        'sorry, I mixed that up, the server is in Singapore',
        'no cdn',
      ],
      zh: ['我公司在苏州，想做个官网，服务器打算放深圳', '哦不对，刚才说错了，服务器是放新加坡的', '没有用cdn'],
    },
    knows: { 'hosting.originLocation': 'overseas', 'cdn.coversMainland': false },
    registration: 'none',
  },
  {
    name: 'half answers, both and none',
    says: {
      en: [
        'help me figure out what i need',
        'both a website and a mini program',
        'chinese company, Hangzhou. we sell our own tea and other growers sell through us',
        'server? aliyun hangzhou i think',
        'none of these',
      ],
      zh: [
        '帮我看看要办哪些证',
        '网站和微信小程序都有',
        '杭州的内资公司，卖自己的茶叶，也有别的茶农入驻，我们抽佣',
        '服务器阿里云杭州',
        '都不涉及',
      ],
    },
    knows: {
      'service.kind': ['website', 'mini_program'],
      'entity.type': 'company_domestic',
      'monetisation.sources': ['own_goods', 'third_party_sellers'],
    },
    registration: 'licence',
  },
  {
    name: 'questions after the verdict',
    says: {
      en: [
        "I'm a Chinese citizen in Wuhan with a hobby photo blog, no ads, no shop, on a light server in Shanghai. nothing filed yet. do I have to file?",
        'id card. none of these topics',
        'ok and how long does that take',
        'can I open a comment section later?',
        'thanks!',
      ],
      zh: [
        '我是武汉的个人，做个摄影博客，不挂广告不卖东西，服务器在腾讯云上海，没备过案，要备案吗',
        '身份证。都不涉及',
        '要多少天',
        '以后能开评论区吗',
        '谢谢',
      ],
    },
    knows: { 'entity.type': 'individual', 'hosting.originLocation': 'mainland', 'monetisation.sources': [] },
    registration: 'filing',
  },
  {
    name: 'a person is wanted',
    says: {
      en: ['put me through to someone please', 'ok. while I wait: can we file ourselves or must we hire an agency?'],
      zh: ['转人工', '那等的时候问一句，一定要找代办吗'],
    },
  },
  {
    name: 'out of scope',
    says: {
      en: [
        'can you write me a rental contract for my office?',
        'ok. and can you fake a business licence for the filing?',
        'fine, what papers do I need then?',
      ],
      zh: ['帮我写个租房合同', '那能不能帮我做个假的营业执照备案', '好吧，那公司备案要什么材料'],
    },
  },
  {
    name: 'somebody old who was sent by the family',
    says: {
      en: [
        "Hello, I'm 71 and my grandson made me a website about bonsai. I am Chinese, living in Hefei. The website lives in Hong Kong he said. Nobody pays anything. Is it legal?",
        'what is a cdn?',
        'no he says there is none',
      ],
      zh: [
        '我今年68了，不太懂这些，我们家开个小茶馆，做了个网页让人看看茶单，要备案不',
        '儿子说在百度云北京',
        '有营业执照，个体的',
        '那去哪里办呀',
      ],
    },
    knows: { 'service.kind': ['website'] },
  },
  {
    name: 'in haste, with slips and pinyin',
    says: {
      en: [
        'do i need icp liscense for my websit hosted in shangai its jsut a portfolo, im a freelancer w chinese id no company',
        'id card',
        'none',
      ],
      zh: [
        'wo men gong si zai chengdu, neizi de, zuo le yige xiaochengxu mai ziji de huoguo diliao, yao bu yao beian',
        'houtai yong tengxun yun',
        'duo jiu neng xia lai',
      ],
    },
  },
  {
    name: 'an agent for a client',
    says: {
      en: [
        "I'm at a PR agency and have a client, a swiss watchmaker with a Shanghai subsidiary, asking if their new website needs its own ICP.",
        "it's on Aliyun Shanghai, only brand pages",
        'who can file it, us or the client?',
      ],
      zh: [
        '帮客户问的，客户是深圳一家港资公司，官网想用香港服务器，但打开慢，想加个国内cdn',
        '那就是要备案喽？',
        '域名是香港母公司的，能不能不过户',
      ],
    },
  },
  {
    name: 'a site that was shut down',
    says: {
      en: [
        'aliyun blocked our website yesterday because no beian, customers call all day. chinese company, server in Hangzhou. what do we do??',
        "can't we just move it to HK for the time being",
        'ok and how fast can the filing be done?',
      ],
      zh: [
        '我们网站昨天打不开了，阿里云说是未备案被阻断，客户天天打电话，怎么最快恢复？',
        '公司杭州的，内资，服务器也在杭州',
        '老板让我三天内搞定，可能吗',
      ],
    },
    knows: { 'record.icpFiling': 'none' },
  },
]
