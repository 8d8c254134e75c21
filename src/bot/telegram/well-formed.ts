// The form of what is read of an update (core.telegram.org/bots/api#available-types): what breaks it is passed over before anything trips.
import type { Update } from 'grammy/types'
import { z } from 'zod'

const whole = z.int()
const words = z.string()
const user = z.looseObject({
  id: whole,
  is_bot: z.boolean(),
  first_name: words,
  last_name: words.optional(),
  language_code: words.optional(),
})
const chat = z.looseObject({ id: whole, type: z.enum(['private', 'group', 'supergroup', 'channel']) })
/** Seconds since 1970 that are an instant: the last one JavaScript can name is in the year 275760. */
const moment = whole.min(0).max(8_640_000_000_000)
const entities = z.array(z.looseObject({ type: words, offset: whole, length: whole, user: user.optional() })).optional()
const file = { file_id: words, file_unique_id: words, file_size: z.number().optional() }

const message = z.looseObject({
  message_id: whole,
  date: moment,
  edit_date: moment.optional(),
  chat,
  from: user.optional(),
  text: words.optional(),
  entities,
  caption: words.optional(),
  caption_entities: entities,
  reply_to_message: z.looseObject({ from: user.optional() }).optional(),
  media_group_id: words.optional(),
  contact: z.looseObject({ phone_number: words, user_id: whole.optional() }).optional(),
  document: z.looseObject({ ...file, file_name: words.optional() }).optional(),
  photo: z
    .array(z.looseObject({ ...file, width: z.number(), height: z.number() }))
    .nonempty()
    .optional(),
  migrate_to_chat_id: whole.optional(),
})
const press = z.looseObject({
  id: words,
  from: user,
  data: words.optional(),
  // Of a message that is too old to be shown Telegram tells only where it stood.
  message: z.looseObject({ message_id: whole, chat }).optional(),
})
const member = z.looseObject({ status: words })
const membership = z.looseObject({ chat, from: user, date: moment, old_chat_member: member, new_chat_member: member })

const update = z.looseObject({
  message: message.optional(),
  edited_message: message.optional(),
  callback_query: press.optional(),
  my_chat_member: membership.optional(),
})

/** Has the update the form that Telegram promises, as far as anything of it is read here? */
export function isWellFormed(given: Update): boolean {
  return update.safeParse(given).success
}
