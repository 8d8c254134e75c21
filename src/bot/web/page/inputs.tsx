// A day or a number, given with the browser's own input where that is easier than words.
import { useState } from 'preact/hooks'
import type { Locale } from '../../../locale.ts'
import type { Doing } from '../wire.ts'
import { say } from './page-words.ts'

/** The input; what it gives is said like any other words. */
export function Inputs({
  kind,
  locale,
  act,
}: {
  kind: 'day' | 'number'
  locale: Locale
  act: (what: Doing['what'], keyboard: boolean) => void
}) {
  const [value, setValue] = useState('')
  return (
    <form
      class="inputs"
      onSubmit={(event) => {
        event.preventDefault()
        if (value !== '') act({ kind: 'text', text: value }, true)
      }}
    >
      <input
        type={kind === 'day' ? 'date' : 'number'}
        inputMode={kind === 'number' ? 'decimal' : undefined}
        min={kind === 'number' ? 0 : undefined}
        step={kind === 'number' ? 'any' : undefined}
        aria-label={say(kind, locale)}
        value={value}
        onInput={(event) => setValue(event.currentTarget.value)}
      />
      <button type="submit" class="choice" disabled={value === ''}>
        {say('use', locale)}
      </button>
    </form>
  )
}
