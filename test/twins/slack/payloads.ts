// What Slack sends the app when somebody types, clicks or fills in a form: the payloads, not yet handed to anybody.
import { randomUUID } from 'node:crypto'
import type { SlackTwin } from './twin.ts'
import type { Opened, Shown, User } from './workspace.ts'

/** A JSON object. */
export type Thing = Record<string, unknown>
type Button = {
  readonly action_id: string
  readonly block_id: string
  readonly value?: string
  readonly text: { readonly text: string }
}

type Clickable = Pick<Shown, 'channel' | 'ts' | 'thread' | 'blocks'> & { readonly only?: string }

/** One person, as Slack writes about them. */
export class Payloads {
  readonly user: User
  protected readonly twin: SlackTwin

  constructor(twin: SlackTwin, user: User) {
    this.twin = twin
    this.user = user
  }

  get id(): string {
    return this.user.id
  }

  commandPayload(text: string, channel = 'CELSE'): Thing {
    return {
      command: '/icp',
      text,
      team_id: this.user.team,
      user_id: this.id,
      user_name: this.user.name,
      channel_id: channel,
      trigger_id: this.twin.triggers.give(this.id),
      response_url: this.answerPlace(channel),
    }
  }

  messageEvent(shown: Shown, more: Thing = {}): Thing {
    return this.callback({
      type: 'message',
      channel: shown.channel,
      channel_type: shown.channel.startsWith('D') ? 'im' : 'channel',
      user: this.id,
      text: shown.text,
      ts: shown.ts,
      ...(shown.thread !== undefined && { thread_ts: shown.thread }),
      ...more,
    })
  }

  clickPayload(shown: Clickable, label: string): Thing {
    return { ...this.clickIn(shown), actions: [this.action(shown.blocks, label)] }
  }

  protected clickIn(shown: Clickable): Thing {
    return {
      ...this.interaction('block_actions'),
      response_url: this.answerPlace(shown.channel),
      container: {
        type: 'message',
        channel_id: shown.channel,
        message_ts: shown.ts,
        is_ephemeral: shown.only !== undefined,
        ...(shown.thread !== undefined && { thread_ts: shown.thread }),
      },
      channel: { id: shown.channel },
    }
  }

  submitPayload(form: Opened, values: Readonly<Record<string, string | readonly string[]>>): Thing {
    return { ...this.interaction('view_submission'), view: this.viewOf(form, values) }
  }

  protected viewOf(form: Opened, values: Readonly<Record<string, string | readonly string[]>>): Thing {
    const state: Record<string, Thing> = {}
    for (const block of form.view.blocks as Thing[]) {
      if (block.type !== 'input') continue
      const element = block.element as Thing
      const name = String(block.block_id).replace(/^q\./, '')
      state[String(block.block_id)] = { [String(element.action_id)]: stateOf(element, values[name]) }
    }
    return { ...form.view, id: form.id, hash: form.hash, state: { values: state } }
  }

  protected action(blocks: readonly Thing[], label: string): Thing {
    const buttons = blocks.filter((block) => block.type === 'actions').flatMap((block) => block.elements as Button[])
    const button = buttons.find((button) => button.text?.text === label)
    if (button === undefined)
      throw new Error(`there is no button “${label}”; there are: ${buttons.map((one) => one.text?.text).join(', ')}`)
    return {
      type: 'button',
      action_id: button.action_id,
      block_id: button.block_id ?? 'b',
      action_ts: this.twin.workspace.ts(),
      ...(button.value !== undefined && { value: button.value }),
    }
  }

  protected interaction(type: string): Thing {
    return {
      type,
      team: { id: this.twin.workspace.team },
      user: { id: this.id, name: this.user.name, team_id: this.user.team },
      trigger_id: this.twin.triggers.give(this.id),
    }
  }

  protected callback(event: Thing): Thing {
    return { type: 'event_callback', team_id: this.twin.workspace.team, api_app_id: 'A1', event_id: `Ev${randomUUID()}`, event }
  }

  protected answerPlace(channel: string): string {
    const id = randomUUID()
    this.twin.answerPlaces.set(id, { user: this.id, channel, uses: 0 })
    return `${this.twin.root}/response/${id}`
  }
}

/** What stands in an input: what was filled in, else what it was opened with. */
function stateOf(element: Thing, value: string | readonly string[] | undefined): Thing {
  const type = String(element.type)
  const option = (one: string) => ({ text: { type: 'plain_text', text: one }, value: one })
  if (type === 'static_select') {
    const given = value === undefined ? element.initial_option : option(typeof value === 'string' ? value : value[0]!)
    return { type, selected_option: given ?? null }
  }
  if (type === 'multi_static_select' || type === 'checkboxes') {
    return {
      type,
      selected_options:
        value === undefined ? (element.initial_options ?? []) : (typeof value === 'string' ? [value] : value).map(option),
    }
  }
  if (type === 'datepicker') return { type, selected_date: value ?? element.initial_date ?? null }
  if (type === 'users_select') return { type, selected_user: value ?? element.initial_user ?? null }
  return { type, value: value ?? element.initial_value ?? null }
}
