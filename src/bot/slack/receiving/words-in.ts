// What a person typed, out of what Slack makes of it: its wrapping of links, mentions and signs undone.

/** The plain words of a message. The app's own name in front is a call, not a word. */
export function wordsIn(text: string, botUser: string): string {
  const called = new RegExp(`^\\s*<@${botUser}(?:\\|[^>]*)?>[\\s,:，：]*`)
  return text
    .replace(called, '')
    .replace(/<([^<>|]+)(?:\|([^<>]*))?>/g, (_, target: string, label: string | undefined) => unwrapped(target, label))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim()
}

/** A link that Slack made of typed words is the words; a mention is a name nobody is called by. */
function unwrapped(target: string, label: string | undefined): string {
  if (/^[@#!]/.test(target)) return label === undefined ? target : `${target[0]}${label}`
  if (label !== undefined && label !== '') return label
  return target.replace(/^(?:mailto|tel):/, '')
}
