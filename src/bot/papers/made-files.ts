// Reads files: those that are kept come from the store, those that are named by what they are of are made now.
import { dossierOf, type MadeFile, readMadeFile } from '../../flows/index.ts'
import type { Library } from '../../knowledge/library.ts'
import type { Dossier } from '../../knowledge/paperwork/dossier.ts'
import type { Store } from '../../store/store.ts'
import { chinaDay } from '../../time.ts'
import type { Log } from '../log.ts'
import type { Wanted } from './workshop.ts'

/** The bytes of a file by its id; null where it, or the application it is of, is gone. */
export type ReadFile = (id: string) => Promise<Uint8Array | null>

/** Reads from a store, and has made what is only named. What makes it is loaded when the first such file is wanted. */
export function fileReader(parts: {
  readonly store: Pick<Store, 'readFile' | 'loadApplication' | 'sign'>
  readonly library: Library
  readonly now: () => string
  readonly log: Log
}): ReadFile {
  const { store, library, now, log } = parts
  return async (id) => {
    const file = readMadeFile(id)
    if (file === null) return store.readFile(id)
    const state = await store.loadApplication(file.application)
    if (state === null) return null
    const locale = file.edition === 'zh' ? 'zh' : 'en'
    const view = { application: state.application, library, today: chinaDay(now()), locale } as const
    const dossier = dossierOf(view, file.what === 'blanks')
    const { what } = file
    if (what === 'proof') return (await import('./proof-file.ts')).proofFile(dossier, library, store)
    const { made } = await import('./workshop.ts')
    const wanted = await orderFor({ ...file, what }, dossier, library)
    // Once more in a fresh process, where one was ended from outside.
    return made(wanted)
      .catch(() => made(wanted))
      .catch((error: unknown) => {
        log.error({ file: id, fault: error instanceof Error ? error.message : 'unknown' }, 'a file could not be made')
        return null
      })
  }
}

/** What is drawn: all but the proof, which is data. */
type Drawn = MadeFile & { readonly what: Exclude<MadeFile['what'], 'proof'> }

async function orderFor({ what, edition }: Drawn, dossier: Dossier, library: Library): Promise<Wanted> {
  if (what === 'papers' || what === 'blanks') {
    const { compose } = await import('../../knowledge/paperwork/compose.ts')
    const { formFilesOf } = await import('../../knowledge/paperwork/form-files.ts')
    return { papers: compose(dossier, library, edition), tables: formFilesOf(dossier, library, edition) }
  }
  const { pictureOf } = await import('../../knowledge/paperwork/picture.ts')
  return { picture: pictureOf(what, dossier, library, edition) }
}
