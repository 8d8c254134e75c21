// The last gate before the team's channel: whatever a message is made of, nothing personal stands in it; where something was masked, the owner can look.

import type { Library } from '../../knowledge/library.ts'
import type { Application } from '../model/application.ts'
import { encodeDeskButton } from '../model/desk-button.ts'
import type { Address } from '../model/event.ts'
import { maskedMessage, personalValues } from '../model/masked.ts'
import { deskThread } from '../model/parties.ts'
import type { Delivery } from '../model/turn.ts'

const words = { full: { en: 'Show in full', zh: '查看完整内容' } }

/** What is known at the end of a turn. */
type Ground = { readonly application: Application; readonly team: Address | undefined; readonly library: Library }

/** A delivery as it may go out: in the team's channel everything personal is masked. */
export function asTeamSees({ application, team, library }: Ground, before: Application, delivery: Delivery): Delivery {
  const places = [team, deskThread(application)?.address, deskThread(before)?.address]
  if (!places.some((place) => place !== undefined && sameRoom(place, delivery.to))) return delivery
  const values = [...new Set([...personalValues(before, library), ...personalValues(application, library)])]
  const message = maskedMessage(delivery.message, values)
  if (JSON.stringify(message) === JSON.stringify(delivery.message)) return delivery
  const { buttons = [] } = message
  if (isCard(delivery) || message.file !== undefined) return { ...delivery, message }
  const full = { label: words.full[delivery.locale], data: encodeDeskButton('unmask', application.id) }
  return { ...delivery, message: { ...message, buttons: [...buttons, [full]] } }
}

/** The card has as many buttons as fit, and shows no words of the client. */
const isCard = ({ slot, edit }: Delivery) => slot === 'card' || (edit !== undefined && 'slot' in edit && edit.slot === 'card')

const sameRoom = (address: Address, other: Address) =>
  address.channel === other.channel && address.account === other.account && address.chat === other.chat
