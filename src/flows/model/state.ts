// What a turn starts from, and whose event it is: somebody's in a chat, the program's or the team's on an application, or the office's own.

import type { Application, Conversation } from './application.ts'
import { isOffice } from './office.ts'

/** What is stored, and the version a commit must still find: counted up by each commit to the application; 0 for one not stored yet. */
export type Stored = { readonly application: Application; readonly version: number }

/** Somebody writes or presses in a chat: what is remembered of the talk is kept with it. */
export type ChatState = Stored & { readonly at: 'chat'; readonly conversation: Conversation }

/** The program, or the team from elsewhere, does something with an application: no chat is spoken in, none is changed. */
export type ApplicationState = Stored & { readonly at: 'application' }

/** Something happens in the account team's own record, which `application` holds; it is no client's. */
export type OfficeState = Stored & { readonly at: 'office' }

/** One of the three: `{ at: 'chat', application, conversation, version: 7 }` for the eighth message of a client. */
export type State = ChatState | ApplicationState | OfficeState

/** The state of an event that comes from one of the application's chats. */
export function inChat(stored: Stored, conversation: Conversation): ChatState | OfficeState {
  return isOffice(stored.application) ? { at: 'office', ...stored } : { at: 'chat', ...stored, conversation }
}

/** The state of an event that names the application itself. */
export function onApplication(stored: Stored): ApplicationState | OfficeState {
  return { at: isOffice(stored.application) ? 'office' : 'application', ...stored }
}

/** The chat whose language and memory words go by: the one spoken in, else the application's first. */
export function chatOf(state: State): Conversation {
  return state.at === 'chat' ? state.conversation : state.application.conversations[0]!
}
