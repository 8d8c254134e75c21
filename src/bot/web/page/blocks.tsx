// The words of a message: paragraphs, lists and small print. What people typed is only ever text.
import type { Block, Span } from '../../../flows/index.ts'

/** The words. */
export function Blocks({ blocks }: { blocks: readonly Block[] }) {
  return (
    <>
      {blocks.map((block, index) =>
        block.kind === 'list' ? (
          <ul key={index}>
            {block.items.map((item, at) => (
              <li key={at}>
                <Spans spans={item} />
              </li>
            ))}
          </ul>
        ) : (
          <p key={index} class={block.kind === 'small' ? 'small' : undefined}>
            <Spans spans={block.spans} />
          </p>
        ),
      )}
    </>
  )
}

function Spans({ spans }: { spans: readonly Span[] }) {
  return (
    <>
      {spans.map((span, index) => {
        if (typeof span === 'string') return span
        if ('bold' in span) return <strong key={index}>{span.bold}</strong>
        if ('mention' in span) return span.name
        return /^https?:\/\//.test(span.url) ? (
          <a key={index} href={span.url} target="_blank" rel="noopener noreferrer">
            {span.link}
          </a>
        ) : (
          span.link
        )
      })}
    </>
  )
}
