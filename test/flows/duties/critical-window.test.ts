// The ladder of alerts while a window closes within hours: who hears when, in which words, and that it stops at once.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acknowledgesIn, failedTryIn } from '../../../src/flows/understand/acknowledged.ts'
import { announcedIn } from '../../../src/flows/understand/announced.ts'
import { chinaDay } from '../../../src/time.ts'
import { clock, type Someone } from '../cast.ts'
import { filing, monday } from '../orders/filing.ts'
import { clientScene, type Scene } from '../scene.ts'

/** Bao's chat came last: the code is a matter of hers first. */
const two: readonly Someone[] = [{ id: 'ann' }, { id: 'bao', locale: 'zh' }]

function withCode(now: string, people = two): { scene: Scene; order: string } {
  const scene = clientScene(now, { people })
  const order = scene.open('website-filing')
  scene.move(order, 'ready')
  for (const stage of ['provider-review', 'sms-check']) scene.move(order, stage, { date: chinaDay(now) })
  return { scene, order }
}
const alerts = (scene: Scene) => scene.sent.filter((one) => /12381/.test(one.text) && one.delivery.lane === 'push')
const hoursOf = (scene: Scene, to: string, since: string) =>
  alerts(scene)
    .filter((alert) => alert.to === to)
    .map((alert) => (Date.parse(alert.at) - Date.parse(since)) / 3_600_000)

