// What the routes of a talk stand on, and what each of them is.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Store } from '../../store/store.ts'
import type { Receive } from '../channel.ts'
import type { Http } from '../http.ts'
import type { Log } from '../log.ts'
import type { Streams } from './streams.ts'

/** What the routes stand on. */
export type Talks = {
  readonly http: Http
  readonly store: Pick<Store, 'load' | 'find' | 'putFile' | 'readFile' | 'seen' | 'onWork'>
  readonly streams: Streams
  readonly receive: Receive
  readonly isOpen: () => boolean
  readonly now: () => string
  readonly log: Log
}

/** Answers one request of a talk that was let in; its body is still to be read. */
export type TalkRoute = (chat: string, request: IncomingMessage, response: ServerResponse) => Promise<void>
