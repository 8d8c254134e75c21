// Links to one question: its name, the message about it in the thread, and the form they open at that very question.
import { describe, expect, it } from 'vitest'
import { currentFacts } from '../../../src/flows/model/current.ts'
import { codeOf } from '../../../src/knowledge/law/proof.ts'
import { chinaDay } from '../../../src/time.ts'
import type { Member } from '../../twins/slack/member.ts'
import { teamChannel } from '../../twins/slack/twin.ts'
import type { Shown } from '../../twins/slack/workspace.ts'
import { openDesk } from './open-desk.ts'
import { modes } from './serving.ts'

type Block = { readonly type: string; readonly block_id?: string; readonly element?: { readonly focus_on_load?: boolean } }

describe.each(modes)('links to one question (%s)', (mode) => {
  const { twin, here, lin, bo, begun } = openDesk(mode)
  const eve = twin.person('UEVE', 'Eve')

  const answered = async (member: Member, command: string) => {
    const before = twin.privately.length
    await member.command(command)
    await twin.until(() => twin.privately.slice(before).some((one) => one.user === member.id), `an answer to ${command}`)
    return member.told
  }

  const linkTo = (one: Shown, thread?: string) =>
    `https://twin.slack.com/archives/${one.channel}/p${one.ts.replace('.', '')}${thread === undefined ? '' : `?thread_ts=${thread}&cid=${one.channel}`}`

  /** The first input of the open form, and those the cursor may stand in. */
  const inputs = (member: Member) => {
    const all = (member.form!.view.blocks as Block[]).filter((block) => block.type === 'input')
    return {
      first: all[0]?.block_id,
      focused: all.filter((block) => block.element?.focus_on_load).map((block) => block.block_id),
    }
  }

  it('names each open question on the card and in the list of what is missing; a button opens that one', async () => {
    const { id } = await begun('Missing GmbH')
    const shown = await answered(lin, `show ${id}`)
    expect(shown).toContain(`${id}#kind`)
    await lin.clickPrivate('What is missing')
    await twin.until(() => lin.told.includes('16 open') && lin.told.includes(`${id}#entity`), 'what is missing')
    expect(await answered(bo, `missing ${id}`)).toContain(`${id}#entity`)
    await bo.clickPrivate('Holder')
    await bo.opens('Holder')
    expect(inputs(bo)).toEqual({ first: 'q.entity', focused: ['q.entity'] })
    await bo.submit({ entity: ['foreign'] })
    const { application } = (await here.program.store.loadApplication(id))!
    expect(currentFacts(application, 's1')['entity.type']).toBe('company_foreign_invested')
    bo.closeForms()
  })

  it('shows the question a colleague was sent by its name, with its answer and who gave it, and opens it', async () => {
    const { id, card } = await begun('Passed On Ltd')
    expect(await answered(bo, `show ${id}#kind`)).toContain('No answer yet')
    await bo.clickPrivate('Fill in')
    await bo.opens('Service')
    expect(inputs(bo)).toEqual({ first: 'q.kind', focused: ['q.kind'] })
    await bo.submit({ kind: ['website'] })
    bo.closeForms()
    const told = await answered(lin, `show ${id}#kind`)
    expect(told).toContain('Answer: Website')
    expect(told).toContain('Bo said so')
    expect(twin.outbox(teamChannel).filter((one) => one.thread === card.ts && twin.words(one).includes('No answer'))).toEqual([])
  })

  it('posts a question in the thread, once, and a link to that message leads to the question', async () => {
    const { id, card } = await begun('Linked SpA')
    await answered(lin, `show ${id}#hosting`)
    const payload = lin.clickPayload(
      { channel: 'CELSE', ts: '1.000001', blocks: twin.privately.at(-1)!.blocks, only: lin.id },
      'Post in the thread',
    )
    await Promise.all([1, 2, 3].map(() => twin.hand('interactive', payload)))
    const about = (one: Shown) => one.thread === card.ts && twin.words(one).includes(`${id}#hosting`)
    const posted = await twin.until(() => twin.outbox(teamChannel).find(about), 'the question in the thread')
    await here.sent()
    expect(twin.outbox(teamChannel).filter(about)).toHaveLength(1)
    await twin.until(() => lin.told.includes('in the thread now'), 'the word to the one who posted it')
    for (const link of [linkTo(posted, card.ts), `<${linkTo(posted, card.ts)}>`]) {
      const told = await answered(bo, `show ${link}`)
      expect(told).toContain(`${id}#hosting`)
      expect(told).toContain('No answer yet')
      expect(told).not.toContain('Owner: Lin')
    }
    await bo.click(posted, 'Fill in')
    await bo.opens('Servers')
    expect(inputs(bo).focused).toEqual(['q.hosting'])
    bo.closeForms()
    const note = await noteIn(card, 'call them first')
    expect(await answered(bo, `show ${linkTo(note, card.ts)}`)).toContain('Owner: Lin')
    expect(await answered(bo, `show ${linkTo(card)}`)).toContain('Owner: Lin')
  })

  async function noteIn(card: Shown, words: string): Promise<Shown> {
    await lin.click(card, 'Note')
    await lin.opens('Note')
    await lin.submit({ text: words })
    return twin.until(
      () => twin.outbox(teamChannel).find((one) => one.thread === card.ts && twin.words(one).includes(words)),
      'the note',
    )
  }

  it('knows the code of a verdict again, whoever of the team asks', async () => {
    const { id, card } = await begun('Proven KG')
    await lin.click(card, 'Fill in')
    await lin.opens('Service')
    await lin.submit({ kind: ['website'] })
    lin.closeForms()
    const { application } = (await here.program.store.loadApplication(id))!
    const services = [{ id: 's1', facts: currentFacts(application, 's1') }]
    const code = codeOf({ asOf: chinaDay(new Date().toISOString()), services }, here.program.library.rulebook)
    expect(await answered(bo, `verify ${id} ${code}`)).toContain('Genuine, and it still holds')
    expect(await answered(bo, `verify ${id} 2524-3821-0947`)).toContain('not one of this application')
    expect(await answered(lin, `verify ${id} 12`)).toContain('twelve digits')
    expect(await answered(lin, 'verify a00000000 2524-3821-0947')).toContain('nothing by that name')
    expect(await answered(eve, `verify ${id} ${code}`)).toContain('What /icp does')
  })

  it('shows nothing to anybody else, nor where there is no such question', async () => {
    const { id, card } = await begun('Secret AB')
    for (const said of [`show ${id}#kind`, `missing ${id}`]) {
      expect(await answered(eve, said)).toContain('What /icp does')
      expect(eve.told).not.toContain('Secret')
    }
    for (const said of [`show ${id}#nonsense`, `show ${id}#s9.kind`, 'show a00000000#kind', 'missing a00000000'])
      expect(await answered(lin, said)).toContain('nothing by that name')
    const blocks = [
      { type: 'actions', elements: [{ type: 'button', action_id: 'x', text: { text: 'x' }, value: `t:point:${id}:s1-kind` }] },
    ]
    await twin.hand('interactive', eve.clickPayload({ channel: teamChannel, ts: card.ts, blocks }, 'x'))
    await here.sent()
    expect(twin.outbox(teamChannel).filter((one) => one.thread === card.ts)).toEqual([])
  })
})
