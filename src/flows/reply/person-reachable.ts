// Is there anybody to talk to? A person is only offered where one can come.
import type { Turning } from '../turning.ts'

/** A team is connected, or the deployer named a contact. */
export function personReachable({ library, team }: Turning): boolean {
  return team !== undefined || library.overlay.teamConnected || library.overlay.expertContact !== undefined
}
