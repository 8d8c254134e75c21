// Compares two packs over all applications, a few at a time, and hands each client's difference on.
import { type CaseChange, caseChanges } from '../../flows/index.ts'
import { packFolder } from '../../knowledge/authored.ts'
import type { Library } from '../../knowledge/library.ts'
import { packIn } from '../../knowledge/pack.ts'
import { changesBetween, mayConcernCases } from '../../knowledge/pack-changes.ts'
import type { Store } from '../../store/store.ts'
import { chinaDay } from '../../time.ts'
import { everyCase } from '../every-case.ts'

/** A pack, opened: its files and its knowledge. */
export type OpenPack = { readonly folder: string; readonly library: Library }

/** What differs: records in words ("changed rule site-filing"), and the applications concerned, each handed to `tell` before. */
export async function compare(
  { before, after, store, now }: { before: OpenPack; after: OpenPack; store: Pick<Store, 'find'>; now: () => string },
  tell: (application: string, changes: readonly CaseChange[]) => Promise<void>,
): Promise<{ readonly records: readonly string[]; readonly affected: readonly string[] }> {
  const records = changesBetween(packIn(packFolder(before.folder)), packIn(packFolder(after.folder)))
  const affected: string[] = []
  if (mayConcernCases(records)) {
    const today = chinaDay(now())
    for await (const application of everyCase(store)) {
      const view = { application, today, locale: 'en' as const }
      const changes = caseChanges({ ...view, library: before.library }, { ...view, library: after.library })
      if (changes.length === 0) continue
      await tell(application.id, changes)
      affected.push(application.id)
    }
  }
  return { records: records.map(({ how, kind, id }) => `${how} ${kind} ${id}`).slice(0, recordsMost), affected }
}

const recordsMost = 50
