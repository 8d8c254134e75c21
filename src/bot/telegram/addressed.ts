// Whether a message in a group is meant for the assistant, and what it says without the mention.
import type { Message } from 'grammy/types'
import type { Bot } from './identity.ts'

/** The words meant for us, or null where people only talk among themselves: commands, mentions and replies to us count. */
export function wordsForUs(message: Message, text: string, bot: Bot): string | null {
  const mention = mentionIn(message, text, bot)
  if (mention !== null) return cut(text, mention)
  if (isReplyTo(message, bot)) return text
  const named = commandIn(text)
  if (named === null) return null
  return named.to === undefined || sameName(named.to, bot.username) ? text : null
}

/** Is it an answer to one of our messages? */
function isReplyTo(message: Message, bot: Bot): boolean {
  return 'reply_to_message' in message && String(message.reply_to_message?.from?.id) === bot.id
}

/** A command at the start of a text: `/name@bot argument`. */
export function commandIn(text: string): { readonly name: string; readonly to?: string; readonly argument: string } | null {
  const found = /^\/([A-Za-z0-9_]{1,32})(?:@([A-Za-z0-9_]{1,64}))?(?:\s+([\s\S]*))?$/.exec(text.trim())
  if (found === null) return null
  const [, name, to, argument = ''] = found
  return { name: name!.toLowerCase(), ...(to !== undefined && { to }), argument: argument.trim() }
}

type Place = { readonly offset: number; readonly length: number }

function mentionIn(message: Message, text: string, bot: Bot): Place | null {
  const entities =
    ('entities' in message ? message.entities : 'caption_entities' in message ? message.caption_entities : null) ?? []
  for (const entity of entities) {
    const said = text.slice(entity.offset, entity.offset + entity.length)
    if (entity.type === 'mention' && sameName(said.slice(1), bot.username)) return entity
    if (entity.type === 'text_mention' && String(entity.user.id) === bot.id) return entity
  }
  return null
}

function cut(text: string, { offset, length }: Place): string {
  return `${text.slice(0, offset)} ${text.slice(offset + length)}`
    .replace(/[ \t]{2,}/g, ' ')
    .replace(/^[\s,:，：]+/, '')
    .trim()
}

const sameName = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()
