// What a turn sends beside its reply: messages to anybody, passing signs, the platform's synchronous answer, events for other applications.
import { type Locale, say, type Text } from '../../locale.ts'
import type { Event } from '../model/event.ts'
import type { Ack, Delivery, Nudge } from '../model/turn.ts'

/** How long a toast is worth showing, in milliseconds. */
const toastMs = 15_000

/** Collects what one turn sends. */
export class Sending {
  readonly deliveries: Delivery[] = []
  readonly nudges: Nudge[] = []
  readonly children: Event[] = []
  readonly photos: string[] = []
  ack: Ack | undefined
  readonly #event: Event
  readonly #now: string
  readonly #locale: () => Locale

  constructor(event: Event, now: string, locale: () => Locale) {
    this.#event = event
    this.#now = now
    this.#locale = locale
  }

  /** A message to somebody else, or beside the reply. `key` makes it unique within the turn. */
  deliver({ key, ...delivery }: Omit<Delivery, 'key'> & { key?: string }): void {
    this.deliveries.push({ key: `${this.#event.id}#${key ?? this.deliveries.length + 2}`, ...delivery })
  }

  /** Something perishable, sent at once or never. */
  nudge(nudge: Nudge): void {
    this.nudges.push(nudge)
  }

  /** A few words that pass, shown where a button was pressed. */
  toast(words: Text): void {
    const expiresAt = new Date(Date.parse(this.#now) + toastMs).toISOString()
    this.nudge({ kind: 'toast', to: this.#event.from, expiresAt, text: say(words, this.#locale()) })
  }

  /** What the platform waits for: faults of a form, the text of a command. */
  acknowledge(ack: Ack): void {
    this.ack = ack
  }

  /** Has a kept photo looked at for a business licence. */
  look(photo: string): void {
    this.photos.push(photo)
  }

  /** An event that follows from this one, for another application or chat. */
  follow(child: Event): void {
    this.children.push(child)
  }
}