describe('the SMS code', () => {
  it('goes from the one whose task it is to the other chats, then to the team', () => {
    const { scene } = withCode(monday)
    scene.until('2026-11-25T00:00:00.000Z')
    expect(hoursOf(scene, 'bao', monday)).toEqual([0, 2, 12, 20, 23])
    expect(hoursOf(scene, 'ann', monday)).toEqual([0, 2, 12, 20, 23])
    expect(hoursOf(scene, 'tom', monday).filter((hour) => hour > 0)).toEqual(expect.arrayContaining([12, 20, 23]))
  })

  it('says each time how long is left, and how many tries', () => {
    const { scene } = withCode(monday)
    scene.client('the code was wrong', 'ann')
    expect(scene.texts('ann').at(-1)).toMatch(/4 tries left/)
    scene.until('2026-11-23T14:00:00.000Z')
    expect(scene.texts('ann').at(-1)).toMatch(/About 12 hours left, 4 of 5 tries/)
    expect(scene.texts('bao').at(-1)).toMatch(/剩余约12小时，还可输入4次（共5次）/)
    scene.until('2026-11-24T01:00:00.000Z')
    expect(scene.texts('ann').at(-1)).toMatch(/60 minutes left, 4 of 5 tries/)
    const told = alerts(scene).filter((alert) => alert.to === 'ann')
    expect(new Set(told.map((one) => one.text)).size).toBe(told.length)
    for (const { text } of told) expect(text.length).toBeLessThanOrEqual(600)
  })

  it('is over with the fifth wrong try, and the team hears so', () => {
    const { scene } = withCode(monday)
    for (const said of ['wrong code', 'The code was wrong.', 'it said the code is wrong', 'code is invalid']) scene.client(said)
    expect(scene.texts('ann').at(-1)).toMatch(/one try left/)
    scene.client('验证码不对', 'bao')
    expect(scene.texts('bao').at(-1)).toMatch(/次数已用完/)
    expect(scene.pushed('tom').at(-1)!.text).toMatch(/All five tries/)
    expect(scene.rows().filter((row) => row.duty === 'sms-check')).toEqual([])
  })

  it.each([
    ['Got it!', 'ann'],
    ['收到了', 'bao'],
  ] as const)('stops for everybody at “%s”, and who was alerted hears who has it', (said, by) => {
    const { scene } = withCode(monday)
    scene.until('2026-11-23T15:00:00.000Z')
    const before = alerts(scene).length
    scene.client(said, by)
    const other = by === 'ann' ? 'bao' : 'ann'
    expect(scene.texts(by).at(-1)).toMatch(by === 'ann' ? /I stop alerting/ : /不再就此发送提醒/)
    expect(scene.texts(other).at(-1)).toMatch(by === 'ann' ? /已有人处理/ : /Taken care of/)
    expect(scene.pushed('tom').at(-1)!.text).toMatch(/Alerts have stopped/)
    scene.until('2026-11-26T00:00:00.000Z')
    expect(
      alerts(scene)
        .slice(before)
        .filter((alert) => !/Taken care|已有人|Alerts have/.test(alert.text)),
    ).toEqual([])
  })

  it('reaches the backup person named by the client too, at night as well, until somebody says that they have it', () => {
    const three: readonly Someone[] = [{ id: 'ann' }, { id: 'cy' }, { id: 'bao', locale: 'zh' }]
    const { scene } = withCode(monday, three)
    scene.client('backup person', 'bao')
    expect(scene.texts('bao').at(-1)).toMatch(/还应同时提醒哪位同事/)
    scene.press('cy', 'bao')
    expect(scene.texts('bao').at(-1)).toMatch(/已指定cy为备用联系人/)
    expect(scene.texts('cy').at(-1)).toMatch(/has named you backup person/)
    scene.until('2026-11-23T15:00:00.000Z')
    expect(hoursOf(scene, 'cy', monday).filter((hour) => hour > 0)).toEqual([2, 6, 12])
    expect(hoursOf(scene, 'ann', monday).filter((hour) => hour > 0)).toEqual([2, 12])
    scene.client('got it', 'cy')
    expect(scene.texts('bao').at(-1)).toMatch(/已有人处理/)
    const before = alerts(scene).length
    scene.until('2026-11-26T00:00:00.000Z')
    expect(
      alerts(scene)
        .slice(before)
        .filter(({ text }) => !/Taken care|已有人|Alerts have/.test(text)),
    ).toEqual([])
  })

  it('stays a matter of the one who named a colleague, though that one came last', () => {
    const { scene } = withCode(monday, [{ id: 'ann' }, { id: 'cy' }])
    scene.client('backup person', 'ann')
    scene.press('cy', 'ann')
    scene.until('2026-11-25T00:00:00.000Z')
    expect(hoursOf(scene, 'ann', monday).filter((hour) => hour > 0)).toEqual([2, 12, 20, 23])
    expect(hoursOf(scene, 'cy', monday).filter((hour) => hour > 0)).toEqual([2, 6, 12, 20, 23])
  })

  it('has no backup person where nobody else is there', () => {
    const { scene } = withCode(monday, [{ id: 'ann' }])
    scene.client('/backup', 'ann')
    scene.client('backup', 'ann')
    expect(scene.texts('ann').at(-1)).toMatch(/Nobody else of your side/)
  })

  it('is alerted about although an earlier call of the reviewer was acknowledged', () => {
    const scene = clientScene(monday, { people: two })
    const order = filing(scene, 'provider-review')
    scene.enter('event:call-announced-or-missed', '2026-11-23T10:00:00+08:00')
    scene.until('2026-11-23T02:30:00.000Z')
    scene.press('已收到', 'bao')
    scene.now = '2026-11-23T05:00:00.000Z'
    scene.move(order, 'sms-check', { date: '2026-11-23' })
    scene.until('2026-11-23T08:00:00.000Z')
    expect(hoursOf(scene, 'bao', '2026-11-23T05:00:00.000Z')).toEqual([0, 2])
  })

  it('counts real hours around midnight and over the end of summer time', () => {
    // 1 November 2026, New York: 01:30 comes twice. 04:00Z is midnight there, noon in China.
    const start = '2026-11-01T04:00:00.000Z'
    const { scene } = withCode(start, [{ id: 'ann', timezone: 'America/New_York' }])
    scene.until('2026-11-02T06:00:00.000Z')
    expect(hoursOf(scene, 'ann', start)).toEqual([0, 2, 12, 20, 23])
    const midnight = '2026-11-23T16:00:00.000Z'
    const late = withCode(midnight, [{ id: 'ann' }])
    late.scene.until('2026-11-25T00:00:00.000Z')
    expect(hoursOf(late.scene, 'ann', midnight)).toEqual([0, 2, 12, 20, 23])
  })
})

