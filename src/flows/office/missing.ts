// Missing items at home: what the clients of one's own applications still owe, and the ways to ask them, one by one or in one go.

import { type Locale, say } from '../../locale.ts'
import type { Run } from '../model/casework.ts'
import { encodeDeskButton } from '../model/desk-button.ts'
import { type Button, type Message, type Span, small, text } from '../model/message.ts'
import type { Links } from '../model/overview.ts'
import { clientName, type View } from '../model/view.ts'
import { short } from '../wording/card.ts'
import { labelOf } from '../wording/fact-line.ts'
import { owed } from '../wording/owed.ts'
import { logLines } from './ask-many-words.ts'
import { askAll, nameIn } from './list.ts'

const shownMost = 8

const words = {
  line: { en: ': {count} open, first “{item}”', zh: '：待补充{count}项，首项“{item}”' },
  none: { en: 'Nothing is missing in your applications.', zh: '您负责的项目资料已齐全。' },
  last: { en: 'Last asked in one go: {run}.', zh: '上次批量提醒：{run}。' },
}

/** One's own applications whose clients owe something, the first eight of the list. */
export function missingAmong(views: readonly View[], person: string): readonly View[] {
  const found: View[] = []
  for (const view of views) {
    if (found.length === shownMost) break
    if (view.application.casework.owner === person && owed(view).length > 0) found.push(view)
  }
  return found
}

/** The part of the home. A name's button shows what its client would be asked, before anything is sent. */
export function missingItems(views: readonly View[], runs: readonly Run[], locale: Locale, links: Links, zone: string): Message {
  const [run] = logLines(runs, locale, zone)
  const last = run === undefined ? [] : [small(words.last[locale], { run })]
  if (views.length === 0) return { blocks: [text(words.none[locale]), ...last] }
  const items = views.map((view): Span[] => {
    const open = owed(view)
    return [nameIn(view, links), say(words.line, locale, { count: open.length, item: short(labelOf(view, open[0]!), 80) })]
  })
  const buttons = views.map((view): Button => {
    return { label: short(clientName(view), 40), data: encodeDeskButton('remind', view.application.id) }
  })
  return {
    blocks: [{ kind: 'list', items }, ...last],
    buttons: [buttons.slice(0, 4), buttons.slice(4), [askAll(locale)]].filter((row) => row.length > 0),
  }
}
