// Asks the program, in the name of the talk. The token goes in a header, never in an address.

/** What came of it: done; to be tried again after a while; or refused for good. */
export type Outcome =
  | { readonly kind: 'done'; readonly response: Response }
  | { readonly kind: 'later'; readonly afterMs: number }
  | { readonly kind: 'refused' }

/** Trying again would change nothing. All else passes: a restart, a proxy between two versions, too much at once. */
const unwanted = [400, 401, 403, 411, 413]

const patienceMs = 30_000

/** Posts a body. Whatever the network does is a value. */
export async function post(
  path: string,
  token: string,
  body: string | Blob,
  more: { readonly headers?: Readonly<Record<string, string>>; readonly patienceMs?: number } = {},
): Promise<Outcome> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      body,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream', ...more.headers },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(more.patienceMs ?? patienceMs),
    })
    if (response.ok) return { kind: 'done', response }
    return unwanted.includes(response.status) ? { kind: 'refused' } : { kind: 'later', afterMs: waitOf(response) }
  } catch {
    return { kind: 'later', afterMs: 0 }
  }
}

const waitOf = (response: Response) => Number(response.headers.get('retry-after') ?? 0) * 1_000
