// The page as a whole: the bar above with the clock, the phone, the team's Slack; on a narrow screen one of the two at a time.
import { useEffect, useState } from 'preact/hooks'
import { Bar } from './bar.tsx'
import { Phone } from './phone.tsx'
import { Slack } from './slack.tsx'
import { perform, useScene } from './watching.ts'
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
    void during(() => perform({ do: 'speak', locale }))
  }, [locale])

  const callers = scene?.callers ?? []
  const holder = person !== 0 ? person : (callers.find((caller) => caller.locale === locale)?.id ?? 0)
  useEffect(() => {
    if (holder !== 0 && holder !== person) setPerson(holder)
  }, [holder, person])

  async function during(work: () => Promise<unknown>): Promise<void> {
    setBusy(true)
    await work().catch(() => undefined)
    setBusy(false)
  }

  function switchLanguage(): void {
    const next = locale === 'en' ? 'zh' : 'en'
    setLocale(next)
    setPerson(callers.find((caller) => caller.locale === next)?.id ?? 0)
  }

  /** A link into the chat with the bot is followed on the phone: the team’s invitation by somebody new. */
  async function follow(event: Event): Promise<void> {
    const link = (event.target as Element).closest('a')
    const start = /^https:\/\/t\.me\/\w+\?start=([\w-]+)/.exec(link?.href ?? '')?.[1]
    if (start === undefined) return
    event.preventDefault()
    const inSlack = link?.closest('.slack') !== null
    const done = await perform({ do: 'follow', person: inSlack ? 0 : holder, start })
    if (done.person !== undefined) setPerson(done.person)
    setSide('client')
  }

  if (scene === null) return <main class="waiting">{say(locale, lost ? 'lost' : 'busy')}</main>
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: links in it are pressed by keyboard as well, and end here as clicks
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears the links in it
    <div class={`page side-${side}`} data-person={holder} onClick={follow}>
      <Bar
        {...{ scene, locale, busy }}
        onMove={(deed) => during(() => perform(deed))}
        onLanguage={switchLanguage}
        onReset={() =>
          during(async () => {
            await perform({ do: 'reset', locale })
            setPerson(0)
          })
        }
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
