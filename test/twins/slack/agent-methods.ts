// The methods of the agent view as strict as Slack's own: status under a message, prompts at the top of a person's Messages tab.
import type { Given, Ground, Method } from './methods.ts'
import { Refusal } from './refusal.ts'
import type { Channel, Prompt } from './workspace.ts'

const promptsMost = 4
const loadingMessagesMost = 10

/** The methods by name. `place` finds a channel the app is in, or refuses. */
export function agentMethods({ workspace, changed }: Ground, place: (id: unknown) => Channel): Readonly<Record<string, Method>> {
  return {
    'assistant.threads.setStatus': (given) => {
      const { id } = place(given.channel_id)
      if (typeof given.status !== 'string') throw new Refusal('invalid_arguments', 'missing required field: status')
      if (Array.isArray(given.loading_messages) && given.loading_messages.length > loadingMessagesMost)
        throw new Refusal('invalid_arguments', `no more than ${loadingMessagesMost} loading_messages`)
      const thread = String(given.thread_ts ?? '')
      if (!workspace.messages.some((message) => message.channel === id && message.ts === thread))
        throw new Refusal('invalid_thread_ts')
      const key = `${id}:${thread}`
      if (given.status === '') workspace.statuses.delete(key)
      else workspace.statuses.set(key, given.status)
      workspace.pastStatuses.push({ channel: id, thread, status: given.status })
      changed()
      return {}
    },
    'assistant.threads.setSuggestedPrompts': (given) => {
      const { id } = place(given.channel_id)
      if (!id.startsWith('D')) throw new Refusal('channel_not_found')
      const prompts = promptsIn(given)
      // In the agent view a call that names a thread fails without a word.
      if (given.thread_ts === undefined) workspace.prompts.set(id, prompts)
      changed()
      return {}
    },
  }
}

function promptsIn({ prompts }: Given): readonly Prompt[] {
  if (!Array.isArray(prompts) || prompts.length === 0) throw new Refusal('invalid_arguments', 'missing required field: prompts')
  if (prompts.length > promptsMost) throw new Refusal('invalid_arguments', `no more than ${promptsMost} prompts`)
  for (const one of prompts as Prompt[])
    for (const words of [one.title, one.message])
      if (typeof words !== 'string' || words.trim() === '')
        throw new Refusal('invalid_arguments', 'a prompt needs title and message')
  return prompts as Prompt[]
}
