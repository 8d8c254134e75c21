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

/**
 * A link that Slack made of typed words is the words; one that leads elsewhere than it says is both, so that nobody answers with an
 * address they do not show. A mention is a name nobody is called by.
 */
function unwrapped(target: string, label: string | undefined): string {
  if (/^[@#!]/.test(target)) return label === undefined ? target : `${target[0]}${label}`
  const place = target.replace(/^(?:mailto|tel):/, '')
  if (label === undefined || label === '') return place
  return leadsThere(place, label) ? label : `${label} ${place}`
}

/** example.cn leads to http://example.cn/, 138 0013 8000 to +8613800138000; words without an address lead wherever they like. */
function leadsThere(place: string, label: string): boolean {
  const [there, said] = [bare(place), bare(label)]
  return there === said || (/\d{5}/.test(said) && there.endsWith(said)) || !/[^\s@]+[@.][^\s.]{2,}|\d{5}/.test(said)
}

const bare = (address: string) =>
  address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/$/, '')
    .replace(/^\+?[\d\s().-]+$/, (number) => number.replace(/\D/g, ''))
