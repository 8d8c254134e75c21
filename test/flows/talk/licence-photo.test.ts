// What was read of a photographed licence is put for a yes or no: nothing of it is known before, a name of a person only after consent.
import { describe, expect, it } from 'vitest'
import type { ActionValues } from '../../../src/flows/model/action.ts'
import { currentFields } from '../../../src/flows/model/current.ts'
import type { Turn } from '../../../src/flows/model/turn.ts'
import { day } from '../cast.ts'
import { clientScene, type Scene } from '../scene.ts'

const licence = {
  licence: 'yes',
  name: '宁波晨光鞋业有限公司',
  code: '91330100799655058B',
  representative: '陈晨光',
  address: '浙江省宁波市鄞州区中山东路100号501室',
}

const sent = (scene: Scene, name = 'photo.jpg', type = 'image/jpeg', caption?: string): Turn =>
  scene.client({ kind: 'files', files: [{ id: 'f1', name, type, bytes: 90_000 }], ...(caption !== undefined && { caption }) })
const read = (scene: Scene, values: Partial<ActionValues['licence-read']> = licence): string => {
  scene.client({ kind: 'desk', action: 'licence-read', values: { photo: 'f1', ...values } })
  return scene.texts('ann').at(-1)!
}
const inMainland = 'We run a website on a server in mainland China; we are a Chinese company, it is free of charge'
const fields = (scene: Scene) => currentFields(scene.application, 's1')
const inEnglish = () => clientScene(day, { people: [{ id: 'ann', locale: 'en' }] })
const inChinese = () => clientScene(day, { people: [{ id: 'ann', locale: 'zh' }] })

describe('a photo that is sent', () => {
  it('is looked at where it may be the licence', () => {
    expect(sent(inEnglish()).photos).toEqual(['f1'])
    expect(sent(inEnglish(), 'photo.jpg', 'image/jpeg', 'our business licence').photos).toEqual(['f1'])
  })

  it('is not where it is no photo, or the applicant a private person', () => {
    expect(sent(inEnglish(), 'licence.pdf', 'application/pdf').photos).toBeUndefined()
    const person = inEnglish()
    person.client('I am a private person')
    expect(person.facts()['entity.type']).toBe('individual')
    expect(sent(person).photos).toBeUndefined()
  })
})

describe('what was read of it', () => {
  it('is shown and nothing of it known before the yes; then all of it', () => {
    const scene = inChinese()
    sent(scene)
    const said = read(scene)
    for (const value of ['宁波晨光鞋业有限公司', '91330100799655058B', '浙江省宁波市鄞州区中山东路100号501室', '浙江'])
      expect(said).toContain(value)
    expect(said.length).toBeLessThanOrEqual(600)
    expect([scene.facts()['entity.name'], fields(scene)]).toEqual([undefined, {}])
    scene.client('正确')
    expect(scene.facts()).toMatchObject({ 'entity.name': '宁波晨光鞋业有限公司', 'entity.province': 'ZJ' })
    expect(fields(scene)).toEqual({
      'entity.certificateNumber': '91330100799655058B',
      'entity.address': '浙江省宁波市鄞州区中山东路100号501室',
    })
  })

  it('leaves out the person until they agreed to names being kept, and keeps nothing of the name', () => {
    const scene = inEnglish()
    sent(scene)
    expect(read(scene)).not.toContain('陈晨光')
    expect(JSON.stringify(scene.application)).not.toContain('陈晨光')
    const agreed = inEnglish()
    agreed.application = {
      ...agreed.application,
      conversations: agreed.application.conversations.map((conversation) => ({
        ...conversation,
        memory: { ...conversation.memory, consent: { at: day } },
      })),
    }
    sent(agreed)
    expect(read(agreed)).toContain('Legal representative’s name: 陈晨光')
    agreed.press('Yes, that’s right')
    expect(fields(agreed)['legalRep.name']).toBe('陈晨光')
  })

  it('can be wrong in one place: that is taken out, the rest stays', () => {
    const scene = inEnglish()
    sent(scene)
    read(scene)
    scene.press('Not quite')
    scene.press('Unified social credit code: 91330100799655058B')
    scene.press('Yes, that’s right')
    expect(Object.keys(fields(scene))).toEqual(['entity.address'])
  })

  it('never brings a code whose check character is wrong', () => {
    const scene = inEnglish()
    sent(scene)
    const { code: _, ...without } = licence
    expect(read(scene, without)).toContain('couldn’t read for certain')
    expect(read(scene, { ...licence, code: '91330100799655058C' })).not.toContain('058C')
  })

  it('waits behind another yes or no', () => {
    const scene = inEnglish()
    scene.client(inMainland)
    sent(scene)
    scene.client({ kind: 'command', name: 'restart', argument: '' })
    expect(read(scene)).toContain('Start over?')
    scene.press('Keep my answers')
    scene.client({ kind: 'command', name: 'check', argument: '' })
    expect(scene.texts('ann').at(-1)).toContain('宁波晨光鞋业有限公司')
  })

  it('ticks off a photo that nobody called a licence, once the case calls for one', () => {
    const scene = inEnglish()
    scene.client(inMainland)
    sent(scene)
    read(scene)
    expect(scene.application.files[0]?.document).toBe('entity-certificate')
  })
})

describe('a photo on which nothing could be read', () => {
  it('is told of in kind words where it was called the licence, in both languages', () => {
    for (const [scene, story, caption, words] of [
      [inEnglish(), inMainland, 'business licence', 'couldn’t read the licence'],
      [inChinese(), '我们是内资公司，做网站，服务器在境内，不收费', '营业执照', '未能识别'],
    ] as const) {
      scene.client(story)
      sent(scene, 'photo.jpg', 'image/jpeg', caption)
      expect(read(scene, {})).toContain(words)
    }
  })

  it('is passed over where nobody called it that', () => {
    const scene = inEnglish()
    sent(scene)
    const before = scene.sent.length
    scene.client({ kind: 'desk', action: 'licence-read', values: { photo: 'f1' } })
    expect(scene.sent.length).toBe(before)
  })
})
