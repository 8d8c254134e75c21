// Which of the wanted papers a file is, and whether it is small enough for the provider.
import type { Provider } from '../../knowledge/names/providers.ts'
import { limitAt, type SizeLimit } from '../../knowledge/paperwork/forms.ts'
import type { Paper } from '../../knowledge/procedure/paper.ts'
import { paperNamed } from '../../knowledge/procedure/paper-named.ts'
import { papers } from '../../knowledge/procedure/papers.ts'
import type { FileReference } from '../model/event.ts'
import { factsIn, type View, verdictIn } from '../model/view.ts'

/** A file seen as a paper. `tooLarge`: how large it may be where the case is filed. */
export type SeenPaper = {
  readonly file: FileReference
  readonly paper: Paper
  readonly tooLarge: { readonly provider: Provider; readonly limit: SizeLimit } | null
}

/** The papers that the services of an application call for, each once. */
export function wantedIn(view: View): readonly Paper[] {
  const ids = view.application.services.length === 0 ? ['s1'] : view.application.services.map(({ id }) => id)
  const all = ids.flatMap((id) => papers(factsIn(view, id), verdictIn(view, id), view.library))
  return [...new Map(all.map((paper) => [paper.id, paper])).values()]
}

/** Those of the wanted papers that have been sent in. */
export function givenIn({ application }: Pick<View, 'application'>): readonly string[] {
  return application.files.flatMap(({ document }) => document ?? [])
}

/** Which papers these files are, by their names; a caption speaks for a single file. */
export function papersAmong(view: View, files: readonly FileReference[], caption = ''): readonly SeenPaper[] {
  const wanted = wantedIn(view)
  if (wanted.length === 0) return []
  const provider = factsIn(view, view.application.services[0]?.id ?? 's1')['hosting.provider']
  const given = [...givenIn(view)]
  return files.flatMap((file) => {
    const paper = paperNamed(files.length === 1 ? `${caption}\n${file.name}` : file.name, wanted, given)
    if (paper === null) return []
    const limit = limitAt(view.library.forms.get(paper.form), provider, view.library.providers)
    const tooLarge = limit !== null && file.bytes > limit.limit.bytes ? limit : null
    if (tooLarge === null) given.push(paper.id)
    return [{ file, paper, tooLarge }]
  })
}
