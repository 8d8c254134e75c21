// The page as a whole: the bar above with the clock, the phone, the team's Slack; on a narrow screen one of the two at a time.
import { useEffect, useState } from 'preact/hooks'
import { Bar } from './bar.tsx'
import { Phone } from './phone.tsx'
import { Slack } from './slack.tsx'
import { perform, startAgain, useScene } from './watching.ts'
import { type Locale, say } from './words.ts'

type Side = 'client' | 'team'

/** The page. */
export function App() {
  const [person, setPerson] = useState(0)
  const [side, setSide] = useState<Side>('client')
  const [locale, setLocale] = useState<Locale>(/^zh/i.test(navigator.language) ? 'zh' : 'en')
  const [busy, setBusy] = useState(false)
  const { scene, lost } = useScene(person)

  useEffect(() => {
    document.documentElement.lang = locale === 'zh' ? 'zh-Hans' : 'en'
    void perform({ do: 'speak', locale })
  }, [locale])

  const callers = scene?.callers ?? []
  const holder = callers.some(({ id }) => id === person) ? person : (callers.find((one) => one.locale === locale)?.id ?? 0)
  useEffect(() => {
    if (holder !== 0 && holder !== person) setPerson(holder)
  }, [holder])

  async function during(work: () => Promise<unknown>): Promise<void> {
    setBusy(true)
    await work().catch(() => undefined)
    setBusy(false)
  }

  function switchLanguage(): void {
    const next = locale === 'en' ? 'zh' : 'en'
    setLocale(next)
    setPerson(callers.find((one) => one.locale === next)?.id ?? 0)
  }

  if (scene === null) return <main class="waiting">{say(locale, lost ? 'lost' : 'busy')}</main>
  return (
    <div class={`page side-${side}`} data-person={holder}>
      <Bar
        {...{ scene, locale, busy }}
        onMove={(deed) => during(() => perform(deed))}
        onLanguage={switchLanguage}
        onReset={() => during(() => startAgain().then(() => perform({ do: 'speak', locale })))}
      />
      {lost && (
        <p class="lost" role="alert">
          {say(locale, 'lost')}
        </p>
      )}
      <nav class="sides" aria-label={say(locale, 'title')}>
        {(['client', 'team'] as const).map((one) => (
          <button type="button" key={one} aria-pressed={side === one} onClick={() => setSide(one)}>
            {say(locale, one)}
          </button>
        ))}
      </nav>
      <main class="both">
        <Phone {...{ scene, locale }} person={holder} onPerson={setPerson} />
        <Slack {...{ scene, locale }} />
      </main>
    </div>
  )
}
