// The SQLite store keeps the contract.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../src/store/open.ts'
import { storeContract } from './contract.ts'
import { at } from './turns.ts'

storeContract('SQLite', () => openStore({ url: `file:${mkdtempSync(join(tmpdir(), 'icp-store-'))}/icp.db`, now: () => at }))
