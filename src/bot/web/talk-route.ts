// What the routes of a talk stand on, and what each of them is.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Store } from '../../store/store.ts'
import type { Receive } from '../channel.ts'
import type { Http } from '../http.ts'
import type { Log } from '../log.ts'
import type { Streams } from './streams.ts'

/** What the routes stand on. Example: while `receive()` is undefined the routes answer that the service is not there yet. */
export type Talks = {
  readonly http: Http
  readonly store: Pick<Store, 'load' | 'find' | 'putFile' | 'readFile' | 'seen' | 'onWork'>
  readonly streams: Streams
  /** The line, as long as the channel is open. */
  readonly receive: () => Receive | undefined
  /** Somebody was there. */
  readonly heard: () => void
  readonly toTelegram?: ((application: string, at: string) => string | null) | undefined
  readonly now: () => string
  readonly log: Log
  readonly steady?: (() => number) | undefined
}

/** One request of a talk that was let in; its body is still to be read. */
export type Asked = {
  readonly chat: string
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly receive: Receive
}

/** Answers one request. */
export type TalkRoute = (asked: Asked) => Promise<void>