describe('what the client announces', () => {
  it.each([
    ['I missed a call from the reviewer', 'ann', /call back/],
    ['审核打电话来我没接到', 'bao', /回拨/],
    ['I got the face verification link', 'ann', /About 2 hours left/],
    ['收到人脸核验的链接了', 'bao', /剩余约2小时/],
  ] as const)('“%s” begins the alerts there and then', (said, by, answer) => {
    const scene = clientScene(monday, { people: [{ id: by, locale: by === 'ann' ? 'en' : 'zh' }] })
    filing(scene, 'provider-review')
    scene.client(said, by)
    expect(scene.texts(by).at(-1)).toMatch(answer)
    const before = scene.pushed(by).length
    scene.until('2026-11-23T03:59:00.000Z')
    expect(scene.pushed(by).length).toBeLessThanOrEqual(before + 1)
    expect(scene.rows('fired').some((row) => row.recipient === by)).toBe(true)
  })

  it('is no announcement before an order is under way, and no question is one', () => {
    const scene = clientScene(monday, { people: [{ id: 'ann' }] })
    scene.client('I missed a call from the reviewer')
    expect(scene.rows()).toEqual([])
    for (const said of ['will the reviewer call me?', '审核会打电话来吗', 'what is the face check link?'])
      expect(announcedIn(said)).toBeNull()
  })
})

describe('whatever happens', () => {
  const deed = fc.constantFrom('wait', 'again', 'press', 'got it', '收到', 'wrong code', '验证码错误', 'left', 'down')
  it('no alert follows an acknowledgment, none goes out twice, none beyond the steps of the ladder', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(deed, fc.integer({ min: 1, max: 400 })), { maxLength: 14 }), (deeds) => {
        const { scene, order } = withCode(monday)
        let over = false
        for (const [what, minutes] of deeds) {
          const then = new Date(Date.parse(scene.now) + minutes * 60_000).toISOString()
          const before = alerts(scene).length
          if (what === 'down') scene.jump(then)
          else scene.until(then)
          if (over) expect(alerts(scene).slice(before)).toEqual([])
          // The program died after sending: the same rows come due again.
          if (what === 'again')
            for (const row of scene.rows('fired').slice(-3))
              scene.take(clock, { kind: 'due', reminder: row.key }, { channel: 'system', account: 'clock', chat: 'app1' })
          if (what === 'press' && !over) scene.client({ kind: 'pressed', data: ackData(scene) })
          else if (/^[^a-z]|code|got/.test(what)) scene.client(what)
          if (what === 'left' && !over) scene.move(order, 'authority-review', { date: scene.now.slice(0, 10) })
          over ||= scene.rows().every((one) => one.duty !== 'sms-check') && what !== 'wait'
        }
        scene.until('2026-11-26T00:00:00.000Z')
        const fired = scene.rows('fired').filter((one) => one.duty === 'sms-check')
        expect(new Set(fired.map((reminder) => reminder.key)).size).toBe(fired.length)
        for (const to of ['ann', 'bao']) {
          const own = alerts(scene).filter((alert) => alert.to === to && !/Taken care|已有人/.test(alert.text))
          expect(own.length).toBeLessThanOrEqual(5)
        }
      }),
      { numRuns: 25, seed: 20_261_128 },
    )
  })
})

/** The button “I have it” of the latest alert that carries one. */
function ackData(scene: Scene): string {
  const buttons = scene.sent.flatMap((one) => one.delivery.message.buttons?.flat() ?? [])
  const found = buttons.findLast((button) => 'data' in button && button.data.startsWith('c:duty:done.'))
  return found !== undefined && 'data' in found ? found.data : ''
}

it.each(['ok', 'thanks', 'what is the code?', 'done with the form, what now?', 'the code', '好', '收到了吗', '验证码是什么'])(
  'does not take “%s” for an acknowledgment or a failed try',
  (said) => expect([acknowledgesIn(said), failedTryIn(said)]).toEqual([false, false]),
)
