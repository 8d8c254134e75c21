// One line of the person: their words, their files, and whether it is still on its way.
import type { Locale } from '../../../locale.ts'
import type { SaidEntry } from '../wire.ts'
import { FileCard } from './file-card.tsx'
import { say } from './page-words.ts'

/** The line. */
export function PersonLine(props: {
  line: SaidEntry
  token: string
  locale: Locale
  waits?: 'waiting' | 'refused'
  again?: () => void
}) {
  const { line, locale, waits } = props
  return (
    <article class={`line person ${waits ?? ''}`}>
      <h2 class="hidden">{say('you', locale)}</h2>
      {line.text !== '' && <p class="bubble">{line.text}</p>}
      {line.files?.map((file) => (
        <FileCard
          key={file.id}
          file={{ name: file.name, type: file.type, stored: file.id }}
          token={props.token}
          locale={locale}
        />
      ))}
      {waits !== undefined && (
        <p class="mark">
          {say(waits, locale)}
          {waits === 'refused' && (
            <button type="button" class="link" onClick={props.again}>
              {say('again1', locale)}
            </button>
          )}
        </p>
      )}
    </article>
  )
}
