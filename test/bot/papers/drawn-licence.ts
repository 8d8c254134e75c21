// A business licence drawn as they are printed, two columns under a title, for readers of pictures to read. All of it is invented.
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { Resvg } from '@resvg/resvg-js'

const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/package.json'))

/** What stands on it. */
export const onLicence = {
  code: '91330100799655058B',
  name: '宁波晨光鞋业有限公司',
  representative: '陈晨光',
  address: '浙江省宁波市鄞州区中山东路100号501室',
}

const layout = `
#set page(width: 29.7cm, height: 21cm, margin: 2.2cm, fill: rgb("#fbf7ea"))
#set text(font: "Noto Sans SC", size: 15pt)
#align(center)[#text(size: 44pt, weight: 700)[营业执照]]
#align(center)[#text(size: 16pt)[（副本）]]
#v(4mm)
统一社会信用代码 #h(4mm) ${onLicence.code}
#v(6mm)
#grid(columns: (1fr, 1fr), row-gutter: 9mm, column-gutter: 8mm,
  [名　　称 #h(4mm) ${onLicence.name}], [注册资本 #h(4mm) 壹佰万元整],
  [类　　型 #h(4mm) 有限责任公司(自然人独资)], [成立日期 #h(4mm) 2015年05月20日],
  [法定代表人 #h(4mm) ${onLicence.representative}], [营业期限 #h(4mm) 长期],
)
#v(4mm)
住　　所 #h(4mm) ${onLicence.address}
#v(4mm)
经营范围 #h(4mm) 鞋帽批发；鞋帽零售；箱包销售；货物进出口。
#v(1fr)
#align(right)[登记机关 #h(2cm) 2024年03月11日]
`

/** The licence as PNG, so many pixels wide. */
export function drawnLicence(width = 1_600): Buffer {
  return drawn(layout, width)
}

/** Another picture that is no licence. */
export const drawnMenu = (): Buffer =>
  drawn('#set page(width: 12cm, height: 9cm)\n#set text(font: "Noto Sans SC")\n= 菜单\n宫保鸡丁　28元', 800)

function drawn(source: string, width: number): Buffer {
  const typst = NodeCompiler.create({ fontArgs: [{ fontPaths: [join(fonts, '400Regular'), join(fonts, '700Bold')] }] })
  const svg = typst.plainSvg({ mainFileContent: source })
  return new Resvg(svg, { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } }).render().asPng()
}
