// What an open form remembers: which form, which application. It gives no authority: who acts is checked anew.

/** The memory of a form. */
export type Metadata = { readonly application: string; readonly about: string }

/** As Slack keeps it. */
export const writeMetadata = (metadata: Metadata): string => JSON.stringify([metadata.application, metadata.about])

/** As it comes back; null where it is none of ours. */
export function readMetadata(text: string): Metadata | null {
  try {
    const read: unknown = JSON.parse(text)
    if (!Array.isArray(read) || read.length !== 2 || !read.every((one) => typeof one === 'string')) return null
    const [application, about] = read as [string, string]
    return /^[\w-]{0,40}$/.test(application) && about.length <= 200 ? { application, about } : null
  } catch {
    return null
  }
}
