// The Slack channel: events, clicks, forms and commands in by socket or HTTP, messages out. Bolt carries the socket and the calls; all else is ours.
import { type ActionBody, type Address, deskOf } from '../../flows/index.ts'
import type { Library } from '../../knowledge/library.ts'
import type { Store } from '../../store/store.ts'
import type { ChannelAdapter, Pace, Receive, Sending } from '../channel.ts'
import type { SlackConfig } from '../config.ts'
import { answer, type Http, type Route } from '../http.ts'
import type { Log } from '../log.ts'
import { type Opening, untilConnected } from '../until-connected.ts'
import { type Api, openApi, whoAmI } from './api.ts'
import { type Bot, memberIn, personId } from './identity.ts'
import { intake } from './intake.ts'
import { Members } from './members.ts'
import { slackPath, slackRoute } from './receiving/http-receiver.ts'
import { openSocket, type Socket } from './receiving/socket-receiver.ts'
import { pace as published } from './sending/pace.ts'
import { Permalinks } from './sending/permalinks.ts'
import { sending } from './sending/post.ts'
import { nameOf, revoked as refusesUs } from './sending/refusal.ts'
import type { Session } from './session.ts'
import { Status } from './status.ts'

/**
 * How the channel is opened. Example: a test gives `{ ...config, http, store, library, now, log, pace }` and the twin's address in
 * `config`.
 */
export type SlackOptions = SlackConfig & {
  readonly http: Http
  readonly store: Pick<Store, 'load' | 'loadApplication' | 'find' | 'putFile' | 'readFile' | 'seen'>
  readonly library: Library
  readonly now: () => string
  readonly log: Log
  /** Makes a way in for the client of an application; absent where clients have no channel. */
  readonly pace?: Pace
}

const lookEveryMs = 60_000

/** Opens the channel. Nothing is asked of Slack before `start`. */
export function slackChannel(options: SlackOptions): ChannelAdapter {
  const { http, log, now, mode, teamChannel, pace = published } = options
  const after = new Set<Promise<void>>()
  let api: Api | undefined
  let bot: Bot | undefined
  let receive: Receive | undefined
  let socket: Socket | undefined
  let trouble: string | null = 'not started'
  /** Why the team's channel cannot be written to; what gets through ends it. */
  let unheard: string | null = null
  let lastHeardAt: string | null = null
  let watch: NodeJS.Timeout | undefined
  let session: Session | undefined
  let opening: Opening | undefined
  let stopped = false

  const status = new Status(() => api, log)
  const later: Session['later'] = (what, task) => {
    const running = task()
      .catch((error: unknown) => log.warn({ what, fault: nameOf(error) }, 'Slack did not take an answer'))
      .finally(() => after.delete(running))
    after.add(running)
  }

  const sender = sending({
    api: () => api!,
    readFile: (id) => options.store.readFile(id),
    pause: () => new Promise((resolve) => setTimeout(resolve, 1_050)),
    opened: async (application, thread) => {
      const actor = { id: 'program', role: 'program' as const }
      const body: ActionBody = { kind: 'desk', action: 'thread', values: { thread } }
      await receive!({
        id: `slack:${bot!.team}:thread:${application}:${thread}`,
        at: now(),
        from: deskOf(application),
        actor,
        body,
      })
    },
  })

  const troubled = (what: string) => {
    if (trouble !== what) log.warn({ channel: 'slack' }, what)
    trouble = what
  }

  /** Silence says nothing in HTTP: Slack is asked whether it still knows us. */
  async function look(): Promise<void> {
    try {
      await api!.auth.test()
      trouble = null
      if (mode.kind === 'http') lastHeardAt = now()
    } catch (error) {
      trouble = refusesUs.includes(nameOf(error)) ? `Slack refuses the token (${nameOf(error)})` : 'Slack cannot be reached'
      log.error({ fault: nameOf(error) }, trouble)
    }
  }

  async function connect(heard: Receive): Promise<void> {
    const me = await whoAmI(api!)
    const members = new Members(api!, me.team, teamChannel, () => Date.parse(now()))
    const { store, library } = options
    const links = new Permalinks(api!)
    session = { api: api!, bot: me, members, links, teamChannel, store, library, receive: heard, now, log, later }
    bot = me
    const take = intake(session, () => {
      trouble = 'the app was removed from the workspace'
      log.error({}, trouble)
    })
    const noteHeard = () => {
      lastHeardAt = now()
    }
    // The first click should not wait for a look at the channel.
    void members.who(me.user)
    const line = { take, heard: noteHeard, log }
    if (mode.kind === 'http') http.route(slackPath, slackRoute({ secret: mode.signingSecret, now, ...line }))
    else socket = await openSocket({ appToken: mode.appToken, apiUrl: options.apiUrl, ...line })
    if (stopped) return socket?.stop()
    trouble = null
    lastHeardAt = now()
    log.info({ channel: 'slack', account: me.team, mode: mode.kind }, 'connected')
    watch = setInterval(() => void look(), lookEveryMs)
    watch.unref()
  }

  return {
    channel: 'slack',
    get account() {
      return bot?.team ?? ''
    },
    get team(): Address | undefined {
      return bot === undefined || teamChannel === undefined
        ? undefined
        : { channel: 'slack', account: bot.team, chat: teamChannel }
    },
    pace,
    member: async (person) => {
      const user = memberIn(person)
      if (session === undefined) return 'unknown'
      if (user === null || personId(session.bot.team, user) !== person) return 'gone'
      return session.members.member(user).then(
        (told) => told ?? 'gone',
        () => 'unknown',
      )
    },
    threads: async (views) => session?.links.of(views) ?? new Map(),
    start: async (heard) => {
      receive = heard
      api = await openApi(options.botToken, options.apiUrl)
      if (mode.kind === 'http') http.route(slackPath, notNow)
      opening = await untilConnected({ platform: 'Slack', open: () => connect(heard), nameOf, troubled })
    },
    fault: () => opening?.fault() ?? null,
    stop: async () => {
      stopped = true
      opening?.stop()
      clearInterval(watch)
      if (mode.kind === 'http') http.route(slackPath, notNow)
      await socket?.stop()
      await Promise.all(after)
    },
    send: async (claimed) => {
      const sent = await sender.send(claimed)
      if (claimed.delivery.to.chat === teamChannel) unheard = deafness(sent) ?? (sent.kind === 'sent' ? null : unheard)
      if (sent.kind === 'sent' || sent.kind === 'impossible') later('a status', () => status.over(claimed.delivery.key))
      return sent
    },
    again: sender.again,
    // Toasts say what the reply says too: here that is seen at once.
    nudge: async (nudge, event) => {
      if (nudge.kind === 'typing') await status.show(event.id, nudge.locale)
    },
    health: () => {
      const lost = socket !== undefined && !socket.connected() ? 'the socket is closed' : null
      const wrong = trouble ?? lost ?? unheard
      return { connected: wrong === null, detail: wrong ?? (mode.kind === 'http' ? 'HTTP' : 'Socket Mode'), lastHeardAt }
    },
  }
}

/** What comes too early, or while the program stops, is left to Slack to bring again. */
const notNow: Route = (_, response) => answer(response, 503)

const deafness = (sent: Sending) =>
  sent.kind === 'impossible' && sent.unreachable ? `the team’s channel cannot be written to (${sent.reason})` : null
