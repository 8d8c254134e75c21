// The account team's own record is no application of a client's: lists and the stated time pass it over.
import { sql } from 'drizzle-orm'

/** Holds for every application but that record (its address: flows/model/office.ts). */
export const notOffice = sql`id not in (select application from conversations where addressKey glob '*:office')`
