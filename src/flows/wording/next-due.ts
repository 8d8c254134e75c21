// What comes due first in an application: for cards, lists and digests.
import type { Reminder } from '../model/application.ts'
import type { View } from '../model/view.ts'

/** The nearest duty of an application that has a date and waits. */
export function nextDue({ application }: View): (Reminder & { readonly dueOn: string }) | undefined {
  return application.reminders
    .filter(
      (reminder): reminder is Reminder & { readonly dueOn: string } => reminder.state === 'waiting' && reminder.dueOn !== null,
    )
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))[0]
}
