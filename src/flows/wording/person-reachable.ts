// Is there anybody to talk to? A person is only offered where one can come.
import type { Library } from '../../knowledge/library.ts'
import type { Address } from '../model/event.ts'

/** A team is connected, or the deployer named a contact. */
export function personReachable({ library, team }: { readonly library: Library; readonly team: Address | undefined }): boolean {
  return team !== undefined || library.overlay.teamConnected || library.overlay.expertContact !== undefined
}
