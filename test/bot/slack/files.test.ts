// Files between a client on Telegram and the owner in Slack, over both twins: in order with the words, and nothing internal gets out.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { teamChannel } from '../../twins/slack/twin.ts'
import type { Shown } from '../../twins/slack/workspace.ts'
import type { Person } from '../../twins/telegram/person.ts'
import { samples } from '../telegram/stage.ts'
import { openDeskWithTelegram } from './open-desk.ts'

describe('files of both sides', () => {
  const { folder, slack, telegram, here, lin, bo } = openDeskWithTelegram('socket')

  const inThread = (card: Shown) => slack.outbox(teamChannel).filter((one) => one.thread === card.ts)
  const shown = (card: Shown) =>
    inThread(card).map((one) => one.files?.map((file) => file.name).join() ?? slack.words(one).replace(/\s+/g, ' '))
  const shownIn = (card: Shown, words: string) =>
    slack.until(() => shown(card).some((one) => one.includes(words)), `“${words}” in the thread`)
  const heard = (ann: Person) => ann.answers.map((answer) => answer.document?.name ?? answer.text)
  const kept = () => readdirSync(join(folder, 'files'))

  /** A client whom Lin has taken over. */
  async function together(name: string): Promise<{ ann: Person; card: Shown }> {
    const ann = telegram.person({ name, language: 'en' })
    ann.say('/start')
    await ann.hears()
    ann.say('/person')
    await ann.hears((one) => one.text.includes('colleague will read'))
    const card = await slack.until(
      () => slack.outbox(teamChannel).find((one) => one.thread === undefined && slack.words(one).includes(name)),
      'the card',
    )
    await shownIn(card, `${name} waits for a person`)
    await lin.click(card, 'Take')
    await ann.hears((one) => one.text.includes('Lin is here'))
    return { ann, card }
  }

  it('arrive in order with the words around them, with their bytes', async () => {
    const { ann, card } = await together('Ann')
    const [pdf, photo, form] = [samples.pdf(), samples.jpeg(), samples.pdf()]
    ann.say('before')
    ann.sendDocument('licence.pdf', pdf, { caption: 'our licence' })
    ann.sendPhoto(photo)
    ann.say('after')
    await shownIn(card, 'Ann: after')
    expect(shown(card).filter((one) => /before|licence|photo|after/.test(one))).toEqual([
      expect.stringContaining('before'),
      expect.stringContaining('our licence'),
      'licence.pdf',
      expect.stringContaining('photo.jpg'),
      'photo.jpg',
      expect.stringContaining('after'),
    ])
    const files = inThread(card).flatMap((one) => one.files ?? [])
    expect(files.map((file) => file.bytes)).toEqual([pdf, photo])
    // Slack brings them one after the other; nobody waits for the first to be answered.
    await Promise.all([
      lin.say(teamChannel, 'first', card.ts),
      lin.sendFile(teamChannel, 'form.pdf', form, 'please sign', card.ts),
      lin.sendFile(teamChannel, 'screen.jpg', photo, '', card.ts),
      lin.say(teamChannel, 'last', card.ts),
    ])
    await ann.hears((one) => one.text === 'Lin: last')
    expect(heard(ann).slice(-6)).toEqual([
      'Lin: first',
      'Lin: please sign\n\nWith form.pdf.',
      'form.pdf',
      'Lin: sent screen.jpg.',
      'screen.jpg',
      'Lin: last',
    ])
    expect(
      ann.answers.filter((answer) => answer.document).map((answer) => [answer.document!.bytes, answer.photo === true]),
    ).toEqual([
      [form, false],
      [photo, true],
    ])
  })

  it('of others, and asides of the owner, stay inside and are not even fetched', async () => {
    const { ann, card } = await together('Bea')
    const before = kept()
    await bo.sendFile(teamChannel, 'between-us.pdf', samples.pdf(), 'look at this', card.ts)
    await lin.sendFile(teamChannel, 'internal.pdf', samples.pdf(), '// for us', card.ts)
    await lin.say(teamChannel, 'done', card.ts)
    await ann.hears((one) => one.text === 'Lin: done')
    expect(heard(ann).join('\n')).not.toMatch(/between-us|internal|look at|for us/)
    expect(kept()).toEqual(before)
  })

  it('get new words when a caption is edited', async () => {
    const { ann, card } = await together('Cleo')
    const mine = ann.sendDocument('a.pdf', samples.pdf(), { caption: 'teh paper' })
    await shownIn(card, 'teh paper')
    ann.editCaption(mine, 'the paper')
    await shownIn(card, 'the paper')
    expect(shown(card).some((one) => one.includes('teh paper'))).toBe(false)
    const theirs = await lin.sendFile(teamChannel, 'b.pdf', samples.pdf(), 'teh form', card.ts)
    const words = await ann.hears((one) => one.text.includes('teh form'))
    await lin.edit(theirs, 'the form')
    await ann.hears((one) => one.id === words.id && one.text === 'Lin: the form')
    expect(heard(ann).filter((one) => one === 'b.pdf')).toHaveLength(1)
  })

  it('with a number in the caption that is not kept are passed on without it', async () => {
    const { ann, card } = await together('Dora')
    ann.sendDocument('id.pdf', samples.pdf(), { caption: 'my id 11010519491231002X' })
    await slack.until(() => shown(card).includes('id.pdf'), 'the file')
    expect(shown(card).join('\n')).not.toContain('11010519491231002X')
    expect(shown(card).join('\n')).toContain('002X')
  })

  it('of kinds that cannot be passed on are said to have stayed', async () => {
    const { ann, card } = await together('Ella')
    await lin.sendFile(teamChannel, 'film.mp4', Buffer.from('no kind of ours'), 'the film', card.ts)
    await ann.hears((one) => one.text === 'Lin: the film')
    await shownIn(card, 'could be passed on')
    ann.sendDocument('tool.exe', Buffer.from('MZ'), { caption: 'try this' })
    await ann.hears((one) => one.text.includes('This kind I can’t'))
    await shownIn(card, 'try this')
  })

  it('go as documents where a picture is refused, and leave their name in words where all is refused', async () => {
    const { ann, card } = await together('Fay')
    const wide = Buffer.concat([samples.jpeg(), Buffer.from('too wide')])
    await lin.sendFile(teamChannel, 'wide.jpg', wide, '', card.ts)
    const document = await ann.hears((one) => one.document?.name === 'wide.jpg')
    expect(document.photo).toBeUndefined()
    slack.fault('files.completeUploadExternal', { kind: 'error', error: 'restricted_action_read_only_channel' })
    ann.sendDocument('refused.pdf', samples.pdf(), { caption: 'my paper' })
    await shownIn(card, 'refused.pdf could not be delivered')
    expect(shown(card).some((one) => one.includes('my paper'))).toBe(true)
    expect(shown(card)).not.toContain('refused.pdf')
  })

  it('are repeated once at most where nobody knows whether they arrived, and flagged', async () => {
    const { ann, card } = await together('Gwen')
    slack.fault('files.completeUploadExternal', { kind: 'drop-after' }, { kind: 'drop-after' })
    ann.sendDocument('twice.pdf', samples.pdf())
    await slack.until(() => shown(card).filter((one) => one === 'twice.pdf').length === 2, 'the repeat')
    ann.say('did you get it?')
    await shownIn(card, 'did you get it')
    expect(shown(card).filter((one) => one === 'twice.pdf')).toHaveLength(2)
    const rows = await here.program.store.find('deliveries', { limit: 1_000 })
    const row = rows.find(({ delivery }) => delivery.message.file?.name === 'twice.pdf')!
    expect(row).toMatchObject({ state: 'impossible', repeated: true })
    expect(JSON.stringify(row.delivery.message)).not.toContain('content')
  })
})
