// What a list of applications was narrowed to: stage, owner, tag, what is due, and words; written behind `/icp list`.
import { addDays } from '../../time.ts'
import { personOf } from '../model/parties.ts'
import type { View } from '../model/view.ts'
import { nextDue } from '../wording/next-due.ts'
import { stageId } from '../wording/stage.ts'

/**
 * What was asked for. Words to search, `mine`, `free`, `waiting` (for a person), `owner:` a name, `#tag`, `stage:` a stage or derived
 * state, `due:` days from today, `page:`. Example: `lotus #vip due:7` is `{ text: 'lotus', tags: ['vip'], due: 7, page: 1, … }`, all else
 * empty or false.
 */
export type Filter = {
  readonly text: string
  readonly mine: boolean
  readonly free: boolean
  readonly waiting: boolean
  readonly owners: readonly string[]
  readonly tags: readonly string[]
  readonly stages: readonly string[]
  /** Days from today in which something is due; what is overdue counts. */
  readonly due: number | null
  readonly page: number
}

const named = /^(owner|stage|due|page|负责人|阶段|到期)[:：](.+)$/u
const names: Readonly<Record<string, string>> = { 负责人: 'owner', 阶段: 'stage', 到期: 'due' }

/** Reads what follows `/icp list`. What is no filter is a word to search for. */
export function readFilter(argument: string): Filter {
  const text: string[] = []
  const tags: string[] = []
  const flags = new Set<string>()
  const given: Record<string, string[]> = {}
  for (const part of argument.split(/\s+/)) {
    const [, name = '', value = ''] = named.exec(part) ?? []
    const key = names[name] ?? name
    const counted = key === 'due' || key === 'page'
    if (part === 'mine' || part === '我的') flags.add('mine')
    else if (part === 'free') flags.add('free')
    else if (part === 'waiting' || part === '等待人工') flags.add('waiting')
    else if (/^#./u.test(part)) tags.push(part.slice(1))
    else if (key !== '' && (!counted || /^\d{1,4}$/.test(value))) given[key] = [...(given[key] ?? []), value]
    else if (part !== '') text.push(part)
  }
  return {
    text: text.join(' '),
    mine: flags.has('mine'),
    free: flags.has('free'),
    waiting: flags.has('waiting'),
    owners: given.owner ?? [],
    tags,
    stages: given.stage ?? [],
    due: given.due === undefined ? null : Number(given.due[0]),
    page: Math.max(1, Number(given.page?.[0] ?? 1)),
  }
}

/** Does an application fit the filter? The words have been looked for already. */
export function fitsFilter(view: View, filter: Filter, person: string): boolean {
  const { casework } = view.application
  if (filter.mine && casework.owner !== person) return false
  if (filter.free && casework.owner !== undefined) return false
  if (filter.waiting && casework.wanted === undefined) return false
  if (!filter.owners.every((owner) => isOwner(view, owner))) return false
  if (!filter.tags.every((tag) => casework.tags.includes(tag))) return false
  if (filter.due !== null && !isDueIn(view, filter.due)) return false
  return filter.stages.length === 0 || filter.stages.includes(stageId(view))
}

/** A part of the owner's name, or who a mention stands for. */
function isOwner({ application }: View, wanted: string): boolean {
  const { owner } = application.casework
  if (owner === undefined) return false
  const said = wanted.replace(/^@/, '').toLowerCase()
  const name = personOf(application, owner)?.name?.toLowerCase() ?? ''
  return owner.split(':').at(-1)!.toLowerCase() === said || name.includes(said)
}

function isDueIn(view: View, days: number): boolean {
  const last = addDays(view.today, days)
  const next = nextDue(view)
  return next !== undefined && next.dueOn.slice(0, 10) <= last
}
