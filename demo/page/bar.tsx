// The bar: what this is, the clock that can be moved, what it will send next, the language, and a fresh start.
import type { Deed, Scene } from '../wire.ts'
import { type Locale, say, when } from './words.ts'

type Props = {
  readonly scene: Scene
  readonly locale: Locale
  readonly busy: boolean
  readonly onMove: (deed: Deed) => void
  readonly onLanguage: () => void
  readonly onReset: () => void
}

const hourMs = 3_600_000

/** The bar. */
export function Bar({ scene, locale, busy, onMove, onLanguage, onReset }: Props) {
  const next = scene.coming[0]
  return (
    <header class="bar">
      <div class="bar-what">
        <h1>{say(locale, 'title')}</h1>
        <p>{say(locale, 'about')}</p>
      </div>
      <section class="clock" aria-label={say(locale, 'now')}>
        <time dateTime={scene.now} aria-live="polite">
          <span class="clock-label">{say(locale, 'now')}</span> {when(scene.now, locale, true)}
        </time>
        <div class="clock-moves">
          <button type="button" disabled={busy} onClick={() => onMove({ do: 'wait', ms: hourMs })}>
            {say(locale, 'hour')}
          </button>
          <button type="button" disabled={busy} onClick={() => onMove({ do: 'wait', ms: 24 * hourMs })}>
            {say(locale, 'day')}
          </button>
          <button type="button" class="strong" disabled={busy || next === undefined} onClick={() => onMove({ do: 'next' })}>
            {say(locale, 'next')}
          </button>
        </div>
        <details class="coming">
          <summary>
            <b>{say(locale, 'coming')}</b>{' '}
            {next === undefined ? say(locale, 'nothing') : `${next.what[locale]} · ${next.client} · ${when(next.at, locale)}`}
          </summary>
          <ol>
            {scene.coming.map((one) => (
              <li key={`${one.at}${one.client}${one.to}${one.what.en}`}>
                <time dateTime={one.at}>{when(one.at, locale)}</time>
                <span>
                  {one.what[locale]} · {one.client}
                </span>
                <em>{say(locale, one.to === 'team' ? 'toTeam' : 'toClient')}</em>
              </li>
            ))}
          </ol>
        </details>
      </section>
      <div class="bar-more">
        <a href={`${scene.programUrl}/chat`} target="_blank" rel="noreferrer">
          {say(locale, 'program')}
        </a>
        <a href={`${scene.programUrl}/console`} target="_blank" rel="noreferrer">
          {say(locale, 'operators')}
        </a>
        <button type="button" lang={locale === 'zh' ? 'en' : 'zh-Hans'} onClick={onLanguage}>
          {say(locale, 'language')}
        </button>
        <button type="button" disabled={busy} onClick={onReset}>
          {say(locale, busy ? 'busy' : 'reset')}
        </button>
      </div>
    </header>
  )
}
