// Somebody in Slack: types, calls commands, clicks, fills in forms; and sees what the app showed.
import { randomUUID } from 'node:crypto'
import type { Acked } from './delivery.ts'
import { Payloads, type Thing } from './payloads.ts'
import type { Opened, Prompt, Shown } from './workspace.ts'
import { wordsOf } from './workspace.ts'

/** One person. */
export class Member extends Payloads {
  /** Their private chat with the app. */
  get chat(): string {
    return this.twin.workspace.privateChat(this.id).id
  }

  /** `/icp …` typed somewhere. */
  async command(text: string, channel = 'CELSE'): Promise<Acked> {
    const acked = await this.twin.hand('slash_commands', this.commandPayload(text, channel))
    if (acked.body.text !== undefined) this.twin.tellPrivately(this.id, acked.body)
    return acked
  }

  /** Something written in private. */
  dm(text: string, thread?: string): Promise<Acked> {
    return this.say(this.chat, text, thread)
  }

  /** Something written in a channel (or in a thread of it). */
  async say(channel: string, text: string, thread?: string): Promise<Acked> {
    const shown = this.write(channel, text, thread)
    return this.twin.hand('events_api', this.messageEvent(shown))
  }

  /** A file posted with words or without. */
  async sendFile(channel: string, name: string, bytes: Buffer, text = '', thread?: string): Promise<Shown> {
    const { workspace, root } = this.twin
    const file = { id: workspace.id('F'), name, bytes }
    workspace.files.set(file.id, file)
    const shown = this.write(channel, text, thread, [file])
    const told = { id: file.id, name, size: bytes.length, url_private_download: `${root}/files/${file.id}` }
    await this.twin.hand('events_api', this.messageEvent(shown, { subtype: 'file_share', files: [told] }))
    return shown
  }

  /** A call by name, which Slack tells twice: as a message and as a mention. */
  async mention(channel: string, text: string, thread?: string): Promise<Acked[]> {
    const shown = this.write(channel, `<@UBOT> ${text}`, thread)
    const message = this.messageEvent(shown)
    const mention = {
      ...message,
      event_id: `Ev${randomUUID()}`,
      event: { ...(message.event as Thing), type: 'app_mention', channel_type: undefined },
    }
    return Promise.all([this.twin.hand('events_api', message), this.twin.hand('events_api', mention)])
  }

  /** An own message gets other words. */
  async edit(shown: Shown, text: string): Promise<Acked> {
    const before = shown.text
    shown.text = text
    const { event } = this.messageEvent(shown) as { event: Thing }
    const { channel, channel_type, ...message } = event
    const edited = { ...message, edited: { user: this.id, ts: this.twin.workspace.ts() } }
    const changed = {
      type: 'message',
      subtype: 'message_changed',
      channel,
      channel_type,
      ts: this.twin.workspace.ts(),
      message: edited,
      previous_message: { ...message, text: before },
    }
    return this.twin.hand('events_api', this.callback(changed))
  }

  /** A message that stands in a channel but was not handed to anybody yet. */
  write(channel: string, text: string, thread?: string, files: Shown['files'] = []): Shown {
    this.twin.workspace.channel(channel, [this.id])
    const ts = this.twin.workspace.ts()
    const shown: Shown = {
      channel,
      ts,
      byUs: false,
      text,
      blocks: [],
      versions: [],
      files,
      ...(thread !== undefined && { thread }),
    }
    this.twin.workspace.messages.push(shown)
    return shown
  }

  /** A click on a button of a message, by its words. */
  click(shown: Shown, label: string): Promise<Acked> {
    return this.twin.hand('interactive', this.clickPayload(shown, label))
  }

  /** A press on the feedback buttons under a message. */
  rate(shown: Shown, thumb: 'positive_button' | 'negative_button'): Promise<Acked> {
    const block = (shown.blocks as Thing[]).find((block) => block.type === 'context_actions')
    const [element] = (block?.elements ?? []) as [(Thing & Record<typeof thumb, { text: Thing; value: string }>)?]
    if (element === undefined) throw new Error('there are no feedback buttons')
    const { text, value } = element[thumb]
    const ts = this.twin.workspace.ts()
    const action = { type: 'feedback_buttons', action_id: element.action_id, block_id: 'b', action_ts: ts, text, value }
    return this.twin.hand('interactive', { ...this.clickIn(shown), actions: [action] })
  }

  /** A click on a button of what was told to them alone. */
  clickPrivate(label: string): Promise<Acked> {
    const told = this.twin.privately.findLast((one) => one.user === this.id)
    if (told === undefined) throw new Error('nothing was told privately')
    return this.twin.hand(
      'interactive',
      this.clickPayload({ channel: 'CELSE', ts: '1.000001', blocks: told.blocks, only: this.id }, label),
    )
  }

  /** A click in the home. */
  clickHome(label: string): Promise<Acked> {
    const view = this.twin.workspace.homes.get(this.id)!
    const payload = {
      ...this.interaction('block_actions'),
      container: { type: 'view', view_id: 'VHOME' },
      view: { ...view, id: 'VHOME', hash: 'h', state: { values: {} } },
    }
    return this.twin.hand('interactive', { ...payload, actions: [this.action(view.blocks as Thing[], label)] })
  }

