// Reads words with entities beside them as the Bot API does: what lies outside of the text or cuts a character is refused.
import type { MessageEntity } from '@grammyjs/types'
import { type Parsed, trimmed } from './html.ts'
import { bad } from './refusal.ts'

/** Checks entities against their text, and trims both. */
export function withEntities(text: string, entities: readonly MessageEntity[]): Parsed {
  for (const { type, offset, length, ...more } of entities) {
    const end = offset + length
    if (offset < 0 || length <= 0 || end > text.length)
      throw bad(`entity beginning at UTF-16 offset ${offset} ends after the end of the text at UTF-16 offset ${end}`)
    if (/[\udc00-\udfff]/.test(text[offset] ?? '') || /[\udc00-\udfff]/.test(text[end] ?? ''))
      throw bad(`entity beginning at UTF-16 offset ${offset} ends in a middle of a UTF-16 symbol at byte offset ${end}`)
    if (!['bold', 'italic', 'text_link'].includes(type)) throw bad(`the twin knows no entity of type ${type}`)
    if (type === 'text_link' && !('url' in more && /^https?:/.test(String(more.url)))) throw bad('wrong URL in an entity')
  }
  return trimmed(text, [...entities])
}
