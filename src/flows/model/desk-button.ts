// What a button of the account team's desk carries: the action, the application, perhaps an order or service; ids only, and no authority.
import { isTeamButton, type TeamButton } from './team-catalogue.ts'

/** A press at the desk. `argument` is empty where the action needs none; `gone` is an action that this version no longer knows. */
export type DeskPress = { readonly action: TeamButton | 'gone'; readonly application: string; readonly argument: string }

/** The data of a desk button. Example: writing a note on the application `a1` is `t:note:a1`. */
export function encodeDeskButton(action: TeamButton, application: string, argument = ''): string {
  return argument === '' ? `t:${action}:${application}` : `t:${action}:${application}:${argument}`
}

/** What a desk button means; null where it is none. */
export function decodeDeskButton(data: string): DeskPress | null {
  const [, action = '', application, argument = ''] = /^t:([a-z-]+):([\w-]+)(?::([\w-]+))?$/.exec(data) ?? []
  return application === undefined ? null : { action: isTeamButton(action) ? action : 'gone', application, argument }
}
