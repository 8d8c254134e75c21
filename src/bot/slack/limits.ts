// Slack's limits, each by name (docs.slack.dev: blocks, block elements, views, rate limits; state of 2026).

/** Blocks of a message, and of a modal or home view. */
export const messageBlocksMost = 50
export const viewBlocksMost = 100
/** Characters of a section or of a text in rich text that is shown without folding. */
export const textMost = 3_000
/** Undocumented: blocks over about 13,200 characters as JSON are refused (`msg_blocks_too_long`). */
export const blocksJsonMost = 12_000
/** Top-level text of a message: what notifications and old clients show. */
export const fallbackMost = 3_000
export const headerMost = 150
export const contextElementsMost = 10
export const buttonTextMost = 75
export const buttonUrlMost = 3_000
export const actionIdMost = 255
/** Options of a select (and of all its groups together we keep to the same), their texts and values. */
export const optionsMost = 100
export const optionTextMost = 75
export const optionValueMost = 150
export const groupLabelMost = 75
/** Modals. */
export const titleMost = 24
export const labelMost = 2_000
export const hintMost = 2_000
export const placeholderMost = 150
export const inputMost = 3_000
export const errorMost = 2_000

/** Words cut to a number of UTF-16 units, never inside a character, with a sign that something is missing. */
export function cut(words: string, most: number): string {
  if (words.length <= most) return words
  const end = most - 1
  const unit = words.charCodeAt(end - 1)
  const half = unit >= 0xd800 && unit <= 0xdbff
  return `${words.slice(0, half ? end - 1 : end)}…`
}
