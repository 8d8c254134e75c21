// The talk itself, read out as it grows, with what is still on its way at its end.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Locale } from '../../../locale.ts'
import { AssistantLine } from './assistant-line.tsx'
import { Icon } from './icon.tsx'
import { answerableFrom, awaitsAnswer, lineOf } from './lines.ts'
import { say } from './page-words.ts'
import { PersonLine } from './person-line.tsx'
import type { Talk } from './use-talk.ts'

/** How far from its end (pixels) the talk still counts as read to the end. */
const nearEnd = 120

/** The talk. */
export function TalkLog(props: { talk: Talk; token: string; locale: Locale; onward: () => void }) {
  const { talk, token, locale, onward } = props
  const box = useRef<HTMLDivElement>(null)
  const atEnd = useRef(true)
  const byKeyboard = useRef(false)
  const [newer, setNewer] = useState(false)
  const { lines } = talk
  const waiting = talk.unsent.flatMap((doing) => {
    const line = lineOf(doing)
    return line === null || lines.some(({ id }) => id === doing.id) ? [] : [{ line, doing }]
  })
  const from = waiting.length > 0 ? lines.length : answerableFrom(lines)
  const dots = talk.typing || (talk.online && (awaitsAnswer(lines) || waiting.some(({ doing }) => doing.refused !== true)))
  const last = `${lines.length} ${waiting.length} ${dots} ${lines.at(-1)?.id}`

  useLayoutEffect(() => {
    const { current } = box
    if (current === null) return
    if (atEnd.current || waiting.length > 0) current.scrollTop = current.scrollHeight
    else setNewer(true)
  }, [last])

  // Whoever answers by keyboard goes on where the next answers are.
  useEffect(() => {
    if (!byKeyboard.current || from >= lines.length) return
    const next = box.current?.querySelector<HTMLElement>('.now .choice')
    if (next) {
      byKeyboard.current = false
      next.focus({ preventScroll: true })
    }
  }, [last])

  const scrolled = () => {
    const { scrollHeight, scrollTop, clientHeight } = box.current!
    atEnd.current = scrollHeight - scrollTop - clientHeight < nearEnd
    if (atEnd.current) setNewer(false)
  }
  return (
    <div class="log-frame">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
      <div ref={box} class="log" role="log" aria-live="polite" aria-label={say('talk', locale)} tabIndex={0} onScroll={scrolled}>
        {lines.map((line, index) =>
          line.by === 'person' ? (
            <PersonLine key={`p${line.id}`} line={line} token={token} locale={locale} />
          ) : (
            <AssistantLine
              key={`a${line.id}`}
              line={line}
              token={token}
              locale={locale}
              now={index >= from}
              onward={onward}
              act={(what, keyboard) => {
                byKeyboard.current = keyboard
                talk.act(what)
              }}
            />
          ),
        )}
        {waiting.map(({ line, doing }) => (
          <PersonLine
            key={`p${line.id}`}
            line={line}
            token={token}
            locale={locale}
            waits={doing.refused === true ? 'refused' : 'waiting'}
            again={() => talk.again(doing.id)}
          />
        ))}
        {dots && (
          <p class="dots" aria-label={say('typing', locale)} role="img">
            <i />
            <i />
            <i />
          </p>
        )}
      </div>
      {newer && (
        <button
          type="button"
          class="newer"
          onClick={() => box.current?.scrollTo({ top: box.current.scrollHeight, behavior: 'smooth' })}
        >
          {say('newer', locale)} <Icon name="down" />
        </button>
      )}
    </div>
  )
}
