// Commits finished turns: all that wait at one moment in one transaction, each onto the version it started from, each event once.
import { addressKey } from '../../flows/index.ts'
import { overtaken } from '../apply.ts'
import { forgottenMark } from '../erase-application.ts'
import type { Commit, Outcome } from '../store.ts'
import { collect } from './collect.ts'
import { run, stateOf } from './connection.ts'
import type { StoreContext } from './context.ts'
import { gathering } from './gather.ts'
import { writeAll } from './write.ts'

type Standing = { place: number; seen: boolean; moved: boolean; taken: boolean }

// The rows of the applications are locked in the order of their ids, so that two processes never wait for each other in a circle.
const stand = `with wanted as (select * from json_to_recordset($1::text::json)
    as w(place int, event text, mark text, id text, version int, chats json)),
  fresh as (select w.* from wanted w where not exists (select 1 from events e where e.id = w.event)
    and not exists (select 1 from forgotten_events f where f.mark = w.mark)),
  locked as (select a.id from applications a join fresh on fresh.id = a.id and fresh.version > 0 order by a.id for update of a),
  moved as (update applications a set version = a.version + 1 from fresh
    where a.id = fresh.id and a.version = fresh.version and a.id in (select id from locked) returning a.id)
  select w.place, not exists (select 1 from fresh where fresh.place = w.place) as seen,
    exists (select 1 from moved where moved.id = w.id) as moved,
    w.version = 0 and (exists (select 1 from applications a where a.id = w.id) or exists (select 1 from audit where application = w.id)
      or exists (select 1 from conversations where "addressKey" in (select json_array_elements_text(w.chats)))) as taken
  from wanted w order by w.place`
const taken = `delete from child_events where event in (select json_array_elements_text($1::text::json))`
const mended = `delete from set_aside where event in (select json_array_elements_text($1::text::json))`

/** Prepares committing; `done` is told of every batch that is safe. */
export function committing(
  { db, seal }: StoreContext,
  done: (commits: readonly Commit[]) => void,
): (commits: readonly Commit[]) => Promise<Outcome[]> {
  /** One transaction; the commits are of different applications. */
  async function together(commits: readonly Commit[]): Promise<Outcome[]> {
    const outcomes = await db.begin(async (within) => {
      const wanted = commits.map(({ event, state }, place) => ({
        place,
        event: event.id,
        mark: forgottenMark(seal, event.id),
        id: state.application.id,
        version: state.version,
        chats: state.version > 0 ? [] : state.application.conversations.map((chat) => addressKey(chat.address)),
      }))
      const events = JSON.stringify(commits.map(({ event }) => event.id))
      const [, standing] = await Promise.all([
        run(within, taken, [events]),
        run<Standing>(within, stand, [JSON.stringify(wanted)]),
      ])
      const found = standing.map((one) => outcomeOf(one, commits[one.place]!.state.version))
      const going = commits.filter((_, place) => found[place] === 'committed')
      if (going.length > 0) {
        const ids = JSON.stringify(going.map(({ event }) => event.id))
        await Promise.all([run(within, mended, [ids]), writeAll(within, collect(going, seal), seal)])
      }
      return found
    })
    done(commits.filter((_, place) => outcomes[place] === 'committed'))
    return outcomes
  }

  /** What cannot be written together is tried one by one, so that one turn never spoils another. */
  async function batch(commits: readonly Commit[]): Promise<Outcome[]> {
    try {
      return await together(commits)
    } catch (error) {
      const outcome = faultOf(error)
      if (commits.length === 1) return [outcome]
      const outcomes: Outcome[] = []
      for (const commit of commits) outcomes.push(...(await batch([commit])))
      return outcomes
    }
  }

  async function all(commits: readonly Commit[]): Promise<Outcome[]> {
    const outcomes = new Map<Commit, Outcome>()
    for (let rest = commits; rest.length > 0; ) {
      const { now, later } = apart(rest)
      const found = await batch(now)
      now.forEach((commit, place) => {
        outcomes.set(commit, found[place]!)
      })
      rest = later
    }
    return commits.map((commit) => outcomes.get(commit)!)
  }

  const gathered = gathering(all)
  return (commits) => Promise.all(commits.map(gathered))
}

/** Those that may go together: one of each application, event and chat, and a turn that erases alone. The rest comes after them. */
function apart(commits: readonly Commit[]): { now: Commit[]; later: Commit[] } {
  const known = new Set<string>()
  const [now, later]: [Commit[], Commit[]] = [[], []]
  for (const commit of commits) {
    const { event, state, turn } = commit
    const names = [`a ${state.application.id}`, `e ${event.id}`, ...chatsOf(commit).map((chat) => `c ${chat}`)]
    const alone = turn.changes.at(-1)?.kind === 'erase'
    if (later.length > 0 || names.some((name) => known.has(name)) || (alone && now.length > 0)) later.push(commit)
    else now.push(commit)
    for (const name of names) known.add(name)
    if (alone) return { now, later: [...later, ...commits.slice(now.length + later.length)] }
  }
  return { now, later }
}

const chatsOf = ({ state }: Commit) => state.application.conversations.map((chat) => addressKey(chat.address))

function outcomeOf({ seen, moved, taken }: Standing, version: number): Outcome {
  if (seen) return 'duplicate'
  return (version > 0 ? moved : !taken) ? 'committed' : 'conflict'
}

/** A turn that cannot be written as it is differs from a database that cannot be written to: only the latter throws. */
function faultOf(error: unknown): Outcome {
  const state = stateOf(error)
  // Another process was quicker (a lock, a chat, an event): the state is loaded again.
  if (error === overtaken || /^40(001|P01)$/.test(state) || (state === '23505' && begun.test(constraintOf(error))))
    return 'conflict'
  if (error instanceof TypeError || error instanceof RangeError || /^(22|23|54)/.test(state)) return 'refused'
  throw error
}

const begun = /^(applications|conversations|events)_/
const constraintOf = (error: unknown) => String((error as { constraint_name?: string }).constraint_name)
