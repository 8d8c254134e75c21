// Puts the program together: one store, one line, one clock, and the channels that the settings open.
import { type Event, type Nudge, takeTurn } from '../flows/index.ts'
import { type Library, openLibrary } from '../knowledge/library.ts'
import { findKey } from '../store/key.ts'
import { locate } from '../store/location.ts'
import { openStore } from '../store/open.ts'
import type { Store } from '../store/store.ts'
import type { ChannelAdapter, Receive } from './channel.ts'
import { pump, takeParked } from './clock.ts'
import type { Config } from './config.ts'
import { Crowd } from './crowd.ts'
import { type Deliverer, deliver } from './deliver.ts'
import { FairLanes } from './fair-lanes.ts'
import { type GapRounds, watchGaps } from './gaps/watch-gaps.ts'
import { indexCacheIn } from './index-cache.ts'
import type { Log } from './log.ts'
import type { Meter } from './meter.ts'
import { overviews } from './overview.ts'
import { KeptPacks } from './packs/kept-packs.ts'
import { Speaking } from './packs/speaking.ts'
import { watchPacks } from './packs/watch.ts'
import { type LicencePhotos, licencePhotos } from './papers/licence-photos.ts'
import { fileReader } from './papers/made-files.ts'
import { modelReader } from './reader/model-reader.ts'
import { nudgesOf, receiver } from './receive.ts'
import { retention } from './retention.ts'
import type { Rounds } from './rounds.ts'
import { openedByCode, waysInto } from './ways-in.ts'

/**
 * The running program. Example: `(await program.open(telegram)).wake()` has a channel send what is owed; `await program.stop()` ends all.
 */
export type Program = {
  readonly store: Store
  readonly library: Library
  readonly receive: Receive
  readonly pump: Rounds
  /** Keeps the deployer's stated time, where one is stated and this program serves. */
  readonly retention: Rounds | undefined
  /** Takes changed rules up, where this program serves. */
  readonly packs: Rounds | undefined
  /** Looks after what nobody could answer, where this program serves. */
  readonly gaps: GapRounds | undefined
  /** Reads photos of licences, where that is switched on. */
  readonly photos: LicencePhotos | undefined
  readonly adapters: readonly ChannelAdapter[]
  /** Opens a channel: it may send from now on, and hears events once started. */
  open(adapter: ChannelAdapter): Promise<Deliverer>
  /** Something else to close when the program stops, before the store. */
  atStop(close: () => Promise<void>): void
  /** Stops taking, finishes what is under way, closes the store. */
  stop(): Promise<void>
}

/** More than this is never written down before it is handled. */
const parkedMost = 100_000

/** Starts everything but the channels. Throws StoreProblem or FaultyFile where it cannot start. */
export async function assemble(parts: {
  config: Config
  now: () => string
  log: Log
  serve: boolean
  meter?: Meter
}): Promise<Program> {
  const { config, now, log, meter } = parts
  const kept = await openStore({
    url: config.database,
    now,
    serve: parts.serve,
    ...(config.files !== undefined && { filesDir: config.files }),
    ...(config.key !== undefined && { key: config.key }),
  })
  const location = locate(config.database, config.files)
  const teamConnected = config.slack?.teamChannel !== undefined
  const open = (overlay: string | undefined) => openLibrary({ overlay, teamConnected, indexCache: indexCacheIn(location.index) })
  const speaking = new Speaking(open(config.overlay))
  const { library } = speaking
  // Channels read the files of messages here: those that are kept, and those that are made when they go out.
  const store: Store = { ...kept, readFile: fileReader({ store: kept, library, now, log }) }
  const senders = new Map<ChannelAdapter, Deliverer>()
  const closing: (() => Promise<void>)[] = []
  const lanes = new FairLanes()
  const crowd = new Crowd(lanes)
  const nudge = (one: Nudge, event: Event) => {
    const adapter = [...senders.keys()].find(({ channel, account }) => channel === one.to.channel && account === one.to.account)
    void adapter?.nudge(one, event).catch(() => log.debug({ event: event.id }, 'a nudge was lost'))
  }
  const team = () => [...senders.keys()].find((adapter) => adapter.team !== undefined)?.team
  const line = receiver({
    store,
    takeTurn,
    get library() {
      return speaking.now
    },
    now,
    log,
    lanes,
    team,
    waysIn: waysInto(findKey(config.key, location.key, false), () => [...senders.keys()]),
    opened: openedByCode(store),
    read: config.model && modelReader(config.model, { log }),
    overview: overviews({ store, library, now, adapters: () => [...senders.keys()] }),
    slow: (event) => {
      const { from: to, actor } = event
      nudge({ kind: 'typing', to, locale: actor.speaks ?? actor.locale ?? 'en', expiresAt: now() }, event)
    },
    commit: async (commit) => (await store.commit([commit]))[0]!,
    committed: (event, turn) => {
      for (const { lane, to, key } of turn.deliveries) if (lane === 'reply') crowd.owes(to, 1, key)
      for (const sender of senders.values()) sender.wake()
      if (turn.children !== undefined) clock.wake()
      if (event.body.kind === 'desk' && event.body.action === 'speak-by') packs?.wake()
      gaps?.hear(event)
      photos?.hear(event, turn)
      for (const one of nudgesOf(turn, now())) nudge(one, event)
    },
  })
  const receive = meter?.watching(line) ?? line
  const photos = config.licencePhotos === true ? licencePhotos({ store, receive, now, log }) : undefined
  const clock = pump({ store, receive, now, log })
  const packs = parts.serve
    ? watchPacks({ overlay: config.overlay, speaking, kept: new KeptPacks(location.packs), open, store, receive, team, now, log })
    : undefined
  // A round that is under way may have looked before the files were written.
  const takeUp = async () => {
    for (let round = 0; round < 2; round++) await packs?.tick()
  }
  const gaps =
    packs && watchGaps({ overlay: config.overlay, library: () => speaking.now, store, receive, takeUp, team, now, log })
  // What the program before this one has written down comes before anything new.
  if (parts.serve) await takeParked({ store, receive, most: parkedMost })
  store.onWork(() => {
    for (const sender of senders.values()) sender.wake()
    clock.wake()
  })
  const days = parts.serve ? library.overlay.retentionDays : undefined
  const keeper = days === undefined ? undefined : retention({ store, receive, now, log, days })
  return {
    store,
    library,
    receive,
    pump: clock,
    retention: keeper,
    packs,
    gaps,
    photos,
    get adapters() {
      return [...senders.keys()]
    },
    open: async (adapter) => {
      await adapter.start(crowd.hearing({ receive, store, log }))
      const sender = deliver({ store, adapter, receive, now, log, crowd, ...(meter && { meter }) })
      senders.set(adapter, sender)
      if (adapter.team !== undefined) packs?.wake()
      return sender
    },
    atStop: (close) => void closing.push(close),
    stop: async () => {
      for (const adapter of senders.keys()) await adapter.stop()
      for (const close of closing) await close()
      await lanes.stop()
      await gaps?.stop()
      await packs?.stop()
      await keeper?.stop()
      await clock.stop()
      for (const sender of senders.values()) await sender.stop()
      await store.close()
    },
  }
}
