// The foot of a page: right snippets pass in every province, and each way to spoil one is named.
import { expect, it } from 'vitest'
import { loadFooterCheck } from '../../../src/knowledge/counsel/footer-check.ts'
import { footerSnippet } from '../../../src/knowledge/counsel/footer-snippet.ts'
import { loadNumbers } from '../../../src/knowledge/counsel/granted-number.ts'
import type { Facts } from '../../../src/knowledge/law/facts.ts'
import { loadFooters } from '../../../src/knowledge/procedure/footers.ts'

const check = loadFooterCheck()
const read = loadNumbers()
const number = '浙ICP备2026088164号-1'
const facts = { 'entity.province': 'ZJ', 'record.icpFiling': 'own', 'record.number': number, 'record.psb': 'none' } as Facts
const good = `<footer><a href="https://beian.miit.gov.cn/">${number}</a></footer>`
const page = (foot: string) =>
  `<!doctype html><html><body><header><nav>首页 产品</nav></header><main><p>${'内容'.repeat(80)}</p></main>${foot}</body></html>`
const areas = {
  BJ: 11,
  TJ: 12,
  HE: 13,
  SX: 14,
  NM: 15,
  LN: 21,
  JL: 22,
  HL: 23,
  SH: 31,
  JS: 32,
  ZJ: 33,
  AH: 34,
  FJ: 35,
  JX: 36,
  SD: 37,
  HA: 41,
  HB: 42,
  HN: 43,
  GD: 44,
  GX: 45,
  HI: 46,
  CQ: 50,
  SC: 51,
  GZ: 52,
  YN: 53,
  XZ: 54,
  SN: 61,
  GS: 62,
  QH: 63,
  NX: 64,
  XJ: 65,
}

it('the snippet we give passes our own check, in every province', () => {
  for (const [province, rule] of loadFooters()) {
    for (const letter of rule.letters) {
      const granted = `${letter}ICP备2026012345号-1`
      const psb = `${letter}公网安备${areas[province as keyof typeof areas]}010202001234号`
      const given = { 'entity.province': province, 'record.number': granted, 'record.psb': 'own' } as Facts
      expect(check.faults(page(footerSnippet({ number: granted, psb })), given), province).toEqual([])
      expect(read(granted)).toMatchObject({ kind: 'icp-site', province, valid: true })
      expect(read(psb)).toMatchObject({ kind: 'psb', province, valid: true })
    }
  }
})

it.each([
  ['no number at all', '<footer>© 2026</footer>', ['number-missing']],
  ['no link', `<footer>${number}</footer>`, ['link-missing']],
  ['an empty link', `<footer><a href="#">${number}</a></footer>`, ['link-missing']],
  ['a link elsewhere', `<footer><a href="/about">${number}</a></footer>`, ['link-wrong']],
  [
    'a host that only looks like the ministry’s',
    `<footer><a href="https://beian.miit.gov.cn.example.com/">${number}</a></footer>`,
    ['link-wrong'],
  ],
  ['the old address', `<footer><a href="http://www.miitbeian.gov.cn">${number}</a></footer>`, ['old-miit-address']],
  ['no suffix', `<footer><a href="https://beian.miit.gov.cn/">浙ICP备2026088164号</a></footer>`, ['site-number-without-suffix']],
  ['another number', `<footer><a href="https://beian.miit.gov.cn/">浙ICP备2026088165号-1</a></footer>`, ['number-wrong']],
  ['a broken number', `<footer><a href="https://beian.miit.gov.cn/">浙ICP备26号-1</a></footer>`, ['number-malformed']],
  [
    'a hidden number',
    `<footer style="display:none"><a href="https://beian.miit.gov.cn/">${number}</a></footer>`,
    ['number-hidden'],
  ],
  ['a number in a comment', `<footer><!-- ${number} --></footer>`, ['number-hidden']],
  [
    'a number at the top',
    `<div class="header"><a href="https://beian.miit.gov.cn/">${number}</a></div><footer>©</footer>`,
    ['not-bottom'],
  ],
  [
    'white on white',
    `<footer><a style="color:#fff;background:#ffffff" href="https://beian.miit.gov.cn/">${number}</a></footer>`,
    ['number-hidden'],
  ],
])('%s is a fault', (_, foot, faults) => {
  expect(check.faults(page(foot), facts)).toEqual(faults)
})

it.each([
  ['http instead of https', good.replace('https:', 'http:')],
  ['no scheme', good.replace('https:', '')],
  ['a page of the ministry’s site', good.replace('gov.cn/', 'gov.cn/#/Integrated/index')],
  [
    'tags inside the number',
    `<footer><a href="https://beian.miit.gov.cn/"><span>浙ICP备</span><b>2026088164号-1</b></a></footer>`,
  ],
  ['traditional characters', good.replace('备', '備').replace('号', '號')],
  ['a div as footer', `<div id="footer"><p><a href="https://beian.miit.gov.cn/">${number}</a></p></div>`],
  ['no footer element, but at the end', `<p>© <a href="https://beian.miit.gov.cn/">${number}</a></p>`],
  ['unclosed tags', `<div class=foot><p><a href=https://beian.miit.gov.cn/ target=_blank>${number}`],
])('%s is in order', (_, foot) => {
  expect(check.faults(page(foot), facts)).toEqual([])
})

it('Guangdong shows the subject’s number, and may show the site’s', () => {
  const given = { 'entity.province': 'GD', 'record.number': '粤ICP备2026093358号', 'record.psb': 'none' } as Facts
  const foot = (shown: string) => page(`<footer><a href="https://beian.miit.gov.cn/">${shown}</a></footer>`)
  expect(check.faults(foot('粤ICP备2026093358号'), given)).toEqual([])
  expect(check.faults(foot('粤ICP备2026093358号-1'), given)).toEqual([])
})

it.each([
  ['粤ICP备2026012345号', 'icp-filing', true],
  ['备案号：粤ICP备2026012345号-12', 'icp-site', true],
  ['粤ICP备2026012345号-1A', 'app-filing', true],
  ['粤ICP备2026012345号-3X', 'miniprogram', true],
  ['粤ICP备2026012345号-3K', 'quick-app', true],
  ['粵ICP備2026012345號-1', 'icp-site', true],
  ['粤ICP证120345号', 'licence', true],
  ['粤B2-20261234', 'licence', true],
  ['合字B2-20260001', 'licence', true],
  ['B1.B2-20260001', 'licence', true],
  ['粤公网安备 44030502006619号', 'psb', true],
  ['粤公网安备44030502006619', 'psb', false],
  ['港ICP备2026012345号-1', 'icp-site', false],
  ['粤ICP备2026012345号-0', 'icp-site', false],
  ['粤ICP备案2026012345号', 'icp-filing', false],
  ['2026年12月1日', 'none', false],
])('%s is of the kind %s, well formed: %s', (text, kind, valid) => {
  expect(read(text)).toMatchObject({ kind, valid })
})
