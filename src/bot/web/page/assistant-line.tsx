// One message of the assistant: its words, choices, file and thumbs.
import { useState } from 'preact/hooks'
import type { Locale } from '../../../locale.ts'
import type { Doing, ShownEntry } from '../wire.ts'
import { Blocks } from './blocks.tsx'
import { Choices } from './choices.tsx'
import { FileCard } from './file-card.tsx'
import { Icon } from './icon.tsx'
import { Inputs } from './inputs.tsx'
import { say } from './page-words.ts'

/** The message. `now`: nothing was said since, so that it can be answered. */
export function AssistantLine(props: {
  line: ShownEntry
  token: string
  locale: Locale
  now: boolean
  act: (what: Doing['what'], keyboard: boolean) => void
  onward: () => void
}) {
  const { line, locale, now, act } = props
  return (
    <article class={`line assistant ${now ? 'now' : ''}`} lang={line.locale === 'zh' ? 'zh-Hans' : 'en'}>
      <h2 class="hidden">{say('assistant', locale)}</h2>
      {line.blocks.length > 0 && (
        <div class="bubble">
          <Blocks blocks={line.blocks} />
        </div>
      )}
      {line.file && <FileCard file={line.file} token={props.token} locale={locale} />}
      {line.rating && <Thumbs rating={line.rating} message={line.id} locale={locale} act={act} />}
      <Choices line={line} now={now} act={act} onward={props.onward} />
      {now && (line.answer === 'day' || line.answer === 'number') && <Inputs kind={line.answer} locale={locale} act={act} />}
    </article>
  )
}

function Thumbs(props: {
  rating: NonNullable<ShownEntry['rating']>
  message: string
  locale: Locale
  act: (what: Doing['what'], keyboard: boolean) => void
}) {
  const [given, setGiven] = useState<'up' | 'down' | null>(null)
  const thumb = (which: 'up' | 'down') => (
    <button
      type="button"
      class="thumb"
      aria-pressed={given === which}
      aria-label={say(which === 'up' ? 'useful' : 'notUseful', props.locale)}
      onClick={() => {
        setGiven(which)
        props.act({ kind: 'press', data: props.rating[which], message: props.message, label: '' }, false)
      }}
    >
      <Icon name="up" turned={which === 'down'} />
    </button>
  )
  return (
    <div class="thumbs">
      {thumb('up')}
      {thumb('down')}
    </div>
  )
}
