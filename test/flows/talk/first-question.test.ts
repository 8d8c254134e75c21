// The first message of somebody in a hurry: what it asks is answered, marked as a question or not, whatever it tells beside.
import { describe, expect, it } from 'vitest'
import { Talk } from '../../journeys/talk.ts'

const first = (words: string) => new Talk('en').say(words)

describe('a question typed without its mark', () => {
  it.each([
    ['moving from tencent cloud to aliyun, will our icp number change', /number does not change/],
    ['our website was closed last month, do we have to cancel the filing or can we just leave it', /cancel the filing/],
    ['our app has ios and android versions, do we file twice', /one app filing/i],
    [
      'i run a hk limited company and host my shop on alibaba cloud hangzhou, can i file under the hk company',
      /cannot file directly/,
    ],
    ['we charge subscriptions for our SaaS. B25 licence or just bei an', /disputed/],
  ])('“%s” is answered', (said, answer) => expect(first(said)).toMatch(answer))

  it.each(['we sell shoes, which we make ourselves in Lyon', 'our wfoe, which is in Shanghai, runs the website'])(
    '“%s” asks nothing',
    (said) => expect(first(said)).toMatch(/^Noted: /),
  )
})

describe('a question beside a story', () => {
  it('is answered by what is known of it, where the verdict could only say what it hangs on', () => {
    expect(first('does my staging site need icp, its on test.example.cn password protected')).toMatch(
      /^Noted:[\s\S]*staging, demo or beta/,
    )
    expect(first('mini program on wechat only, no website. do i need anything')).toMatch(
      /mini program[\s\S]*needs its own filing/,
    )
  })

  it('asks about what the story is about, when it names nothing itself', () => {
    expect(first('online game published by us, steam only, chinese players. need icp?')).toMatch(/publication number/)
  })

  it('is answered by the verdict where the story decides it', () => {
    expect(first('we are a German GmbH, corporate site hosted in Frankfurt, no cdn in china. do we need an ICP?')).toMatch(
      /need no registration/,
    )
  })
})

describe('a subject in a few words', () => {
  it('is told, asked or not', () => {
    expect(first('time limit for psb for app')).toMatch(/30 calendar days/)
    expect(first('iot devices send data to a server in shenzhen, no website')).toMatch(/only devices call it/)
    expect(first('fine amount if footer missing')).toMatch(/^RMB 5,000/)
  })
})

describe('two asks joined by a word', () => {
  it('get two answers', () => {
    expect(first('which authority reviews it and who is the access provider')).toMatch(/communications administration/)
  })
})

describe('yes and no', () => {
  it('open no answer to a question of how, where or how often', () => {
    expect(first('how often do we have to renew the icp filing')).toMatch(/^An ICP filing .* has no expiry/)
    expect(first('does the icp filing expire?')).toMatch(/^No, /)
  })
})

describe('words beside the point', () => {
  it('a courtesy in a question is no thanks', () => {
    expect(
      first('the hosting provider says verification sms was sent but nobody got it, how many hours have we got'),
    ).not.toMatch(/welcome/)
  })

  it('where a person lives is not where the server is', () => {
    expect(first('our legal rep lives in munich and wont travel. problem?')).not.toMatch(/server/)
  })
})

describe('a question before anything is known', () => {
  it('is answered, not met with an interview', () => {
    expect(first('do we have to put the number at the bottom of every page or just home page')).toMatch(/^Yes: /)
  })
})
