// Every application that is kept, a few at a time: whoever writes meanwhile is not kept waiting.
import { setImmediate } from 'node:timers/promises'
import { type Application, isOffice } from '../../flows/index.ts'
import type { Store } from '../../store/store.ts'

const page = 50

/** All applications of clients, one after the other; the team's own record is none. */
export async function* everyCase(store: Pick<Store, 'find'>): AsyncGenerator<Application> {
  for (let offset = 0; ; offset += page) {
    const some = await store.find('applications', { limit: page, offset })
    for (const application of some) {
      if (!isOffice(application)) yield application
      await setImmediate()
    }
    if (some.length < page) return
  }
}
