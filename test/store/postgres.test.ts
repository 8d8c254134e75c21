// The PostgreSQL store keeps the contract, on a real server.
import { afterAll, beforeAll } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { storeContract } from './contract.ts'
import { type PostgresServer, startPostgres } from './postgres-server.ts'
import { at } from './turns.ts'

let server: PostgresServer
beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server?.stop())

const key = Buffer.alloc(32, 5).toString('base64')
storeContract('PostgreSQL', async () => openStore({ url: await server.freshUrl(), key, now: () => at }))
