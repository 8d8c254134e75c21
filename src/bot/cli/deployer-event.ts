// An event by the one who runs the program: it takes the same line as every other, so it is committed once and leaves its trace.

import { randomUUID } from 'node:crypto'
import type { ActionBody, Event } from '../../flows/index.ts'

/** What the deployer does with an application (`flows/talk/privacy/deployer.ts`). */
export function eventOfDeployer(application: string, body: ActionBody<'export' | 'erase'>, at: string): Event {
  return {
    id: `deployer:${randomUUID()}`,
    at,
    from: { channel: 'system', account: 'deployer', chat: application },
    actor: { id: 'deployer', role: 'program' },
    body,
  }
}
