// A text of Telegram with its entities: bold, links and the like, as offsets into the words.
import type { ComponentChildren } from 'preact'
import type { PhoneLine } from '../wire.ts'

/** The words with their looks. */
export function PhoneText({ text, entities }: Pick<PhoneLine, 'text' | 'entities'>) {
  if (text === '') return null
  const edges = [0, text.length, ...entities.flatMap(({ offset, length }) => [offset, offset + length])]
  const places = [...new Set(edges)].sort((a, b) => a - b)
  return (
    <p>
      {places.slice(0, -1).map((from, index) => {
        const to = places[index + 1]!
        const over = entities.filter(({ offset, length }) => offset <= from && offset + length >= to)
        return <span key={from}>{over.reduce<ComponentChildren>(dressed, text.slice(from, to))}</span>
      })}
    </p>
  )
}

function dressed(words: ComponentChildren, entity: PhoneLine['entities'][number]): ComponentChildren {
  switch (entity.type) {
    case 'bold':
      return <b>{words}</b>
    case 'italic':
      return <i>{words}</i>
    case 'underline':
      return <u>{words}</u>
    case 'strikethrough':
      return <s>{words}</s>
    case 'code':
    case 'pre':
      return <code>{words}</code>
    case 'blockquote':
      return <q>{words}</q>
    case 'text_link':
      return (
        <a href={entity.url} target="_blank" rel="noreferrer">
          {words}
        </a>
      )
    default:
      return words
  }
}
