// One talk in one page, as a hook: its lines, whether there is a connection, and what can be done.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Locale } from '../../../locale.ts'
import type { Doing, Entry } from '../wire.ts'
import { aroundUs } from './around-us.ts'
import { takeJoinCode } from './join-code.ts'
import { freshId, keepToken, type Unsent } from './kept.ts'
import { lineOf, withTold } from './lines.ts'
import { listen } from './listening.ts'
import { post } from './request.ts'
import { sendingOf } from './sending.ts'

const typingMs = 8_000

/**
 * What the page shows and can do. `send` answers false where a file was refused. Example: `talk.act({ kind: 'text', text: 'a website' })`
 * shows the line at once, in `unsent` until it is confirmed.
 */
export type Talk = {
  readonly lines: readonly Entry[]
  readonly unsent: readonly Unsent[]
  readonly loaded: boolean
  readonly online: boolean
  readonly typing: boolean
  readonly toast: string
  act(what: Doing['what']): void
  again(id: string): void
  upload(file: File): Promise<boolean>
}

/** Opens the talk of a token. */
export function useTalk(token: string, locale: Locale): Talk {
  const [lines, setLines] = useState<readonly Entry[]>([])
  const [loaded, setLoaded] = useState(false)
  const [online, setOnline] = useState(true)
  const [typing, setTyping] = useState(false)
  const [toast, setToast] = useState('')
  const [unsent, setUnsent] = useState<readonly Unsent[]>([])
  const language = useRef(locale)
  language.current = locale

  const sender = useMemo(
    () =>
      sendingOf(token, {
        changed: setUnsent,
        sent: (doing) => {
          const entry = lineOf(doing)
          if (entry !== null) setLines((known) => withTold(known, { kind: 'entry', entry }))
        },
      }),
    [token],
  )

  useEffect(() => {
    setUnsent(sender.unsent())
    sender.wake()
    let begun = false
    let quiet: ReturnType<typeof setTimeout> | undefined
    return listen(token, {
      line: (open) => {
        setOnline(open)
        if (open) sender.wake()
      },
      told: (told) => {
        if (told.kind === 'toast') return setToast(told.text)
        clearTimeout(quiet)
        setTyping(told.kind === 'typing')
        if (told.kind === 'typing') quiet = setTimeout(() => setTyping(false), typingMs)
        setLines((known) => withTold(known, told))
        if (told.kind === 'entry' && told.entry.by === 'assistant') aroundUs({ icp: 'message' })
        if (told.kind !== 'talk') return
        setLoaded(true)
        const code = takeJoinCode()
        if (code !== null) {
          begun = true
          sender.take({ locale: language.current, what: { kind: 'command', name: 'join', argument: code } })
        }
        if (told.entries.length > 0 || begun || sender.unsent().length > 0) return
        begun = true
        sender.take(
          { id: `start-${freshId()}`, locale: language.current, what: { kind: 'command', name: 'start', argument: '' } },
          true,
        )
      },
    })
  }, [token, sender])

  useEffect(() => {
    const timer = setTimeout(() => setToast(''), 4_000)
    return () => clearTimeout(timer)
  }, [toast])

  return {
    lines,
    unsent,
    loaded,
    online,
    typing,
    toast,
    act: (what) => sender.take({ locale, what }),
    again: (id) => sender.again(id),
    upload: async (file) => {
      keepToken(token)
      const headers = { 'x-id': freshId(), 'x-locale': locale, 'x-name': encodeURIComponent(file.name.slice(-90)) }
      for (let tries = 0; tries < 5; tries++) {
        const outcome = await post('/chat/upload', token, file, { headers, patienceMs: 120_000 })
        if (outcome.kind !== 'later') return outcome.kind === 'done'
        await new Promise((resolve) => setTimeout(resolve, Math.max(outcome.afterMs, 1_000 * 2 ** tries)))
      }
      return false
    },
  }
}
