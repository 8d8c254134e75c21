// Reads files: those that are kept come from the store, those that are named by what they are of are made now.
import { dossierOf, readMadeFile, type View } from '../../flows/index.ts'
import type { Library } from '../../knowledge/library.ts'
import type { Store } from '../../store/store.ts'
import { chinaDay } from '../../time.ts'

/** The bytes of a file by its id; null where it, or the application it is of, is gone. */
export type ReadFile = (id: string) => Promise<Uint8Array | null>

/** Reads from a store, and makes what is only named. The makers are loaded when the first such file is wanted. */
export function fileReader(parts: {
  readonly store: Pick<Store, 'readFile' | 'loadApplication'>
  readonly library: Library
  readonly now: () => string
}): ReadFile {
  const { store, library, now } = parts
  return async (id) => {
    const made = readMadeFile(id)
    if (made === null) return store.readFile(id)
    const state = await store.loadApplication(made.application)
    if (state === null) return null
    const locale = made.edition === 'zh' ? 'zh' : 'en'
    const view: View = { application: state.application, library, today: chinaDay(now()), locale }
    const dossier = dossierOf(view)
    if (made.what !== 'papers') {
      const [{ pictureOf }, { pngOf }] = await Promise.all([
        import('../../knowledge/paperwork/picture.ts'),
        import('./picture.ts'),
      ])
      return pngOf(pictureOf(made.what, dossier, library, made.edition))
    }
    const [{ compose }, { makeFiles }, { zipOf }] = await Promise.all([
      import('../../knowledge/paperwork/compose.ts'),
      import('./make.ts'),
      import('./zip.ts'),
    ])
    return zipOf(await makeFiles(compose(dossier, library, made.edition)))
  }
}
