// Words of Slack: rich text, which is data, and mrkdwn, which is signs.
import type { ComponentChildren } from 'preact'
import type { Thing } from '../wire.ts'

type People = Readonly<Record<string, string>>

const list = (value: unknown): readonly Thing[] => (Array.isArray(value) ? (value as Thing[]) : [])

/** A rich_text block. */
export function RichText({ elements, people }: { elements: unknown; people: People }) {
  return (
    <>
      {list(elements).map((one, index) =>
        one.type === 'rich_text_list' ? (
          <ul key={index}>
            {list(one.elements).map((item, place) => (
              <li key={place}>{list(item.elements).map((inner) => piece(inner, people))}</li>
            ))}
          </ul>
        ) : (
          <p key={index}>{list(one.elements).map((inner) => piece(inner, people))}</p>
        ),
      )}
    </>
  )
}

function piece(one: Thing, people: People): ComponentChildren {
  if (one.type === 'user') return <span class="mention">@{people[String(one.user_id)] ?? one.user_id}</span>
  if (one.type === 'link') return anchor(String(one.url), String(one.text ?? one.url))
  const { bold, italic } = (one.style ?? {}) as { bold?: boolean; italic?: boolean }
  const words = String(one.text ?? '')
  return bold === true ? <b>{words}</b> : italic === true ? <i>{words}</i> : words
}

const anchor = (url: string, words: string) => (
  <a href={url} target="_blank" rel="noreferrer">
    {words}
  </a>
)

const signs = /<([^<>|]+)(?:\|([^<>]*))?>|\*([^*\n]+)\*|_([^_\n]+)_|`([^`\n]+)`/g
const plain = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

/** A mrkdwn text. */
export function Mrkdwn({ text, people }: { text: string; people: People }) {
  const parts: ComponentChildren[] = []
  let at = 0
  for (const match of text.matchAll(signs)) {
    parts.push(plain(text.slice(at, match.index)))
    at = match.index + match[0].length
    const [, target, label, bold, italic, code] = match
    if (target?.startsWith('@')) parts.push(<span class="mention">@{people[target.slice(1)] ?? label ?? target.slice(1)}</span>)
    else if (target !== undefined) parts.push(anchor(plain(target), plain(label ?? target)))
    else if (bold !== undefined) parts.push(<b>{plain(bold)}</b>)
    else if (italic !== undefined) parts.push(<i>{plain(italic)}</i>)
    else parts.push(<code>{plain(code ?? '')}</code>)
  }
  return (
    <>
      {parts}
      {plain(text.slice(at))}
    </>
  )
}

/** A text object: plain or mrkdwn. */
export function Text({ text, people }: { text: unknown; people: People }) {
  const { type, text: words } = (text ?? {}) as { type?: string; text?: string }
  return type === 'mrkdwn' ? <Mrkdwn text={words ?? ''} people={people} /> : <span>{words ?? ''}</span>
}
