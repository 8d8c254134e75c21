// Several services of one operator: add one, or turn to another. What was said about the operator holds for all of them.

import type { Draft } from '../../draft/draft.ts'
import { encodeButton } from '../../model/button.ts'
import { serviceName } from '../../model/view.ts'
import { begin, goOn } from './interview.ts'
import { askAlike, asked, keepAlike, openService } from './several.ts'

const words = {
  which: { en: 'Which service are we talking about?', zh: '要处理哪一项服务？' },
  add: { en: 'Add another', zh: '新增一项' },
  added: { en: 'A new service. What I know about the holder is kept.', zh: '已新增一项服务，主办单位信息沿用。' },
}

/** `add`, a service's id, or nothing to choose. */
export function addService(draft: Draft, argument: string): void {
  const { services } = draft.application
  if (argument === 'add' || (argument === '' && services.length === 0)) {
    const id = openService(draft)
    draft.reply.tell(words.added)
    return askAlike(draft, id) ? undefined : turnTo(draft, id)
  }
  if (services.some((service) => service.id === argument)) return turnTo(draft, argument)
  draft.reply.tell(words.which)
  const rows = services.slice(0, 5).map((service) => [
    {
      label: serviceName(draft.view, service.id),
      data: encodeButton({ kind: 'command', name: 'service', argument: service.id }),
    },
  ])
  draft.reply.offer([
    ...rows,
    [{ label: words.add[draft.locale], data: encodeButton({ kind: 'command', name: 'service', argument: 'add' }) }],
  ])
}

/** They are alike: the one that was added is taken in hand, or the verdict told for all. */
export function takeAlike(draft: Draft): void {
  keepAlike(draft)
  const to = draft.settled?.turnTo ?? ''
  if (to !== '') return turnTo(draft, to)
  goOn(draft)
}

/** They differ: each is asked about. */
export function takeDifferent(draft: Draft): void {
  const [first] = asked(draft)
  const to = draft.settled?.turnTo || first
  if (to !== undefined) turnTo(draft, to)
}

function turnTo(draft: Draft, service: string): void {
  draft.write.remember({
    service,
    told: undefined,
    open: undefined,
    skipped: undefined,
    paperwork: undefined,
  })
  begin(draft)
}
