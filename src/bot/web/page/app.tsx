// The whole page: head, talk and the place to write.
import { useEffect, useState } from 'preact/hooks'
import { Composer } from './composer.tsx'
import { Forget, Forgotten } from './forget.tsx'
import { Head } from './head.tsx'
import { forgetTalk, keepLocale, localeOfPage, onForgotten, tokenOfTalk } from './kept.ts'
import { Onward } from './onward.tsx'
import { say } from './page-words.ts'
import { TalkLog } from './talk-log.tsx'
import { useTalk } from './use-talk.ts'

/** The page. */
export function App() {
  const [locale, setLocale] = useState(localeOfPage)
  const [token, setToken] = useState<string | null>(tokenOfTalk)
  useEffect(() => {
    document.documentElement.lang = locale === 'zh' ? 'zh-Hans' : 'en'
    document.title = brandOf() || say('name', locale)
  }, [locale])
  useEffect(() => onForgotten(() => setToken(null)), [])
  const forgotten = () => {
    forgetTalk()
    setToken(null)
  }
  const speak = (to: typeof locale) => {
    keepLocale(to)
    setLocale(to)
  }
  if (token === null) return <Forgotten locale={locale} again={() => setToken(tokenOfTalk())} />
  return <Conversation key={token} token={token} locale={locale} speak={speak} forgotten={forgotten} />
}

const brandOf = () => document.getElementById('talk')!.dataset.brand ?? ''

type Locale = ReturnType<typeof localeOfPage>

function Conversation(props: { token: string; locale: Locale; speak: (to: Locale) => void; forgotten: () => void }) {
  const { token, locale } = props
  const talk = useTalk(token, locale)
  const [asking, setAsking] = useState<'forget' | 'onward' | null>(null)
  const close = () => setAsking(null)
  const onward = () => setAsking('onward')
  const speak = (to: Locale) => {
    props.speak(to)
    talk.act({ kind: 'command', name: 'language', argument: to })
  }
  return (
    <div class="page">
      <Head
        brand={brandOf() || say('name', locale)}
        locale={locale}
        speak={speak}
        command={(name) => talk.act({ kind: 'command', name, argument: '' })}
        onward={onward}
        forget={() => setAsking('forget')}
      />
      <main class="body">
        <TalkLog talk={talk} token={token} locale={locale} onward={onward} />
        <div class={`strip ${talk.online ? '' : 'strip-shown'}`} role="status">
          {talk.online ? '' : say('offline', locale)}
        </div>
        <div class={`toast ${talk.toast === '' ? '' : 'toast-shown'}`} role="status">
          {talk.toast}
        </div>
        <Composer talk={talk} locale={locale} />
      </main>
      {asking === 'forget' && <Forget {...{ token, locale, close }} done={props.forgotten} />}
      {asking === 'onward' && <Onward {...{ token, locale, close }} />}
    </div>
  )
}
