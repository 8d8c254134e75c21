// What can be done on the page: each deed is what a person would do on their platform, or a move of the clock.
import { teamChannel } from '../test/twins/slack/twin.ts'
import type { House } from './house.ts'
import type { Caller } from './seeds.ts'
import type { Action, Deed, Done, Place } from './wire.ts'

/** Does it; a fresh start is the server's. */
export async function doDeed(house: House, callers: Caller[], deed: Deed): Promise<Done> {
  const { lin, slack, clock } = house
  const caller = 'person' in deed ? callers.find(({ person }) => person.user.id === deed.person)?.person : undefined
  switch (deed.do) {
    case 'say':
      caller?.say(deed.text)
      break
    case 'follow': {
      const person = caller ?? invited(house, callers)
      person.say(`/start ${deed.start}`)
      return { person: person.user.id }
    }
    case 'press': {
      const shown = caller?.room.messages.find(({ id }) => id === deed.message)
      if (shown !== undefined) caller?.pressData(deed.data, shown)
      break
    }
    case 'write':
      await write(house, deed)
      break
    case 'act':
      await act(house, deed.place, deed.action)
      break
    case 'send': {
      if (lin.form === undefined) break
      const { body } = await lin.send(deed.typed)
      return { errors: (body.errors as Record<string, string> | undefined) ?? {} }
    }
    case 'close':
      lin.closeForms()
      break
    case 'home':
      await lin.opensHome()
      break
    case 'dismiss':
      slack.privately.splice(0)
      break
    case 'speak':
      lin.speaks(deed.locale)
      await slack.hand('events_api', lin.changed())
      await lin.opensHome()
      break
    case 'wait':
      await house.moveTo(clock.ms() + deed.ms)
      break
    case 'next':
      await toNext(house)
  }
  return {}
}

/** Somebody new, who came by a link. */
function invited({ telegram }: House, callers: Caller[]): Caller['person'] {
  const person = telegram.person({ name: `Guest ${callers.length}`, language: 'en' })
  callers.push({ person, about: '' })
  return person
}

async function write({ lin }: House, deed: Extract<Deed, { do: 'write' }>): Promise<void> {
  const channel = deed.where === 'channel' ? teamChannel : lin.chat
  const [, command] = /^\/icp\b\s*(.*)$/s.exec(deed.text) ?? []
  if (command !== undefined) await lin.command(command, channel)
  else await lin.say(channel, deed.text, deed.thread)
}

async function act({ lin, slack }: House, place: Place, action: Action): Promise<void> {
  if (place.in === 'home') await lin.actAtHome(action)
  else if (place.in === 'form') {
    if (lin.form !== undefined) await lin.actInForm(action, place.typed)
  } else if (place.in === 'private') await lin.actPrivately(slack.privately[place.index]?.blocks ?? [], action)
  else {
    const shown = slack.workspace.messages.find(({ ts }) => ts === place.ts)
    if (shown !== undefined) await lin.actOn(shown, action)
  }
}

/** To the instant of the next reminder, whoever it is for. */
async function toNext(house: House): Promise<void> {
  const waiting = await house.program.store.find('reminders', { state: 'waiting' })
  const next = Math.min(...waiting.map(({ fireAt }) => Date.parse(fireAt)))
  if (Number.isFinite(next)) await house.moveTo(Math.max(next, house.clock.ms()) + 1)
}
