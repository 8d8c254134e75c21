// What was typed, without what nobody means to type: broken characters, invisible marks, turned writing direction, credentials in addresses.

/** Marks that change nothing to the eye, or turn the direction of what follows (Unicode TR36). */
const invisible =
  /[\u200b\u2060\ufeff\u00ad\u200e\u200f\u202a-\u202e\u2066-\u2069]|(?<!\p{Extended_Pictographic}|\ufe0f)(?:\u200c|\u200d)/gu

/**
 * The text in composed form (NFC), well formed, lines and tabs kept, other control characters gone. `https://user:word@host` (of any
 * scheme) loses what stands before the last @; Slack's `<tel:…|…>` is what it shows, where both are one number.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\ufffd/g, '')
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(invisible, '')
    .replace(/([a-z][a-z\d+.-]*:\/\/)[^\s/<>|]*@(?=[^\s/])/gi, '$1')
    .replace(/<tel:([^|>]+)\|([^>]*)>/g, (_, target: string, label: string) =>
      digits(target) === digits(label) ? label : `${label} ${target}`,
    )
    .replace(/<tel:([^|>]+)>/g, '$1')
}

/** The digits of a number, without the country code of the mainland. */
const digits = (number: string) => number.replace(/\D/g, '').replace(/^(?:00)?86(?=1\d{10}$)/, '')
