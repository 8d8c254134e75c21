// Watches the deployer's files: changed ones are read, checked, and speak from the next turn on; then every client they concern is found.
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Address, type Casework, deskOf, type Event, officeOf, packsOf } from '../../flows/index.ts'
import { packFolder } from '../../knowledge/authored.ts'
import type { Library } from '../../knowledge/library.ts'
import { type Pack, packIn } from '../../knowledge/pack.ts'
import { type Fault, FaultyFile } from '../../knowledge/read.ts'
import type { Store } from '../../store/store.ts'
import type { Receive } from '../channel.ts'
import type { Log } from '../log.ts'
import { type Rounds, rounds } from '../rounds.ts'
import { compare } from './compare.ts'
import type { KeptPacks } from './kept-packs.ts'
import type { Speaking } from './speaking.ts'

/**
 * What it stands on. `open` opens a deployer's folder as the program does; `team`: where the account team works, once connected. Example:
 * with `overlay: '/etc/icp'` a changed `/etc/icp/knowledge/law/rules/filing.yaml` speaks at most five seconds later.
 */
export type Watched = {
  readonly overlay: string | undefined
  readonly speaking: Speaking
  readonly kept: KeptPacks
  readonly open: (folder: string) => Library
  readonly store: Pick<Store, 'find' | 'holds'>
  readonly receive: Receive
  readonly team: () => Address | undefined
  readonly now: () => string
  readonly log: Log
  readonly everyMs?: number
}

const program = { id: 'program', role: 'program' } as const

/**
 * Starts watching; a round returns how many packs it took up. Without files of the deployer nothing changes while the program runs, and
 * without a team nobody is told of rules that came with another version: then a round does nothing.
 */
export function watchPacks(parts: Watched): Rounds {
  const { overlay, speaking, kept, open, store, receive, team, now, log, everyMs = 5_000 } = parts
  let seen: string | undefined
  let found: Pack | undefined
  let spoken: string | undefined
  let refused: string | undefined

  async function round(): Promise<number> {
    const place = team()
    if (overlay === undefined && place === undefined) return 0
    const signature = await signatureOf(overlay)
    if (signature !== seen || found === undefined) {
      // All that speaks is read now: what changes on the disk later changes nothing said before it is taken up.
      if (found === undefined && overlay !== undefined) readAll(speaking.now)
      found = packIn(overlay === undefined ? undefined : packFolder(overlay))
      spoken ??= found.id
      seen = signature
    }
    const office = place === undefined ? undefined : officeOf(place)
    const casework = office === undefined ? null : await store.find('teamRecord', { address: office })
    const wanted = backTo(casework, found.id) ?? found.id
    const taken = wanted === spoken ? 0 : await takeUp(wanted, found)
    if (office !== undefined && spoken !== undefined && (await store.holds('clock'))) await tell(office, casework, spoken)
    return taken
  }

  /** Another pack speaks, if all of it can be read; else the one before goes on. */
  async function takeUp(id: string, live: Pack): Promise<number> {
    if (id === refused) return 0
    const folder = id === live.id ? await kept.keep(live) : await kept.of(id)
    if (folder === null) return 0
    const library = checked(open, folder)
    if ('faults' in library) {
      refused = id
      log.error({ pack: id, faults: library.faults.length }, 'new rules cannot be read; those of before go on speaking')
      const office = team()
      if (office !== undefined)
        await hand(officeOf(office), `pack-faulty:${id}`, {
          action: 'pack-faulty',
          values: { faults: library.faults.slice(0, 3).join(' · ') },
        })
      return 0
    }
    speaking.speak(library.library)
    spoken = id
    refused = undefined
    log.info({ pack: id }, 'these rules speak from now on')
    return 1
  }

  /** The team's record follows: each client concerned by an event of its own, the pack last; after a kill all of it is done again, to no effect. */
  async function tell(office: Address, casework: Casework | null, id: string): Promise<void> {
    const packs = casework === null ? [] : packsOf({ casework })
    const last = packs.at(-1)
    if (last?.id === id) return
    const folder = found?.id === id ? await kept.keep(found) : await kept.of(id)
    const before = last === undefined ? null : await kept.of(last.id)
    const number = String((last?.number ?? 0) + 1)
    const { records, affected } =
      before === null || folder === null
        ? { records: [], affected: [] }
        : await compare(
            { before: { folder: before, library: open(before) }, after: { folder, library: speaking.now }, store, now },
            async (application, changes) => {
              const values = { number, from: last!.id, to: id, changes: JSON.stringify(changes) }
              await hand(deskOf(application), `rules:${number}:${application}`, { action: 'rules-differ', values })
            },
          )
    const values = { number, id, records: JSON.stringify(records), affected: JSON.stringify(affected) }
    await hand(office, `pack:${number}`, { action: 'pack-speaks', values })
    await kept.thin([id, ...packs.slice(-5).map((pack) => pack.id)])
  }

  async function hand(
    from: Address,
    id: string,
    body: { action: 'rules-differ' | 'pack-speaks' | 'pack-faulty'; values: Record<string, string> },
  ): Promise<void> {
    await receive({ id, at: now(), from, actor: program, body: { kind: 'desk', ...body } } as Event)
  }

  return rounds({ round, everyMs, soonMs: Math.min(everyMs, 2_000), log, failed: 'changed rules could not be taken up' })
}

function readAll(library: Library): void {
  for (const part of Object.keys(Object.getOwnPropertyDescriptors(library))) void library[part as keyof Library]
}

/** The pack a member went back to, as long as the files are those they went back from. */
function backTo(casework: Casework | null, live: string): string | undefined {
  const last = casework === null ? undefined : packsOf({ casework }).at(-1)
  if (last?.refuses === live) return last.id
  return last?.id === live ? last.backTo?.id : undefined
}

/** The library of a folder with every part read, or what is wrong with it, one line a fault. */
function checked(
  open: (folder: string) => Library,
  folder: string,
): { readonly library: Library } | { readonly faults: readonly string[] } {
  const sayFault = ({ file, line, path, message }: Fault) => `${file.replace(`${folder}/`, '')}:${line} ${path} ${message}`
  try {
    const library = open(folder)
    readAll(library)
    const faults = library.shelf.faults.map(sayFault)
    return faults.length > 0 ? { faults } : { library }
  } catch (error) {
    if (error instanceof FaultyFile) return { faults: error.faults.map(sayFault) }
    return { faults: [error instanceof Error ? error.message : 'unreadable'] }
  }
}

/** Tells whether anything in a folder was touched: names, times and sizes. */
async function signatureOf(folder: string | undefined): Promise<string> {
  if (folder === undefined) return ''
  const names = await readdir(folder, { recursive: true, encoding: 'utf8' }).catch(() => [])
  const marks = await Promise.all(
    names.sort().map(async (name) => {
      const mark = await stat(join(folder, name)).catch(() => null)
      return mark === null ? '' : `${name} ${mark.mtimeMs} ${mark.size}`
    }),
  )
  return marks.join('\n')
}
