// The client's phone: a chat of Telegram with its bubbles, inline keyboards and the line to type in.
import { useEffect, useState } from 'preact/hooks'
import type { Key, PhoneLine, Scene } from '../wire.ts'
import { Attach, takesFiles } from './attach.tsx'
import { FileTile } from './file-tile.tsx'
import { PhoneText } from './phone-text.tsx'
import { useEnd } from './scrolled.ts'
import { perform } from './watching.ts'
import { type Locale, say, when } from './words.ts'

type Props = { readonly scene: Scene; readonly locale: Locale; readonly person: number; readonly onPerson: (id: number) => void }

const noticeMs = 3_000

/** The phone, in somebody's hands. */
export function Phone({ scene, locale, person, onPerson }: Props) {
  const log = useEnd(`${person} ${scene.phone.length} ${scene.phone.at(-1)?.text}`)
  const [words, setWords] = useState('')
  const send = (text: string) => text.trim() !== '' && void perform({ do: 'say', person, text })
  return (
    <section class="phone" aria-label={say(locale, 'client')}>
      <div class="phone-who">
        <label>
          {say(locale, 'whose')}{' '}
          <select value={person} onChange={(event) => onPerson(Number(event.currentTarget.value))}>
            {scene.callers.map(({ id, name, about }) => (
              <option value={id} key={id}>
                {name} ({about === '' ? say(locale, 'newcomer') : about})
              </option>
            ))}
          </select>
        </label>
      </div>
      <div class="phone-screen">
        <header class="phone-head">
          <span class="phone-face" aria-hidden="true">
            IC
          </span>
          <div>
            <h2>ICP Assistant</h2>
            <p>{say(locale, 'bot')}</p>
          </div>
        </header>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard */}
        <div class="phone-log" ref={log} role="log" tabIndex={0} aria-label="Telegram">
          {scene.phone.length === 0 && <p class="phone-empty">{say(locale, 'empty')}</p>}
          {scene.phone.map((line) => (
            <Bubble
              key={line.id}
              {...{ line, locale }}
              onPress={(data) => void perform({ do: 'press', person, message: line.id, data })}
            />
          ))}
        </div>
        <Notice notice={scene.notice} />
        {scene.phone.length === 0 ? (
          <button type="button" class="phone-start" onClick={() => send('/start')}>
            {say(locale, 'start')}
          </button>
        ) : (
          <form
            class="phone-line"
            onSubmit={(event) => {
              event.preventDefault()
              send(words)
              setWords('')
            }}
          >
            <Attach to={{ in: 'phone', person }} locale={locale} />
            <input
              {...takesFiles({ in: 'phone', person })}
              value={words}
              aria-label={say(locale, 'typeClient')}
              placeholder={say(locale, 'typeClient')}
              onInput={(event) => setWords(event.currentTarget.value)}
            />
            <button type="submit" aria-label={say(locale, 'send')}>
              <svg viewBox="0 0 24 24" aria-hidden="true">
                <path d="M3 11.5 21 3l-5 18-4-7.5z" />
              </svg>
            </button>
          </form>
        )}
      </div>
    </section>
  )
}

/** The line that shows for a moment when a button was pressed. */
function Notice({ notice }: Pick<Scene, 'notice'>) {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    setShown(notice !== null)
    const over = setTimeout(() => setShown(false), noticeMs)
    return () => clearTimeout(over)
  }, [notice?.id])
  return (
    <p class="phone-notice" role="status">
      {shown ? notice?.text : ''}
    </p>
  )
}

function Bubble({ line, locale, onPress }: { line: PhoneLine; locale: Locale; onPress: (data: string) => void }) {
  return (
    <article class={`bubble ${line.mine ? 'mine' : 'theirs'} ${line.keyboard.length > 0 ? 'keyed' : ''}`}>
      <div class="bubble-body">
        {line.file && <FileTile file={line.file} />}
        <PhoneText {...line} />
        <time dateTime={line.at}>
          {line.edited && `${say(locale, 'edited')} `}
          {when(line.at, locale)
            .split(/[ ,，]+/)
            .at(-1)}
        </time>
      </div>
      {line.keyboard.map((row, index) => (
        <div class="keys" key={index}>
          {row.map((key) => (
            <InlineKey key={key.text} {...{ value: key, onPress }} />
          ))}
        </div>
      ))}
    </article>
  )
}

function InlineKey({ value, onPress }: { value: Key; onPress: (data: string) => void }) {
  if (value.url !== undefined)
    return (
      <a href={value.url} target="_blank" rel="noreferrer">
        {value.text} ↗
      </a>
    )
  return (
    <button type="button" onClick={() => onPress(value.data ?? '')}>
      {value.text}
    </button>
  )
}
