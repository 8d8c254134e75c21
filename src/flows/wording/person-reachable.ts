// Is there anybody to talk to? A person is only offered where one can come.
import type { Turning } from '../draft/draft.ts'

/** A team is connected, or the deployer named a contact. */
export function personReachable({ library, team }: Pick<Turning, 'library' | 'team'>): boolean {
  return team !== undefined || library.overlay.teamConnected || library.overlay.expertContact !== undefined
}
