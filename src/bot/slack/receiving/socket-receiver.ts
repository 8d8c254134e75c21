// Slack without a public address: Bolt's socket carries what happens; each envelope is acknowledged once it is committed, and not before.
import type { SocketModeReceiver } from '@slack/bolt'
import type { Log } from '../../log.ts'
import { wayOut } from '../../way-out.ts'
import { refusedSetting, silent } from '../api.ts'
import type { Take } from '../intake.ts'
import { nameOf } from '../sending/refusal.ts'
import type { Payload } from './payload.ts'

/** The socket. `connected` is whether Slack holds it open with us now. */
export type Socket = { connected(): boolean; stop(): Promise<void> }

const firstPauseMs = 200
const pauseMostMs = 30_000

/**
 * Connects, and connects again for as long as the program runs: the client's own way of reconnecting ends the process on a bad line.
 * Throws StartFault where Slack refuses the token, anything else where the first connection does not come about.
 */
export async function openSocket(parts: {
  appToken: string
  apiUrl: string | undefined
  take: Take
  heard: () => void
  log: Log
}): Promise<Socket> {
  const { log, take, heard } = parts
  const { SocketModeReceiver: Receiver } = await import('@slack/bolt')
  const proxy = wayOut()
  const receiver = new Receiver({
    appToken: parts.appToken,
    ...(proxy && { dispatcher: proxy }),
    autoReconnectEnabled: false,
    logger: silent,
    installerOptions: {
      clientOptions: {
        ...(parts.apiUrl !== undefined && { slackApiUrl: parts.apiUrl }),
        retryConfig: { retries: 0 },
        timeout: 10_000,
      },
    },
  })
  let stopped = false
  let connected = false
  const underWay = new Set<Promise<void>>()

  async function take1(event: { body: unknown; ack: (body?: never) => Promise<void> }): Promise<void> {
    heard()
    try {
      const body = await take(event.body as Payload)
      await event.ack(body as never)
    } catch (error) {
      // Not acknowledged: Slack delivers it again, to this connection or the next.
      log.error({ fault: nameOf(error) }, 'an envelope of Slack could not be taken or acknowledged')
    }
  }

  // Bolt's receiver hands what it hears to an app; this is all the app it needs.
  const app = {
    processEvent: (event: Parameters<typeof take1>[0]) => {
      const task = take1(event).finally(() => underWay.delete(task))
      underWay.add(task)
      return task
    },
  }
  receiver.init(app as never)
  const { client } = receiver as SocketModeReceiver
  client.on('disconnected', () => {
    connected = false
    if (!stopped) void reconnect()
  })

  async function connect(): Promise<void> {
    await receiver.start()
    connected = true
    heard()
  }

  async function reconnect(): Promise<void> {
    for (let pause = firstPauseMs; !stopped; pause = Math.min(pause * 2, pauseMostMs)) {
      await new Promise((resolve) => setTimeout(resolve, pause))
      if (stopped) return
      try {
        return await connect()
      } catch (error) {
        log.warn({ fault: nameOf(error) }, 'Slack’s socket could not be opened; trying again')
      }
    }
  }

  await connect().catch((error: unknown) => {
    stopped = true
    throw refusedSetting(error, 'SLACK_APP_TOKEN') ?? error
  })
  return {
    connected: () => connected,
    stop: async () => {
      stopped = true
      // What is under way is finished and acknowledged before the line is cut.
      await Promise.all(underWay)
      if (connected) await Promise.race([receiver.stop(), new Promise((resolve) => setTimeout(resolve, 1_000))])
    },
  }
}
