// Files that are kept nowhere: named by what they are of, and made from the application whenever somebody reads them.

/** What can be made: the papers as a ZIP, also with blanks for what is personal; the road to "live" and the verdict as
 * pictures; the verdict's proof. */
const makeable = ['papers', 'blanks', 'road', 'verdict', 'proof'] as const

/** One such file: of which application, in which languages (`both`: Chinese with English beside it). */
export type MadeFile = {
  readonly what: (typeof makeable)[number]
  readonly application: string
  readonly edition: 'zh' | 'both' | 'en'
}

/** The name under which a message brings it (`stored`), so that an erased application leaves nothing behind. */
export const madeFileId = ({ what, application, edition }: MadeFile): string => `made:${what}:${edition}:${application}`

/** What such a name means; null where it is that of a file kept. */
export function readMadeFile(id: string): MadeFile | null {
  const [, what, edition, application] = /^made:([a-z]+):(zh|both|en):(.+)$/.exec(id) ?? []
  if (application === undefined || !(makeable as readonly string[]).includes(what!)) return null
  return { what, edition, application } as MadeFile
}
