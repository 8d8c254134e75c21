// One message of Slack with who wrote it, its blocks, its files and the way into its thread; and the line to write in.
import { useState } from 'preact/hooks'
import type { SlackLine } from '../wire.ts'
import { Attach, takesFiles } from './attach.tsx'
import { Blocks } from './blocks.tsx'
import { FileTile } from './file-tile.tsx'
import { Mrkdwn } from './rich-text.tsx'
import { perform } from './watching.ts'
import { type Locale, say, when } from './words.ts'

type Props = {
  readonly line: SlackLine
  readonly locale: Locale
  readonly people: Readonly<Record<string, string>>
  readonly replies: readonly SlackLine[]
  readonly onThread?: (ts: string) => void
}

/** A message. */
export function Post({ line, locale, people, replies, onThread }: Props) {
  const last = replies.at(-1)
  return (
    <article class="post" data-ts={line.ts}>
      <span class={`face ${line.app ? 'app' : ''}`} aria-hidden="true">
        {line.app ? 'IC' : line.by.slice(0, 1)}
      </span>
      <div class="post-body">
        <p class="post-by">
          <b>{line.by}</b>
          {line.app && <span class="badge">{say(locale, 'app')}</span>}
          <time dateTime={line.at}>{when(line.at, locale)}</time>
        </p>
        {line.blocks.length === 0 ? (
          line.text !== '' && (
            <p>
              <Mrkdwn text={line.text} people={people} />
            </p>
          )
        ) : (
          <Blocks
            blocks={line.blocks}
            people={people}
            onAct={(action) => void perform({ do: 'act', place: { in: 'message', ts: line.ts }, action })}
          />
        )}
        {line.edited && <small class="soft">({say(locale, 'edited')})</small>}
        {line.files.map((file) => (
          <FileTile key={file.href} file={file} />
        ))}
        {last !== undefined && onThread !== undefined && (
          <button type="button" class="post-replies" onClick={() => onThread(line.ts)}>
            {replies.length === 1 ? say(locale, 'oneReply') : say(locale, 'replies', replies.length)}
            <span>{when(last.at, locale)}</span>
          </button>
        )}
        {last === undefined && onThread !== undefined && (
          <button type="button" class="post-replies none" onClick={() => onThread(line.ts)}>
            {say(locale, 'thread')}
          </button>
        )}
      </div>
    </article>
  )
}

type Room = { readonly where: 'channel' | 'direct'; readonly thread?: string }

/** The line to write in: into a room, or a thread of it. */
export function Composer({ label, locale, to }: { label: string; locale: Locale; to: Room }) {
  const [words, setWords] = useState('')
  return (
    <form
      class="slack-line"
      onSubmit={(event) => {
        event.preventDefault()
        if (words.trim() !== '') void perform({ do: 'write', ...to, text: words })
        setWords('')
      }}
    >
      <input
        {...takesFiles({ in: 'slack', ...to })}
        value={words}
        aria-label={label}
        placeholder={label}
        onInput={(event) => setWords(event.currentTarget.value)}
      />
      <Attach to={{ in: 'slack', ...to }} locale={locale} />
      <button type="submit" class="send">
        {say(locale, 'send')}
      </button>
    </form>
  )
}
