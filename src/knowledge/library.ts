// All the assistant knows, opened lazily: each part is read and checked when it is first needed, so that the greeting never waits.
import { packFolder, readingFrom } from './authored.ts'
import { type FooterCheck, loadFooterCheck } from './counsel/footer-check.ts'
import { loadNameCheck, type NameCheck } from './counsel/name-check.ts'
import { loadNotices, type ReadNotice } from './counsel/notice.ts'
import { loadReasons, type Reason } from './counsel/reasons.ts'
import { loadReview, type Review } from './counsel/review/review.ts'
import { type Cues, loadCues } from './law/cues.ts'
import { type Guess, loadGuess } from './law/guess.ts'
import { loadRulebook, type Rulebook } from './law/rulebook.ts'
import { type Conflict, loadConflicts } from './library/conflicts.ts'
import { articleFolders, loadArticles, type Shelf } from './library/load-articles.ts'
import { buildIndex, type Index, type IndexCache, keptIndex, loadWords, type Words } from './library/search/index.ts'
import { loadSources, type Source } from './library/sources.ts'
import { loadStateSuffixes } from './names/domains.ts'
import { loadPlaces, type Places } from './names/places.ts'
import { loadProviders, type Providers } from './names/providers.ts'
import { loadSimplify, type Simplify } from './names/simplified.ts'
import { loadOverlay, type Overlay } from './overlay.ts'
import { type FilingForm, loadFilingForms } from './paperwork/filing-form.ts'
import { loadForms, type PaperForm } from './paperwork/forms.ts'
import { loadTemplates, type Template } from './paperwork/template.ts'
import { type Calendar, loadCalendar } from './procedure/calendar.ts'
import { type Duty, loadDuties } from './procedure/duties.ts'
import { type FooterRule, loadFooters } from './procedure/footers.ts'
import { type Guide, loadGuides } from './procedure/guides.ts'
import { loadOrders, type OrderBook } from './procedure/orders.ts'
import { loadPapers, type Paper } from './procedure/paper.ts'
import { type FieldSpec, loadFields } from './questions/fields.ts'
import { loadQuestions, type Question } from './questions/question.ts'

/**
 * The knowledge a turn may use. Every part is read-only and the same for all turns. Example: `openLibrary().duties.get('psb')?.name.en`
 * is “Public security (PSB) filing”; a part is read when it is first used.
 */
export type Library = {
  /** Rules, lists and words of the determination. */
  readonly rulebook: Rulebook
  /** The papers of every case. */
  readonly papers: readonly Paper[]
  /** The wording of the papers the assistant writes. */
  readonly templates: readonly Template[]
  /** In which language and format each paper is wanted. */
  readonly forms: ReadonlyMap<string, PaperForm>
  /** The forms of those who file, in their order. */
  readonly filingForms: readonly FilingForm[]
  /** The questions of the interview, in the order of asking. */
  readonly questions: readonly Question[]
  /** Words, things and places of the search. */
  readonly words: Words
  /** The articles by id, the deployer's own on top. */
  readonly shelf: Shelf
  /** The articles, ready to be asked. */
  readonly index: Index
  readonly sources: ReadonlyMap<string, Source>
  /** Where sources disagree, by id. */
  readonly conflicts: ReadonlyMap<string, Conflict>
  readonly overlay: Overlay
  /** Provinces and cities, countries and regions, as people name them. */
  readonly places: Places
  /** Hosting and CDN providers and their regions. */
  readonly providers: Providers
  /** Our own list of state suffixes, such as 政务.cn. */
  readonly stateSuffixes: ReadonlySet<string>
  /** What only the form or a clock needs, by id. */
  readonly fields: ReadonlyMap<string, FieldSpec>
  /** Phrases that state facts inside free messages. */
  readonly cues: Cues
  /** Guesses what words may state that no phrase knows. */
  readonly guess: Guess
  /** Traditional characters made simplified. */
  readonly simplified: Simplify
  /** Kinds of orders, their stages and moves. */
  readonly orders: OrderBook
  /** What is done to a record that exists, step by step. */
  readonly guides: readonly Guide[]
  /** What is wanted by which date, by id. */
  readonly duties: ReadonlyMap<string, Duty>
  /** The working days of the mainland. */
  readonly calendar: Calendar
  /** Why filings are sent back, by id. */
  readonly reasons: ReadonlyMap<string, Reason>
  /** Reads a pasted notice. */
  readonly notices: ReadNotice
  /** Reviews an application before it is sent in. */
  readonly review: Review
  /** Judges names of sites and apps. */
  readonly names: NameCheck
  /** Checks the numbers at the foot of a page. */
  readonly footerCheck: FooterCheck
  /** What the home page shows, by province. */
  readonly footers: ReadonlyMap<string, FooterRule>
}

/** Where the deployer's own files are, and whether a team is connected to take over. */
export type LibraryOptions = {
  readonly overlay?: string | undefined
  readonly teamConnected?: boolean
  /** Where the counts of the index are kept between two starts; absent: they are made anew. */
  readonly indexCache?: IndexCache | undefined
}

/** Opens the knowledge. Faulty files throw FaultyFile when their part is first used. */
export function openLibrary({ overlay, teamConnected = false, indexCache }: LibraryOptions = {}): Library {
  const parts: { [Part in keyof Library]: (library: Library) => Library[Part] } = {
    rulebook: () => loadRulebook(),
    papers: ({ rulebook }) => loadPapers(rulebook.conditions),
    templates: ({ rulebook }) => loadTemplates(rulebook.conditions),
    forms: () => loadForms(),
    filingForms: ({ rulebook }) => loadFilingForms(rulebook.conditions),
    questions: () => loadQuestions(),
    words: () => loadWords(),
    shelf: () => loadArticles(articleFolders(overlay)),
    index: ({ shelf, words }) =>
      indexCache === undefined
        ? buildIndex(shelf.articles.values(), words)
        : keptIndex(shelf.articles.values(), words, indexCache),
    sources: () => loadSources(),
    conflicts: () => loadConflicts(),
    overlay: () => loadOverlay(overlay, teamConnected),
    places: () => loadPlaces(),
    providers: () => loadProviders(),
    stateSuffixes: () => loadStateSuffixes(),
    fields: () => loadFields(),
    cues: () => loadCues(),
    guess: () => loadGuess(),
    simplified: () => loadSimplify(),
    orders: () => loadOrders(),
    guides: () => loadGuides(),
    duties: () => loadDuties(),
    calendar: () => loadCalendar(),
    reasons: () => loadReasons(),
    notices: ({ simplified }) => loadNotices(simplified),
    review: (library) => loadReview(library),
    names: ({ places }) => loadNameCheck(places),
    footerCheck: ({ footers }) => loadFooterCheck(footers),
    footers: () => loadFooters(),
  }
  const pack = overlay === undefined ? undefined : packFolder(overlay)
  const library = {} as Library
  for (const part of Object.keys(parts) as (keyof Library)[]) {
    Object.defineProperty(library, part, {
      configurable: true,
      get() {
        const value = readingFrom(pack, () => parts[part](library))
        Object.defineProperty(library, part, { value })
        return value
      },
    })
  }
  return library
}

/** The knowledge with every part read and checked now, not when somebody asks; the index alone is made later. Throws FaultyFile. */
export function readLibrary(options: LibraryOptions = {}): Library {
  const library = openLibrary(options)
  for (const part of Object.keys(Object.getOwnPropertyDescriptors(library)) as (keyof Library)[])
    if (part !== 'index') void library[part]
  return library
}
