// The application after a change: the turn's own picture, the same as the store will write.
import type { Application } from './application.ts'
import type { Change } from './turn.ts'

/** The application after a change, as the store will write it. */
export function applied(application: Application, change: Change): Application {
  const put = <Item>(list: readonly Item[], item: Item, same: (one: Item) => boolean) =>
    list.some(same) ? list.map((one) => (same(one) ? item : one)) : [...list, item]
  switch (change.kind) {
    case 'assert':
      return { ...application, assertions: [...application.assertions, change.assertion] }
    case 'field':
      return { ...application, fields: [...application.fields, change.field] }
    case 'forget': {
      const ofOthers = ({ by }: { by: string }) => by !== change.person
      return { ...application, assertions: application.assertions.filter(ofOthers), fields: application.fields.filter(ofOthers) }
    }
    case 'service':
      return {
        ...application,
        services: put(application.services, change.service, (service) => service.id === change.service.id),
      }
    case 'order':
      return { ...application, orders: put(application.orders, change.order, (order) => order.id === change.order.id) }
    case 'person':
      return { ...application, people: put(application.people, change.person, (person) => person.id === change.person.id) }
    case 'conversation':
      return {
        ...application,
        conversations: put(
          application.conversations,
          change.conversation,
          (conversation) => conversation.id === change.conversation.id,
        ),
      }
    case 'remind':
      return {
        ...application,
        reminders: put(application.reminders, change.reminder, (reminder) => reminder.key === change.reminder.key),
      }
    case 'drop-reminders':
      return {
        ...application,
        reminders: application.reminders.filter(
          (reminder) => reminder.state !== 'waiting' || !reminder.key.startsWith(change.prefix),
        ),
      }
    case 'file':
      return { ...application, files: put(application.files, change.file, (file) => file.id === change.file.id) }
    case 'casework':
      return { ...application, casework: change.casework }
    case 'settle-feedback': {
      const { id, settled } = change
      return {
        ...application,
        feedback: application.feedback?.map((feedback) => (feedback.id === id ? { ...feedback, settled } : feedback)) ?? [],
      }
    }
    default:
      return application
  }
}
