// Opens PostgreSQL: a few connections for work, with numbers as numbers and statements that are planned once.
import postgres from 'postgres'
import { StoreProblem } from '../problem.ts'

/** The database, or a transaction in it: both run statements. */
export type Database = postgres.Sql<{ bigint: number }>
export type Within = postgres.TransactionSql<{ bigint: number }>
type Either = Database | Within

/** How many connections a process holds for its work; one more listens and one more holds the parts it plays. */
const connectionsMost = 4

const numbers = { to: 20, from: [20], parse: Number, serialize: String }

/** Opens a pool. Nothing is asked of the server before the first statement. */
export function connectPostgres(url: string, more: postgres.Options<Record<string, never>> = {}): Database {
  return postgres(url, {
    max: connectionsMost,
    fetch_types: false,
    connect_timeout: 5,
    idle_timeout: 0,
    max_lifetime: null,
    onnotice: () => {},
    types: { bigint: numbers },
    ...more,
    connection: { application_name: 'icp-registration-assistant', ...more.connection },
  }) as unknown as Database
}

/** Runs a statement whose plan is kept for the connection. Parameters are texts, numbers, bytes, truth values or null. */
export async function run<Row>(
  db: Either,
  statement: string,
  values: readonly (string | number | boolean | Buffer | null)[] = [],
): Promise<Row[]> {
  return (await db.unsafe(statement, values as never[], { prepare: true })) as unknown as Row[]
}

/** The server's code of a fault (SQLSTATE), or the system's. */
export function stateOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' ? code : 'unknown fault'
}

/** Why the server cannot be used, for the deployer: never with the address, which may hold a password. */
export function explained(error: unknown): unknown {
  const code = stateOf(error)
  if (error instanceof StoreProblem) return error
  if (/^28/.test(code))
    return new StoreProblem('not-writable', `PostgreSQL refuses the user or password of DATABASE_URL (${code})`)
  if (code === '3D000')
    return new StoreProblem('not-writable', 'the database of DATABASE_URL is not there; make it with createdb')
  if (/^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|CONNECT|CONNECTION)|^(08|53|57|42501|25006)/.test(code))
    return new StoreProblem('not-writable', `PostgreSQL cannot be used (${code})`)
  return error
}
