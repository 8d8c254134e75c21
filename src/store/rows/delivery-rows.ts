// How a message owed lies in its table, sealed, and comes back.
import { addressKey, type Delivery } from '../../flows/index.ts'
import type { deliveries } from '../schema.ts'
import type { Seal } from '../seal.ts'

/** A row of the table. */
export type DeliveryRecord = typeof deliveries.$inferSelect

type Sealed = Pick<Delivery, 'message' | 'edit' | 'slot'>

/** A new message owed. `farewell` marks the last ones of an application that is erased by the same turn. */
export function deliveryRow(delivery: Delivery, owner: { application: string; at: string; farewell: boolean }, seal: Seal) {
  const { key, to, lane, locale, message, edit, slot, notBefore } = delivery
  const sealed: Sealed = { message, ...(edit && { edit }), ...(slot !== undefined && { slot }) }
  return {
    key,
    application: owner.application,
    channel: to.channel,
    account: to.account,
    addressKey: addressKey(to),
    address: JSON.stringify(to),
    lane: lane === 'reply' ? 0 : 1,
    locale,
    // An edit that had to be sent anew is found under the slot it was meant for.
    slot: slot ?? slotOf(edit) ?? null,
    sealed: seal.close(sealed, 'delivery'),
    notBefore: notBefore ?? null,
    state: 'waiting',
    attempts: 0,
    unclear: 0,
    repeated: 0,
    farewell: Number(owner.farewell),
    createdAt: owner.at,
  } satisfies typeof deliveries.$inferInsert
}

/** The message owed, from its row. */
export function deliveryOf(row: DeliveryRecord, seal: Seal): Delivery {
  const { message, edit, slot } = seal.open<Sealed>(row.sealed, 'delivery')
  return {
    key: row.key,
    to: JSON.parse(row.address),
    lane: row.lane === 0 ? 'reply' : 'push',
    locale: row.locale as Delivery['locale'],
    message,
    ...(edit && { edit }),
    ...(slot !== undefined && { slot }),
    ...(row.notBefore !== null && { notBefore: row.notBefore }),
  }
}

/** The slot an edit aims at, if it names one. */
export function slotOf(edit: Delivery['edit']): string | undefined {
  return edit && 'slot' in edit ? edit.slot : undefined
}
