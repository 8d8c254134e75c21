// The choices under a message: buttons, or boxes to tick where several are possible.

import { pressLabel } from '../press-label.ts'
import type { Doing, ShownEntry } from '../wire.ts'
import { Icon } from './icon.tsx'
import { leadsOn } from './onward.tsx'

/** The choices. What is no longer asked stays within reach, in small. */
export function Choices(props: {
  line: ShownEntry
  now: boolean
  act: (what: Doing['what'], keyboard: boolean) => void
  onward: () => void
}) {
  const { line, now, act, onward } = props
  const shown = line.buttons.flat().filter((button) => 'data' in button || button.url !== 'start:continue' || leadsOn)
  if (shown.length === 0) return null
  const several = line.answer === 'several'
  return (
    <div class={`choices ${several ? 'several' : ''}`}>
      {shown.map((button) => {
        if ('url' in button && button.url === 'start:continue')
          return (
            <button key={button.url} type="button" class="choice" onClick={onward}>
              {button.label}
            </button>
          )
        if ('url' in button)
          return (
            <a key={button.url} class="choice" href={button.url} target="_blank" rel="noopener noreferrer">
              {button.label}
            </a>
          )
        // What is not a choice of its own (done, the next page) is no box to tick.
        const box = several && button.style === undefined && !button.data.includes(':+')
        return (
          <button
            key={button.data}
            type="button"
            class={`choice ${button.style ?? ''} ${button.chosen ? 'chosen' : ''}`}
            {...(box ? { role: 'checkbox', 'aria-checked': button.chosen === true, disabled: !now } : {})}
            onClick={(event) => {
              const label = pressLabel(line, button.data) ?? ''
              act({ kind: 'press', data: button.data, message: line.id, label }, event.detail === 0 && !box)
            }}
          >
            {box && <span class="box">{button.chosen && <Icon name="tick" />}</span>}
            {button.label}
          </button>
        )
      })}
    </div>
  )
}
