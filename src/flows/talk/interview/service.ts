// Several services of one operator: add one, or turn to another. What was said about the operator holds for all of them.

import type { Turning } from '../../draft/draft.ts'
import { encodeButton } from '../../model/button.ts'
import { serviceName } from '../../model/view.ts'
import { begin } from './interview.ts'

const words = {
  which: { en: 'Which service are we talking about?', zh: '要处理哪一项服务？' },
  add: { en: 'Add another', zh: '新增一项' },
  added: { en: 'A new service. What I know about the holder is kept.', zh: '已新增一项服务，主办单位信息沿用。' },
}

/** `add`, a service's id, or nothing to choose. */
export function addService(turning: Turning, argument: string): void {
  const { services } = turning.application
  if (argument === 'add' || (argument === '' && services.length === 0)) {
    if (services.length === 0) turning.write({ kind: 'service', service: { id: 's1' } })
    const id = `s${Math.max(1, turning.application.services.length) + 1}`
    turning.write({ kind: 'service', service: { id } })
    turning.tell(words.added)
    return turnTo(turning, id)
  }
  if (services.some((one) => one.id === argument)) return turnTo(turning, argument)
  turning.tell(words.which)
  const rows = services
    .slice(0, 5)
    .map((one) => [
      { label: serviceName(turning.view, one.id), data: encodeButton({ kind: 'command', name: 'service', argument: one.id }) },
    ])
  turning.offer([
    ...rows,
    [{ label: words.add[turning.locale], data: encodeButton({ kind: 'command', name: 'service', argument: 'add' }) }],
  ])
}

function turnTo(turning: Turning, service: string): void {
  turning.remember({
    service,
    told: undefined,
    open: undefined,
    skipped: undefined,
    more: { ...turning.memory.more, paperwork: undefined },
  })
  begin(turning)
}
