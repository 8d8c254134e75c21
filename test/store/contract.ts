// What every store must do, whatever stands behind it: `storeContract` registers the whole suite for one implementation.
import { afterEach, beforeEach, describe } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import { asideContract } from './contract/aside.ts'
import { claimContract } from './contract/claim.ts'
import { commitContract } from './contract/commit.ts'
import { conversationContract } from './contract/conversations.ts'
import { eraseContract } from './contract/erase.ts'
import { loadContract } from './contract/load.ts'
import { queryContract } from './contract/queries.ts'
import { reminderContract } from './contract/reminders.ts'
import { settleContract } from './contract/settle.ts'

/** Registers the suite. `open` gives an empty store for each test; it is closed afterwards. */
export function storeContract(name: string, open: () => Promise<Store>): void {
  describe(`${name} keeps the contract of the store`, () => {
    let current: Store
    const store = () => current
    beforeEach(async () => {
      current = await open()
    })
    afterEach(() => current.close())

    loadContract(store)
    commitContract(store)
    conversationContract(store)
    claimContract(store)
    settleContract(store)
    reminderContract(store)
    asideContract(store)
    queryContract(store)
    eraseContract(store)
  })
}
