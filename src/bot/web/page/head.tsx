// The head of the page: the name, the other language, and a short menu.
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Locale } from '../../../locale.ts'
import { aroundUs, embedded } from './around-us.ts'
import { Icon } from './icon.tsx'
import { leadsOn } from './onward.tsx'
import { say } from './page-words.ts'

const commands = ['topics', 'status', 'person', 'privacy', 'export'] as const

/** The head. */
export function Head(props: {
  brand: string
  locale: Locale
  speak: (to: Locale) => void
  command: (name: string) => void
  onward: () => void
  forget: () => void
}) {
  const { locale } = props
  const [open, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const menu = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!open) return
    const onEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      setOpen(false)
      opener.current?.focus()
    }
    const outside = (event: Event) => {
      if (!menu.current?.contains(event.target as Node) && !opener.current?.contains(event.target as Node)) setOpen(false)
    }
    addEventListener('pointerdown', outside)
    addEventListener('keydown', onEscape)
    menu.current?.querySelector('button')?.focus()
    return () => {
      removeEventListener('pointerdown', outside)
      removeEventListener('keydown', onEscape)
    }
  }, [open])
  const choose = (act: () => void) => () => {
    setOpen(false)
    opener.current?.focus()
    act()
  }
  return (
    <header class="head">
      <div class="head-name">
        <h1>{props.brand}</h1>
        <p>{say('tagline', locale)}</p>
      </div>
      <button
        type="button"
        class="quiet"
        lang={locale === 'zh' ? 'en' : 'zh-Hans'}
        onClick={() => props.speak(locale === 'zh' ? 'en' : 'zh')}
      >
        {say('other', locale)}
      </button>
      <button
        ref={opener}
        type="button"
        class="quiet round"
        aria-expanded={open}
        aria-controls="menu"
        aria-label={say('menu', locale)}
        onClick={() => setOpen(!open)}
      >
        <Icon name="menu" />
      </button>
      {embedded && (
        <button type="button" class="quiet round" aria-label={say('close', locale)} onClick={() => aroundUs({ icp: 'close' })}>
          <Icon name="close" />
        </button>
      )}
      <div id="menu" ref={menu} class="menu" hidden={!open}>
        {commands.map((name) => (
          <button key={name} type="button" onClick={choose(() => props.command(name))}>
            {say(name, locale)}
          </button>
        ))}
        {leadsOn && (
          <button type="button" onClick={choose(props.onward)}>
            {say('telegram', locale)}
          </button>
        )}
        <button type="button" class="danger" onClick={choose(props.forget)}>
          {say('forget', locale)}
        </button>
      </div>
    </header>
  )
}
