// Names, telephones, e-mail, addresses and server addresses as people type them.
import { describe, expect, it } from 'vitest'
import { asking, outcome, question, read, table } from './reading.ts'

describe('a mainland mobile', () => {
  table(question('person-mobile'), [
    ['13800138000', '13800138000'],
    ['138 0013 8000', '13800138000'],
    ['138-0013-8000', '13800138000'],
    ['+86 138 0013 8000', '13800138000'],
    ['0086-13800138000', '13800138000'],
    ['8613800138000', '13800138000'],
    ['（+86）13800138000', '13800138000'],
    ['１３８００１３８０００', '13800138000'],
    ['my number is 13800138000', '13800138000'],
    ['手机13800138000', '13800138000'],
    ['17012345678', '17012345678'],
    ['1380013800', 'wrong: this one has 10'],
    ['138001380001', 'wrong: this one has 12'],
    ['12800138000', 'wrong: starts with 13 to 19'],
    ['+44 7700 900123', 'wrong: not a mainland number'],
    ['+852 9123 4567', 'wrong: not a mainland number'],
    ['021-61234567', 'wrong: landline'],
    ['13800138000 or 13800138001', 'wrong: several numbers'],
    ['later', 'none'],
    ['my mobile?', 'none'],
  ])
  it('wants another number for another person', () => {
    expect(outcome(read(question('emergency'), '13800138000', {}, { 'person.mobile': '13800138000' }))).toMatch(
      /two persons need two numbers/,
    )
    expect(outcome(read(question('person-mobile'), '13800138000', {}, { 'person.mobile': '13800138000' }))).toBe('13800138000')
  })
})

describe('a landline', () => {
  table(question('landline'), [
    ['021-61234567', '021-61234567'],
    ['02161234567', '021-61234567'],
    ['010 1234 5678', '010-12345678'],
    ['+86 21 6123 4567', '021-61234567'],
    ['0571 8765 4321', '0571-87654321'],
    ['(0571)87654321', '0571-87654321'],
    ['0571-87654321-8001', '0571-87654321-8001'],
    ['0571-87654321转8001', '0571-87654321-8001'],
    ['0571-87654321 ext. 12', '0571-87654321-12'],
    ['13800138000', '13800138000'],
    ['61234567', 'wrong: area code is missing'],
    ['+49 30 123456', 'wrong: not a mainland number'],
    ['0571-123', 'wrong: digits does not fit'],
    ['400-800-1234', 'wrong: digits does not fit'],
    ['none', 'none'],
  ])
})

describe('an e-mail address', () => {
  table(question('person-email'), [
    ['a@b.cn', 'a@b.cn'],
    ['A.B@Foo.COM', 'A.B@foo.com'],
    ['<mailto:a@b.cn|a@b.cn>', 'a@b.cn'],
    ['a＠b.cn', 'a@b.cn'],
    ['a@b。cn', 'a@b.cn'],
    ['mail me at x.y+z@foo.co.uk.', 'x.y+z@foo.co.uk'],
    ['邮箱：zhang@例子.中国', 'zhang@例子.中国'],
    ['a@b', 'wrong: needs a name'],
    ['@foo.cn', 'wrong: needs a name'],
    ['a..b@c.cn', 'wrong: needs a name'],
    ['foo.com', 'wrong: needs a name'],
    ['me@a.cn and you@b.cn', 'wrong: several addresses'],
    ['none', 'none'],
  ])
  it('wants another address for another person', () => {
    expect(outcome(read(question('rep-email'), 'a@b.cn', {}, { 'person.email': 'A@B.cn' }))).toMatch(/another person/)
  })
})

describe('a name, with what stands beside it', () => {
  const name = question('person-name')
  table(name, [
    ['张伟', '张伟'],
    ['张 伟', '张伟'],
    ['叫张伟', '张伟'],
    ['Zhang Wei', 'Zhang Wei'],
    ['zhang wei', 'zhang wei'],
    ['Anne-Marie O’Neil', 'Anne-Marie O’Neil'],
    ['买买提·阿不都拉', '买买提·阿不都拉'],
    ['欧阳娜娜', '欧阳娜娜'],
    ['José García', 'José García'],
    ['张伟1', 'wrong: letters or Chinese characters only'],
    ['13800138000', 'wrong: name is missing'],
    ['张伟 1380013800', 'wrong: this one has 10'],
    ['Zhang Wei, wei@foo', 'wrong: letters'],
    ['I will tell you later', 'none'],
    ['what name?', 'none'],
    ['not now', 'none'],
  ])
  it.each([
    'Zhang Wei, +86 138 0013 8000, wei@foo.cn',
    'Name: Zhang Wei / Mobile: 13800138000 / E-mail: wei@foo.cn',
    'wei@foo.cn 13800138000 Zhang Wei',
  ])('%s fills three fields', (said) => {
    expect(read(name, said)).toMatchObject({
      field: 'Zhang Wei',
      fields: { 'person.mobile': '13800138000', 'person.email': 'wei@foo.cn' },
    })
  })
  it('does so in Chinese as well, without blanks', () => {
    expect(read(name, '姓名：张伟，手机：13800138000，邮箱：zw@foo.cn')).toMatchObject({
      field: '张伟',
      fields: { 'person.mobile': '13800138000', 'person.email': 'zw@foo.cn' },
    })
    expect(read(question('rep-name'), '李娜，13900139000')).toMatchObject({
      field: '李娜',
      fields: { 'legalRep.mobile': '13900139000' },
    })
  })
})

