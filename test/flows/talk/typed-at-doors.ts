// What is typed at the questions of the form, and what must come of it, whichever door it comes through.
import type { Locale } from '../../../src/locale.ts'

/** The value that is kept; refused, for a reason with these words; asked about, with these readings. */
export type Wanted = { readonly is: unknown } | { readonly refused: string } | { readonly either: readonly [string, string] }
const is = (value: unknown): Wanted => ({ is: value })
const refused = (why: string): Wanted => ({ refused: why })
const either = (one: string, other: string): Wanted => ({ either: [one, other] })

type Row = readonly [said: string, wanted: Wanted]

/** A question, an earlier answer to it, and what is typed. */
export const tables: readonly (readonly [id: string, locale: Locale, earlier: string, rows: readonly Row[]])[] = [
  [
    'credit-code',
    'en',
    '91330100799655058B',
    [
      ['91110108MA0052596P', is('91110108MA0052596P')],
      ['91110000802100433b', is('91110000802100433B')],
      ['code: 9133 0100 7996 5505 8B', is('91330100799655058B')],
      [
        '91110108MA0052596X',
        refused('The last character of the unified social credit code does not fit the others; one of them is mistyped.'),
      ],
      ['12345', refused('A unified social credit code has 18 characters; this one has 5.')],
    ],
  ],
  [
    'credit-code',
    'zh',
    '91330100799655058B',
    [
      ['统一社会信用代码：91110108MA0052596P', is('91110108MA0052596P')],
      ['91110108MA0052596', refused('统一社会信用代码应为18位，这里是17位。')],
    ],
  ],
  [
    'person-mobile',
    'zh',
    '13800138000',
    [
      ['139 0013 9000', is('13900139000')],
      ['+86-13900139000', is('13900139000')],
      ['手机：13900139000', is('13900139000')],
      ['12345', refused('内地手机号应为11位且以13至19开头，这里是5位。')],
      ['12900139000', refused('内地手机号应以13至19开头。')],
    ],
  ],
  [
    'person-mobile',
    'en',
    '13800138000',
    [
      ['+86 139 0013 9000', is('13900139000')],
      ['my number is 13900139000', is('13900139000')],
      ['+852 9123 4567', refused('That is not a mainland number; the filing needs a mainland mobile number (+86).')],
      ['1390013900', refused('A mainland mobile number has 11 digits and starts with 13 to 19; this one has 10.')],
    ],
  ],
  [
    'person-email',
    'en',
    'wei@example.cn',
    [
      ['it’s office@example.com', is('office@example.com')],
      ['Office <office@example.com>', is('office@example.com')],
    ],
  ],
  [
    'domain',
    'en',
    'example.cn',
    [
      ['https://www.what-is-tea.com/path', is('what-is-tea.com')],
      ['who.com.cn', is('who.com.cn')],
      ['shop.example.co.uk', is('example.co.uk')],
      ['it is can.cn.', is('can.cn')],
    ],
  ],
  [
    'domain',
    'zh',
    'example.cn',
    [
      ['域名是zenme.cn', is('zenme.cn')],
      ['中文.cn', is('中文.cn')],
    ],
  ],
  [
    'package-name',
    'en',
    'com.example.shop',
    [
      ['package: cn.xiqiao.app', is('cn.xiqiao.app')],
      [
        'example shop',
        refused(
          '“example shop” is no package name: it is written in Latin letters with dots between the parts, such as com.example.shop.',
        ),
      ],
      ['com.example', is('com.example')],
    ],
  ],
  [
    'server-ip',
    'zh',
    '47.98.12.34',
    [
      ['121.36.1.9', is('121.36.1.9')],
      ['192.168.1.1', refused('192.168.1.1是内网地址，请填写服务器的公网IP。')],
      ['1.2.3.0/24', refused('1.2.3.0/24是网段，请填写服务器的单个公网IP。')],
      ['300.1.1.1', refused('IP地址的四段均须在0到255之间。')],
    ],
  ],
  [
    'company-name',
    'zh',
    '宁波晨光鞋业有限公司',
    [
      ['名称：北京去哪儿信息技术有限公司', is('北京去哪儿信息技术有限公司')],
      ['“晋水石材（厦门）有限公司”。', is('晋水石材（厦门）有限公司')],
    ],
  ],
  [
    'site-name',
    'zh',
    '溪桥竹编',
    [
      ['叫《什么值得买》', is('什么值得买')],
      ['12345', refused('名称不得为纯数字，请填写能说明内容的名称。')],
    ],
  ],
  [
    'person-title',
    'en',
    'IT manager',
    [
      ['office manager', is('office manager')],
      ['he is the managing director', is('managing director')],
    ],
  ],
  [
    'address',
    'zh',
    '浙江省宁波市鄞州区中山东路100号501室',
    [
      ['地址：浙江省杭州市西湖区文三路90号3幢201室', is('浙江省杭州市西湖区文三路90号3幢201室')],
      ['杭州市', refused('地址须精确到门牌号（路、号、室）。')],
    ],
  ],
  [
    'opens',
    'en',
    '2027-03-01',
    [
      ['1 June 2027', is('2027-06-01')],
      ['in two weeks', is('2026-12-07')],
      ['31 February 2027', refused('There is no such day in the calendar.')],
      ['3/4/2027', either('3 April 2027', '4 March 2027')],
      ['2025-01-01', refused('1 January 2025 has passed; this asks for the day it is to open.')],
    ],
  ],
  [
    'opens',
    'zh',
    '2027-03-01',
    [
      ['2027年6月1日', is('2027-06-01')],
      ['明年元旦', is('2027-01-01')],
      ['下个月初', refused('缺少具体日期，请填写完整的年月日，大致计划的日期也可以。')],
      ['2027年2月30日', refused('该日期不存在。')],
      ['3/4/2027', either('2027年4月3日', '2027年3月4日')],
    ],
  ],
  [
    'granted',
    'en',
    '2026-09-15',
    [
      ['2 May 2026', is('2026-05-02')],
      ['3 June 2030', refused('3 June 2030 lies in the future; this asks for a day that has passed.')],
    ],
  ],
  [
    'capital',
    'zh',
    '100万',
    [
      ['五百万', is(5000000)],
      ['人民币1,000,000元', is(1000000)],
      ['100万美元', refused('注册资本请以人民币填写。')],
    ],
  ],
  [
    'capital',
    'en',
    '100万',
    [
      ['RMB 5 million', is(5000000)],
      ['USD 1 million', refused('The registered capital is needed in renminbi (RMB).')],
    ],
  ],
  [
    'age',
    'en',
    '34',
    [
      ['born in 1992', is(34)],
      ['41', is(41)],
      ['17 and a half', refused('A whole number is needed.')],
    ],
  ],
  [
    'id-province',
    'en',
    'Zhejiang',
    [
      ['Ningbo', is('ZJ')],
      ['it’s in Shenzhen', is('GD')],
    ],
  ],
  ['id-province', 'zh', '浙江', [['南宁', is('GX')]]],
  [
    'state-owned',
    'en',
    '30',
    [
      ['a third', is(33.33)],
      ['120', refused('A share in percent lies between 0 and 100.')],
      ['less than 50', refused('The share is needed as one figure, not roughly. What is it exactly, in percent?')],
      ['1/3', is(33.33)],
    ],
  ],
  [
    'state-owned',
    'zh',
    '30',
    [
      ['三分之一', is(33.33)],
      ['百分之四十九', is(49)],
    ],
  ],
  ['number', 'zh', '京ICP备12345678号-1', [['备案号：浙ICP备2026012345号-2', is('浙ICP备2026012345号-2')]]],
  ['licence-number', 'zh', '京ICP证030173号', [['粤B2-20090059', is('粤B2-20090059')]]],
  [
    'provider',
    'zh',
    '腾讯云',
    [
      ['阿里', is('Alibaba Cloud')],
      ['自建机房', refused('自有机房也须通过有资质的接入商备案：由哪家IDC或运营商提供接入？')],
    ],
  ],
  [
    'trade-name',
    'en',
    'no',
    [
      ['yes', is(true)],
      ['Yes, it does.', is(true)],
      ['nope', is(false)],
    ],
  ],
  [
    'own-mobile',
    'zh',
    '没有',
    [
      ['有的', is(true)],
      ['没有', is(false)],
    ],
  ],
  ['languages', 'en', 'Chinese', [['Chinese and English', is('Chinese and English')]]],
  [
    'holder',
    'en',
    'the company',
    [
      ['our legal representative', is('legal_rep')],
      ['the web agency', is('outsider')],
    ],
  ],
  ['standing', 'zh', '正常', [['经营异常', is('abnormal_list')]]],
]
