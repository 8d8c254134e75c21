// Counsel in the chat: a pasted notice is read, only its questions reopen, and an application is reviewed before it is confirmed.
import { describe, expect, it } from 'vitest'
import { contentOf, plainText } from '../../../src/flows/model/message.ts'
import type { Turn } from '../../../src/flows/model/turn.ts'
import { type FactPath, type Facts, type FactValue, spec } from '../../../src/knowledge/law/facts.ts'
import { applicationOf, library } from '../cast.ts'
import { clientScene, type Scene, teamScene } from '../scene.ts'

const noon = '2026-11-23T04:00:00.000Z'
const words = (turn: Turn) => turn.deliveries.map(({ message }) => (message === null ? '' : plainText(message))).join('\n')
const labels = (turn: Turn) =>
  turn.deliveries.flatMap(({ message }) => (message?.buttons ?? []).flat().map((button) => button.label))

const client = () => clientScene(noon, { team: false })

/** A chat in which these facts were said already. */
function knowing(facts: Facts): Scene {
  const chat = client()
  const assertions = Object.entries(facts).map(([path, value]) => ({
    path: path as FactPath,
    value: value as FactValue,
    service: spec(path as FactPath).scope === 'operator' ? null : 's1',
    standing: 'said' as const,
    by: 'ann',
    at: noon,
    event: 'before',
  }))
  chat.application = { ...chat.application, assertions }
  return chat
}

const company = {
  'service.kind': ['website'],
  'service.name': '溪桥竹编工艺',
  'service.stage': 'planned',
  'service.publicAccess': 'public',
  'service.accessBy': 'own_domain',
  'service.contentCategories': [],
  'service.ugc': [],
  'service.targetsMainland': true,
  'monetisation.sources': [],
  'monetisation.onlinePayment': false,
  'entity.type': 'company_domestic',
  'entity.name': '南宁溪桥竹编工艺有限公司',
  'entity.province': 'GX',
  'hosting.originLocation': 'mainland',
  'domain.name': 'xiqiao.io',
  'record.icpFiling': 'none',
} as Facts

