// The agent view: prompts that fit the person and their place, a status while an answer is coming, and what a member looks at.
import { describe, expect, it } from 'vitest'
import type { Program } from '../../../src/bot/program.ts'
import type { Member } from '../../twins/slack/member.ts'
import { type SlackTwin, teamChannel } from '../../twins/slack/twin.ts'
import { openDesk } from './open-desk.ts'
import { modes, serving } from './serving.ts'

describe.each(modes)('the agent view (%s)', (mode) => {
  const { twin, here, lin, bo, begun } = openDesk(mode)

  const titles = (member: Member) => member.prompts.map((prompt) => prompt.title)
  const offered = (member: Member, title: string) => twin.until(() => titles(member).includes(title), `the prompt “${title}”`)
  const answer = async (member: Member, before: number) => {
    await twin.until(() => member.inbox.length > before, 'an answer')
    return twin.words(member.inbox.at(-1)!)
  }

  it('offers somebody new what to ask, and other things once a question is open or answered', async () => {
    const kai = twin.person('UKAI', 'Kai')
    await kai.opensMessages()
    await offered(kai, 'What is an ICP filing?')
    expect(titles(kai)).toEqual(['What is an ICP filing?', 'Do I need one?', 'Check my case', 'How long does it take?'])
    await kai.taps('Do I need one?')
    expect(await answer(kai, 0)).toContain('needs an ICP filing')
    const before = kai.inbox.length
    await kai.taps('Check my case')
    expect(await answer(kai, before)).toContain('What do you want to run?')
    await offered(kai, 'Go on')
    expect(titles(kai)).toEqual(['Go on', 'Why do you ask?', 'Show my answers', 'Talk to a person'])
    for (const said of ['website', 'Hong Kong', 'no', 'nothing yet']) await kai.dm(said)
    await twin.until(() => !titles(kai).includes('Go on'), 'the prompts of an answer')
    expect(titles(kai)).toEqual(['Why this answer?', 'What would change this?', 'Add another site', 'Talk to a person'])
  })

  it('speaks the language of the person', async () => {
    const mei = twin.person('UMEI', 'Mei', { locale: 'zh-CN' })
    await mei.opensMessages()
    await offered(mei, '什么是ICP备案？')
    await mei.taps('评估我的情况')
    expect(await answer(mei, 0)).toContain('您要上线的是什么')
    await offered(mei, '为什么问这个？')
  })

  it('leads members to their applications, to who waits for a person, and to a new one', async () => {
    const { id } = await begun('Prompted GmbH')
    await lin.opensMessages()
    await offered(lin, 'My applications')
    expect(titles(lin)).toHaveLength(4)
    let before = lin.inbox.length
    await lin.taps('My applications')
    expect(await answer(lin, before)).toContain(id)
    before = lin.inbox.length
    await lin.taps('Who waits for a person?')
    expect(await answer(lin, before)).toContain('Nothing found')
    before = lin.inbox.length
    await lin.taps('What can the team do here?')
    expect(await answer(lin, before)).toContain('/icp list')
    before = lin.inbox.length
    await lin.taps('New application')
    await answer(lin, before)
    await lin.click(lin.inbox.at(-1)!, 'New application')
    await lin.opens('New application')
    lin.closeForms()
    await bo.opensMessages()
    await offered(bo, 'My applications')
    before = bo.inbox.length
    await bo.taps('My applications')
    expect(await answer(bo, before)).toContain('Nothing found')
  })

  it('means the application whose thread a member looks at, and no other’s', async () => {
    const { id, card } = await begun('Viewed Oy')
    await lin.opensMessages({ channel: teamChannel, ts: card.ts })
    await offered(lin, 'Show Viewed Oy')
    expect(titles(lin)).toEqual([
      'Show Viewed Oy',
      'What is missing for Viewed Oy?',
      'Ask the client of Viewed Oy',
      'My applications',
    ])
    let before = lin.inbox.length
    await lin.taps('Show Viewed Oy')
    const shown = await answer(lin, before)
    expect(shown).toContain('Viewed Oy')
    expect(shown).toContain(id)
    before = lin.inbox.length
    await lin.taps('Ask the client of Viewed Oy')
    await answer(lin, before)
    await lin.click(lin.inbox.at(-1)!, 'Ask the client')
    await lin.opens('Ask the client')
    lin.closeForms()
    await lin.looksAt({ channel: teamChannel })
    await offered(lin, 'Who waits for a person?')
    await lin.looksAt({ channel: teamChannel, ts: card.ts })
    await offered(lin, 'Show Viewed Oy')
    const lunch = lin.write(teamChannel, 'lunch?')
    await lin.looksAt({ channel: teamChannel, ts: lunch.ts })
    await offered(lin, 'Who waits for a person?')
    await lin.looksAt()
    await offered(lin, 'Who waits for a person?')
  })

  it('tells nobody outside of the team of an application, whatever they say they look at', async () => {
    const { id, card } = await begun('Hidden SA')
    const eve = twin.member('UEVE', 'Eve', { is_restricted: true })
    await eve.opensMessages({ channel: teamChannel, ts: card.ts })
    await offered(eve, 'What is an ICP filing?')
    for (const said of [`Show ${id}`, 'My applications', `What is missing for ${id}?`]) {
      const before = eve.inbox.length
      await eve.dm(said)
      expect(await answer(eve, before)).not.toContain('Hidden')
    }
    expect(JSON.stringify(eve.prompts)).not.toContain('Hidden')
  })

  it('says that an answer is coming where it takes long, in the person’s language, and no more once it is there', async () => {
    for (const [locale, said, status] of [
      ['en-US', 'What is an ICP filing?', 'is looking it up …'],
      ['zh-CN', '什么是ICP备案？', '正在查找…'],
    ] as const) {
      const slow = await serving({ mode, alter: (program) => holdAnswers(program, () => slow.twin) })
      const zoe = slow.twin.person('UZOE', 'Zoe', { locale })
      const question = zoe.write(zoe.chat, said)
      await slow.twin.hand('events_api', zoe.messageEvent(question))
      await slow.sent()
      const { workspace } = slow.twin
      const place = { channel: zoe.chat, thread: question.ts }
      await slow.twin.until(() => workspace.pastStatuses.some((status) => status.status === ''), 'the end')
      expect(workspace.pastStatuses).toEqual([
        { ...place, status },
        { ...place, status: '' },
      ])
      expect(workspace.statuses.size).toBe(0)
      await slow.stop()
    }
  })

  it('shows no status for an answer that is there at once', async () => {
    const ida = twin.person('UIDA', 'Ida')
    await ida.dm('What is an ICP filing?')
    await answer(ida, 0)
    await here.sent()
    expect(twin.workspace.pastStatuses.filter((status) => status.channel === ida.chat)).toEqual([])
  })

  it('answers all the same where Slack shows neither status nor prompts, and asks for neither again', async () => {
    const slow = await serving({ mode, alter: (program) => holdAnswers(program, () => slow.twin) })
    const una = slow.twin.person('UUNA', 'Una')
    const calls = () =>
      slow.twin.calls.filter((call) => call.method.startsWith('assistant.') && call.given.channel_id === una.chat)
    slow.twin.fault('assistant.threads.setStatus', { kind: 'error', error: 'not_allowed' })
    slow.twin.fault('assistant.threads.setSuggestedPrompts', { kind: 'limited', seconds: 1 })
    const question = una.write(una.chat, 'What is an ICP filing?')
    expect((await slow.twin.hand('events_api', una.messageEvent(question))).status).toBe(200)
    await slow.twin.until(() => una.inbox.length > 0, 'an answer')
    expect(slow.twin.words(una.inbox.at(-1)!)).toContain('registration')
    await slow.sent()
    await slow.twin.until(() => calls().length === 2, 'both courtesies')
    expect(
      calls()
        .map((call) => call.error)
        .sort(),
    ).toEqual(['not_allowed', 'ratelimited'])
    expect(una.prompts).toEqual([])
    await slow.stop()
  })
})

/** A store that is slow: what is committed waits until Slack has been asked for a status. */
function holdAnswers(program: Program, twin: () => SlackTwin): void {
  const commit = program.store.commit.bind(program.store)
  program.store.commit = async (commits) => {
    if (commits.some(({ event }) => event.body.kind === 'text'))
      await twin().until(() => twin().calls.some((call) => call.method === 'assistant.threads.setStatus'), 'a status')
    return commit(commits)
  }
}
