// The SQLite store keeps the contract.
import { openStore } from '../../src/store/open.ts'
import { storeContract } from './contract.ts'
import { freshFolder } from './folder.ts'
import { at } from './turns.ts'

storeContract('SQLite', () => openStore({ url: freshFolder().url, now: () => at }))