describe('an address', () => {
  table(asking('address', { field: 'entity.address' }), [
    ['浙江省宁波市鄞州区中山东路100号501室', '浙江省宁波市鄞州区中山东路100号501室'],
    ['Room 501, No. 100 Nanjing Road, Shanghai', 'Room 501, No. 100 Nanjing Road, Shanghai'],
    ['上海市黄浦区南京东路一百号', '上海市黄浦区南京东路一百号'],
    ['北京市海淀区中关村大街1号院2号楼3层', '北京市海淀区中关村大街1号院2号楼3层'],
    ['宁波市鄞州区中山东路', 'wrong: door number'],
    ['Shanghai', 'wrong: door number'],
    ['上海市市辖区南京路1号', 'wrong: 市辖区'],
    ['P.O. Box 1234, Shanghai', 'wrong: post box'],
    ['1 Main Street, London', 'wrong: outside the mainland'],
    ['中山路100号', 'wrong: too short'],
    ['later', 'none'],
    ['which address?', 'none'],
  ])
  it('states the province it names, unless a street only bears its name', () => {
    const address = question('address')
    expect(read(address, '上海市黄浦区南京东路100号5楼')).toMatchObject({ states: { 'entity.province': 'SH' } })
    expect(read(address, '浙江省杭州市北京路8号')).toMatchObject({ states: { 'entity.province': 'ZJ' } })
    expect(read(address, '浙江省杭州市北京路8号', { 'entity.province': 'ZJ' })).toMatchObject({ states: {} })
  })
})

describe('a public IP address', () => {
  table(asking('ip', { field: 'hosting.ip' }), [
    ['8.8.8.8', 'wrong: public DNS resolver'],
    ['47.98.1.2', '47.98.1.2'],
    ['047.098.001.002', '47.98.1.2'],
    ['47.98.1.2:8080', '47.98.1.2'],
    ['http://47.98.1.2/', '47.98.1.2'],
    ['47。98。1。2', '47.98.1.2'],
    ['47.98.1.2, 47.98.1.3', '47.98.1.2, 47.98.1.3'],
    ['our ip is 47.98.1.2.', '47.98.1.2'],
    ['2408:4001::1', '2408:4001::1'],
    ['172.32.0.1', '172.32.0.1'],
    ['10.1.2.3', 'wrong: private network'],
    ['172.16.0.1', 'wrong: private network'],
    ['172.31.255.255', 'wrong: private network'],
    ['192.168.0.1', 'wrong: private network'],
    ['100.64.1.1', 'wrong: private network'],
    ['fd00::1', 'wrong: private network'],
    ['127.0.0.1', 'wrong: reserved'],
    ['0.0.0.0', 'wrong: reserved'],
    ['169.254.1.1', 'wrong: reserved'],
    ['203.0.113.9', 'wrong: reserved'],
    ['224.0.0.1', 'wrong: reserved'],
    ['fe80::1', 'wrong: reserved'],
    ['300.1.1.1', 'wrong: between 0 and 255'],
    ['foo.cn', 'wrong: domain name'],
    ['1.2.3', 'wrong: four numbers'],
    ['no idea', 'none'],
    ['later', 'none'],
  ])
  it('states that there is a public address, or that there is none yet', () => {
    expect(read(question('server-ip'), '47.98.1.2')).toMatchObject({ field: '47.98.1.2', states: { 'hosting.publicIp': true } })
    expect(outcome(read(question('server-ip'), 'not yet'))).toBe(false)
  })
})

