// Every application that is kept, a few at a time: whoever writes meanwhile is not kept waiting.
import { setImmediate } from 'node:timers/promises'
import type { Application } from '../flows/index.ts'
import type { Store } from '../store/store.ts'

const page = 50

/** All applications of clients, one after the other, the newest first. */
export async function* everyCase(store: Pick<Store, 'find'>): AsyncGenerator<Application> {
  let after: Application | undefined
  do {
    const some = await store.find('applications', { limit: page, ...(after && { after }) })
    after = some.at(-1)
    for (const application of some) {
      yield application
      await setImmediate()
    }
  } while (after !== undefined)
}
