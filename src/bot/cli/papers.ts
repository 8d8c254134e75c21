// `papers`: the papers of an application, or of cases in a file, written into a folder.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dossierOf } from '../../flows/index.ts'
import { type Library, openLibrary } from '../../knowledge/library.ts'
import { compose } from '../../knowledge/paperwork/compose.ts'
import type { PaperEdition } from '../../knowledge/paperwork/document.ts'
import type { Dossier } from '../../knowledge/paperwork/dossier.ts'
import { filingFormIds } from '../../knowledge/paperwork/filing-form.ts'
import { formsOf, type WantedForm, wanted } from '../../knowledge/paperwork/filled-form.ts'
import { formFiles } from '../../knowledge/paperwork/form-files.ts'
import { chinaDay, clockOf } from '../../time.ts'
import { installedCounts } from '../index-cache.ts'
import { makeFiles } from '../papers/make.ts'
import { readCall } from './call.ts'
import { readCases } from './case-file.ts'
import type { CommandIo } from './io.ts'
import { withStore } from './opened.ts'

const help = `papers APPLICATION --out FOLDER     the papers of an application, as PDF and DOCX: exactly those its case needs;
                      and the form of its provider, filled in, as a table (and JSON, for mini programs on WeChat)
papers --case FILE --out FOLDER     the same for {"id","facts","fields","moreServices"}, a case a line; of several each gets a folder
  --form NAME           the form of alibaba, tencent, huawei, generic or wechat instead; all for every one
  --lang en|zh          English or Chinese alone; without it the Chinese paper with English beside it
  --json                lists what was written
Personal values stand in them only where the client agreed to their being kept. The files belong to the one who runs this alone.
Ends with 0 when written, 1 when there is no such application or a case is faulty, 2 when called wrongly.
`

/** Runs `papers`. */
export async function papers(args: readonly string[], io: CommandIo, now: () => string = clockOf(undefined)): Promise<number> {
  const flags = { out: 'valued', case: 'valued', lang: 'valued', form: 'valued' } as const
  const call = readCall(args, io, { name: 'papers', help, words: [0, 1], flags })
  if (typeof call === 'number') return call
  const { out, case: file, lang, form } = call.values
  const [application] = call.words
  const edition = editionOf(lang)
  if (out === undefined || edition === null || !isForm(form) || (file === undefined) === (application === undefined)) {
    io.stderr.write(help)
    return 2
  }
  const written = async (sets: readonly Set[], library: Library) => {
    const list = []
    for (const { id, folder, dossier } of sets)
      list.push({ id, files: await writeSet({ dossier, library, edition, form }, join(out, folder)) })
    io.stdout.write(
      call.json ? `${JSON.stringify(list)}\n` : list.flatMap(({ files }) => files.map((file) => `${file}\n`)).join(''),
    )
    return 0
  }
  if (file !== undefined) {
    const library = openLibrary({ indexCache: installedCounts, overlay: io.env?.OVERLAY_DIR })
    const cases = readCases(file, library.rulebook, chinaDay(now()))
    const sets = cases.map(({ id, dossier }) => ({ id, dossier, folder: cases.length === 1 ? '.' : id }))
    return written(sets, library)
  }
  return withStore(io, async (store, settings) => {
    const state = await store.loadApplication(application!)
    if (state === null) {
      io.stderr.write(`there is no application ${application}\n`)
      return 1
    }
    const library = openLibrary({ indexCache: installedCounts, overlay: settings.config.overlay })
    const view = { application: state.application, library, today: chinaDay(settings.now()), locale: 'zh' as const }
    return written([{ id: application!, folder: '.', dossier: dossierOf(view) }], library)
  })
}

type Set = { readonly id: string; readonly folder: string; readonly dossier: Dossier }

type Writing = {
  readonly dossier: Dossier
  readonly library: Library
  readonly edition: PaperEdition
  readonly form: string | undefined
}

async function writeSet({ dossier, library, edition, form }: Writing, folder: string): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const tables = wantedForms(dossier, library, form).flatMap((one) => formFiles(one, dossier, library, edition))
  const files = await makeFiles(compose(dossier, library, edition), tables)
  return files.map(({ name, bytes }) => {
    const path = join(folder, name)
    writeFileSync(path, bytes, { mode: 0o600 })
    return path
  })
}

/** Those the case needs, or those that were named. */
function wantedForms(dossier: Dossier, library: Library, named: string | undefined): readonly WantedForm[] {
  if (named === undefined) return formsOf(dossier, library)
  return library.filingForms.filter(({ id }) => named === 'all' || id === named).flatMap((form) => wanted(form, dossier, library))
}

const isForm = (name: string | undefined) =>
  name === undefined || name === 'all' || (filingFormIds as readonly string[]).includes(name)

function editionOf(lang: string | undefined): PaperEdition | null {
  if (lang === undefined) return 'both'
  return lang === 'en' || lang === 'zh' ? lang : null
}