describe('an identity number, where a deployer collects them', () => {
  const id = asking('id-number', { field: 'person.idNumber' })
  table(id, [
    ['11010519491231002X', '11010519491231002X'],
    ['11010519491231002x', '11010519491231002X'],
    ['110105 19491231 002X', '11010519491231002X'],
    ['110105194912310021', 'wrong: last character'],
    ['11010519490231002X', 'wrong: date of birth'],
    ['110105204912310021', 'wrong: date of birth'],
    ['12345678', 'wrong: form'],
    ['later', 'none'],
  ])
  it('checks the form of other documents', () => {
    expect(outcome(read(id, 'H12345678', { 'person.idType': 'hk_mo_travel_permit' }))).toBe('H12345678')
    expect(outcome(read(id, 'X12345678', { 'person.idType': 'hk_mo_travel_permit' }))).toMatch(/form/)
    expect(outcome(read(id, '12345678', { 'person.idType': 'tw_travel_permit' }))).toBe('12345678')
    expect(outcome(read(id, 'C01X00T47', { 'person.idType': 'passport' }))).toBe('C01X00T47')
    expect(outcome(read(id, '810000199408230021', { 'person.idType': 'hmt_residence_permit' }))).toBe('810000199408230021')
    expect(outcome(read(id, '11010519491231002X', { 'person.idType': 'hmt_residence_permit' }))).toMatch(/form/)
  })
})

describe('words kept as they are', () => {
  table(question('site-name'), [
    ['宁波晨光鞋业', '宁波晨光鞋业'],
    ['“Shoes”', 'Shoes'],
    ["It's called Shoes", 'Shoes'],
    ['名称是晨光', '晨光'],
    ['  A B ', 'A B'],
    ['  A \n B ', 'wrong: one line'],
    ['???', 'none'],
    ['1', 'none'],
    ['12', 'wrong: A name of digits alone'],
    ['a', 'none'],
    ['shoes.cn', 'wrong: domain'],
    ['we sell shoes from Ningbo to all of China', 'wrong: sentence'],
    ['我们是卖鞋子的网站，主要做批发', 'wrong: sentence'],
    ['not yet', 'unknown'],
    ['还没有', 'unknown'],
    ['', 'none'],
    ['what name is allowed?', 'none'],
    ['x'.repeat(201), 'wrong: too long'],
  ])
  table(question('company-name'), [
    ['宁波晨光鞋业有限公司', '宁波晨光鞋业有限公司'],
    ['Shoes Ltd', 'wrong: in Chinese'],
    ['鞋业', 'wrong: in Chinese'],
    ['chenguang.cn', 'wrong: domain'],
    ['1', 'none'],
    ["I don't have it yet", 'unknown'],
  ])
  table(question('sdks'), [['没有', '没有']])
  table(question('provider'), [
    ['aliyun', 'Alibaba Cloud'],
    ['Kamatera', 'Kamatera'],
    ['驰网科技', '驰网科技'],
    ['we use what our agency has', 'none'],
    ['foreign invested 60%', 'none'],
    ['我们还没买', 'unknown'],
    ['12', 'none'],
  ])
  it('keeps what is not there yet as open, in the field and in every fact asked', () => {
    expect(read(question('address'), 'not yet')).toEqual({
      kind: 'value',
      field: 'unknown',
      states: { 'entity.province': 'unknown' },
    })
    expect(outcome(read(question('province'), 'not yet'))).toBe('none')
  })
  table(question('remark'), [
    ['展示本公司皮鞋', 'wrong: at least 15'],
    ['展示本公司生产的皮鞋产品及售后服务信息。', '展示本公司生产的皮鞋产品及售后服务信息。'],
  ])
})

describe('a contact that stands beside the one asked for', () => {
  it.each([
    [
      'person-mobile',
      '我的邮箱是 Wei@Foo.cn，电话13900139000',
      { field: '13900139000', fields: { 'person.email': 'Wei@foo.cn' } },
    ],
    ['rep-mobile', '13900139000 / wei@foo.cn', { field: '13900139000', fields: { 'legalRep.email': 'wei@foo.cn' } }],
    ['person-email', 'wei@foo.cn, +86 139 0013 9000', { field: 'wei@foo.cn', fields: { 'person.mobile': '13900139000' } }],
    ['emergency', '13900139000, wei@foo.cn', { field: '13900139000' }],
  ])('%s: %s', (id, said, wanted) => {
    const { kind, field, fields } = read(question(id), said) as { kind: string; field?: string; fields?: object }
    expect({ kind, field, ...(fields && { fields }) }).toEqual({ kind: 'value', ...wanted })
  })

  it('is named where only the other one came', () => {
    expect(outcome(read(question('person-email'), '13900139000'))).toMatch(/e-mail address is needed/)
  })
})