  /** The form they have open. */
  get form(): Opened | undefined {
    return [...this.twin.workspace.views.values()].findLast((view) => view.user === this.id)
  }

  /** A click on a button of the open form. */
  clickForm(label: string): Promise<Acked> {
    const form = this.form!
    const payload = {
      ...this.interaction('block_actions'),
      container: { type: 'view', view_id: form.id },
      view: this.viewOf(form, {}),
    }
    return this.twin.hand('interactive', { ...payload, actions: [this.action(form.view.blocks as Thing[], label)] })
  }

  /** Waits for a form, by its title. */
  async opens(title: string): Promise<Opened> {
    return this.twin.until(() => {
      const { form } = this
      return form !== undefined && wordsOf([form.view.title]).includes(title) && form
    }, `a form “${title}”`)
  }

  /** Closes whatever is open. */
  closeForms(): void {
    for (const one of [...this.twin.workspace.views.values()]) if (one.user === this.id) this.twin.workspace.views.delete(one.id)
  }

  /** The words of the form they have open. */
  get formWords(): string {
    return this.form === undefined ? '' : wordsOf([this.form.view])
  }

  /** A choice in a menu of the open form that changes what it shows. */
  turn(action: string, value: string): Promise<Acked> {
    const form = this.form!
    const payload = {
      ...this.interaction('block_actions'),
      container: { type: 'view', view_id: form.id },
      view: this.viewOf(form, {}),
    }
    const acted = { action_id: action, block_id: 'b', action_ts: this.twin.workspace.ts(), selected_option: { value } }
    return this.twin.hand('interactive', { ...payload, actions: [acted] })
  }

  /** Fills in the open form and sends it. Values by question: a text, or the values picked. */
  async submit(values: Readonly<Record<string, string | readonly string[]>> = {}): Promise<Acked> {
    const form = this.form!
    const acked = await this.twin.hand('interactive', this.submitPayload(form, values))
    const { response_action: action, view } = acked.body as { response_action?: string; view?: Thing }
    if (acked.status === 200 && action === 'update' && view !== undefined) Object.assign(form, { view, hash: `${form.hash}+` })
    else if (acked.status === 200 && action !== 'errors') this.twin.workspace.views.delete(form.id)
    return acked
  }

  shortcut(name: string): Promise<Acked> {
    return this.twin.hand('interactive', { ...this.interaction('shortcut'), callback_id: name })
  }

  messageShortcut(name: string, shown: Shown, author: string): Promise<Acked> {
    const message = { ts: shown.ts, text: shown.text, user: author, type: 'message' }
    return this.twin.hand('interactive', {
      ...this.interaction('message_action'),
      callback_id: name,
      message,
      channel: { id: shown.channel },
      response_url: this.answerPlace(shown.channel),
    })
  }

  opensHome(): Promise<Acked> {
    return this.twin.hand(
      'events_api',
      this.callback({ type: 'app_home_opened', user: this.id, channel: this.chat, tab: 'home' }),
    )
  }

  /** They open the Messages tab, with whatever else they look at. */
  opensMessages(viewed?: Looked): Promise<Acked> {
    const context = { context: viewed === undefined ? {} : { entities: entitiesOf(viewed) } }
    return this.twin.hand(
      'events_api',
      this.callback({ type: 'app_home_opened', user: this.id, channel: this.chat, tab: 'messages', ...context }),
    )
  }

  /** They look at something else beside the open Messages tab; at nothing Slack has a name for. */
  looksAt(viewed?: Looked): Promise<Acked> {
    const context = viewed === undefined ? {} : { entities: entitiesOf(viewed) }
    return this.twin.hand(
      'events_api',
      this.callback({ type: 'app_context_changed', user: this.id, channel: this.chat, context }),
    )
  }

  /** The prompts at the top of their Messages tab. */
  get prompts(): readonly Prompt[] {
    return this.twin.workspace.prompts.get(this.chat) ?? []
  }

  /** A prompt pressed: its words are posted as their own. */
  taps(title: string): Promise<Acked> {
    const prompt = this.prompts.find((prompt) => prompt.title === title)
    if (prompt === undefined)
      throw new Error(`no prompt “${title}”; there are: ${this.prompts.map((one) => one.title).join(', ')}`)
    return this.dm(prompt.message)
  }

  /** They leave the team's channel. */
  leave(channel: string): Promise<Acked> {
    this.twin.workspace.channel(channel).members.delete(this.id)
    return this.twin.hand('events_api', this.callback({ type: 'member_left_channel', user: this.id, channel }))
  }

  /** What was told to them alone last. */
  get told(): string {
    const last = this.twin.privately.findLast((one) => one.user === this.id)
    return last === undefined ? '' : this.twin.words(last)
  }

  /** The messages of the app in their private chat, oldest first. */
  get inbox(): readonly Shown[] {
    return this.twin.outbox(this.chat)
  }
}

/** Something to look at: a channel, or a message (the head of a thread). */
type Looked = { readonly channel: string; readonly ts?: string }

/** As Slack names it: the most relevant first. */
function entitiesOf({ channel, ts }: Looked): Thing[] {
  const place = { type: 'slack#/types/channel_id', value: channel, team_id: 'T1' }
  const message = { type: 'slack#/types/message_context', value: { channel_id: channel, message_ts: ts }, team_id: 'T1' }
  return ts === undefined ? [place] : [message, place]
}
