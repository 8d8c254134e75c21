// Has photos of business licences read, where the deployer wants it: in a process apart, one at a time; what is read comes back as an event.
import type { Event, Turn } from '../../flows/index.ts'
import { type LicenceWords, readLicenceWords } from '../../knowledge/counsel/licence-words.ts'
import type { Store } from '../../store/store.ts'
import type { Receive } from '../channel.ts'
import type { Log } from '../log.ts'
import { made } from './workshop.ts'

/** So many wait at most; one that comes then is kept like any file, and its values are asked for. */
const waitingMost = 20

/** Told of every turn that is safe. A photo is read once; where the program ends before, it is not: nobody was promised it. */
export type LicencePhotos = {
  readonly hear: (event: Event, turn: Turn) => void
  /** Resolves when none is being read. */
  readonly settled: () => Promise<void>
}

/** Opens the reader; nothing heavy is loaded before the first photo. */
export function licencePhotos(parts: {
  readonly store: Pick<Store, 'readFile'>
  readonly receive: Receive
  readonly now: () => string
  readonly log: Log
}): LicencePhotos {
  const { store, receive, now, log } = parts
  let waiting = 0
  let last: Promise<void> = Promise.resolve()

  async function read(photo: string, { id, from, actor }: Event): Promise<void> {
    try {
      const bytes = await store.readFile(photo)
      if (bytes === null) return
      const licence = await licenceOn(bytes, photo)
      const values = { photo, ...(licence !== null && { licence: 'yes', ...licence }) }
      log.info({ file: photo, licence: licence !== null, values: Object.keys(licence ?? {}).length }, 'a photo was read')
      const body = { kind: 'desk', action: 'licence-read', values } as const
      await receive({ id: `${id}#licence-${photo}`, at: now(), from, actor, body })
    } catch (error) {
      log.error({ event: id, fault: error instanceof Error ? error.name : 'unknown' }, 'a photo could not be read')
    }
  }

  async function licenceOn(bytes: Uint8Array, photo: string): Promise<LicenceWords | null> {
    try {
      return readLicenceWords(Buffer.from(await made({ photo: bytes })).toString('utf8'))
    } catch (error) {
      log.warn({ file: photo, fault: error instanceof Error ? error.message : 'unknown' }, 'the reader of photos failed')
      return null
    }
  }

  return {
    hear: (event, { photos = [] }) => {
      for (const photo of photos) {
        if (waiting >= waitingMost) return log.warn({ event: event.id, waiting }, 'too many photos wait; one stays unread')
        waiting++
        last = last.then(() => read(photo, event)).finally(() => void waiting--)
      }
    },
    settled: () => last,
  }
}