describe('a pasted notice', () => {
  it('is answered with its reasons, their cures and a way to mend', () => {
    const turn = client().client('管局退回，审核说明：网站名称不符合要求；主体证件住所与营业执照不一致。')
    expect(words(turn)).toMatch(/^退回原因共2项/)
    expect(words(turn)).toContain('请按证照逐字填写住所')
    expect(labels(turn)).toContain('现在修改')
  })

  it('opens only the questions it names, then reviews again', () => {
    const chat = knowing(company)
    chat.client('管局退回：网站名称不符合要求；域名后缀未获批复。')
    expect(words(chat.press('现在修改'))).toContain('叫什么名称')
    expect(words(chat.client('溪桥竹编手艺'))).toContain('哪个域名')
    expect(words(chat.client('xiqiaozhubian.com'))).toMatch(/已记录[\s\S]*目前未发现会被退回的问题/)
  })

  it('is asked for, where somebody only says that it was rejected', () => {
    const chat = client()
    expect(words(chat.client('my filing was rejected'))).toMatch(/paste the notice/)
    expect(words(chat.client('The company seal on the commitment letter is missing'))).toMatch(/^Sent back for/)
  })

  it('names the sentence that was not understood', () => {
    const turn = client().client('备案被管局退回：域名已过期；贵司提交的蓝色表格第七栏有误')
    expect(words(turn)).toContain('未能识别')
    expect(words(turn)).toContain('蓝色表格')
  })

  it('is put as a choice where its reason is not sure; a person gets its words, numbers in them masked', () => {
    const chat = teamScene(applicationOf())
    chat.client('my filing was rejected')
    const turn = chat.client(
      'They compared the code on the licence with what we typed and two digits are swapped; ann 13812345678',
    )
    expect(words(turn)).toMatch(/not certain what they object to[\s\S]*identity document[\s\S]*operator's name, code or kind/)
    expect(words(turn)).toContain('The client pasted a notice')
    expect(words(turn)).not.toMatch(/13812345678[\s\S]*The client pasted|The client pasted[\s\S]*13812345678/)
    expect(words(chat.press('It’s the second'))).toMatch(/^Sent back for one reason[\s\S]*Copy name, code and kind/)
  })

  it.each([
    ['【通知】恭喜您，贵司的ICP备案已审核通过，备案号：粤ICP备2026012345号', /不是退回/],
    ['【备案】尊敬的用户，您的备案年检未通过，请加QQ群12345678缴纳年检费，否则停止解析', /请勿付款/],
    ['公安机关审核意见：您的公安联网备案不予通过，请补充网站截图', /公安联网备案的通知/],
  ])('%s is told apart', (said, answer) => {
    expect(words(client().client(said))).toMatch(answer)
  })

  it('of a story that mentions a filing is none', () => {
    const said = '您好，公司网站备案已通过，准备再加一个小程序，服务器在阿里云杭州，需要办什么手续'
    expect(words(client().client(said))).not.toMatch(/不是退回/)
  })

  it.each([
    'What happens if my filing is rejected by the authority?',
    '备案被退回的常见原因有哪些？',
    'how long does it take until a filing is approved or rejected?',
  ])('a question about notices is none: %s', (said) => {
    expect(words(client().client(said))).not.toMatch(/^(?:Sent back for|退回原因)/)
  })
})

describe('the review in the chat', () => {
  it('names what would be sent back, and mends it', () => {
    const chat = knowing(company)
    expect(words(chat.client('预审'))).toMatch(/^有1项会被退回[\s\S]*域名后缀/)
    chat.press('现在修改')
    expect(words(chat.client('xiqiaozhubian.com'))).toContain('目前未发现会被退回的问题')
  })

  it('says what it was not told and so has not looked at, and asks it when that is wanted', () => {
    const chat = knowing({ ...company, 'domain.name': 'xiqiao.com' } as Facts)
    const turn = chat.client('preflight')
    expect(words(turn)).toMatch(/^So far nothing stands out\.[\s\S]*not checked: .*domain holder.*domain paid until/)
    expect(words(chat.press('Answer these now'))).toMatch(/registrar|certificate/i)
  })

  it('proposes names where the name would be refused', () => {
    const turn = knowing({ ...company, 'domain.name': 'xiqiao.com', 'service.name': '中国竹编' } as Facts).client('预审')
    expect(words(turn)).toMatch(/可通过的名称：溪桥竹编工艺/)
  })

  it('holds a confirmation once, and lets it pass when it is repeated', () => {
    const chat = knowing(company)
    chat.client({ kind: 'command', name: 'result', argument: '' })
    const first = chat.client({ kind: 'command', name: 'confirm', argument: '' })
    expect(words(first)).toMatch(/would be sent back/)
    expect(words(chat.press('Confirm all the same'))).not.toMatch(/would be sent back/)
  })
})

describe('a name in the chat', () => {
  it.each([
    ['check name SunnyTea', /would be refused/],
    ['检查名称：中国好茶', /不会通过/],
    ['检查名称 溪桥竹编工艺', /可以通过/],
  ])('%s', (said, answer) => {
    expect(words(client().client(said))).toMatch(answer)
  })
})

describe('the foot of the page in the chat', () => {
  const granted = { ...company, 'record.icpFiling': 'own', 'record.number': '桂ICP备2026012345号-1' } as Facts

  it('comes as a file with the number that was granted', () => {
    const [delivery] = knowing(granted).client('footer code').deliveries
    expect(contentOf(delivery?.message?.file)).toContain('>桂ICP备2026012345号-1</a>')
  })

  it('is checked when it is pasted', () => {
    const chat = knowing(granted)
    expect(words(chat.client('<footer><a href="https://beian.miit.gov.cn/">桂ICP备2026012345号-1</a></footer>'))).toMatch(
      /in order/,
    )
    expect(words(chat.client('<footer>桂ICP备2026012345号-1</footer>'))).toMatch(/no link/)
  })

  it('asks for the number where none is known', () => {
    expect(words(client().client('footer'))).toMatch(/bottom of every page/)
  })
})

describe('a comparison', () => {
  it('of three provinces says what the table says of each, with its date', () => {
    const said = words(client().client('比较浙江、广东和四川'))
    for (const code of ['ZJ', 'GD', 'SC']) {
      const place = library.words.places.provinces.get(code)!
      expect(said).toContain(place.aspects['subject-person']!.zh)
      expect(said).toContain(place.aspects['subject-person']!.asOf ?? place.asOf)
    }
  })

  it('of providers fits a phone in both languages', () => {
    for (const said of ['compare Aliyun, Tencent Cloud and Huawei Cloud', '比较阿里云、腾讯云和华为云']) {
      expect(words(client().client(said)).length).toBeLessThanOrEqual(600)
      expect(words(client().client(said))).toMatch(/2026-0\d/)
    }
  })

  it('says where this case is easiest, and what the others would object to or ask besides', () => {
    const held = {
      ...company,
      'domain.name': 'xiqiao.com',
      'domain.holder': 'legal_rep',
      'domain.registrar': 'mainland',
    } as Facts
    const said = words(knowing(held).client('compare Zhejiang, Henan and Xinjiang'))
    expect(said).toMatch(/Easiest for your case: Zhejiang\./)
    expect(said).toMatch(/Henan, would be sent back: The registered holder of the domain/)
    expect(said).toMatch(/Xinjiang, asked besides: .*party/)
    expect(said.length).toBeLessThanOrEqual(600)
    expect(words(knowing(held).client('compare Zhejiang and Henan'))).toContain('20 working days')
    const person = { ...company, 'domain.name': 'xiqiao.com', 'entity.type': 'individual', 'entity.province': 'HN' } as Facts
    expect(words(knowing(person).client('比较湖南、山西和北京'))).toMatch(
      /湖南要求最少[\s\S]*北京，另需：居住证[\s\S]*山西，会被退回：[^。]*外省/,
    )
  })

  it('is answered in the language it is asked in, though provinces are named in pinyin', () => {
    const chat = client()
    chat.client('do I need a filing?')
    expect(words(chat.client('compare Zhejiang, Guangdong and Beijing'))).toMatch(/^The province is rarely a choice/)
  })

  it('is not what “rather” says', () => {
    expect(words(client().client('比较急，我们公司在上海，做网站要备案吗'))).not.toMatch(/省份通常不能自选/)
  })

  it('knows providers by their short names', () => {
    expect(words(client().client('compare aliyun and tencent'))).toMatch(/Tencent Cloud:/)
  })

  it('of anything else is a question', () => {
    expect(words(client().client('compare a filing and a licence'))).not.toMatch(/provider is your choice/)
  })
})
